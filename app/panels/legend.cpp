#include "app/panels/legend.hpp"

#include <algorithm>
#include <cmath>

#include "app/map/sign_sizes.hpp"
#include "app/panels/article_header.hpp"

namespace app::panels {
namespace {

constexpr float sign_pt = 24, gap_pt = 8, pad_pt = 10;
constexpr float text_pt = 178, compact_text_pt = 126;  // at most, then it wraps

void draw_sign(const Ui& ui, const LegendEntry& entry, Box box) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Style& style = ui.ctx.style;
    const double scale = ui.ctx.camera.meters_per_px;
    const float middle = std::round(box.y + box.height / 2);
    const auto line = [&](Color color, float points) {
        const float thick = std::max(1.0F, std::round(points * ui.ctx.scale));
        const float top = std::round(middle - thick / 2);
        list.AddRectFilled({box.x, top}, {box.x + box.width, top + thick}, rgba(color));
    };
    switch (entry.sign) {
        case LegendEntry::Sign::holder: {
            const float height = ui.px(11);
            const Box patch{box.x, std::round(middle - height / 2), box.width, height};
            const Color color = style.holder(entry.holder);
            fill(ui, patch, color.with_alpha(0.42F), 2);
            frame(ui, patch, color.with_alpha(0.8F), 2);
            break;
        }
        case LegendEntry::Sign::no_data:
        case LegendEntry::Sign::disputed_area:
        case LegendEntry::Sign::change: {
            const float height = ui.px(11);
            const Box patch{box.x, std::round(middle - height / 2), box.width, height};
            const bool change = entry.sign == LegendEntry::Sign::change;
            const Color color = change ? style.holder(entry.holder)
                                : entry.sign == LegendEntry::Sign::disputed_area
                                    ? style.fill({Paint::disputed_area}, scale).hatch
                                    : style.muted_text.with_alpha(0.5F);
            if (change) fill(ui, patch, color.with_alpha(0.25F), 2);
            list.PushClipRect(patch.min(), patch.max(), true);
            for (float x = patch.x - height; x < patch.x + patch.width; x += ui.px(5))
                list.AddLine({x, patch.y + height}, {x + height, patch.y}, rgba(color), 1.1F * ui.ctx.scale);
            list.PopClipRect();
            frame(ui, patch, color.with_alpha(0.8F), 2);
            break;
        }
        case LegendEntry::Sign::uncertain_front:
        case LegendEntry::Sign::zone: {
            const bool zone = entry.sign == LegendEntry::Sign::zone;
            const Color color = zone ? style.zone_color : style.stroke({Paint::front, 1}, scale).color;
            if (!zone)
                list.AddRectFilled({box.x, middle - ui.px(5)}, {box.x + box.width, middle + ui.px(5)},
                                   rgba(style.stroke({Paint::front_band}, scale).color));
            const float thick = ui.px(zone ? 1.5F : 2.5F), dash = ui.px(6);
            for (float x = box.x; x < box.x + box.width; x += dash + ui.px(3.5F))
                list.AddRectFilled({x, middle - thick / 2},
                                   {std::min(x + dash, box.x + box.width), middle + thick / 2}, rgba(color));
            break;
        }
        case LegendEntry::Sign::departures:
        case LegendEntry::Sign::arrivals:
        case LegendEntry::Sign::hosted: {
            const bool hollow = entry.sign == LegendEntry::Sign::departures;
            const Color color = entry.sign == LegendEntry::Sign::hosted ? style.post : style.flow;
            const ImVec2 center{box.x + box.width / 2, middle};
            if (!hollow) list.AddCircleFilled(center, entry.half_width_px, rgba(color.with_alpha(0.4F)));
            list.AddCircle(center, entry.half_width_px - ui.px(hollow ? 1 : 0.5F), rgba(color), 0,
                           ui.px(hollow ? 2.4F : 1.4F));
            break;
        }
        case LegendEntry::Sign::front:
            line(style.stroke({Paint::front_casing}, scale).color, 5);
            line(style.stroke({Paint::front}, scale).color, 2.5F);
            break;
        case LegendEntry::Sign::flow:
        case LegendEntry::Sign::moves: {
            const Color color = entry.sign == LegendEntry::Sign::flow ? style.flow : style.flow_moves;
            const float half = std::max(0.75F * ui.ctx.scale, entry.half_width_px);
            const float head = std::max(half * 1.25F, ui.px(4)), right = box.x + box.width;
            const float base = right - std::min(head * 1.5F, box.width * 0.6F);
            list.AddRectFilled({box.x, middle - half}, {base, middle + half}, rgba(color));
            list.AddTriangleFilled({right, middle}, {base, middle - std::min(head, box.height * 0.6F)},
                                   {base, middle + std::min(head, box.height * 0.6F)}, rgba(color));
            break;
        }
        case LegendEntry::Sign::road: {
            line(style.stroke({Paint::road_casing}, scale).color, 4);
            line(style.stroke({Paint::road}, scale).color, 2);
            const float part = box.width / static_cast<float>(std::max<std::size_t>(1, entry.holders.size()));
            for (std::size_t i = 0; i < entry.holders.size(); ++i) {
                const float from = std::round(box.x + part * static_cast<float>(i)),
                            to = std::round(box.x + part * static_cast<float>(i + 1));
                fill(ui, {from, middle - ui.px(1), to - from, ui.px(2)}, style.holder(entry.holders[i]));
            }
            break;
        }
        case LegendEntry::Sign::post:
        case LegendEntry::Sign::encircled_post: {
            const float r = ui.px(4.2F), x = std::round(box.x + box.width / 2);
            list.AddTriangleFilled({x, middle - r}, {x + r, middle + r * 0.8F}, {x - r, middle + r * 0.8F},
                                   rgba(style.post));
            if (entry.sign == LegendEntry::Sign::encircled_post)
                list.AddCircle({x, middle}, ui.px(7.4F), rgba(style.post), 0, ui.px(1.2F));
            break;
        }
        case LegendEntry::Sign::place:
        case LegendEntry::Sign::capital: {
            const ImVec2 at{std::round(box.x + box.width / 2), middle};
            const float r = ui.px(mark_radius_pt);
            list.AddCircleFilled(at, r + ui.px(0.9F), rgba(style.story_mark));
            // A part for each holder whose color places have in this view.
            constexpr float turn = 6.2832F;
            const auto parts = static_cast<float>(entry.holders.size());
            for (std::size_t i = 0; i < entry.holders.size(); ++i) {
                const float from = turn * static_cast<float>(i) / parts;
                list.PathLineTo(at);
                list.PathArcTo(at, r, from, from + turn / parts, 12);
                list.PathFillConvex(rgba(style.holder(entry.holders[i])));
            }
            if (entry.sign == LegendEntry::Sign::capital)
                list.AddCircle(at, r + ui.px(1.8F), rgba(style.story_mark), 0, ui.px(0.9F));
            break;
        }
        case LegendEntry::Sign::town:
            list.AddCircleFilled({std::round(box.x + box.width / 2), middle}, ui.px(2),
                                 rgba(style.town_mark));
            break;
        case LegendEntry::Sign::border:
            line(style.stroke({Paint::border}, scale).color, 1.4F);
            break;
        case LegendEntry::Sign::admin1:
        case LegendEntry::Sign::disputed_line: {
            const StrokeStyle look = style.stroke(
                {entry.sign == LegendEntry::Sign::admin1 ? Paint::admin1 : Paint::disputed_line}, scale);
            const float thick = std::max(1.0F, ui.px(look.width_pt));
            for (float x = box.x; x < box.x + box.width; x += ui.px(look.dash_pt + look.gap_pt))
                list.AddRectFilled({x, middle - thick / 2},
                                   {std::min(x + ui.px(look.dash_pt), box.x + box.width), middle + thick / 2},
                                   rgba(look.color));
            break;
        }
        case LegendEntry::Sign::added_area:
            fill(ui, {box.x, middle - ui.px(5.5F), box.width, ui.px(11)},
                 style.fill({Paint::user_fill}, scale).color, 2);
            frame(ui, {box.x, middle - ui.px(5.5F), box.width, ui.px(11)},
                  style.stroke({Paint::user_fill}, scale).color, 2);
            break;
        case LegendEntry::Sign::added_line:
            line(style.stroke({Paint::user_line}, scale).color, 1.6F);
            break;
        case LegendEntry::Sign::added_point:
            list.AddCircleFilled({std::round(box.x + box.width / 2), middle}, ui.px(3),
                                 rgba(style.stroke({Paint::user_line}, scale).color));
            break;
        case LegendEntry::Sign::first_article:
        case LegendEntry::Sign::second_article:
        case LegendEntry::Sign::both_articles:
            draw_article_sign(ui, box,
                              entry.sign == LegendEntry::Sign::first_article    ? geo::NamedIn::first
                              : entry.sign == LegendEntry::Sign::second_article ? geo::NamedIn::second
                                                                                : geo::NamedIn::both);
            break;
        case LegendEntry::Sign::government: {
            const ImVec2 center{std::round(box.x + box.width / 2), middle};
            list.AddCircleFilled(center, ui.px(5), rgba(style.halo));
            list.AddCircle(center, ui.px(3.7F), rgba(style.story_mark), 0, ui.px(1.6F));
            break;
        }
        case LegendEntry::Sign::organization: {
            const float r = ui.px(4), x = std::round(box.x + box.width / 2);
            list.AddRectFilled({x - r, middle - r}, {x + r, middle + r}, rgba(style.halo));
            list.AddRect({x - r, middle - r}, {x + r, middle + r}, rgba(style.story_mark), 0, 0, ui.px(1.6F));
            break;
        }
        case LegendEntry::Sign::seats_of_two: {
            const float x = std::round(box.x + box.width / 2), apart = ui.px(6), r = ui.px(5);
            list.AddCircle({x - apart, middle}, ui.px(3.6F), rgba(style.first_article), 0, ui.px(1.6F));
            const std::array<ImVec2, 4> diamond{{{x + apart, middle - r},
                                                 {x + apart + r, middle},
                                                 {x + apart, middle + r},
                                                 {x + apart - r, middle}}};
            list.AddPolyline(diamond.data(), 4, rgba(style.second_article), ImDrawFlags_Closed, ui.px(1.6F));
            break;
        }
        case LegendEntry::Sign::none:
            break;
    }
}

}  // namespace

