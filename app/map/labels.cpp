#include "app/map/labels.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "app/map/label_positions.hpp"
#include "app/map/screen_grid.hpp"
#include "app/map/segment.hpp"

namespace app {
namespace {

/// A name is taken for that of a symbol that lies within this of being as near as its own.
constexpr float clear_pt = 2.5F;
/// A name at the end of a line keeps this far from foreign symbols; so does the line itself.
constexpr float leader_clear_pt = 7, line_clear_pt = 4.5F;
/// Beyond this no symbol is near a name.
constexpr float near_pt = 16;

constexpr float ambiguous_cost = 40, close_cost = 4, avoided_cost = 3, line_cost = 12;

bool same_point(ScreenPoint a, ScreenPoint b) {
    return std::abs(a.x - b.x) < 1 && std::abs(a.y - b.y) < 1;
}

/// The map as it fills up with names.
class Sheet {
  public:
    Sheet(const LabelGround& ground, float scale) : ground_(ground), scale_(scale) {
        for (const PixelBox& box : ground.covers) taken_.add(box, box);
        for (const PixelBox& box : ground.obstacles) taken_.add(box, box);
        for (const PixelBox& box : ground.avoided) avoided_.add(box, box);
        for (const ScreenPoint symbol : ground.symbols) add_symbol(symbol);
    }

    [[nodiscard]] bool is_covered(ScreenPoint p) const {
        return std::ranges::any_of(ground_.covers, [&](const PixelBox& box) { return box.contains(p); });
    }
    [[nodiscard]] bool is_free(const PixelBox& box) const {
        return !taken_.any_near(box, [&](const PixelBox& o) { return o.overlaps(box); });
    }
    /// A symbol that comes with its name must not stand on another name, nor steal one from its symbol.
    [[nodiscard]] bool may_stand(ScreenPoint symbol) const {
        const PixelBox box = around(symbol, 3 * scale_);
        return is_free(box) && !names_.any_near(box.grown(near_pt * scale_), [&](const PlacedLabel& name) {
            return is_ambiguous(name, symbol, scale_);
        });
    }
    /// What a position costs beside its own preference.
    [[nodiscard]] float cost(const PlacedLabel& label) const {
        float cost = 0;
        const float near = near_pt * scale_;
        const float own = label.leader ? 0 : label.box.distance_to(label.anchor);
        const ScreenPoint end = label.box.nearest_to(label.anchor);
        PixelBox reach = label.box.grown(near);
        if (label.leader) {
            reach.min_x = std::min(reach.min_x, label.anchor.x),
            reach.max_x = std::max(reach.max_x, label.anchor.x);
            reach.min_y = std::min(reach.min_y, label.anchor.y),
            reach.max_y = std::max(reach.max_y, label.anchor.y);
        }
        (void)symbols_.any_near(reach, [&](ScreenPoint other) {
            if (same_point(other, label.anchor)) return false;
            if (is_ambiguous(label, other, scale_)) cost += ambiguous_cost;
            const float away = label.box.distance_to(other) - own;
            if (away < near / 2) cost += close_cost * (1 - std::max(0.0F, away) / (near / 2));
            if (label.leader &&
                nearest_on_segment(other, label.anchor, end).distance < line_clear_pt * scale_)
                cost += line_cost;
            return false;
        });
        float on_arrows = 0;
        (void)avoided_.any_near(label.box, [&](const PixelBox& o) {
            if (o.overlaps(label.box)) on_arrows += avoided_cost;
            return false;
        });
        return cost + std::min(on_arrows, 4 * avoided_cost);
    }
    /// A line that runs through a name, or through another line, joins the wrong things.
    [[nodiscard]] bool line_is_free(const PlacedLabel& label) const {
        if (!label.leader) return true;
        const ScreenPoint end = label.box.nearest_to(label.anchor);
        constexpr int steps = 12;
        for (int i = 1; i < steps; ++i) {
            const float part = static_cast<float>(i) / steps;
            const ScreenPoint p{std::lerp(label.anchor.x, end.x, part),
                                std::lerp(label.anchor.y, end.y, part)};
            const PixelBox dot = around(p, scale_);
            if (names_.any_near(dot, [&](const PlacedLabel& o) { return o.box.overlaps(dot); })) return false;
        }
        return std::ranges::none_of(names_.all(), [&](const PlacedLabel& o) {
            return o.leader && crosses(label.anchor, end, o.anchor, o.box.nearest_to(o.anchor));
        });
    }
    void add(const PlacedLabel& label) {
        taken_.add(label.box, label.box);
        names_.add(label.box, label);
    }
    void add_symbol(ScreenPoint symbol) { symbols_.add(around(symbol, 1), symbol); }
    void add_sign(ScreenPoint symbol) {
        const PixelBox box = around(symbol, 3 * scale_);
        taken_.add(box, box);
        add_symbol(symbol);
    }

