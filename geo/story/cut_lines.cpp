#include "geo/story/cut_lines.hpp"

#include <algorithm>

#include "geo/earth/polygon_ops.hpp"

namespace geo {
namespace {

LngLat between(LngLat a, LngLat b, double t) {
    return {a.lng + t * (b.lng - a.lng), a.lat + t * (b.lat - a.lat)};
}

/// Adds where on a -> b (0 to 1) the edge c -> d crosses it.
void add_crossing(LngLat a, LngLat b, LngLat c, LngLat d, std::vector<double>& at) {
    if (std::max(c.lng, d.lng) < std::min(a.lng, b.lng) || std::min(c.lng, d.lng) > std::max(a.lng, b.lng))
        return;
    if (std::max(c.lat, d.lat) < std::min(a.lat, b.lat) || std::min(c.lat, d.lat) > std::max(a.lat, b.lat))
        return;
    const double ux = b.lng - a.lng, uy = b.lat - a.lat, vx = d.lng - c.lng, vy = d.lat - c.lat;
    const double cross = ux * vy - uy * vx;
    if (cross == 0) return;
    const double wx = c.lng - a.lng, wy = c.lat - a.lat;
    const double t = (wx * vy - wy * vx) / cross, s = (wx * uy - wy * ux) / cross;
    if (t > 0 && t < 1 && s >= 0 && s <= 1) at.push_back(t);
}

std::vector<double> crossings(LngLat a, LngLat b, std::span<const Polygon> polygons) {
    std::vector<double> at{0, 1};
    for (const Polygon& polygon : polygons)
        for (const Ring& ring : polygon.rings)
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
                add_crossing(a, b, ring[j], ring[i], at);
    std::sort(at.begin(), at.end());
    return at;
}

}  // namespace

std::vector<Line> cut_line_to(const Line& line, std::span<const Polygon> polygons) {
    std::vector<Line> pieces;
    bool goes_on = false;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const auto at = crossings(line[i], line[i + 1], polygons);
        for (std::size_t k = 0; k + 1 < at.size(); ++k) {
            const LngLat middle = between(line[i], line[i + 1], (at[k] + at[k + 1]) / 2);
            const bool inside =
                std::any_of(polygons.begin(), polygons.end(),
                            [middle](const Polygon& polygon) { return contains(polygon, middle); });
            if (inside && !goes_on) pieces.push_back({between(line[i], line[i + 1], at[k])});
            if (inside) pieces.back().push_back(between(line[i], line[i + 1], at[k + 1]));
            goes_on = inside;
        }
    }
    return pieces;
}

}  // namespace geo
