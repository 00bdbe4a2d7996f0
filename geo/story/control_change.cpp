#include <algorithm>
#include <map>

#include "geo/earth/geodesy.hpp"
#include "geo/earth/polygon_ops.hpp"
#include "geo/story/control.hpp"

namespace geo {
namespace {

constexpr double sliver_km2 = 0.05;

ControlChange change_of(const HolderArea& before, const HolderArea& after) {
    ControlChange change{before.holder, after.holder, {}, 0};
    for (Polygon& polygon : intersect(before.polygons, after.polygons)) {
        const double km2 = area_m2(polygon) / 1e6;
        if (km2 < sliver_km2) continue;
        change.km2 += km2;
        change.polygons.push_back(std::move(polygon));
    }
    return change;
}

}  // namespace

std::vector<ControlChange> changes_between(const ControlMap& before, const ControlMap& after,
                                           std::span<const std::string> sides) {
    std::vector<ControlChange> changes;
    for (const HolderArea& from : before.areas) {
        for (const HolderArea& to : after.areas) {
            if (from.holder == to.holder) continue;
            const std::string &left = sides[from.holder], &right = sides[to.holder];
            if (left == right && !left.empty()) continue;
            if (auto change = change_of(from, to); !change.polygons.empty())
                changes.push_back(std::move(change));
        }
    }
    return changes;
}

ToldLand told_land(std::span<const Polygon> land, std::span<const LngLat> towns, double reach_m) {
    if (land.empty() || towns.empty()) return {{land.begin(), land.end()}, {}};
    std::vector<Line> points;
    for (const LngLat town : towns) points.push_back({town});
    const auto near = buffer_m(points, reach_m);
    return {intersect(land, near), subtract(land, near)};
}

}  // namespace geo
