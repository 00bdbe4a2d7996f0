#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "app/panels/timeline_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

ImDrawList& canvas() {
    return *ImGui::GetWindowDrawList();
}

bool is_selected(const Ui& ui, const geo::TimeMark& mark) {
    if (mark.kind == geo::TimeMark::Kind::event)
        return ui.ctx.state.selected == Selection{EventId{mark.index}};
    if (mark.kind == geo::TimeMark::Kind::figure)
        return ui.ctx.state.selected == Selection{FigureId{mark.index}};
    return ui.ctx.state.passage == geo::PassageId{mark.index};
}

/// The largest figure, rounded up to a number that a chart may end at.
std::int64_t top_of_chart(const geo::World& world) {
    std::int64_t most = 1;
    for (const geo::SeriesPoint& point : world.series) most = std::max(most, point.people);
    const double power = std::pow(10, std::floor(std::log10(static_cast<double>(most))));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * power >= static_cast<double>(most)) return static_cast<std::int64_t>(step * power);
    return static_cast<std::int64_t>(10 * power);
}

void draw_range(const Ui& ui, const TimeAxis& axis, Box plot) {
    const geo::DateRange time = ui.ctx.state.time;
    if (time.from == time.to) return;
    const float left = std::max(plot.x, axis.x_of(time.from.days)),
                right = std::min(plot.x + plot.width, axis.x_of(time.to.days + 1));
    if (right <= left) return;
    fill(ui, {left, plot.y, right - left, plot.height}, ui.colors.accent.with_alpha(0.10F));
    const float edge = std::round(axis.x_of(time.from.days));
    if (edge < plot.x || edge > plot.x + plot.width) return;
    const float thick = ui.px(1.5F), grip = ui.px(5);
    fill(ui, {edge, plot.y, thick, plot.height}, ui.colors.accent.with_alpha(0.7F));
    canvas().AddTriangleFilled({edge, plot.y}, {edge + 1.6F * grip, plot.y + grip * 0.8F},
                               {edge, plot.y + 1.6F * grip}, rgba(ui.colors.accent));
    log_box(ui, "Timeline/Range begins", {edge - grip, plot.y, 2 * grip, plot.height});
}

/// Lines of the month, week or day, and what is written at them.
void draw_axis(const Ui& ui, const TimeAxis& axis, Box plot, Box labels) {
    const Look look = ui.tiny.in(ui.colors.muted);
    const float base = plot.y + plot.height;
    fill(ui, {plot.x, base, plot.width, ui.hair()}, ui.colors.hairline);
    float free_from = labels.x;
    for (const AxisTick& tick :
         axis_ticks(axis, ui.ctx.wording.formats(), width_of(ui, look, "Mmm 2020") + ui.px(6))) {
        const float x = std::round(axis.x_of(tick.day.days));
        if (tick.month)
            fill(ui, {x, plot.y + ui.px(2), ui.hair(), plot.height}, ui.colors.hairline.with_alpha(0.8F));
        if (tick.month || !is_strip(ui))
            fill(ui, {x, base, ui.hair(), ui.px(tick.month ? 7 : 4)}, ui.colors.faint);
        if (tick.month && !is_strip(ui)) {
            const float end = std::min(labels.x + labels.width, axis.x_of(geo::next_month(tick.day).days));
            log_box(ui, "Timeline/" + geo::to_iso(tick.day).substr(0, 7),
                    {x, labels.y, end - x, labels.height});
        }
        if (tick.text.empty() || is_strip(ui)) continue;
        const float text_x = tick.month
                                 ? x + ui.px(4)
                                 : std::round(axis.middle_of(tick.day) - width_of(ui, look, tick.text) / 2);
        const float text_width = width_of(ui, look, tick.text);
        if (text_x < free_from || text_x + text_width > labels.x + labels.width - ui.px(2)) continue;
        draw_in_row(ui, look, text_x, labels.y + ui.px(2), labels.height - ui.px(2), tick.text);
        free_from = text_x + text_width + ui.px(4);
    }
}

