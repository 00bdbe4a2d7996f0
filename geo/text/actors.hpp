#pragma once

#include <span>
#include <vector>

#include "geo/text/linker.hpp"
#include "geo/text/read_text.hpp"

namespace geo {

/// The persons, groups and organizations that a text names: a person by a title, a first name or an initial
/// before the surname, and by the surname alone later on; a group by its noun ("rebelles syriens", "armée");
/// an organization by its mention. Words of places are none. In order, without overlaps.
[[nodiscard]] std::vector<Actor> find_actors(const ReadText&, std::span<const Mention>);

}  // namespace geo