  private:
    static PixelBox around(ScreenPoint p, float r) { return {p.x - r, p.y - r, p.x + r, p.y + r}; }
    static bool crosses(ScreenPoint a, ScreenPoint b, ScreenPoint c, ScreenPoint d) {
        const auto side = [](ScreenPoint p, ScreenPoint q, ScreenPoint r) {
            return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
        };
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    const LabelGround& ground_;
    float scale_;
    ScreenGrid<PixelBox> taken_, avoided_;
    ScreenGrid<ScreenPoint> symbols_;
    ScreenGrid<PlacedLabel> names_;
};

/// Finds a place for one name at a time.
class Placing {
  public:
    Placing(const Camera& camera, float scale, Sheet& sheet)
        : positions_(camera, scale), sheet_(sheet), leaders_(LabelPositions::with_leader()) {}

    [[nodiscard]] std::optional<PlacedLabel> place(const LabelWish& wish, std::uint32_t index, LabelSize size,
                                                   std::optional<std::uint8_t> last) {
        if (last) {
            const Candidate kept = candidate(wish, index, size, *last, Lines::apart);
            if (kept.cost < ambiguous_cost) return kept.label;
        }
        Candidate best;
        const auto consider = [&](const std::vector<std::uint8_t>& sides, Lines lines) {
            for (const std::uint8_t side : sides) {
                if (LabelPositions::cost_of(side) >= best.cost) continue;  // cannot win
                if (const Candidate now = candidate(wish, index, size, side, lines); now.cost < best.cost)
                    best = now;
            }
        };
        consider(LabelPositions::close_to(wish), Lines::apart);
        if (wish.insist) consider(leaders_, Lines::apart);
        // A crossed line is bad, a story place without its name worse.
        if (wish.insist && best.cost == std::numeric_limits<float>::max())
            consider(leaders_, Lines::may_cross);
        const float most = wish.insist ? std::numeric_limits<float>::max() : ambiguous_cost;
        return best.cost < most ? std::optional(best.label) : std::nullopt;
    }

  private:
    enum class Lines { apart, may_cross };
    struct Candidate {
        PlacedLabel label;
        float cost = std::numeric_limits<float>::max();
    };
    [[nodiscard]] Candidate candidate(const LabelWish& wish, std::uint32_t index, LabelSize size,
                                      std::uint8_t side, Lines lines) const {
        Candidate c{positions_.at(wish, index, size, side)};
        if (!positions_.in_view(c.label.box) || !sheet_.is_free(c.label.box)) return c;
        if (lines == Lines::apart && !sheet_.line_is_free(c.label)) return c;
        c.cost = LabelPositions::cost_of(side) + (is_area_label(wish.cls) ? 0 : sheet_.cost(c.label));
        return c;
    }

    LabelPositions positions_;
    Sheet& sheet_;
    std::vector<std::uint8_t> leaders_;
};

}  // namespace

bool is_ambiguous(const PlacedLabel& label, ScreenPoint other, float scale) {
    const float away = label.box.distance_to(other);
    if (label.leader) return away < leader_clear_pt * scale;
    return away < label.box.distance_to(label.anchor) + clear_pt * scale;
}

LabelPlan place_labels(std::span<const LabelWish> wishes, const Camera& camera, float scale,
                       const LabelGround& ground, const LabelPlan* previous,
                       const std::function<std::optional<LabelSize>(const LabelWish&)>& size_of) {
    std::unordered_map<std::uint32_t, std::uint8_t> last_side;
    if (previous != nullptr) {
        for (const PlacedLabel& label : previous->placed) last_side.emplace(label.wish, label.side);
    }
    Sheet sheet(ground, scale);
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < wishes.size(); ++i) {
        const LabelWish& wish = wishes[i];
        if (camera.meters_per_px >= wish.max_meters_per_px || camera.meters_per_px < wish.min_meters_per_px)
            continue;
        const ScreenPoint at = camera.screen_from_map(wish.at);
        if (camera.viewport.contains(at) && !sheet.is_covered(at)) order.push_back(i);
    }
    // Story places before all else, then those that insist; within a class what was there stays before what
    // comes.
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        const bool story_a = wishes[a].cls == LabelClass::story, story_b = wishes[b].cls == LabelClass::story;
        if (story_a != story_b) return story_a;
        if (wishes[a].insist != wishes[b].insist) return wishes[a].insist;
        const bool was_a = last_side.contains(a), was_b = last_side.contains(b);
        if (was_a != was_b) return was_a;
        if (wishes[a].priority != wishes[b].priority) return wishes[a].priority > wishes[b].priority;
        return a < b;
    });

    Placing placing(camera, scale, sheet);
    LabelPlan plan;
    for (const std::uint32_t i : order) {
        const LabelWish& wish = wishes[i];
        const std::optional<LabelSize> size = size_of(wish);
        if (!size) continue;
        // Towns of the base map have a symbol only with their name.
        const bool brings_symbol = !wish.place && !is_area_label(wish.cls);
        const ScreenPoint at = camera.screen_from_map(wish.at);
        const auto last = last_side.find(i);
        std::optional<PlacedLabel> label;
        if (!brings_symbol || wish.insist || sheet.may_stand(at))
            label = placing.place(wish, i, *size,
                                  last == last_side.end() ? std::nullopt : std::optional(last->second));
        if (!label) {
            plan.dropped.push_back(i);
            continue;
        }
        sheet.add(*label);
        if (brings_symbol) sheet.add_sign(label->anchor);
        plan.placed.push_back(*label);
    }
    return plan;
}

}  // namespace app
