#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/earth/coordinates.hpp"

namespace geo {

struct Triangles {
    std::vector<MapPoint> points;
    std::vector<std::uint32_t> indices;  // three for each triangle
};

/// Fills the rings of one polygon by the even-odd rule. Rings may touch and cross each other and themselves.
/// The area of the triangles is the area of the polygon; degenerate input gives no triangles. Points without
/// an image (NaN) are left out; where edges cross, and along cuts through big polygons, points are added. The
/// triangles' points are the rings' own where they can be, to the bit. O(n log n) on the outlines of maps.
[[nodiscard]] Triangles triangulate(std::span<const std::vector<MapPoint>> rings);

}  // namespace geo
