#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "app/map/camera.hpp"
#include "app/screen.hpp"
#include "geo/earth/projection.hpp"
#include "geo/story/flow.hpp"
#include "geo/story/world.hpp"

namespace app {

/// One flow as an arrow in window pixels: a curved center line with its half width at each point, and a head.
struct FlowArrow {
    geo::FlowId flow;
    std::vector<ScreenPoint> line;     // from the origin's edge to the base of the head
    std::vector<float> half_width_px;  // of the shaft, as long as `line`: widest at the origin
    ScreenPoint tip, left, right;      // the head
    float least_part = 1;              // of the width that the lower end of the figure's range takes
    bool schematic = false;
};

/// A symbol that arrows end at the edge of.
struct Disc {
    ScreenPoint at;
    float radius_px = 0;
};

/// The largest figure of a story's flows: widths are for all its dates on one scale.
[[nodiscard]] std::int64_t most_people(const geo::World&);

/// Half width of an arrow at its origin for so many people: proportional to them, but no less than 1 point;
/// 10 points for `most_people`.
[[nodiscard]] float flow_half_width_pt(std::int64_t people, std::int64_t most_people);

/// Pixels that a point of an arrow has: seen from afar arrows are slighter, and so is their legend.
[[nodiscard]] float flow_unit_px(const Camera&, float scale);

/// Arrows bend to the right of their way, so that opposite flows lie apart; they start and end `gap_pt` away
/// from the places and from the symbols that these lie in. A flow within one place is a loop above it. Flows
/// with an end that the projection does not show get none. The widest first, so that thin ones lie on top.
[[nodiscard]] std::vector<FlowArrow> lay_out_flows(const geo::World&, std::span<const geo::FlowId>,
                                                   const geo::Projection&, const Camera&, float scale,
                                                   std::span<const Disc> symbols = {});

/// Distance in pixels from a point to an arrow's body or head; 0 inside.
[[nodiscard]] float distance_px(const FlowArrow&, ScreenPoint);

}  // namespace app
