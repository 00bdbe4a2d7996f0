#include "app/map/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace app {
namespace {

/// Boxes in a grid of cells, so that a test looks only at its neighborhood.
class Occupied {
  public:
    void add(const PixelBox& box) {
        each_cell(box, [&](std::int64_t cell) { cells_[cell].push_back(box); });
    }
    [[nodiscard]] bool free(const PixelBox& box) const {
        bool is_free = true;
        each_cell(box, [&](std::int64_t cell) {
            if (!is_free) return;
            const auto found = cells_.find(cell);
            if (found == cells_.end()) return;
            is_free = std::ranges::none_of(found->second, [&](const PixelBox& o) { return o.overlaps(box); });
        });
        return is_free;
    }

  private:
    static constexpr float cell_px = 64;
    template <typename F>
    static void each_cell(const PixelBox& box, F&& f) {
        const auto cell = [](float v) { return static_cast<std::int64_t>(std::floor(v / cell_px)); };
        for (auto y = cell(box.min_y); y <= cell(box.max_y); ++y) {
            for (auto x = cell(box.min_x); x <= cell(box.max_x); ++x) f(y * 1'000'003 + x);
        }
    }
    std::unordered_map<std::int64_t, std::vector<PixelBox>> cells_;  // looked up only, never walked
};

/// Where a label goes around its symbol, as parts of its size: the left end and the middle height.
struct Side {
    float dx, dy;  // direction from the symbol
    float align;   // 0: text starts there, 1: ends there, 0.5: centered
};
constexpr std::array<Side, 8> sides{{{1, 0, 0},
                                     {-1, 0, 1},
                                     {0.7F, -0.9F, 0},
                                     {0.7F, 0.9F, 0},
                                     {-0.7F, -0.9F, 1},
                                     {-0.7F, 0.9F, 1},
                                     {0, -1.2F, 0.5F},
                                     {0, 1.2F, 0.5F}}};
constexpr std::uint8_t centered = 100;      // areas: on the point itself
constexpr std::uint8_t first_leader = 101;  // and on: away from the symbol, with a line
constexpr std::array<float, 3> leader_rings_pt{26, 44, 66};
constexpr int leader_directions = 12;

bool is_area_label(LabelClass cls) {
    return cls == LabelClass::country || cls == LabelClass::admin1 || cls == LabelClass::water;
}

class Placing {
  public:
    Placing(const Camera& camera, float scale) : camera_(camera), scale_(scale) {}

    [[nodiscard]] PlacedLabel at(const LabelWish& wish, std::uint32_t index, LabelSize size,
                                 std::uint8_t side) const {
        PlacedLabel label;
        label.wish = index;
        label.side = side;
        label.anchor = camera_.screen_from_map(wish.at);
        label.anchor = {std::round(label.anchor.x), std::round(label.anchor.y)};
        const float height = size.ascent + size.descent;
        float left = 0, middle = label.anchor.y;
        if (side == centered) {
            left = label.anchor.x - size.width / 2;
        } else if (side < sides.size()) {
            const float gap = 6 * scale_;
            left = label.anchor.x + sides[side].dx * gap - sides[side].align * size.width;
            middle = label.anchor.y + sides[side].dy * (height / 2 + 2 * scale_);
        } else {
            const int step = side - first_leader;
            const float ring = leader_rings_pt[static_cast<std::size_t>(step / leader_directions)] * scale_;
            const float angle = static_cast<float>(step % leader_directions) * 6.2831853F / leader_directions;
            const float x = label.anchor.x + ring * std::cos(angle);
            left = std::cos(angle) >= 0 ? x : x - size.width;
            middle = label.anchor.y + ring * std::sin(angle);
            label.leader = true;
        }
        label.baseline_x = std::round(left);
        label.baseline_y = std::round(middle + (size.ascent - size.descent) / 2);
        const float pad = 2 * scale_;
        label.box = {label.baseline_x - pad, label.baseline_y - size.ascent - pad / 2,
                     label.baseline_x + size.width + pad, label.baseline_y + size.descent + pad / 2};
        return label;
    }

    [[nodiscard]] bool in_view(const PixelBox& box) const {
        const PixelRect& v = camera_.viewport;
        return box.min_x >= static_cast<float>(v.x) && box.min_y >= static_cast<float>(v.y) &&
               box.max_x <= static_cast<float>(v.x + v.width) &&
               box.max_y <= static_cast<float>(v.y + v.height);
    }

  private:
    const Camera& camera_;
    float scale_;
};

/// The sides worth trying, the one of the last frame first.
std::vector<std::uint8_t> sides_for(const LabelWish& wish, std::optional<std::uint8_t> last) {
    std::vector<std::uint8_t> tries;
    if (last) tries.push_back(*last);
    if (is_area_label(wish.cls)) {
        tries.push_back(centered);
        return tries;
    }
    for (std::uint8_t i = 0; i < sides.size(); ++i) tries.push_back(i);
    if (wish.insist) {
        for (std::size_t i = 0; i < leader_rings_pt.size() * leader_directions; ++i) {
            tries.push_back(static_cast<std::uint8_t>(first_leader + i));
        }
    }
    return tries;
}

}  // namespace

LabelPlan place_labels(std::span<const LabelWish> wishes, const Camera& camera, float scale,
                       std::span<const PixelBox> obstacles, const LabelPlan* previous,
                       const std::function<std::optional<LabelSize>(const LabelWish&)>& size_of) {
    std::unordered_map<std::uint32_t, std::uint8_t> last_side;
    if (previous != nullptr) {
        for (const PlacedLabel& label : previous->placed) last_side.emplace(label.wish, label.side);
    }
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < wishes.size(); ++i) {
        const LabelWish& wish = wishes[i];
        if (camera.meters_per_px >= wish.max_meters_per_px || camera.meters_per_px < wish.min_meters_per_px)
            continue;
        if (camera.viewport.contains(camera.screen_from_map(wish.at))) order.push_back(i);
    }
    // Story places before all else; within a class what was there stays before what comes.
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        const bool story_a = wishes[a].cls == LabelClass::story, story_b = wishes[b].cls == LabelClass::story;
        if (story_a != story_b) return story_a;
        const bool was_a = last_side.contains(a), was_b = last_side.contains(b);
        if (was_a != was_b) return was_a;
        if (wishes[a].priority != wishes[b].priority) return wishes[a].priority > wishes[b].priority;
        return a < b;
    });

    Occupied occupied;
    for (const PixelBox& box : obstacles) occupied.add(box);
    const Placing placing(camera, scale);
    LabelPlan plan;
    for (const std::uint32_t i : order) {
        const LabelWish& wish = wishes[i];
        const std::optional<LabelSize> size = size_of(wish);
        if (!size) continue;
        const auto last = last_side.find(i);
        bool placed = false;
        for (const std::uint8_t side :
             sides_for(wish, last == last_side.end() ? std::nullopt : std::optional(last->second))) {
            const PlacedLabel label = placing.at(wish, i, *size, side);
            if (!placing.in_view(label.box) || !occupied.free(label.box)) continue;
            occupied.add(label.box);
            plan.placed.push_back(label);
            placed = true;
            break;
        }
        if (!placed) plan.dropped.push_back(i);
    }
    return plan;
}

}  // namespace app
