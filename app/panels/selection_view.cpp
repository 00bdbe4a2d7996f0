#include <algorithm>

#include "app/panels/passage_list.hpp"
#include "app/panels/side_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {

void draw_passages(Column& column) {
    const Reading reading = reading_about_selection(column.ui.ctx.state, column.ui.ctx.world);
    if (reading.passages.empty()) return;
    draw_passage_heading(column, "Selection", reading);
    draw_passage_list(column, "Selection", reading.passages, std::nullopt);
}

void draw_place_link(Column& column, std::string_view label, geo::PlaceId id) {
    const Ui& ui = column.ui;
    const float indent = ui.px(72), pad = ui.px(2);
    const std::string& name = ui.ctx.world.place(id).names.in(ui.ctx.state.language);
    const auto lines = wrapped(ui, ui.body, name, column.width - indent);
    const Box row = column.take(ui.body.line_px() * static_cast<float>(lines.size()) + 2 * pad);
    draw_in_row(ui, ui.small.in(ui.colors.muted), row.x, row.y + pad, ui.body.line_px(), label);
    const float x = row.x + indent;
    float widest = 0;
    for (const std::string& line : lines) widest = std::max(widest, width_of(ui, ui.body, line));
    const Box box{x - ui.px(6), row.y, widest + ui.px(12), row.height};
    const Touch t = touch(ui, "Flow/" + name, box, static_cast<int>(row.y - column.x));
    if (t.hovered) {
        fill(ui, box, ui.colors.hover, 4);
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (ui.ctx.state.hovered_place != id) ui.command(HoverPlace{id});
    }
    if (t.clicked) {
        ui.command(SelectPlace{id});
        ui.command(FlyToPlace{id});
    }
    draw_lines(ui, ui.body.in(ui.colors.accent), x, row.y + pad, lines);
    focus_ring(ui, box, t);
}

void draw_flow(Column& column, geo::FlowId id) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const geo::Flow& flow = world.flows[id.index];
    draw_selection_title(column, title_of(ui.ctx.wording, id, world, ui.ctx.state.language),
                         ui.say("Displacement"));
    column.one_line(ui.headline.in(ui.ctx.style.flow),
                    people_text(ui.ctx.wording, flow.people, flow.qualifier));
    column.text(ui.body.in(ui.colors.muted),
                flow.movements ? ui.phrase("movements, {}", period_text(ui.ctx.wording, flow.period))
                               : ui.phrase("people, {}", period_text(ui.ctx.wording, flow.period)));
    column.space(8);
    draw_place_link(column, ui.say("From"), flow.from);
    draw_place_link(column, ui.say("To"), flow.to);
    column.space(4);
    if (flow.movements)
        draw_notice(
            column,
            ui.say(
                "Moves, not people: somebody displaced twice counts twice. Periods must not be added up."));
    if (flow.schematic_arrow)
        draw_notice(column,
                    ui.phrase("Schematic arrow: drawn from {} to {}. The sources name these places, but "
                              "count between {} and {}.",
                              title_of(ui.ctx.wording, flow.draw_from, world, ui.ctx.state.language),
                              title_of(ui.ctx.wording, flow.draw_to, world, ui.ctx.state.language),
                              title_of(ui.ctx.wording, flow.from, world, ui.ctx.state.language),
                              title_of(ui.ctx.wording, flow.to, world, ui.ctx.state.language)));
    column.heading(ui.say("Whose figure"));
    draw_evidence(column, flow.evidence);
    if (!ui.ctx.world.series.empty()) {
        column.heading(ui.say("Displaced in all since the count began"));
        draw_series_chart(column, std::nullopt);
    }
    draw_passages(column);
}

void draw_post(Column& column, PostId id) {
    const Ui& ui = column.ui;
    const geo::Post& post = ui.ctx.world.posts[id.index];
    draw_selection_title(column, post.name, ui.say("Turkish military post"));
    column.fact(ui.say("Number"), post.number);
    column.fact(ui.say("Set up"), post.established);
    if (post.encircled) column.fact(ui.say("Encircled"), ui.long_date(*post.encircled));
    if (post.at) column.fact(ui.say("Position"), degrees_text(*post.at));
    if (!post.position_note.empty()) draw_notice(column, ui.phrase("Position: {}", post.position_note));
    column.heading(ui.say("Who says so"));
    draw_evidence(column, post.evidence);
    draw_passages(column);
}

}  // namespace app::panels
