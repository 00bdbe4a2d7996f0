#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/earth/coordinates.hpp"

namespace geo {

/// Douglas-Peucker in the plane: the indices of the points to keep, ascending; both ends always. No kept line
/// strays farther than `tolerance_m` from the points it leaves out. A ring (first point not repeated, as
/// everywhere) keeps at least 3 points, or none where all of it lies within the tolerance of its first point.
/// Does not recurse; O(n log n) on the lines of maps.
[[nodiscard]] std::vector<std::uint32_t> simplify_line(std::span<const MapPoint>, double tolerance_m);
[[nodiscard]] std::vector<std::uint32_t> simplify_ring(std::span<const MapPoint>, double tolerance_m);

}  // namespace geo
