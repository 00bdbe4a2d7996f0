#include "app/layer_id.hpp"
#include "app/map/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "app/map/label_style.hpp"
#include "app/map/sign_sizes.hpp"

namespace app {
namespace {

/// Farther out numbers would cover what they count.
constexpr double farthest_numbers_m_per_px = 1'000;

PixelBox box_around(ScreenPoint p, float radius) {
    return {p.x - radius, p.y - radius, p.x + radius, p.y + radius};
}

/// "86,100 Jan" for one month's movements, "700,000 since Dec" for a count that has run since then.
std::string people_text(const Wording& wording, const geo::Flow& flow) {
    const Formats& formats = wording.formats();
    std::string people = formats.number(flow.people.high);
    if (flow.people.low != flow.people.high) people = formats.number(flow.people.low) + "–" + people;
    const std::string month = formats.short_month(flow.period.from);
    return flow.movements ? people + " " + month : wording.phrase("{} since {}", people, month);
}

PixelBox text_box(ScreenPoint at, const ShapedText& text, float pad) {
    return {at.x - pad, at.y - text.ascent_px - pad, at.x + text.width_px + pad,
            at.y + text.descent_px + pad};
}

/// Where a number may stand: beside the shaft at several parts of the way, near it and on its outer side
/// first.
std::vector<ScreenPoint> number_positions(const FlowArrow& arrow, const ShapedText& text, float scale) {
    std::vector<ScreenPoint> positions;
    for (const auto& [side, beside_pt] :
         {std::pair{1.0F, 4.0F}, {-1.0F, 4.0F}, {1.0F, 12.0F}, {-1.0F, 12.0F}}) {
        for (const float part : {0.5F, 0.6F, 0.4F, 0.75F, 0.25F, 0.9F, 0.1F}) {
            const auto i = static_cast<std::size_t>(part * static_cast<float>(arrow.line.size() - 1));
            const ScreenPoint a = arrow.line[i == 0 ? 0 : i - 1], b = arrow.line[i + 1], at = arrow.line[i];
            const float length = std::max(std::hypot(b.x - a.x, b.y - a.y), 1e-3F);
            const float nx = -(b.y - a.y) / length * side, ny = (b.x - a.x) / length * side;
            const float away = arrow.half_width_px[i] + beside_pt * scale;
            const float x = at.x + nx * away, y = at.y + ny * away;
            positions.push_back(
                {std::round(nx >= 0 ? x : x - text.width_px), std::round(y + text.ascent_px * 0.4F)});
        }
    }
    return positions;
}

/// How much a number at this box would hide: arrows, and signs, which count more.
int hidden_by(const PixelBox& box, const std::vector<FlowArrow>& arrows, std::span<const PlaceMark> marks,
              float scale) {
    constexpr int sign_cost = 10;
    int cost = 0;
    for (const FlowArrow& arrow : arrows) {
        for (const ScreenPoint p : arrow.line) cost += box.contains(p) ? 1 : 0;
        cost += box.contains(arrow.tip) ? 2 : 0;
    }
    const PixelBox wide = box.grown(mark_radius_pt * scale);
    for (const PlaceMark& mark : marks) cost += wide.contains(mark.at) ? sign_cost : 0;
    return cost;
}

void add_counts(const OverlayInputs& in, const std::vector<geo::PlaceCount>& counts,
                std::vector<CountMark>& marks) {
    const float unit_px = flow_unit_px(in.camera, in.scale);
    for (const geo::PlaceCount& count : counts) {
        const auto p = in.projection.map_from_lnglat(in.world.place(count.place).at);
        if (!p) continue;
        marks.push_back({count, in.camera.screen_from_map(*p), count_radius_pt(count.people.high) * unit_px,
                         count_radius_pt(count.people.low) * unit_px});
    }
}

/// Puts the numbers beside their arrows, the largest first, clear of each other and of furniture, and where
/// they hide least.
std::vector<FlowNumber> place_numbers(const std::vector<FlowArrow>& arrows, std::span<const PlaceMark> marks,
                                      const OverlayInputs& in, TextEngine& engine,
                                      std::vector<PixelBox>& obstacles) {
    constexpr int too_much = 20;
    std::vector<FlowNumber> numbers;
    std::vector<PixelBox> taken(in.furniture.begin(), in.furniture.end());
    for (const FlowArrow& arrow : arrows) {
        std::string people = people_text(in.wording, in.world.flows[arrow.flow.index]);
        const ShapedText& text = engine.shape(people, flow_text(in.scale));
        std::optional<ScreenPoint> best;
        int least = too_much;
        for (const ScreenPoint at : number_positions(arrow, text, in.scale)) {
            const PixelBox box = text_box(at, text, 1.5F * in.scale);
            if (std::ranges::any_of(taken, [&](const PixelBox& o) { return o.overlaps(box); })) continue;
            const int cost = hidden_by(box, arrows, marks, in.scale);
            if (cost < least) {
                least = cost;
                best = at;
            }
        }
        if (!best) continue;
        const PixelBox box = text_box(*best, text, 1.5F * in.scale);
        taken.push_back(box);
        obstacles.push_back(box);
        numbers.push_back({arrow.flow, std::move(people), *best});
    }
    return numbers;
}

/// The arrows as boxes along their shafts, for names to avoid.
std::vector<PixelBox> boxes_along(const std::vector<FlowArrow>& arrows) {
    std::vector<PixelBox> boxes;
    for (const FlowArrow& arrow : arrows) {
        for (std::size_t i = 0; i < arrow.line.size(); i += 2)
            boxes.push_back(box_around(arrow.line[i], arrow.half_width_px[i]));
        boxes.push_back(box_around(arrow.tip, arrow.half_width_px.back()));
    }
    return boxes;
}

bool is_on_map(geo::PlaceId id, const OverlayInputs& in) {
    return geo::is_on_map(in.roles[id.index], in.world.place(id).kind);
}

/// What is chosen or pointed at is shown wherever it is: a candidate for a name, too.
bool is_pointed_at(geo::PlaceId id, const OverlayInputs& in) {
    return in.state.hovered_place == id || in.state.selected == Selection{id};
}

bool has_sign(const PlacedPlace& placed, const OverlayInputs& in) {
    if (is_pointed_at(placed.place, in)) return true;
    return is_on_map(placed.place, in) && in.camera.meters_per_px * in.fewer_signs < placed.max_meters_per_px;
}

/// The base map's name of a place stands where the story's does not.
bool is_wanted(const LabelWish& wish, const OverlayInputs& in) {
    if (wish.place) return is_on_map(*wish.place, in) || is_pointed_at(*wish.place, in);
    return !wish.instead_of || !(is_on_map(*wish.instead_of, in) || is_pointed_at(*wish.instead_of, in));
}

}  // namespace

float count_radius_pt(std::int64_t people) {
    return static_cast<float>(24 * std::sqrt(std::max(0.0, static_cast<double>(people)) / 500'000));
}

MapSigns place_signs(const OverlayInputs& in, const LabelPlan* previous, TextEngine& engine) {
    MapSigns signs;
    const std::span<const LabelWish> wishes = *in.scene.labels;
    std::vector<PixelBox> obstacles;
    std::vector<ScreenPoint> symbols;

    for (const PlacedPlace& placed : in.scene.places) {
        const geo::Place& place = in.world.place(placed.place);
        if (geo::is_area(place.kind) || !has_sign(placed, in)) continue;
        const ScreenPoint at = in.camera.screen_from_map(placed.at);
        if (!in.camera.viewport.contains(at)) continue;
        signs.places.push_back(
            {placed.place, {std::round(at.x), std::round(at.y)}, in.roles[placed.place.index]});
        const bool of_article = in.world.named_by(placed.place) != geo::NamedIn::neither;
        obstacles.push_back(box_around(at, (of_article ? article_mark_pt : mark_radius_pt) * in.scale));
        symbols.push_back(at);
    }
    const geo::Date day = in.state.time.to;
    if (in.state.visible(layer_id::counts)) add_counts(in, geo::districts_at(in.world, day), signs.counts);
    if (in.state.visible(layer_id::hosted)) add_counts(in, geo::hosted_at(in.world, day), signs.counts);
    if (in.state.visible(layer_id::refugees)) {
        std::vector<Disc> discs;
        for (const CountMark& mark : signs.counts) discs.push_back({mark.at, mark.radius_px});
        signs.arrows = lay_out_flows(in.world, in.flows, in.projection, in.camera, in.scale, discs);
        if (in.with_numbers && in.camera.meters_per_px < farthest_numbers_m_per_px)
            signs.numbers = place_numbers(signs.arrows, signs.places, in, engine, obstacles);
    }
    if (in.state.visible(layer_id::posts) && in.camera.meters_per_px < 1'200) {
        for (std::uint32_t i = 0; i < in.world.posts.size(); ++i) {
            const geo::Post& post = in.world.posts[i];
            if (!post.at || (post.since && *post.since > in.state.time.to)) continue;
            const auto p = in.projection.map_from_lnglat(*post.at);
            if (!p) continue;
            // Beside the village whose position it borrows, not on it.
            ScreenPoint at = in.camera.screen_from_map(*p);
            at.y -= 9 * in.scale;
            if (!in.camera.viewport.contains(at)) continue;
            signs.posts.push_back({{i}, at});
            obstacles.push_back(box_around(at, 5 * in.scale));
            symbols.push_back(at);
        }
    }
    if (in.state.visible(layer_id::labels)) {
        const bool towns = in.state.visible(layer_id::towns);
        const std::vector<PixelBox> avoided = boxes_along(signs.arrows);
        const LabelGround ground{in.furniture, obstacles, avoided, symbols};
        signs.labels = place_labels(
            wishes, in.camera, in.scale, ground, previous,
            [&](const LabelWish& wish) -> std::optional<LabelSize> {
                if (!is_wanted(wish, in)) return std::nullopt;
                if (wish.place && in.camera.meters_per_px * in.fewer_signs >= wish.max_meters_per_px)
                    return std::nullopt;
                const bool town =
                    !wish.place && (wish.cls == LabelClass::city || wish.cls == LabelClass::town ||
                                    wish.cls == LabelClass::village || wish.cls == LabelClass::capital);
                if (town && !towns) return std::nullopt;
                const ShapedText& text = engine.shape(wish.text, look_of(wish.cls, in.style, in.scale).text);
                return LabelSize{text.width_px, text.ascent_px, text.descent_px};
            });
    }
    return signs;
}

}  // namespace app
