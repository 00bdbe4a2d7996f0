#pragma once

#include "geo/text/read_text.hpp"
#include "geo/text/sighting.hpp"

namespace geo {

/// Weighs what stands around each sighting: whether the name is one of a place there, of a person, of an
/// organization, or a common word. Drops what cannot be a place, sets the class that a type noun wants and
/// the region that follows ("Paris, Texas").
void weigh_context(const ReadText&, const LinkWeights&, Sightings&);

}  // namespace geo
