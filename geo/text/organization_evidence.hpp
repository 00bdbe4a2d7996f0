#pragma once

#include "geo/text/read_text.hpp"
#include "geo/text/sighting.hpp"

namespace geo {

/// Weighs what speaks for a name within that of an organization or a building ("Université de Damas",
/// "Idlib Times", "Force India"); `great`: of a country or the like. Gives the sum, 0 or less.
float weigh_organization(const ReadText&, const LinkWeights&, Sightings&, Sighting&, bool great);

}  // namespace geo
