#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "geo/earth/coordinates.hpp"

namespace geo {

/// How often edges of these rings (closed without repeating the first point) cross each other, in the plane
/// of longitudes and latitudes; edges that only touch do not count. Stops counting at `limit`, and answers
/// `limit` too where edges lie so that looking for crossings takes more than a quarter of a billion
/// comparisons. About the square root of the number of edges for each of them on the outlines of maps.
[[nodiscard]] std::size_t count_crossings(std::span<const std::span<const LngLat>> rings, std::size_t limit);

}  // namespace geo
