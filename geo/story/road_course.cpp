#include "geo/story/road_course.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace geo {
namespace {

constexpr std::size_t steps = 12;  // between two points

/// The point, or the mirror image of its neighbor beyond either end.
LngLat at_or_beyond(std::span<const LngLat> points, std::ptrdiff_t i) {
    const auto mirrored = [](LngLat end, LngLat beside) {
        return LngLat{2 * end.lng - beside.lng, 2 * end.lat - beside.lat};
    };
    const auto last = std::ssize(points) - 1;
    if (i < 0) return mirrored(points[0], points[1]);
    if (i > last) return mirrored(points[points.size() - 1], points[points.size() - 2]);
    return points[static_cast<std::size_t>(i)];
}

double knot(LngLat a, LngLat b) {
    return std::max(1e-9, std::sqrt(std::hypot(b.lng - a.lng, b.lat - a.lat)));
}

LngLat mix(LngLat a, LngLat b, double ta, double tb, double t) {
    const double w = (t - ta) / (tb - ta);
    return {a.lng + (b.lng - a.lng) * w, a.lat + (b.lat - a.lat) * w};
}

std::vector<LngLat> waypoints_of(const Road& road) {
    std::vector<LngLat> points;
    for (const Road::Waypoint& waypoint : road.waypoints) points.push_back(waypoint.at);
    return points;
}

}  // namespace

Line smooth_course(std::span<const LngLat> points) {
    if (points.size() < 3) return {points.begin(), points.end()};
    Line course;
    for (std::ptrdiff_t i = 0; i + 1 < std::ssize(points); ++i) {
        const LngLat p0 = at_or_beyond(points, i - 1), p1 = at_or_beyond(points, i),
                     p2 = at_or_beyond(points, i + 1), p3 = at_or_beyond(points, i + 2);
        const double t1 = knot(p0, p1), t2 = t1 + knot(p1, p2), t3 = t2 + knot(p2, p3);
        for (std::size_t s = 0; s < steps; ++s) {
            const double t = t1 + (t2 - t1) * static_cast<double>(s) / steps;
            const LngLat a = mix(p0, p1, 0, t1, t), b = mix(p1, p2, t1, t2, t), c = mix(p2, p3, t2, t3, t);
            course.push_back(mix(mix(a, b, 0, t2, t), mix(b, c, t1, t3, t), t1, t2, t));
        }
    }
    course.push_back(points.back());
    return course;
}

Line course_of(const Road& road) {
    return smooth_course(waypoints_of(road));
}

Line course_between(const Road& road, std::size_t first, std::size_t last) {
    if (last <= first || last >= road.waypoints.size()) return {};
    const Line all = course_of(road);
    if (road.waypoints.size() < 3) return all;
    return {all.begin() + static_cast<std::ptrdiff_t>(first * steps),
            all.begin() + static_cast<std::ptrdiff_t>(last * steps + 1)};
}

}  // namespace geo