/// The cumulative figures: straight from one to the next, for none is known between them; those after the
/// head, not yet counted then, are faint.
void draw_chart(const Ui& ui, const TimeAxis& axis, Box plot, const PlotRows& rows) {
    const auto& series = ui.ctx.world.series;
    if (series.empty()) return;
    const geo::Date head = ui.ctx.state.time.to;
    const Color color = ui.ctx.style.flow;
    const auto point = [&](std::size_t i) {
        return ImVec2{axis.middle_of(series[i].date), chart_y(ui.ctx.world, rows, series[i].people)};
    };
    canvas().PushClipRect(plot.min(), plot.max(), true);
    for (std::size_t i = 0; i + 1 < series.size(); ++i) {
        const ImVec2 a = point(i), b = point(i + 1);
        const bool known = series[i + 1].date <= head;
        const std::array<ImVec2, 4> area{ImVec2{a.x, rows.chart_bottom}, a, b,
                                         ImVec2{b.x, rows.chart_bottom}};
        canvas().AddConvexPolyFilled(area.data(), 4, rgba(color.with_alpha(known ? 0.22F : 0.09F)));
        canvas().AddLine(a, b, rgba(color.with_alpha(known ? 0.9F : 0.35F)), 1.5F * ui.ctx.scale);
    }
    for (std::size_t i = 0; i < series.size(); ++i) {
        const ImVec2 p = point(i);
        const bool known = series[i].date <= head;
        const bool newest = known && (i + 1 == series.size() || series[i + 1].date > head);
        const bool selected = ui.ctx.state.selected == Selection{FigureId{static_cast<std::uint32_t>(i)}};
        const float r = ui.px(newest || selected ? 3.5F : 2.2F);
        canvas().AddCircleFilled(p, r + ui.px(1), rgba(ui.colors.paper));
        canvas().AddCircleFilled(p, r,
                                 rgba(selected ? ui.colors.accent : color.with_alpha(known ? 1 : 0.45F)));
    }
    canvas().PopClipRect();
}

/// What the chart's height stands for, where it does not cover the chart.
void draw_chart_scale(const Ui& ui, const TimeAxis& axis, Box plot, const PlotRows& rows) {
    const auto& series = ui.ctx.world.series;
    if (series.empty() || !axis.shows({series.front().date, series.back().date})) return;
    const std::int64_t top = top_of_chart(ui.ctx.world);
    const float left = std::max(plot.x, axis.middle_of(series.front().date)),
                right = std::min(plot.x + plot.width, axis.middle_of(series.back().date));
    const float y = std::round(chart_y(ui.ctx.world, rows, top / 2));
    const std::string text = ui.number(top / 2);
    const float width = width_of(ui, ui.tiny, text);
    for (float x = left; x < right; x += ui.px(4))
        fill(ui, {std::round(x), y, ui.px(2), ui.hair()}, ui.ctx.style.flow.with_alpha(0.45F));
    if (left - width - ui.px(8) < plot.x + ui.px(4)) return;
    draw_in_row(ui, ui.tiny.in(ui.ctx.style.flow), left - width - ui.px(6), y - ui.px(7), ui.px(14), text);
}

void draw_marks(const Ui& ui, const TimeAxis& axis, Box plot, const PlotRows& rows) {
    const geo::DateRange time = ui.ctx.state.time;
    canvas().PushClipRect(plot.min(), plot.max(), true);
    for (const geo::TimeMark& mark : geo::time_marks(ui.ctx.world)) {
        if (!axis.shows(mark.when)) continue;
        const bool selected = is_selected(ui, mark);
        const bool past = mark.when.from <= time.to;
        if (mark.kind == geo::TimeMark::Kind::event) {
            const float width =
                std::max(ui.px(2), axis.x_of(mark.when.to.days) - axis.x_of(mark.when.from.days));
            const float x = std::round(axis.middle_of(mark.when.from) - ui.px(1));
            const Color color = selected ? ui.colors.accent : past ? ui.colors.ink : ui.colors.faint;
            const float grow = selected ? ui.px(2) : 0;
            fill(ui, {x, rows.events_top, width, rows.events_bottom - rows.events_top + grow}, color, 1);
            const std::string name = "Timeline/Event " + geo::to_iso(mark.when.from);
            log_box(ui, name,
                    {x - ui.px(2), rows.events_top, width + ui.px(4), rows.events_bottom - rows.events_top});
        } else if (mark.kind == geo::TimeMark::Kind::figure) {
            const geo::SeriesPoint& point = ui.ctx.world.series[mark.index];
            const float x = axis.middle_of(point.date), y = chart_y(ui.ctx.world, rows, point.people);
            log_box(ui, "Timeline/Figure " + geo::to_iso(point.date),
                    {x - ui.px(3), y - ui.px(3), ui.px(6), ui.px(6)});
        } else {
            const float x = axis.middle_of(mark.when.from), to = axis.middle_of(mark.when.to),
                        r = ui.px(2.4F);
            const Color color = past ? ui.colors.accent : ui.colors.accent.with_alpha(0.5F);
            canvas().AddLine({x, rows.sentences}, {to, rows.sentences}, rgba(color),
                             selected                                       ? 2 * r
                             : mark.when.to.days - mark.when.from.days > 40 ? ui.hair()
                                                                            : r);
            for (const float end : {x, to})
                canvas().AddCircleFilled({end, rows.sentences}, selected ? r * 1.5F : r, rgba(color));
            log_box(ui, "Timeline/Sentence " + std::to_string(mark.index + 1),
                    {x - r, rows.sentences - r, to - x + 2 * r, 2 * r});
        }
    }
    canvas().PopClipRect();
}

