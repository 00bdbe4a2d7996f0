#include "geo/story/place.hpp"

#include <array>

namespace geo {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 11> kind_names{
    "capital",           "city",     "town",    "village", "country", "governorate", "district", "region",
    "organization-seat", "crossing", "airfield"};

}  // namespace

std::string_view name_of(PlaceKind kind) {
    return kind_names[static_cast<std::size_t>(kind)];
}

std::optional<PlaceKind> place_kind_from_name(std::string_view name) {
    for (std::size_t i = 0; i < kind_names.size(); ++i)
        if (kind_names[i] == name) return static_cast<PlaceKind>(i);
    return std::nullopt;
}

bool is_area(PlaceKind kind) {
    return kind == PlaceKind::country || kind == PlaceKind::governorate || kind == PlaceKind::district ||
           kind == PlaceKind::region;
}

std::string Place::public_id() const {
    if (geonames) return "geonames:" + std::to_string(*geonames);
    const bool of_gazetteer = id.find(':') != std::string::npos;
    return of_gazetteer ? id : "story:" + id;
}

}  // namespace geo
