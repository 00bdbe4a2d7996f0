#include "app/layer_id.hpp"
#include "app/map/overlay.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/map/label_positions.hpp"
#include "app/map/label_style.hpp"
#include "app/map/sign_sizes.hpp"

namespace app {
namespace {

constexpr float minor_radius_pt = 2.4F;

Color opaque(Color color) {
    color.a = 255;
    return color;
}

void draw_count(const CountMark& mark, const OverlayInputs& in, OverlayMesh& mesh) {
    using Kind = geo::PlaceCount::Kind;
    const bool hosted = mark.count.kind == Kind::hosted;
    const float opacity = in.state.layer(hosted ? layer_id::hosted : layer_id::counts)->opacity;
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

Color mark_color(const OverlayInputs& in, const geo::Place& place, geo::PlaceId id) {
    if (!in.state.visible(layer_id::control) || geo::is_area(place.kind)) return in.style.story_mark;
    const geo::ControlReport* report = geo::report_at(in.world.control, id, in.state.time.to);
    return report == nullptr ? in.style.story_mark : in.style.holder(report->holder);
}

/// A government: a ring round nothing. An organization: a square.
void draw_seat(const PlaceMark& mark, const OverlayInputs& in, OverlayMesh& mesh) {
    if (mark.role == geo::PlaceRole::government) {
        mesh.disc(mark.at, (government_pt + 1.3F) * in.scale, in.style.halo);
        mesh.disc(mark.at, government_pt * in.scale, in.style.story_mark,
                  (government_pt - seat_line_pt) * in.scale);
        return;
    }
    const auto square = [&](float half, Color color) {
        mesh.rect(mark.at.x - half, mark.at.y - half, 2 * half, 2 * half, color);
    };
    square((organization_pt + 1.2F) * in.scale, in.style.halo);
    square(organization_pt * in.scale, in.style.story_mark);
    square((organization_pt - seat_line_pt) * in.scale, opaque(in.style.halo));
}

/// Of two articles the first one's places are discs, the second one's diamonds; those of both are a disc in a
/// diamond. Seats are hollow.
void draw_article_mark(const PlaceMark& mark, geo::NamedIn by, const OverlayInputs& in, OverlayMesh& mesh) {
    const ScreenPoint at = mark.at;
    const bool hollow = geo::is_seat(mark.role);
    const Color hole = opaque(in.style.halo);
    const auto diamond = [&](float r, Color color) {
        mesh.convex(std::array{ScreenPoint{at.x, at.y - r}, ScreenPoint{at.x + r, at.y},
                               ScreenPoint{at.x, at.y + r}, ScreenPoint{at.x - r, at.y}},
                    color);
    };
    const bool both = by == geo::NamedIn::both;
    const float r = (both ? second_of_both_pt : second_article_pt) * in.scale;
    if (by != geo::NamedIn::first) {
        diamond(r + 2.4F * in.scale, in.style.halo);
        diamond(r, in.style.second_article);
        if (hollow && !both) diamond(r - article_diamond_line_pt * in.scale, hole);
    } else {
        mesh.disc(at, article_mark_pt * in.scale, in.style.halo);
    }
    if (by == geo::NamedIn::second) return;
    if (both) mesh.disc(at, 4.3F * in.scale, hole);
    const float disc = (both ? first_of_both_pt : first_article_pt) * in.scale;
    mesh.disc(at, disc, in.style.first_article);
    if (hollow) mesh.disc(at, disc - article_line_pt * in.scale, hole);
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
    const LayerState* layer = in.state.layer(layer_id::refugees);
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

void draw_post(const PostMark& mark, const OverlayInputs& in, OverlayMesh& mesh) {
    const float r = post_pt * in.scale;
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
        mesh.disc(mark.at, encirclement_pt * in.scale, in.style.post,
                  (encirclement_pt - encirclement_line_pt) * in.scale);
    }
}

void draw_place(const PlaceMark& mark, const OverlayInputs& in, OverlayMesh& mesh) {
    const float r = mark_radius_pt * in.scale;
    const geo::Place& place = in.world.place(mark.place);
    const float radius = place.rank <= 2 ? r : minor_radius_pt * in.scale;
    if (in.state.selected == Selection{mark.place}) {
        mesh.disc(mark.at, r + 6 * in.scale, in.style.accent.with_alpha(0.25F));
        mesh.disc(mark.at, r + 6 * in.scale, in.style.accent, r + 4.2F * in.scale);
    }
    if (in.state.hovered_place == mark.place)
        mesh.disc(mark.at, r + 5 * in.scale, in.style.hover, r + 2.6F * in.scale);
    if (const auto by = in.world.named_by(mark.place); by != geo::NamedIn::neither) {
        draw_article_mark(mark, by, in, mesh);
        return;
    }
    if (geo::is_seat(mark.role)) return draw_seat(mark, in, mesh);
    mesh.disc(mark.at, radius + 2.0F * in.scale, in.style.halo);
    mesh.disc(mark.at, radius + rim_pt * in.scale, in.style.story_mark);
    mesh.disc(mark.at, radius, mark_color(in, place, mark.place));
    if (place.kind == geo::PlaceKind::capital)
        mesh.disc(mark.at, radius + capital_ring_pt * in.scale, in.style.story_mark,
                  radius + (capital_ring_pt - capital_line_pt) * in.scale);
}

void draw_label(const PlacedLabel& label, const LabelWish& wish, const OverlayInputs& in, TextEngine& engine,
                OverlayMesh& mesh) {
    if (!wish.place && !is_area_label(wish.cls)) {
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
        const float part =
            std::min(1.0F, (mark_radius_pt + 1.5F) * in.scale / length);  // from the symbol's edge
        const std::array line{
            ScreenPoint{std::lerp(label.anchor.x, end.x, part), std::lerp(label.anchor.y, end.y, part)}, end};
        mesh.polyline(line, 2.6F * in.scale, in.style.halo);
        mesh.polyline(line, 0.9F * in.scale, in.style.text);
    }
    LabelLook look = look_of(wish.cls, in.style, in.scale);
    look.color = label_color(wish, look.color, in);
    const bool selected = wish.place && in.state.selected == Selection{*wish.place};
    const bool hovered = wish.place && in.state.hovered_place == wish.place;
    if (selected) look.color = in.style.accent;
    if (hovered) look.color = in.style.hover;
    draw_text(wish.text, label.baseline_x, label.baseline_y, look.text, look.color, in.style.halo, engine,
              mesh);
}

}  // namespace

void draw_signs(const MapSigns& signs, const OverlayInputs& in, TextEngine& engine, OverlayMesh& mesh) {
    for (const CountMark& mark : signs.counts) draw_count(mark, in, mesh);
    for (const FlowArrow& arrow : signs.arrows) draw_arrow(arrow, in, mesh);
    for (const PostMark& mark : signs.posts) draw_post(mark, in, mesh);
    for (const PlaceMark& mark : signs.places) draw_place(mark, in, mesh);
    for (const FlowNumber& number : signs.numbers) {
        draw_text(number.text, number.at.x, number.at.y, flow_text(in.scale), opaque(in.style.flow),
                  in.style.halo, engine, mesh);
    }
    const std::span<const LabelWish> wishes = *in.scene.labels;
    for (const PlacedLabel& label : signs.labels.placed)
        draw_label(label, wishes[label.wish], in, engine, mesh);
}

}  // namespace app