Legend::Legend(const Ui& ui, std::vector<LegendEntry> entries, LegendSize size)
    : ui_(ui), look_(size == LegendSize::full ? ui.small : ui.tiny), entries_(std::move(entries)) {
    if (size == LegendSize::compact)
        for (LegendEntry& entry : entries_) entry.note.clear();
    const float most = ui.px(size == LegendSize::full ? text_pt : compact_text_pt);
    float text_width = 0;
    height_ = 2 * ui.px(pad_pt) - ui.px(4);
    for (const LegendEntry& entry : entries_) {
        Rows rows{wrapped(ui, look_, entry.text, most), wrapped(ui, ui.tiny, entry.note, most)};
        for (const std::string& line : rows.text)
            text_width = std::max(text_width, width_of(ui, look_, line));
        for (const std::string& line : rows.note)
            text_width = std::max(text_width, width_of(ui, ui.tiny, line));
        const bool circle = entry.sign == LegendEntry::Sign::departures ||
                            entry.sign == LegendEntry::Sign::arrivals ||
                            entry.sign == LegendEntry::Sign::hosted;
        float sign = (circle ? 2.0F : 2.8F) * entry.half_width_px;
        if (entry.sign == LegendEntry::Sign::encircled_post) sign = ui.px(16);
        rows.sign_height = std::round(std::max(look_.line_px() + ui.px(1), sign + ui.px(2)));
        rows.height = std::max(rows.sign_height, static_cast<float>(rows.text.size()) * look_.line_px()) +
                      static_cast<float>(rows.note.size()) * ui.tiny.line_px();
        height_ += rows.height;
        rows_.push_back(std::move(rows));
    }
    width_ = std::ceil(text_width) + ui.px(sign_pt) + ui.px(gap_pt) + 2 * ui.px(pad_pt);
}

void Legend::draw(Box box) const {
    const Style& style = ui_.ctx.style;
    float y = box.y + ui_.px(pad_pt) - ui_.px(2);
    const float x = box.x + ui_.px(pad_pt), text_x = x + ui_.px(sign_pt) + ui_.px(gap_pt);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Rows& rows = rows_[i];
        log_box(ui_, "Legend/" + entries_[i].text, {x, y, box.width - 2 * ui_.px(pad_pt), rows.height});
        draw_sign(ui_, entries_[i], {x, y, ui_.px(sign_pt), rows.sign_height});
        float line_y = y;
        const float line = rows.text.size() == 1 ? rows.sign_height : look_.line_px();
        for (const std::string& text : rows.text) {
            draw_in_row(ui_, look_.in(style.text), text_x, line_y, line, text);
            line_y += line;
        }
        for (const std::string& note : rows.note) {
            draw_in_row(ui_, ui_.tiny.in(style.muted_text), text_x, line_y, ui_.tiny.line_px(), note);
            line_y += ui_.tiny.line_px();
        }
        y += rows.height;
    }
}

}  // namespace app::panels
