#pragma once

#include <span>

#include "geo/earth/coordinates.hpp"

namespace geo {

/// On the WGS 84 ellipsoid, through PROJ's geodesic routines (Karney 2013). Any thread.
[[nodiscard]] double distance_m(LngLat from, LngLat to);
/// Degrees clockwise from north, [0, 360); 0 where the points coincide.
[[nodiscard]] double bearing_deg(LngLat from, LngLat to);
[[nodiscard]] LngLat destination(LngLat from, double bearing_deg, double distance_m);
[[nodiscard]] double length_m(std::span<const LngLat> line);
/// Geodesic area: outer ring minus holes whatever way the rings turn. Square meters, >= 0.
[[nodiscard]] double area_m2(const Polygon&);

}  // namespace geo
