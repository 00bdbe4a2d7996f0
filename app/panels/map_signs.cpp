#include "app/panels/map_signs.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/map/sign_sizes.hpp"

namespace app::panels::map_signs {
namespace {

constexpr float area_pt = 11;  // high

ImDrawList& paper() {
    return *ImGui::GetWindowDrawList();
}

ImVec2 middle_of(Box box) {
    return {std::round(box.x + box.width / 2), std::round(box.y + box.height / 2)};
}

Box area_in(const Ui& ui, Box box) {
    const float height = ui.px(area_pt);
    return {box.x, std::round(middle_of(box).y - height / 2), box.width, height};
}

std::array<ImVec2, 4> diamond(ImVec2 c, float r) {
    return {{{c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}}};
}

/// Ui::px() rounds, the map does not.
float as_on_map(const Ui& ui, float points) {
    return points * ui.ctx.scale;
}

/// A ring by its outer edge.
void ring(const Ui& ui, ImVec2 c, float outer_pt, float line_pt, Color color) {
    paper().AddCircle(c, as_on_map(ui, outer_pt - line_pt / 2), rgba(color), 0, as_on_map(ui, line_pt));
}

Color stroke_of(const Ui& ui, Paint paint, std::uint8_t holder = 0) {
    return ui.ctx.style.stroke({paint, holder}, ui.ctx.camera.meters_per_px).color;
}

}  // namespace

void line(const Ui& ui, Box box, Color color, float width_pt) {
    const float thick = std::max(1.0F, std::round(ui.px(width_pt)));
    fill(ui, {box.x, std::round(middle_of(box).y - thick / 2), box.width, thick}, color);
}

void dashes(const Ui& ui, Box box, Color color, float width_pt, float dash_pt, float gap_pt) {
    const float thick = std::max(1.0F, ui.px(width_pt)), right = box.x + box.width;
    const float top = middle_of(box).y - thick / 2;
    for (float x = box.x; x < right; x += std::max(1.0F, ui.px(dash_pt + gap_pt)))
        fill(ui, {x, top, std::min(ui.px(dash_pt), right - x), thick}, color);
}

void road(const Ui& ui, Box box, std::span<const std::uint32_t> holders) {
    line(ui, box, stroke_of(ui, Paint::road_casing), 4);
    line(ui, box, stroke_of(ui, Paint::road), 2);
    if (holders.empty()) return;
    const float part = box.width / static_cast<float>(holders.size());
    for (std::size_t i = 0; i < holders.size(); ++i) {
        const float from = std::round(box.x + part * static_cast<float>(i)),
                    to = std::round(box.x + part * static_cast<float>(i + 1));
        line(ui, {from, box.y, to - from, box.height}, ui.ctx.style.holder(holders[i]), 2);
    }
}

void front(const Ui& ui, Box box) {
    line(ui, box, stroke_of(ui, Paint::front_casing), 5);
    line(ui, box, stroke_of(ui, Paint::front), 2.5F);
}

void uncertain_front(const Ui& ui, Box box) {
    const float half = ui.px(5);
    fill(ui, {box.x, middle_of(box).y - half, box.width, 2 * half}, stroke_of(ui, Paint::front_band));
    dashes(ui, box, stroke_of(ui, Paint::front, 1), 2.5F, 6, 3.5F);
}

void flow(const Ui& ui, Box box, Color color, float half_width_px) {
    const float middle = middle_of(box).y, right = box.x + box.width;
    const float half = std::max(as_on_map(ui, 0.75F), half_width_px), head = std::max(half * 1.25F, ui.px(4));
    const float base = right - std::min(head * 1.5F, box.width * 0.6F);
    const float wing = std::min(head, box.height * 0.6F);
    fill(ui, {box.x, middle - half, base - box.x, 2 * half}, color);
    paper().AddTriangleFilled({right, middle}, {base, middle - wing}, {base, middle + wing}, rgba(color));
}

void holder(const Ui& ui, Box box, Color color) {
    fill(ui, area_in(ui, box), color.with_alpha(0.42F), 2);
    frame(ui, area_in(ui, box), color.with_alpha(0.8F), 2);
}

void hatched(const Ui& ui, Box box, Color hatch, std::optional<Color> ground) {
    const Box area = area_in(ui, box);
    if (ground) fill(ui, area, *ground, 2);
    paper().PushClipRect(area.min(), area.max(), true);
    for (float x = area.x - area.height; x < area.x + area.width; x += ui.px(5))
        paper().AddLine({x, area.y + area.height}, {x + area.height, area.y}, rgba(hatch),
                        as_on_map(ui, 1.1F));
    paper().PopClipRect();
    frame(ui, area, hatch.with_alpha(0.8F), 2);
}

void added_area(const Ui& ui, Box box) {
    fill(ui, area_in(ui, box), ui.ctx.style.fill({Paint::user_fill}, ui.ctx.camera.meters_per_px).color, 2);
    frame(ui, area_in(ui, box), stroke_of(ui, Paint::user_fill), 2);
}

void count(const Ui& ui, Box box, Color color, float radius_px, Count people) {
    const ImVec2 center{box.x + box.width / 2, middle_of(box).y};
    const float line_pt = people == Count::gone ? 2.4F : 1.4F, inset_pt = people == Count::gone ? 1 : 0.5F;
    if (people == Count::there) paper().AddCircleFilled(center, radius_px, rgba(color.with_alpha(0.4F)));
    paper().AddCircle(center, radius_px - ui.px(inset_pt), rgba(color), 0, ui.px(line_pt));
}

void disc(const Ui& ui, Box box, Color color, float radius_pt) {
    paper().AddCircleFilled(middle_of(box), as_on_map(ui, radius_pt), rgba(color));
}

void post(const Ui& ui, Box box, Post which) {
    const ImVec2 c = middle_of(box);
    const float r = as_on_map(ui, post_pt);
    const Color color = ui.ctx.style.post;
    paper().AddTriangleFilled({c.x, c.y - r}, {c.x + r, c.y + r * 0.8F}, {c.x - r, c.y + r * 0.8F},
                              rgba(color));
    if (which == Post::encircled) ring(ui, c, encirclement_pt, encirclement_line_pt, color);
}

void place(const Ui& ui, Box box, std::span<const std::uint32_t> holders) {
    constexpr float turn = 6.2832F;
    const ImVec2 c = middle_of(box);
    disc(ui, box, ui.ctx.style.story_mark, mark_radius_pt + rim_pt);
    const auto parts = static_cast<float>(holders.size());
    for (std::size_t i = 0; i < holders.size(); ++i) {
        const float from = turn * static_cast<float>(i) / parts;
        paper().PathLineTo(c);
        paper().PathArcTo(c, as_on_map(ui, mark_radius_pt), from, from + turn / parts, 12);
        paper().PathFillConvex(rgba(ui.ctx.style.holder(holders[i])));
    }
}

void capital(const Ui& ui, Box box, std::span<const std::uint32_t> holders) {
    place(ui, box, holders);
    ring(ui, middle_of(box), mark_radius_pt + capital_ring_pt, capital_line_pt, ui.ctx.style.story_mark);
}

void government(const Ui& ui, Box box) {
    ring(ui, middle_of(box), government_pt, seat_line_pt, ui.ctx.style.story_mark);
}

void organization(const Ui& ui, Box box) {
    const ImVec2 c = middle_of(box);
    // ImGui draws a rectangle's line half a pixel inside of it.
    const float half = as_on_map(ui, organization_pt - seat_line_pt / 2) + 0.5F;
    paper().AddRect({c.x - half, c.y - half}, {c.x + half, c.y + half}, rgba(ui.ctx.style.story_mark), 0, 0,
                    as_on_map(ui, seat_line_pt));
}

void seats_of_two(const Ui& ui, Box box) {
    const ImVec2 c = middle_of(box);
    const float apart = ui.px(6);
    ring(ui, {c.x - apart, c.y}, first_article_pt, article_line_pt, ui.ctx.style.first_article);
    const auto corners =
        diamond({c.x + apart, c.y}, as_on_map(ui, second_article_pt - article_diamond_line_pt / 2));
    paper().AddPolyline(corners.data(), 4, rgba(ui.ctx.style.second_article), ImDrawFlags_Closed,
                        as_on_map(ui, article_line_pt));
}

void article(const Ui& ui, Box box, geo::NamedIn by) {
    const bool both = by == geo::NamedIn::both;
    if (by != geo::NamedIn::first) {
        const auto corners =
            diamond(middle_of(box), as_on_map(ui, both ? second_of_both_pt : second_article_pt));
        paper().AddConvexPolyFilled(corners.data(), 4, rgba(ui.ctx.style.second_article));
    }
    if (by != geo::NamedIn::second)
        disc(ui, box, ui.ctx.style.first_article, both ? first_of_both_pt : first_article_pt);
}

}  // namespace app::panels::map_signs
