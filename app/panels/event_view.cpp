#include <fmt/format.h>

#include "app/panels/side_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

void draw_figure_row(Column& column, FigureId id, bool selected) {
    const Ui& ui = column.ui;
    const geo::SeriesPoint& point = ui.ctx.world.series[id.index];
    const float pad = ui.px(4), row = ui.body.line_px();
    const Box box = column.take(row + ui.small.line_px() + 2 * pad);
    const Box wide{box.x - ui.px(8), box.y, box.width + ui.px(16), box.height};
    const Touch t = touch(ui, "Figures/Row " + geo::to_iso(point.date), wide);
    if (t.hovered || selected) fill(ui, wide, t.hovered ? ui.colors.hover : ui.colors.reading, 4);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (t.clicked) ui.command(Select{id});
    const std::string date = ui.short_date(point.date);
    draw_in_row(ui, ui.body, box.x, box.y + pad, row,
                people_text(ui.ctx.wording, {point.people, point.people}, point.qualifier));
    draw_in_row(ui, ui.small.in(ui.colors.muted), box.x + box.width - width_of(ui, ui.small, date),
                box.y + pad, row, date);
    if (!point.evidence.sources.empty())
        draw_in_row(
            ui, ui.small.in(ui.colors.muted), box.x, box.y + pad + row, ui.small.line_px(),
            shortened(ui, ui.small, source_text(ui.ctx.world, point.evidence.sources.front()), box.width));
    focus_ring(ui, wide, t);
}

}  // namespace

void draw_event(Column& column, EventId id) {
    const Ui& ui = column.ui;
    const geo::Event& event = ui.ctx.world.events[id.index];
    draw_selection_title(column, period_text(ui.ctx.wording, event.when), ui.say("Event"));
    column.text(ui.body, event.title.in(ui.ctx.state.language));
    column.space(8);
    if (event.place) draw_place_link(column, ui.say("Place"), *event.place);
    column.heading(ui.say("Who says so"));
    draw_evidence(column, event.evidence);
    if (event.place) draw_passages(column);
}

void draw_figure(Column& column, FigureId id) {
    const Ui& ui = column.ui;
    const geo::SeriesPoint& point = ui.ctx.world.series[id.index];
    draw_selection_title(column, people_text(ui.ctx.wording, {point.people, point.people}, point.qualifier),
                         ui.say("People displaced in all"));
    column.fact(ui.say("As of"), ui.long_date(point.date));
    draw_series_chart(column, id);
    column.heading(ui.say("Whose figure"));
    draw_evidence(column, point.evidence);
    draw_passages(column);
    column.heading(ui.say("All figures"));
    const auto& series = ui.ctx.world.series;
    for (std::uint32_t i = 0; i < series.size(); ++i) draw_figure_row(column, FigureId{i}, i == id.index);
}

}  // namespace app::panels
