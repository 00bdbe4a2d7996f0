#pragma once

#include <cmath>
#include <vector>

#include "geo/earth/clip.hpp"
#include "geo/earth/projection.hpp"

namespace app {

/// False where a projection gave nothing.
[[nodiscard]] inline bool has_image(geo::MapPoint p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

/// A line on the plane. `drawn[i]` belongs to the segment from points[i] to points[i + 1]. Points without an
/// image are not finite.
struct PlaneLine {
    std::vector<geo::MapPoint> points;
    std::vector<bool> drawn;
};

/// How far an edge of a line may go before it is looked at in between: no projection bends so short a piece
/// twice.
inline constexpr double longest_straight_deg = 15;

/// Projects a piece of a line none of whose edges is longer than longest_straight_deg. Edges are straight in
/// longitude and latitude; where their images bend they get points in between, until what is drawn strays no
/// more than `tolerance_m` from them. Edges that cannot come into `region` are left as they are.
[[nodiscard]] PlaneLine follow_bends(const geo::Projection&, const geo::CutPath&, double tolerance_m,
                                     const geo::MapBox& region);

}  // namespace app
