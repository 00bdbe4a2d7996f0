#include "app/map/label_positions.hpp"

#include <array>
#include <cmath>

namespace app {
namespace {

/// Where a name goes around its symbol: direction in gaps and heights, how it is set against that point, and
/// how much less welcome it is than the first (after Imhof 1975: right before left, above before below).
struct Close {
    float dx, dy;
    float align;  // 0: text starts there, 1: ends there, 0.5: centered
    float cost;
};
constexpr std::array<Close, 8> close_positions{{{1, 0, 0, 0},
                                                {-1, 0, 1, 1.5F},
                                                {0.7F, -0.9F, 0, 1},
                                                {0.7F, 0.9F, 0, 1.5F},
                                                {-0.7F, -0.9F, 1, 2},
                                                {-0.7F, 0.9F, 1, 2.5F},
                                                {0, -1.2F, 0.5F, 2},
                                                {0, 1.2F, 0.5F, 3}}};

/// Areas: on their point, else a little beside it, in widths and heights.
struct OnPoint {
    float dx, dy, cost;
};
constexpr std::array<OnPoint, 7> area_positions{
    {{0, 0, 0}, {0, -1.1F, 1}, {0, 1.1F, 1}, {-0.4F, 0, 2}, {0.4F, 0, 2}, {0, -2.4F, 3}, {0, 2.4F, 3}}};

constexpr std::array<float, 6> leader_rings_pt{20, 30, 44, 62, 84, 110};
constexpr int leader_directions = 12;
/// Farther names are read with the wrong neighbors: a near one over an arrow is better.
constexpr float leader_cost = 8, ring_cost = 3.5F;

constexpr std::uint8_t first_area = static_cast<std::uint8_t>(close_positions.size());
constexpr std::uint8_t first_leader = static_cast<std::uint8_t>(first_area + area_positions.size());

std::size_t ring_of(std::uint8_t side) {
    return static_cast<std::size_t>((side - first_leader) / leader_directions);
}

}  // namespace

bool is_area_label(LabelClass cls) {
    return cls == LabelClass::country || cls == LabelClass::admin1 || cls == LabelClass::water;
}

std::vector<std::uint8_t> LabelPositions::close_to(const LabelWish& wish) {
    const bool area = is_area_label(wish.cls);
    const std::uint8_t first = area ? first_area : 0, end = area ? first_leader : first_area;
    std::vector<std::uint8_t> sides;
    for (std::uint8_t side = first; side < end; ++side) sides.push_back(side);
    return sides;
}

std::vector<std::uint8_t> LabelPositions::with_leader() {
    std::vector<std::uint8_t> sides;
    for (std::size_t i = 0; i < leader_rings_pt.size() * leader_directions; ++i)
        sides.push_back(static_cast<std::uint8_t>(first_leader + i));
    return sides;
}

float LabelPositions::cost_of(std::uint8_t side) {
    if (side < first_area) return close_positions[side].cost;
    if (side < first_leader) return area_positions[static_cast<std::size_t>(side - first_area)].cost;
    return leader_cost + ring_cost * static_cast<float>(ring_of(side));
}

PlacedLabel LabelPositions::at(const LabelWish& wish, std::uint32_t index, LabelSize size,
                               std::uint8_t side) const {
    PlacedLabel label;
    label.place = wish.place;
    label.wish = index;
    label.side = side;
    label.anchor = camera_.screen_from_map(wish.at);
    label.anchor = {std::round(label.anchor.x), std::round(label.anchor.y)};
    const float height = size.ascent + size.descent;
    float left = 0, middle = label.anchor.y;
    if (side < first_area) {
        const Close& position = close_positions[side];
        left = label.anchor.x + position.dx * 6 * scale_ - position.align * size.width;
        middle += position.dy * (height / 2 + 2 * scale_);
    } else if (side < first_leader) {
        const OnPoint& position = area_positions[static_cast<std::size_t>(side - first_area)];
        left = label.anchor.x - size.width / 2 + position.dx * size.width;
        middle += position.dy * height;
    } else {
        const float ring = leader_rings_pt[ring_of(side)] * scale_;
        const float angle =
            static_cast<float>((side - first_leader) % leader_directions) * 6.2831853F / leader_directions;
        const float x = label.anchor.x + ring * std::cos(angle);
        left = std::cos(angle) >= 0 ? x : x - size.width;
        middle += ring * std::sin(angle);
        label.leader = true;
    }
    label.baseline_x = std::round(left);
    label.baseline_y = std::round(middle + (size.ascent - size.descent) / 2);
    const float pad = 2 * scale_;
    label.box = {label.baseline_x - pad, label.baseline_y - size.ascent - pad / 2,
                 label.baseline_x + size.width + pad, label.baseline_y + size.descent + pad / 2};
    return label;
}

bool LabelPositions::in_view(const PixelBox& box) const {
    const PixelRect& v = camera_.viewport;
    return box.min_x >= static_cast<float>(v.x) && box.min_y >= static_cast<float>(v.y) &&
           box.max_x <= static_cast<float>(v.x + v.width) && box.max_y <= static_cast<float>(v.y + v.height);
}

}  // namespace app
