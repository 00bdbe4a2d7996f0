#include "geo/earth/simplify.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace geo {

namespace {

double squared_distance(MapPoint p, MapPoint a, MapPoint b) {
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double squared_length = dx * dx + dy * dy;
    double t = 0;
    if (squared_length > 0) t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared_length, 0.0, 1.0);
    const double ex = a.x + t * dx - p.x, ey = a.y + t * dy - p.y;
    return ex * ex + ey * ey;
}

struct Farthest {
    std::size_t index = 0;
    double squared_distance = -1;
};

/// Among the points between `first` and `last`, from the segment that joins these two. Indices count on past
/// the end of the points, round the ring.
Farthest farthest_between(std::span<const MapPoint> points, std::size_t first, std::size_t last) {
    const MapPoint a = points[first], b = points[last % points.size()];
    Farthest best;
    for (std::size_t i = first + 1; i < last; ++i) {
        const double d = squared_distance(points[i], a, b);
        if (d > best.squared_distance) best = {i, d};
    }
    return best;
}

void keep_between(std::span<const MapPoint> points, std::size_t first, std::size_t last, double tolerance_m,
                  std::vector<bool>& kept) {
    std::vector<std::pair<std::size_t, std::size_t>> open{{first, last}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        const Farthest far = farthest_between(points, from, to);
        if (far.squared_distance <= tolerance_m * tolerance_m) continue;
        kept[far.index] = true;
        open.emplace_back(from, far.index);
        open.emplace_back(far.index, to);
    }
}

std::vector<std::uint32_t> indices_of(const std::vector<bool>& kept) {
    std::vector<std::uint32_t> indices;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (kept[i]) indices.push_back(static_cast<std::uint32_t>(i));
    }
    return indices;
}

}  // namespace

std::vector<std::uint32_t> simplify_line(std::span<const MapPoint> points, double tolerance_m) {
    if (points.empty()) return {};
    std::vector<bool> kept(points.size());
    kept.front() = kept.back() = true;
    keep_between(points, 0, points.size() - 1, tolerance_m, kept);
    return indices_of(kept);
}

std::vector<std::uint32_t> simplify_ring(std::span<const MapPoint> points, double tolerance_m) {
    if (points.size() < 3) return {};
    const Farthest opposite =
        farthest_between(points, 0, points.size());  // from the first point, back to itself
    if (opposite.squared_distance <= tolerance_m * tolerance_m) return {};
    std::vector<bool> kept(points.size());
    kept[0] = kept[opposite.index] = true;
    keep_between(points, 0, opposite.index, tolerance_m, kept);
    keep_between(points, opposite.index, points.size(), tolerance_m, kept);
    std::vector<std::uint32_t> indices = indices_of(kept);
    if (indices.size() >= 3) return indices;
    const Farthest there = farthest_between(points, 0, opposite.index);
    const Farthest back = farthest_between(points, opposite.index, points.size());
    kept[there.squared_distance > back.squared_distance ? there.index : back.index] = true;
    return indices_of(kept);
}

}  // namespace geo
