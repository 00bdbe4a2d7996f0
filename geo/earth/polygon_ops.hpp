#pragma once

#include <span>
#include <vector>

#include "geo/earth/coordinates.hpp"

namespace geo {

// Geometry operations through GEOS, in the plane of longitudes and latitudes unless they say otherwise:
// nothing here knows the antimeridian. Polygons that are not valid (rings that cross themselves) are made
// valid first, by the even-odd rule. Any thread. Where GEOS fails they throw std::runtime_error with its
// message.

/// The part of the box that is nearer to a site than to any other: cell i is that of site i, its vertices
/// rounded to 1e-9 degrees so that neighbors share them to the bit. Distances are taken on a plane where a
/// degree of longitude is shorter by the cosine of the box's middle latitude: good for a country. A site
/// outside the box may have a cell without rings. Throws std::invalid_argument that names the indices where
/// two sites are the same place.
[[nodiscard]] std::vector<Polygon> voronoi_cells(std::span<const LngLat> sites, const Extent& box);

[[nodiscard]] std::vector<Polygon> unite(std::span<const Polygon>);
/// What lies in a polygon of `a` and in one of `b`.
[[nodiscard]] std::vector<Polygon> intersect(std::span<const Polygon> a, std::span<const Polygon> b);

/// What lies in a polygon of `a` and in none of `b`.
[[nodiscard]] std::vector<Polygon> subtract(std::span<const Polygon> a, std::span<const Polygon> b);

/// The faces that lines enclose together; lines may cross. Dangling ends are left out.
[[nodiscard]] std::vector<Polygon> polygonize(std::span<const Line>);
/// Joins lines end to end where exactly two meet.
[[nodiscard]] std::vector<Line> merge_lines(std::span<const Line>);

/// Even-odd over all rings. A point on an edge may fall on either side.
[[nodiscard]] bool contains(const Polygon&, LngLat);

/// All places within `meters` of a line, each line on an azimuthal equidistant plane around its own middle:
/// true to 0.5 % where a line stays within 1,000 km of it. Longitudes may pass ±180.
[[nodiscard]] std::vector<Polygon> buffer_m(std::span<const Line>, double meters);

}  // namespace geo
