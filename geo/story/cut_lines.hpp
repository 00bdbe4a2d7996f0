#pragma once

#include <span>
#include <vector>

#include "geo/earth/coordinates.hpp"

namespace geo {

/// The parts of a line that lie within any of the polygons, in the order of the line. The polygons do not
/// overlap.
[[nodiscard]] std::vector<Line> cut_line_to(const Line&, std::span<const Polygon>);

}  // namespace geo
