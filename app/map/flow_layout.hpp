#pragma once

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
    std::vector<float> half_width_px;  // of the shaft, as long as `line`
    ScreenPoint tip, left, right;      // the head
    bool schematic = false;
};

/// Half width of an arrow for so many people: its area grows with the number, between 1.2 and 9 points.
[[nodiscard]] float flow_half_width_pt(std::int64_t people, std::int64_t most_people);

/// Pixels that a point of an arrow has: seen from afar arrows are slighter, and so is their legend.
[[nodiscard]] float flow_unit_px(const Camera&, float scale);

/// Arrows bend to the right of their way, so that opposite flows lie apart; they start and end `gap_pt` away
/// from the places. Flows without two different ends, or with an end the projection does not show, get none.
/// The widest first, so that thin ones lie on top.
[[nodiscard]] std::vector<FlowArrow> lay_out_flows(const geo::World&, std::span<const geo::FlowId>,
                                                   const geo::Projection&, const Camera&, float scale);

/// Distance in pixels from a point to an arrow's body or head; 0 inside.
[[nodiscard]] float distance_px(const FlowArrow&, ScreenPoint);

}  // namespace app
