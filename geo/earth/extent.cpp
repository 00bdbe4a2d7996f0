#include "geo/earth/extent.hpp"

#include <algorithm>
#include <vector>

namespace geo {
namespace {

constexpr Extent whole_world{-180, -90, 180, 90};

Extent spanning(const Extent& a, const Extent& b) {
    return {std::min(a.west, b.west), std::min(a.south, b.south), std::max(a.east, b.east),
            std::max(a.north, b.north)};
}

}  // namespace

Extent extent_around(std::span<const LngLat> points) {
    if (points.empty()) return whole_world;
    std::vector<double> lngs;
    Extent box{0, 90, 0, -90};
    for (const LngLat p : points) {
        lngs.push_back(p.lng);
        box.south = std::min(box.south, p.lat);
        box.north = std::max(box.north, p.lat);
    }
    std::ranges::sort(lngs);
    // All but the widest gap between neighbors on the circle.
    double widest = lngs.front() + 360 - lngs.back();
    box.west = lngs.front();
    box.east = lngs.back();
    for (std::size_t i = 1; i < lngs.size(); ++i) {
        if (lngs[i] - lngs[i - 1] <= widest) continue;
        widest = lngs[i] - lngs[i - 1];
        box.west = lngs[i];
        box.east = lngs[i - 1] + 360;
    }
    return box;
}

Extent united(const Extent& a, const Extent& b) {
    Extent best = spanning(a, b);
    for (const double turn : {-360.0, 360.0}) {
        const Extent other = spanning(a, {b.west + turn, b.south, b.east + turn, b.north});
        if (other.east - other.west < best.east - best.west) best = other;
    }
    if (best.east - best.west >= 360) return {-180, best.south, 180, best.north};
    for (; best.west < -180; best.west += 360) best.east += 360;
    return best;
}

Extent grown(const Extent& extent, double by_deg) {
    Extent box{extent.west - by_deg, std::max(-90.0, extent.south - by_deg), extent.east + by_deg,
               std::min(90.0, extent.north + by_deg)};
    if (box.east - box.west >= 360) return {-180, box.south, 180, box.north};
    if (box.west < -180 && extent.west >= -180) box.west = -180;
    if (box.east > 180 && extent.east <= 180) box.east = 180;
    return box;
}

}  // namespace geo
