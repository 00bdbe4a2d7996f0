#include "geo/earth/geodesy.hpp"

#include "geo/earth/sphere.hpp"

#include <geodesic.h>

#include <algorithm>
#include <cmath>

namespace geo {

namespace {

geod_geodesic wgs84() {
    geod_geodesic g;
    geod_init(&g, 6'378'137, 1 / 298.257223563);
    return g;
}

const geod_geodesic& earth() {
    static const geod_geodesic g = wgs84();
    return g;
}

/// A ring's area on the equal-area sphere, edges straight in longitude and sine of latitude. Coarse, but it
/// knows which side of the ring is meant: the one that longitudes and latitudes enclose, or that with the
/// nearer pole.
double rough_area_m2(const Ring& ring, double earth_m2) {
    double area = 0, turned = 0, heights = 0;
    for (std::size_t i = 0, from = ring.size() - 1; i < ring.size(); from = i++) {
        double lng = ring[i].lng - ring[from].lng;
        if (std::abs(lng) > 180 && std::abs(lng) < 360 - 1e-6) lng -= lng > 0 ? 360 : -360;
        const double height =
            std::sin(ring[i].lat * radians_per_degree) + std::sin(ring[from].lat * radians_per_degree);
        area += lng / 360 * height / 4;  // parts of the sphere
        turned += lng;
        heights += height;
    }
    const bool round_a_pole = std::abs(turned) > 180;
    if (!round_a_pole) return std::abs(area) * earth_m2;
    return (0.5 - (heights > 0 ? 1 : -1) * (turned > 0 ? 1 : -1) * area) * earth_m2;
}

double ring_area_m2(const Ring& ring) {
    if (ring.size() < 3) return 0;
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    for (const LngLat p : ring) geod_polygon_addpoint(&earth(), &polygon, p.lat, p.lng);
    double area = 0, perimeter = 0;
    geod_polygon_compute(&earth(), &polygon, 0, 1, &area, &perimeter);
    // A ring has two sides, and the geodesic area is that of the smaller one.
    constexpr double earth_m2 = 510'065'621'724'089;
    const double rough = rough_area_m2(ring, earth_m2);
    area = std::abs(area);
    return std::abs(earth_m2 - area - rough) < std::abs(area - rough) ? earth_m2 - area : area;
}

}  // namespace

double distance_m(LngLat from, LngLat to) {
    double distance = 0;
    geod_inverse(&earth(), from.lat, from.lng, to.lat, to.lng, &distance, nullptr, nullptr);
    return distance;
}

double bearing_deg(LngLat from, LngLat to) {
    if (from == to) return 0;
    double bearing = 0;
    geod_inverse(&earth(), from.lat, from.lng, to.lat, to.lng, nullptr, &bearing, nullptr);
    if (bearing < 0) bearing += 360;
    return bearing < 360 ? bearing : 0;
}

LngLat destination(LngLat from, double bearing_deg, double distance_m) {
    LngLat to;
    geod_direct(&earth(), from.lat, from.lng, bearing_deg, distance_m, &to.lat, &to.lng, nullptr);
    return to;
}

double length_m(std::span<const LngLat> line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) length += distance_m(line[i - 1], line[i]);
    return length;
}

double area_m2(const Polygon& polygon) {
    double area = 0;
    for (std::size_t i = 0; i < polygon.rings.size(); ++i) {
        area += (i == 0 ? 1 : -1) * ring_area_m2(polygon.rings[i]);
    }
    return std::max(area, 0.0);
}

}  // namespace geo