/// When the article came out: apart from what it tells of.
void draw_publication(const Ui& ui, const TimeAxis& axis, Box plot, const PlotRows& rows) {
    const geo::Date day = ui.ctx.world.article.published;
    if (!has_date(ui.ctx.world) || !axis.shows({day, day})) return;
    const float x = std::round(axis.middle_of(day));
    const Color color = ui.colors.muted;
    for (float y = rows.events_bottom + ui.px(2); y < plot.y + plot.height; y += ui.px(5))
        fill(ui, {x, y, ui.hair(), ui.px(3)}, color);
    log_box(ui, "Timeline/Published",
            {x - ui.px(2), rows.events_bottom, ui.px(4), plot.y + plot.height - rows.events_bottom});
    if (is_strip(ui)) return;
    const std::string text(ui.say("published"));
    const float width = width_of(ui, ui.tiny, text);
    const bool left = x + width + ui.px(8) > plot.x + plot.width || !ui.ctx.world.series.empty();
    const float text_x = left ? x - width - ui.px(5) : x + ui.px(5);
    const float y = rows.events_bottom + ui.px(1);
    fill(ui, {text_x - ui.px(2), y + ui.px(1), width + ui.px(4), ui.px(12)},
         ui.colors.paper.with_alpha(published_tint), 2);
    draw_in_row(ui, ui.tiny.in(color), text_x, y, ui.px(14), text);
}

void draw_head(const Ui& ui, const TimeAxis& axis, Box plot) {
    const geo::Date day = ui.ctx.state.time.to;
    if (!axis.shows({day, day})) return;
    const float x = std::round(axis.middle_of(day)), thick = ui.px(2), r = ui.px(6);
    const float top = plot.y, bottom = plot.y + plot.height;
    const Color color = ui.colors.accent;
    fill(ui, {x - thick / 2, top, thick, bottom - top}, color);
    // A tag that points up at the line from the row of dates.
    const std::array<ImVec2, 5> tag{ImVec2{x, bottom - r}, ImVec2{x + r, bottom}, ImVec2{x + r, bottom + r},
                                    ImVec2{x - r, bottom + r}, ImVec2{x - r, bottom}};
    canvas().AddConvexPolyFilled(tag.data(), 5, rgba(color));
    canvas().AddPolyline(tag.data(), 5, rgba(ui.colors.paper), ImDrawFlags_Closed, 1.2F * ui.ctx.scale);
    log_box(ui, "Timeline/Head", {x - r, bottom - r, 2 * r, 2 * r});
}

}  // namespace

PlotRows rows_of(const Ui& ui, Box plot) {
    const float bottom = plot.y + plot.height;
    if (is_strip(ui))
        return {plot.y, plot.y + ui.px(7), plot.y + ui.px(10), bottom - ui.px(7), bottom - ui.px(4)};
    return {plot.y + ui.px(3), plot.y + ui.px(11), plot.y + ui.px(16), bottom - ui.px(8), bottom - ui.px(5)};
}

float chart_y(const geo::World& world, const PlotRows& rows, std::int64_t people) {
    const auto part =
        static_cast<float>(static_cast<double>(people) / static_cast<double>(top_of_chart(world)));
    return rows.chart_bottom - part * (rows.chart_bottom - rows.chart_top);
}

void draw_days(const Ui& ui, const TimeAxis& axis, Box plot, Box labels) {
    const PlotRows rows = rows_of(ui, plot);
    draw_range(ui, axis, plot);
    draw_axis(ui, axis, plot, labels);
    draw_chart(ui, axis, plot, rows);
    if (!is_strip(ui)) draw_chart_scale(ui, axis, plot, rows);
    draw_publication(ui, axis, plot, rows);
    draw_marks(ui, axis, plot, rows);
    draw_head(ui, axis, plot);
}

}  // namespace app::panels
