#pragma once

#include <cmath>
#include <random>
#include <span>
#include <vector>

#include "geo/earth/clip.hpp"
#include "geo/earth/projection.hpp"
#include "geo/earth/sphere.hpp"
#include "geo/earth/triangulate.hpp"

/// Shapes to cut and ways to measure them.
namespace shapes {

using geo::LngLat;
using geo::MapPoint;
using geo::Polygon;
using geo::Ring;

/// Edges straight in longitude and latitude, as data mean them, broken up so that geodesics follow them.
inline Ring densified(const Ring& ring, double step_deg = 0.05) {
    Ring dense;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LngLat a = ring[i], b = ring[(i + 1) % ring.size()];
        double lng = b.lng - a.lng;
        if (std::abs(lng) > 180 && std::abs(lng) < 360) lng -= lng > 0 ? 360 : -360;
        const int parts =
            static_cast<int>(std::ceil(std::max(std::abs(lng), std::abs(b.lat - a.lat)) / step_deg));
        for (int k = 0; k < parts; ++k) {
            const double t = double(k) / parts;
            dense.push_back({geo::wrap_lng(a.lng + lng * t), a.lat + (b.lat - a.lat) * t});
        }
    }
    return dense;
}

/// A star-shaped ring around a center: `radius_deg` on the sphere, ragged by a fraction of it.
inline Ring ragged(LngLat center, double radius_deg, double raggedness, int n, std::mt19937& random) {
    std::uniform_real_distribution<double> factor(1 - raggedness, 1);
    const geo::LocalFrame frame(center);
    Ring ring;
    for (int i = 0; i < n; ++i) {
        const double azimuth = 2 * std::numbers::pi * i / n;
        ring.push_back(
            lnglat_from_unit(frame.at(radius_deg * factor(random) * geo::radians_per_degree, azimuth)));
    }
    return ring;
}

/// A coast round the south pole, cut at the antimeridian and led along the pole, as map data have it.
inline Ring antarctica(std::mt19937& random) {
    std::uniform_real_distribution<double> lat(-75, -65);
    Ring ring;
    const double at_seam = lat(random);
    ring.push_back({-180, -90});
    ring.push_back({-180, at_seam});
    for (int lng = -178; lng <= 178; lng += 2) ring.push_back({double(lng), lat(random)});
    ring.push_back({180, at_seam});
    ring.push_back({180, -90});
    return ring;
}

inline std::vector<std::span<const LngLat>> spans_of(const Polygon& polygon) {
    return {polygon.rings.begin(), polygon.rings.end()};
}

inline double area_of(const geo::Triangles& t) {
    double area = 0;
    for (std::size_t i = 0; i + 2 < t.indices.size(); i += 3) {
        const MapPoint a = t.points[t.indices[i]], b = t.points[t.indices[i + 1]],
                       c = t.points[t.indices[i + 2]];
        area += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    }
    return area;
}

inline std::vector<std::vector<MapPoint>> projected(const std::vector<geo::CutPath>& paths,
                                                    const geo::Projection& to) {
    std::vector<std::vector<MapPoint>> result;
    for (const geo::CutPath& path : paths) {
        result.emplace_back(path.points.size());
        to.project(path.points, result.back());
    }
    return result;
}

/// Cut, project and fill: the square meters of the plane that are covered.
inline double map_area(const Polygon& polygon, const geo::Projection& to, double max_step_deg = 1) {
    const auto spans = spans_of(polygon);
    return area_of(
        geo::triangulate(projected(geo::cut_rings(spans, to.domain(), geo::whole_world, max_step_deg), to)));
}

}  // namespace shapes
