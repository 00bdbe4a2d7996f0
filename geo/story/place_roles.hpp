#pragma once

#include <array>
#include <vector>

#include "geo/story/world.hpp"

namespace geo {

/// Which senses of names are shown, by Sense.
using ShownSenses = std::array<bool, sense_count>;
inline constexpr ShownSenses all_senses{true, true, true, true};
[[nodiscard]] inline bool shows(const ShownSenses& shown, Sense sense) {
    return shown[static_cast<std::size_t>(sense)];
}

/// What a place is on the map for.
enum class PlaceRole : std::uint8_t {
    absent,        // nothing that is shown names it
    relation,      // only an adjective does: no place of what is told
    told,          // no sentence names it, but the story's tables
    organization,  // an organization has its seat there
    government,    // those who govern from there act
    event          // it is named for itself
};

/// The role of each place and candidate of a world, by PlaceId, in all of its articles: as they were linked,
/// and as they are corrected. A government that is named by its country has its place at the capital. Of
/// several roles the last of the list counts.
[[nodiscard]] std::vector<PlaceRole> place_roles(const World& as_linked, const World& corrected,
                                                 const ShownSenses&);

/// Nothing happens there, but those act who have their seat there.
[[nodiscard]] constexpr bool is_seat(PlaceRole role) {
    return role == PlaceRole::government || role == PlaceRole::organization;
}

/// True where a place has its sign and its name on the map. An area named by its adjective has its name.
[[nodiscard]] bool is_on_map(PlaceRole, PlaceKind);

}  // namespace geo
