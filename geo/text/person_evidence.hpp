#pragma once

#include "geo/text/read_text.hpp"
#include "geo/text/sighting.hpp"

namespace geo {

/// Weighs what speaks for a person's name ("Paris Hilton", "M. Vienne"). Names of countries and wide regions
/// are none.
void weigh_person(const ReadText&, const LinkWeights&, Sightings&, Sighting&);

/// Weighs that a name is surely a person's elsewhere in the text. Wants weigh_person() for all.
void weigh_persons_elsewhere(const LinkWeights&, Sightings&);

}  // namespace geo
