#include "app/map/overlay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "app/map/label_style.hpp"

namespace app {
namespace {

/// Farther out numbers would cover what they count.
constexpr double farthest_numbers_m_per_px = 1'000;
constexpr float mark_radius_pt = 3.6F;
constexpr float minor_radius_pt = 2.4F;
constexpr float article_mark_pt = 6;

PixelBox box_around(ScreenPoint p, float radius) {
    return {p.x - radius, p.y - radius, p.x + radius, p.y + radius};
}

Color opaque(Color color) {
    color.a = 255;
    return color;
}

/// "86,100 Jan" for one month's movements, "700,000 since Dec" for a count that has run since then.
std::string people_text(const Wording& wording, const geo::Flow& flow) {
    const Formats& formats = wording.formats();
    std::string people = formats.number(flow.people.high);
    if (flow.people.low != flow.people.high) people = formats.number(flow.people.low) + "–" + people;
    const std::string month = formats.short_month(flow.period.from);
    return flow.movements ? people + " " + month : wording.phrase("{} since {}", people, month);
}

TextStyle flow_text(float scale) {
    return {Face::sans_medium, 11 * scale, 0, 1.8F * scale};
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

void draw_count(const CountMark& mark, const OverlayInputs& in, OverlayMesh& mesh) {
    using Kind = geo::PlaceCount::Kind;
    const bool hosted = mark.count.kind == Kind::hosted;
    const float opacity = in.state.layer(hosted ? "hosted" : "counts")->opacity;
    const bool selected = in.state.selected == Selection{mark.count.place};
    const Color color = opaque(selected ? in.style.accent : hosted ? in.style.post : in.style.flow);
    const float line = 1.4F * in.scale, r = mark.radius_px;
    mesh.disc(mark.at, r + line * 1.6F, in.style.flow_casing.with_alpha(opacity), r);
    if (mark.count.kind == Kind::departures) {
        // Hollow: people have left.
        mesh.disc(mark.at, r, in.style.halo.with_alpha(0.75F * opacity));
        mesh.disc(mark.at, r, color.with_alpha(opacity), std::max(0.0F, r - 2.6F * in.scale));
    } else {
        mesh.disc(mark.at, r, color.with_alpha(0.28F * opacity));
        mesh.disc(mark.at, mark.least_radius_px, color.with_alpha(0.3F * opacity));
        mesh.disc(mark.at, r, color.with_alpha(opacity), std::max(0.0F, r - line));
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

Color mark_color(const OverlayInputs& in, const geo::Place& place, geo::PlaceId id) {
    if (!in.state.visible("control") || geo::is_area(place.kind)) return in.style.story_mark;
    const geo::ControlReport* report = geo::report_at(in.world.control, id, in.state.time.to);
    return report == nullptr ? in.style.story_mark : in.style.holder(report->holder);
}

/// Of two articles the first one's places are discs, the second one's diamonds; those of both are a disc in a
/// diamond.
void draw_article_mark(ScreenPoint at, geo::NamedIn by, const OverlayInputs& in, OverlayMesh& mesh) {
    const auto diamond = [&](float r, Color color) {
        mesh.convex(std::array{ScreenPoint{at.x, at.y - r}, ScreenPoint{at.x + r, at.y},
                               ScreenPoint{at.x, at.y + r}, ScreenPoint{at.x - r, at.y}},
                    color);
    };
    const bool both = by == geo::NamedIn::both;
    const float r = (both ? 7.2F : 5.6F) * in.scale;
    if (by != geo::NamedIn::first) {
        diamond(r + 2.4F * in.scale, in.style.halo);
        diamond(r, in.style.second_article);
    } else {
        mesh.disc(at, 6.0F * in.scale, in.style.halo);
    }
    if (by == geo::NamedIn::second) return;
    if (both) mesh.disc(at, 4.3F * in.scale, opaque(in.style.halo));
    mesh.disc(at, (both ? 3.3F : 4.2F) * in.scale, in.style.first_article);
}

Color label_color(const LabelWish& wish, Color otherwise, const OverlayInputs& in) {
    if (!wish.place) return otherwise;
    switch (in.world.named_by(*wish.place)) {
        case geo::NamedIn::first:
            return in.style.first_article;
        case geo::NamedIn::second:
            return in.style.second_article;
        case geo::NamedIn::both:
            return in.style.text;
        case geo::NamedIn::neither:
            break;
    }
    return otherwise;
}

void draw_text(std::string_view text, float x, float baseline, const TextStyle& text_style, Color color,
               Color halo, TextEngine& engine, OverlayMesh& mesh) {
    for (const GlyphQuad& q : engine.shape(text, text_style).quads) {
        mesh.glyph(x + q.x, baseline + q.y, q.width, q.height, q.u, q.v, q.width, q.height,
                   q.halo ? halo : color);
    }
}

/// Dots that drift slowly along an arrow: as many a length of it whatever the number of people.
void draw_particles(const FlowArrow& arrow, const OverlayInputs& in, OverlayMesh& mesh) {
    constexpr double passage_s = 7;
    constexpr int dots = 5;
    const auto last = static_cast<double>(arrow.line.size() - 1);
    for (int k = 0; k < dots; ++k) {
        const double way = in.state.motion_s / passage_s + static_cast<double>(k) / dots;
        const double at = (way - std::floor(way)) * last;
        const auto i = std::min(static_cast<std::size_t>(at), arrow.line.size() - 2);
        const auto part = static_cast<float>(at - static_cast<double>(i));
        const ScreenPoint a = arrow.line[i], b = arrow.line[i + 1];
        const float r = std::clamp(arrow.half_width_px[i] * 0.45F, 1.2F * in.scale, 3 * in.scale);
        mesh.disc({a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part}, r, opaque(in.style.flow_casing));
    }
}

void draw_arrow(const FlowArrow& arrow, const OverlayInputs& in, OverlayMesh& mesh) {
    const bool selected = in.state.selected == Selection{arrow.flow};
    const geo::Flow& flow = in.world.flows[arrow.flow.index];
    const Color color = selected ? in.style.accent : flow.movements ? in.style.flow_moves : in.style.flow;
    const LayerState* layer = in.state.layer("refugees");
    const float opacity = layer != nullptr ? layer->opacity : 1;
    std::vector<float> casing = arrow.half_width_px;
    for (float& w : casing) w += 1.3F * in.scale;
    const Color casing_color = in.style.flow_casing.with_alpha(opacity);
    mesh.band(arrow.line, casing, casing_color);
    const ScreenPoint head_center{(arrow.left.x + arrow.right.x + arrow.tip.x) / 3,
                                  (arrow.left.y + arrow.right.y + arrow.tip.y) / 3};
    const auto grown = [&](ScreenPoint p) {
        const float dx = p.x - head_center.x, dy = p.y - head_center.y;
        const float by = 1 + 2.6F * in.scale / std::max(std::hypot(dx, dy), 1.0F);
        return ScreenPoint{head_center.x + dx * by, head_center.y + dy * by};
    };
    mesh.convex(std::array{grown(arrow.left), grown(arrow.tip), grown(arrow.right)}, casing_color);
    if (arrow.least_part < 1) {
        // A range: its lower end is solid, the rest up to its upper end light.
        std::vector<float> least = arrow.half_width_px;
        for (float& w : least) w *= arrow.least_part;
        mesh.band(arrow.line, arrow.half_width_px, color.with_alpha(0.45F * opacity));
        mesh.band(arrow.line, least, color.with_alpha(opacity));
    } else {
        mesh.band(arrow.line, arrow.half_width_px, color.with_alpha(opacity));
    }
    mesh.convex(std::array{arrow.left, arrow.tip, arrow.right}, color.with_alpha(opacity));
    if (in.state.flow_motion) draw_particles(arrow, in, mesh);
    if (!arrow.schematic) return;
    // A schematic course: its shaft is broken by light dots.
    for (std::size_t i = 3; i + 2 < arrow.line.size(); i += 3) {
        mesh.disc(arrow.line[i], std::max(0.9F * in.scale, arrow.half_width_px[i] * 0.35F), casing_color);
    }
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
        if (geo::is_area(place.kind) || in.camera.meters_per_px * in.fewer_signs >= placed.max_meters_per_px)
            continue;
        const ScreenPoint at = in.camera.screen_from_map(placed.at);
        if (!in.camera.viewport.contains(at)) continue;
        signs.places.push_back({placed.place, {std::round(at.x), std::round(at.y)}});
        const bool of_article = in.world.named_by(placed.place) != geo::NamedIn::neither;
        obstacles.push_back(box_around(at, (of_article ? article_mark_pt : mark_radius_pt) * in.scale));
        symbols.push_back(at);
    }
    const geo::Date day = in.state.time.to;
    if (in.state.visible("counts")) add_counts(in, geo::districts_at(in.world, day), signs.counts);
    if (in.state.visible("hosted")) add_counts(in, geo::hosted_at(in.world, day), signs.counts);
    if (in.state.visible("refugees")) {
        std::vector<Disc> discs;
        for (const CountMark& mark : signs.counts) discs.push_back({mark.at, mark.radius_px});
        signs.arrows = lay_out_flows(in.world, in.flows, in.projection, in.camera, in.scale, discs);
        if (in.with_numbers && in.camera.meters_per_px < farthest_numbers_m_per_px)
            signs.numbers = place_numbers(signs.arrows, signs.places, in, engine, obstacles);
    }
    if (in.state.visible("posts") && in.camera.meters_per_px < 1'200) {
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
    if (in.state.visible("labels")) {
        const bool towns = in.state.visible("towns");
        const std::vector<PixelBox> avoided = boxes_along(signs.arrows);
        const LabelGround ground{in.furniture, obstacles, avoided, symbols};
        signs.labels = place_labels(
            wishes, in.camera, in.scale, ground, previous,
            [&](const LabelWish& wish) -> std::optional<LabelSize> {
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

void draw_signs(const MapSigns& signs, const OverlayInputs& in, TextEngine& engine, OverlayMesh& mesh) {
    const std::span<const LabelWish> wishes = *in.scene.labels;
    for (const CountMark& mark : signs.counts) draw_count(mark, in, mesh);
    for (const FlowArrow& arrow : signs.arrows) draw_arrow(arrow, in, mesh);

    for (const PostMark& mark : signs.posts) {
        const float r = 4.2F * in.scale;
        const auto triangle = [&](float size, Color color) {
            mesh.convex(std::array{ScreenPoint{mark.at.x - size, mark.at.y + size * 0.8F},
                                   ScreenPoint{mark.at.x, mark.at.y - size},
                                   ScreenPoint{mark.at.x + size, mark.at.y + size * 0.8F}},
                        color);
        };
        triangle(r + 1.6F * in.scale, in.style.halo);
        triangle(r, in.state.selected == Selection{mark.post} ? in.style.accent : in.style.post);
        const geo::Post& post = in.world.posts[mark.post.index];
        if (post.encircled && *post.encircled <= in.state.time.to) {
            mesh.disc(mark.at, 8.5F * in.scale, in.style.post, 7.3F * in.scale);
        }
    }

    const auto selected_place = std::get_if<geo::PlaceId>(&in.state.selected);
    const float r = mark_radius_pt * in.scale;
    for (const PlaceMark& mark : signs.places) {
        const geo::Place& place = in.world.place(mark.place);
        const float radius = place.rank <= 2 ? r : minor_radius_pt * in.scale;
        if (selected_place != nullptr && *selected_place == mark.place) {
            mesh.disc(mark.at, r + 6 * in.scale, in.style.accent.with_alpha(0.25F));
            mesh.disc(mark.at, r + 6 * in.scale, in.style.accent, r + 4.2F * in.scale);
        }
        if (in.state.hovered_place == mark.place)
            mesh.disc(mark.at, r + 5 * in.scale, in.style.hover, r + 2.6F * in.scale);
        if (const auto by = in.world.named_by(mark.place); by != geo::NamedIn::neither) {
            draw_article_mark(mark.at, by, in, mesh);
            continue;
        }
        mesh.disc(mark.at, radius + 2.0F * in.scale, in.style.halo);
        mesh.disc(mark.at, radius + 0.9F * in.scale, in.style.story_mark);
        mesh.disc(mark.at, radius, mark_color(in, place, mark.place));
        if (place.kind == geo::PlaceKind::capital)
            mesh.disc(mark.at, radius + 2.2F * in.scale, in.style.story_mark, radius + 1.3F * in.scale);
    }

    for (const FlowNumber& number : signs.numbers) {
        draw_text(number.text, number.at.x, number.at.y, flow_text(in.scale), opaque(in.style.flow),
                  in.style.halo, engine, mesh);
    }

    for (const PlacedLabel& label : signs.labels.placed) {
        const LabelWish& wish = wishes[label.wish];
        const bool area = wish.cls == LabelClass::country || wish.cls == LabelClass::admin1 ||
                          wish.cls == LabelClass::water;
        if (!wish.place && !area) {
            const float size = (wish.cls == LabelClass::village ? 1.5F
                                : wish.cls == LabelClass::town  ? 1.9F
                                                                : 2.4F) *
                               in.scale;
            mesh.disc(label.anchor, size + 1.2F * in.scale, in.style.halo);
            mesh.disc(label.anchor, size, in.style.town_mark);
        }
        if (label.leader) {
            const ScreenPoint end = label.box.nearest_to(label.anchor);
            const float length = std::max(std::hypot(end.x - label.anchor.x, end.y - label.anchor.y), 1e-3F);
            const float part = std::min(1.0F, (r + 1.5F * in.scale) / length);  // from the symbol's edge
            const std::array line{
                ScreenPoint{std::lerp(label.anchor.x, end.x, part), std::lerp(label.anchor.y, end.y, part)},
                end};
            mesh.polyline(line, 2.6F * in.scale, in.style.halo);
            mesh.polyline(line, 0.9F * in.scale, in.style.text);
        }
        LabelLook look = look_of(wish.cls, in.style, in.scale);
        look.color = label_color(wish, look.color, in);
        const bool selected = wish.place && selected_place != nullptr && *selected_place == *wish.place;
        const bool hovered = wish.place && in.state.hovered_place == wish.place;
        if (selected) look.color = in.style.accent;
        if (hovered) look.color = in.style.hover;
        draw_text(wish.text, label.baseline_x, label.baseline_y, look.text, look.color, in.style.halo, engine,
                  mesh);
    }
}

}  // namespace app
