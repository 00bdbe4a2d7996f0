#include "app/map/flow_layout.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/map/segment.hpp"

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

/// Seen from afar the places lie close: arrows become slighter rather than cover them.
float slightness(double meters_per_px) {
    return static_cast<float>(std::clamp(450 / meters_per_px, 0.35, 1.0));
}

/// Where a curve leaves the symbols that its first point lies in, and the gap around that point: a part of
/// it.
template <typename Curve>
float leaves_at(const Curve& curve, float gap_px, std::span<const Disc> symbols) {
    constexpr int fine_steps = 96;
    const ScreenPoint start = curve(0.0F);
    const auto within = [&](ScreenPoint p) {
        if (length(between(start, p)) < gap_px) return true;
        return std::ranges::any_of(symbols, [&](const Disc& disc) {
            return length(between(disc.at, start)) <= disc.radius_px &&
                   length(between(disc.at, p)) < disc.radius_px + gap_px * 0.4F;
        });
    };
    for (int i = 0; i <= fine_steps; ++i) {
        const float t = static_cast<float>(i) / fine_steps;
        if (within(curve(t))) continue;
        float in = std::max(0.0F, t - 1.0F / fine_steps), out = t;
        for (int k = 0; k < 6; ++k) {
            const float middle = (in + out) / 2;
            (within(curve(middle)) ? in : out) = middle;
        }
        return out;
    }
    return 1;
}

/// `unit_px`: a point, made slighter. nullopt where there is no room between the ends.
template <typename Curve>
std::optional<FlowArrow> arrow_along(const Curve& curve, float curve_px, float half_width, float unit_px,
                                     std::span<const Disc> symbols) {
    const float gap = gap_pt * unit_px;
    const float head_px = std::max(half_width * 1.5F, 8 * unit_px);
    const float t0 = leaves_at(curve, gap, symbols);
    const float t1 = 1 - leaves_at([&](float t) { return curve(1 - t); }, gap, symbols);
    if ((t1 - t0) * curve_px < head_px) return std::nullopt;
    FlowArrow result;
    result.tip = curve(t1);
    const float neck = std::max(t0 + 0.05F, t1 - head_px / curve_px);
    for (int i = 0; i <= curve_steps; ++i) {
        const float part = static_cast<float>(i) / curve_steps;
        result.line.push_back(curve(t0 + (neck - t0) * part));
        result.half_width_px.push_back(half_width * (1 - 0.5F * part));  // tapers toward the destination
    }
    const ScreenPoint base = result.line.back();
    const Vec along = between(base, result.tip);
    const float along_px = std::max(length(along), 1e-3F);
    const float wing = std::max(half_width * 1.1F, 4.5F * unit_px);
    const Vec side{-along.y / along_px * wing, along.x / along_px * wing};
    result.left = {base.x - side.x, base.y - side.y};
    result.right = {base.x + side.x, base.y + side.y};
    return result;
}

std::optional<FlowArrow> arrow(ScreenPoint from, ScreenPoint to, float half_width, float unit_px,
                               std::span<const Disc> symbols) {
    const Vec chord = between(from, to);
    // To the right of the way (y is down): the normal (-dy, dx).
    const ScreenPoint control{(from.x + to.x) / 2 - chord.y * bend * 2,
                              (from.y + to.y) / 2 + chord.x * bend * 2};
    return arrow_along([&](float t) { return on_curve(from, control, to, t); }, length(chord), half_width,
                       unit_px, symbols);
}

/// A flow within one place: most of a circle above it, clockwise.
std::optional<FlowArrow> loop(ScreenPoint at, float half_width, float unit_px) {
    const float radius = 13 * unit_px + half_width;
    const ScreenPoint center{at.x, at.y - radius - gap_pt * unit_px};
    constexpr float first_rad = 2.0F, way_rad = 5.4F;  // from below left round to below right
    const auto curve = [&](float t) {
        const float angle = first_rad + way_rad * t;
        return ScreenPoint{center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)};
    };
    return arrow_along(curve, way_rad * radius, half_width, unit_px, {});
}

}  // namespace

std::int64_t most_people(const geo::World& world) {
    std::int64_t most = 0;
    for (const geo::Flow& flow : world.flows) most = std::max(most, flow.people.high);
    return most;
}

float flow_half_width_pt(std::int64_t people, std::int64_t most_people) {
    if (people <= 0 || most_people <= 0) return 1;
    const double part = static_cast<double>(people) / static_cast<double>(most_people);
    return static_cast<float>(std::clamp(10 * part, 1.0, 10.0));
}

float flow_unit_px(const Camera& camera, float scale) {
    return scale * slightness(camera.meters_per_px);
}

std::vector<FlowArrow> lay_out_flows(const geo::World& world, std::span<const geo::FlowId> chosen,
                                     const geo::Projection& projection, const Camera& camera, float scale,
                                     std::span<const Disc> symbols) {
    const std::int64_t most = most_people(world);
    std::vector<geo::FlowId> order(chosen.begin(), chosen.end());
    std::ranges::stable_sort(order, [&](geo::FlowId a, geo::FlowId b) {
        return world.flows[a.index].people.high > world.flows[b.index].people.high;
    });
    const float unit_px = flow_unit_px(camera, scale);
    std::vector<FlowArrow> arrows;
    for (const geo::FlowId id : order) {
        const geo::Flow& flow = world.flows[id.index];
        const auto from = projection.map_from_lnglat(world.place(flow.draw_from).at);
        const auto to = projection.map_from_lnglat(world.place(flow.draw_to).at);
        if (!from || !to) continue;
        const float half_width = flow_half_width_pt(flow.people.high, most) * unit_px;
        const ScreenPoint start = camera.screen_from_map(*from), end = camera.screen_from_map(*to);
        auto laid = flow.draw_from == flow.draw_to ? loop(start, half_width, unit_px)
                                                   : arrow(start, end, half_width, unit_px, symbols);
        if (!laid) continue;
        laid->flow = id;
        laid->schematic = flow.schematic_arrow;
        laid->least_part = flow.people.high > 0
                               ? static_cast<float>(flow.people.low) / static_cast<float>(flow.people.high)
                               : 1;
        arrows.push_back(std::move(*laid));
    }
    return arrows;
}

float distance_px(const FlowArrow& arrow, ScreenPoint p) {
    float nearest = 1e9F;
    for (std::size_t i = 0; i + 1 < arrow.line.size(); ++i) {
        const auto [t, away] = nearest_on_segment(p, arrow.line[i], arrow.line[i + 1]);
        nearest = std::min(nearest, away - std::lerp(arrow.half_width_px[i], arrow.half_width_px[i + 1], t));
    }
    const auto [t, away] = nearest_on_segment(p, arrow.line.back(), arrow.tip);
    nearest = std::min(nearest, away - length(between(arrow.left, arrow.right)) / 2 * (1 - t));
    return std::max(nearest, 0.0F);
}

}  // namespace app
