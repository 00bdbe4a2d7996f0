#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/earth/coordinates.hpp"
#include "geo/story/evidence.hpp"
#include "geo/story/names.hpp"

namespace geo {

/// Index into World::places.
struct PlaceId {
    std::uint32_t index = 0;
    friend auto operator<=>(const PlaceId&, const PlaceId&) = default;
};

enum class PlaceKind {
    capital,
    city,
    town,
    village,
    country,
    governorate,
    district,
    region,
    organization,
    crossing,
    airfield
};
/// "capital", "city" ...; an organization's seat is "organization-seat".
[[nodiscard]] std::string_view name_of(PlaceKind);
[[nodiscard]] std::optional<PlaceKind> place_kind_from_name(std::string_view);
/// True for places that are an area with a label point, not a point one can stand on.
[[nodiscard]] bool is_area(PlaceKind);

struct Place {
    std::string id;                         // the story's own: "saraqib"
    std::optional<std::uint32_t> geonames;  // GeoNames id
    PlaceKind kind = PlaceKind::town;
    LngLat at;
    std::string country;             // ISO alpha-2 or -3 as in the data
    std::optional<PlaceId> seat_of;  // the unit that bears this town's name
    int rank = 5;                    // 1: named by the article ... 5: minor
    Names names;
    std::array<std::vector<std::string>, language_count> aliases;     // by Language
    std::array<std::vector<std::string>, language_count> adjectives;  // demonyms, inflected
    Evidence evidence;                                                // of its position
    std::optional<Extent> bounds;                                     // of an area, where known
    std::uint32_t population = 0;                                     // 0: not known
    std::optional<PlaceId> capital = {};                              // of a country, where known

    /// "geonames:169389" where known, else "story:saraqib"; of a gazetteer's other places their own:
    /// "org:nato".
    [[nodiscard]] std::string public_id() const;
};

}  // namespace geo
