#pragma once

#include <optional>
#include <vector>

#include "geo/story/world.hpp"

namespace geo {

/// What a sentence names, by what its places mean; each once, in order.
struct PassagePlaces {
    std::vector<PlaceId> where;        // it stands on them: see is_where()
    std::optional<PlaceId> inherited;  // without such a place: the last one before it
    std::vector<PlaceId> acting;       // governments and organizations
    std::vector<PlaceId> adjectives;   // "Syrian": whose, not where
};
[[nodiscard]] PassagePlaces places_of(const World&, PassageId);

/// The last place that something happened at before a sentence which has none of its own; nullopt where it
/// has, or where there is none before it.
[[nodiscard]] std::optional<PlaceId> inherited_place(const World&, PassageId);

/// The same for each passage, by its index, in one pass.
[[nodiscard]] std::vector<std::optional<PlaceId>> inherited_places(const World&);

/// Points that a map of the sentence shows: where it stands or goes on, and who acts in it; by adjectives
/// only where it has nothing else or nothing but countries. A country is the point of it nearest to the
/// sentence's other place, or to the story's focus where it meets the story's map; elsewhere the corners of
/// its largest part, or its label point where no layer has its land. Empty where it names nothing.
[[nodiscard]] std::vector<LngLat> ground_of(const World&, PassageId);

}  // namespace geo
