#include <fmt/format.h>

#include "app/panels/passage_list.hpp"
#include "app/panels/side_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {

void draw_selection_title(Column& column, std::string_view title, std::string_view subtitle) {
    const Ui& ui = column.ui;
    const float side = ui.px(28);
    const Box close{column.x + column.width - side + ui.px(8), column.y - ui.px(2), side, side};
    if (button(ui, "Selection/Close", close, "×")) ui.command(ClearSelection{});
    Column narrow{ui, column.x, column.y, column.width - side};
    // The serif has no arrows.
    narrow.text(title.find("→") == std::string_view::npos ? ui.headline : ui.title, title);
    column.y = narrow.y;
    if (!subtitle.empty()) column.text(ui.body.in(ui.colors.muted), subtitle);
    column.space(10);
}

void draw_evidence(Column& column, const geo::Evidence& evidence) {
    const Ui& ui = column.ui;
    column.fact("Status", fmt::format("{}, {} confidence", geo::name_of(evidence.status),
                                      geo::name_of(evidence.confidence)));
    const Look small = ui.small.in(ui.colors.ink), note = ui.small.in(ui.colors.muted);
    for (std::size_t i = 0; i < evidence.sources.size(); ++i)
        column.fact(i == 0 ? (evidence.sources.size() > 1 ? "Sources" : "Source") : "",
                    source_text(ui.ctx.world, evidence.sources[i]), &small);
    if (evidence.sources.empty()) column.fact("Source", "none given");
    if (!evidence.note.empty()) column.fact("Note", evidence.note, &note);
}

void draw_notice(Column& column, std::string_view text) {
    const Ui& ui = column.ui;
    column.space(4);
    const float top = column.y, bar = ui.px(3), indent = ui.px(12);
    Column inner{ui, column.x + indent, column.y, column.width - indent};
    inner.text(ui.small.in(ui.colors.warning), text);
    fill(ui, {column.x, top, bar, inner.y - top}, ui.colors.warning, 1);
    column.y = inner.y;
    column.space(6);
}

void draw_flow_row(Column& column, geo::FlowId id, std::string_view panel,
                   std::optional<geo::PlaceId> seen_from) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const geo::Flow& flow = world.flows[id.index];
    const bool outward = seen_from && (flow.from == *seen_from || flow.draw_from == *seen_from);
    const bool inward = seen_from && (flow.to == *seen_from || flow.draw_to == *seen_from);
    const auto name = [&](geo::PlaceId place) { return world.place(place).names.in(ui.ctx.state.language); };
    std::string text;
    if (outward && inward)
        text = "within " + name(flow.from);
    else if (outward)
        text = "to " + name(flow.to);
    else if (inward)
        text = "from " + name(flow.from);
    else
        text = title_of(id, world, ui.ctx.state.language);

    const float pad = ui.px(5);
    const Box box = column.take(ui.body.line_px() + ui.small.line_px() + 2 * pad);
    const Box wide{box.x - ui.px(8), box.y, box.width + ui.px(16), box.height};
    const Touch t = touch(ui, std::string(panel) + "/" + flow.id, wide);
    if (t.hovered) fill(ui, wide, ui.colors.hover, 4);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (t.clicked) ui.command(Select{id});
    const std::string people = people_text(flow.people, flow.qualifier);
    const float people_width = width_of(ui, ui.strong, people);
    const float row = ui.body.line_px();
    draw_in_row(ui, ui.body, box.x, box.y + pad, row,
                shortened(ui, ui.body, text, box.width - people_width - ui.px(12)));
    draw_in_row(ui, ui.strong, box.x + box.width - people_width, box.y + pad, row, people);
    const std::string below = period_text(flow.period) + (flow.movements ? " · movements" : " · people") +
                              (flow.schematic_arrow ? " · schematic arrow" : "");
    draw_in_row(ui, ui.small.in(ui.colors.muted), box.x, box.y + pad + row, ui.small.line_px(),
                shortened(ui, ui.small, below, box.width));
    focus_ring(ui, wide, t);
}

void draw_topic(Column& column, std::string_view panel, std::string_view heading, std::string_view topic) {
    const auto passages = column.ui.ctx.world.passages_about(topic);
    if (passages.empty()) return;
    column.heading(heading);
    draw_passage_list(column, panel, passages, std::nullopt);
}

}  // namespace app::panels
