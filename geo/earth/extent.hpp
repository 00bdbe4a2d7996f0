#pragma once

#include <span>

#include "geo/earth/coordinates.hpp"

namespace geo {

/// The smallest extent that holds all points, over the antimeridian (east > 180) where that is the shorter
/// way round. The whole world where there are none.
[[nodiscard]] Extent extent_around(std::span<const LngLat>);

/// The smallest extent that holds both, whichever way round the Earth is shorter.
[[nodiscard]] Extent united(const Extent&, const Extent&);

/// Wider by so many degrees at each side; never beyond the poles or once round.
[[nodiscard]] Extent grown(const Extent&, double by_deg);

}  // namespace geo
