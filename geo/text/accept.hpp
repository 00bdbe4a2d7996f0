#pragma once

#include "geo/text/sighting.hpp"

namespace geo {

/// Decides which sightings are places (Sighting::kept) and which only lie within another name
/// (Sighting::embedded). Wants resolve().
void accept(const Thresholds&, Sightings&);

}  // namespace geo
