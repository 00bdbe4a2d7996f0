#include "app/map/flow_layout.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr int curve_steps = 24;
constexpr float gap_pt = 7;
constexpr float bend = 0.22F;  // height of the arc over its chord

struct Vec {
    float x, y;
};
Vec between(ScreenPoint a, ScreenPoint b) {
    return {b.x - a.x, b.y - a.y};
}
float length(Vec v) {
    return std::hypot(v.x, v.y);
}
ScreenPoint lerp(ScreenPoint a, ScreenPoint b, float t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

ScreenPoint on_curve(ScreenPoint a, ScreenPoint control, ScreenPoint b, float t) {
    return lerp(lerp(a, control, t), lerp(control, b, t), t);
}

float distance_to_segment(ScreenPoint p, ScreenPoint a, ScreenPoint b, float& t) {
    const Vec ab = between(a, b), ap = between(a, p);
    const float square = ab.x * ab.x + ab.y * ab.y;
    t = square > 0 ? std::clamp((ap.x * ab.x + ap.y * ab.y) / square, 0.0F, 1.0F) : 0;
    return length(between(p, lerp(a, b, t)));
}

/// Seen from afar the places lie close: arrows become slighter rather than cover them.
float slightness(double meters_per_px) {
    return static_cast<float>(std::clamp(450 / meters_per_px, 0.35, 1.0));
}

/// `unit_px`: a point, made slighter.
std::optional<FlowArrow> arrow(ScreenPoint from, ScreenPoint to, float half_width, float unit_px) {
    const float gap = gap_pt * unit_px;
    const Vec chord = between(from, to);
    const float chord_px = length(chord);
    const float head_px = std::max(half_width * 2.4F, 7 * unit_px);
    if (chord_px < 2 * gap + head_px) return std::nullopt;
    // To the right of the way (y is down): the normal (-dy, dx).
    const ScreenPoint control{(from.x + to.x) / 2 - chord.y * bend * 2,
                              (from.y + to.y) / 2 + chord.x * bend * 2};
    const float t0 = gap / chord_px, t1 = 1 - gap / chord_px;
    FlowArrow result;
    result.tip = on_curve(from, control, to, t1);
    const float neck = std::max(t0 + 0.05F, t1 - head_px / chord_px);
    for (int i = 0; i <= curve_steps; ++i) {
        const float part = static_cast<float>(i) / curve_steps;
        result.line.push_back(on_curve(from, control, to, t0 + (neck - t0) * part));
        result.half_width_px.push_back(half_width * (0.55F + 0.45F * part));  // swells toward the destination
    }
    const ScreenPoint base = result.line.back();
    const Vec along = between(base, result.tip);
    const float along_px = std::max(length(along), 1e-3F);
    const float wing = std::max(half_width * 2.0F, 4.5F * unit_px);
    const Vec side{-along.y / along_px * wing, along.x / along_px * wing};
    result.left = {base.x - side.x, base.y - side.y};
    result.right = {base.x + side.x, base.y + side.y};
    return result;
}

}  // namespace

float flow_half_width_pt(std::int64_t people, std::int64_t most_people) {
    if (people <= 0 || most_people <= 0) return 1.2F;
    const double part = static_cast<double>(people) / static_cast<double>(most_people);
    return static_cast<float>(std::clamp(9.0 * part, 1.2, 9.0));
}

float flow_unit_px(const Camera& camera, float scale) {
    return scale * slightness(camera.meters_per_px);
}

std::vector<FlowArrow> lay_out_flows(const geo::World& world, std::span<const geo::FlowId> chosen,
                                     const geo::Projection& projection, const Camera& camera, float scale) {
    std::int64_t most = 0;
    for (const geo::FlowId id : chosen) most = std::max(most, world.flows[id.index].people.high);
    std::vector<geo::FlowId> order(chosen.begin(), chosen.end());
    std::ranges::stable_sort(order, [&](geo::FlowId a, geo::FlowId b) {
        return world.flows[a.index].people.high > world.flows[b.index].people.high;
    });
    const float unit_px = flow_unit_px(camera, scale);
    std::vector<FlowArrow> arrows;
    for (const geo::FlowId id : order) {
        const geo::Flow& flow = world.flows[id.index];
        if (flow.draw_from == flow.draw_to) continue;
        const auto from = projection.map_from_lnglat(world.place(flow.draw_from).at);
        const auto to = projection.map_from_lnglat(world.place(flow.draw_to).at);
        if (!from || !to) continue;
        const float half_width = flow_half_width_pt(flow.people.high, most) * unit_px;
        auto laid = arrow(camera.screen_from_map(*from), camera.screen_from_map(*to), half_width, unit_px);
        if (!laid) continue;
        laid->flow = id;
        laid->schematic = flow.schematic_arrow;
        arrows.push_back(std::move(*laid));
    }
    return arrows;
}

float distance_px(const FlowArrow& arrow, ScreenPoint p) {
    float nearest = 1e9F;
    for (std::size_t i = 0; i + 1 < arrow.line.size(); ++i) {
        float t = 0;
        const float d = distance_to_segment(p, arrow.line[i], arrow.line[i + 1], t);
        nearest = std::min(nearest, d - std::lerp(arrow.half_width_px[i], arrow.half_width_px[i + 1], t));
    }
    float t = 0;
    const float head = distance_to_segment(p, arrow.line.back(), arrow.tip, t);
    nearest = std::min(nearest, head - length(between(arrow.left, arrow.right)) / 2 * (1 - t));
    return std::max(nearest, 0.0F);
}

}  // namespace app
