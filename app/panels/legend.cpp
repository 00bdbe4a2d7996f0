#include "app/panels/legend.hpp"

#include <algorithm>
#include <cmath>

#include "app/map/sign_sizes.hpp"
#include "app/panels/map_signs.hpp"

namespace app::panels {
namespace {

constexpr float sign_pt = 24, gap_pt = 8, pad_pt = 10;
constexpr float text_pt = 178, compact_text_pt = 126;  // at most, then it wraps

void draw_dashed(const Ui& ui, Box box, Paint paint) {
    const StrokeStyle look = ui.ctx.style.stroke({paint}, ui.ctx.camera.meters_per_px);
    map_signs::dashes(ui, box, look.color, look.width_pt, look.dash_pt, look.gap_pt);
}

void draw_sign(const Ui& ui, const LegendEntry& entry, Box box) {
    using Sign = LegendEntry::Sign;
    const Style& style = ui.ctx.style;
    const double scale = ui.ctx.camera.meters_per_px;
    const auto stroke = [&](Paint paint) { return style.stroke({paint}, scale).color; };
    switch (entry.sign) {
        case Sign::holder:
            return map_signs::holder(ui, box, style.holder(entry.holder));
        case Sign::no_data:
            return map_signs::hatched(ui, box, style.muted_text.with_alpha(0.5F), {});
        case Sign::disputed_area:
            return map_signs::hatched(ui, box, style.fill({Paint::disputed_area}, scale).hatch, {});
        case Sign::change: {
            const Color color = style.holder(entry.holder);
            return map_signs::hatched(ui, box, color, color.with_alpha(0.25F));
        }
        case Sign::front:
            return map_signs::front(ui, box);
        case Sign::uncertain_front:
            return map_signs::uncertain_front(ui, box);
        case Sign::zone:
            return map_signs::dashes(ui, box, style.zone_color, 1.5F, 6, 3.5F);
        case Sign::flow:
            return map_signs::flow(ui, box, style.flow, entry.half_width_px);
        case Sign::moves:
            return map_signs::flow(ui, box, style.flow_moves, entry.half_width_px);
        case Sign::departures:
            return map_signs::count(ui, box, style.flow, entry.half_width_px, map_signs::Count::gone);
        case Sign::arrivals:
            return map_signs::count(ui, box, style.flow, entry.half_width_px, map_signs::Count::there);
        case Sign::hosted:
            return map_signs::count(ui, box, style.post, entry.half_width_px, map_signs::Count::there);
        case Sign::road:
            return map_signs::road(ui, box, entry.holders);
        case Sign::post:
            return map_signs::post(ui, box, map_signs::Post::free);
        case Sign::encircled_post:
            return map_signs::post(ui, box, map_signs::Post::encircled);
        case Sign::place:
            return map_signs::place(ui, box, entry.holders);
        case Sign::capital:
            return map_signs::capital(ui, box, entry.holders);
        case Sign::town:
            return map_signs::disc(ui, box, style.town_mark, 2);
        case Sign::border:
            return map_signs::line(ui, box, stroke(Paint::border), 1.4F);
        case Sign::admin1:
            return draw_dashed(ui, box, Paint::admin1);
        case Sign::disputed_line:
            return draw_dashed(ui, box, Paint::disputed_line);
        case Sign::added_area:
            return map_signs::added_area(ui, box);
        case Sign::added_line:
            return map_signs::line(ui, box, stroke(Paint::user_line), 1.6F);
        case Sign::added_point:
            return map_signs::disc(ui, box, stroke(Paint::user_line), 3);
        case Sign::first_article:
            return map_signs::article(ui, box, geo::NamedIn::first);
        case Sign::second_article:
            return map_signs::article(ui, box, geo::NamedIn::second);
        case Sign::both_articles:
            return map_signs::article(ui, box, geo::NamedIn::both);
        case Sign::government:
            return map_signs::government(ui, box);
        case Sign::organization:
            return map_signs::organization(ui, box);
        case Sign::seats_of_two:
            return map_signs::seats_of_two(ui, box);
        case Sign::none:
            return;
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
        if (entry.sign == LegendEntry::Sign::encircled_post) sign = ui.px(2 * encirclement_pt);
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
