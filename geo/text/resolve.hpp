#pragma once

#include "geo/text/read_text.hpp"
#include "geo/text/sighting.hpp"

namespace geo {

/// Chooses a place for each sighting: hard constraints first (the type noun's class, the country of a demonym
/// beside it), then what the text is about (countries, units, the region that follows a name, the same name
/// elsewhere), then nearness to the other places of the text. Wants weigh_context(). Takes time in proportion
/// to the number of sightings.
void resolve(const ReadText&, const LinkWeights&, Sightings&);

}  // namespace geo
