#pragma once

#include "geo/story/names.hpp"
#include "geo/text/sighting.hpp"

namespace geo {

/// Decides which sightings are places (Sighting::kept) and which only lie within another name
/// (Sighting::embedded). Wants resolve().
void accept(Language, const Thresholds&, Sightings&);

}  // namespace geo
