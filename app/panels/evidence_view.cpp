#include <fmt/format.h>

#include "app/panels/passage_list.hpp"
#include "app/panels/side_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

/// A source, its title wrapped at the right of a label; a click copies title and address.
void draw_source(Column& column, std::string_view label, const std::string& key, std::size_t nth) {
    const Ui& ui = column.ui;
    const geo::Source* source = ui.ctx.world.source(key);
    const float indent = ui.px(72);
    const auto lines = wrapped(ui, ui.small, source_text(ui.ctx.world, key), column.width - indent);
    const Box box = column.take(ui.small.line_px() * static_cast<float>(lines.size()));
    if (source != nullptr) {
        const Box wide{box.x - ui.px(6), box.y - ui.px(1), box.width + ui.px(12), box.height + ui.px(2)};
        const Touch t =
            touch(ui, "Evidence/" + key, wide, static_cast<int>(nth + static_cast<std::size_t>(box.y)));
        if (t.hovered) {
            fill(ui, wide, ui.colors.hover, 4);
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            // A path within a package says nothing to a reader; it is copied.
            const bool address = source->url.starts_with("http");
            tooltip(ui, ui.say("Copy title and address"),
                    address               ? std::string_view(source->url)
                    : source->url.empty() ? ui.say("no address known")
                                          : std::string_view());
        }
        focus_ring(ui, wide, t);
        if (t.clicked) {
            const std::string text = source->title + (source->url.empty() ? "" : "\n" + source->url);
            ImGui::SetClipboardText(text.c_str());
            ui.command(Say{ui.phrase("Source copied: {}", source->title)});
        }
    }
    draw_in_row(ui, ui.small.in(ui.colors.muted), box.x, box.y, ui.small.line_px(), label);
    draw_lines(ui, ui.small, box.x + indent, box.y, lines);
    column.space(2);
}

}  // namespace

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
    column.fact(ui.say("Status"), status_text(ui.ctx.wording, evidence));
    const Look note = ui.small.in(ui.colors.muted);
    const std::string_view label = evidence.sources.size() > 1 ? ui.say("Sources") : ui.say("Source");
    for (std::size_t i = 0; i < evidence.sources.size(); ++i)
        draw_source(column, i == 0 ? label : "", evidence.sources[i], i);
    if (evidence.sources.empty()) column.fact(ui.say("Source"), ui.say("none given"));
    column.fact(ui.say("Note"), evidence.note.in(ui.ctx.wording.language()), &note);
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
    const bool outward = seen_from && flow.from == *seen_from, inward = seen_from && flow.to == *seen_from;
    const auto name = [&](geo::PlaceId place) { return world.place(place).names.in(ui.ctx.state.language); };
    std::string text;
    if (outward && inward)
        text = ui.phrase("within {}", name(flow.from));
    else if (outward)
        text = ui.phrase("to {}", name(flow.to));
    else if (inward)
        text = ui.phrase("from {}", name(flow.from));
    else
        text = title_of(ui.ctx.wording, id, world, ui.ctx.state.language);

    const std::string people = people_text(ui.ctx.wording, flow.people, flow.qualifier);
    const float people_width = width_of(ui, ui.strong, people);
    std::string below = period_text(ui.ctx.wording, flow.period) + " · ";
    below += flow.movements ? ui.say("movements") : ui.say("people");
    if (flow.schematic_arrow) below += " · " + std::string(ui.say("schematic arrow"));
    const auto lines = wrapped(ui, ui.body, text, column.width - people_width - ui.px(12));
    const auto lines_below = wrapped(ui, ui.small, below, column.width);
    const float pad = ui.px(5), row = ui.body.line_px();
    const float text_height = row * static_cast<float>(lines.size());
    const Box box =
        column.take(text_height + ui.small.line_px() * static_cast<float>(lines_below.size()) + 2 * pad);
    const Box wide{box.x - ui.px(8), box.y, box.width + ui.px(16), box.height};
    const Touch t = touch(ui, std::string(panel) + "/" + flow.id, wide);
    if (t.hovered) fill(ui, wide, ui.colors.hover, 4);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (t.clicked) ui.command(Select{id});
    draw_lines(ui, ui.body, box.x, box.y + pad, lines);
    draw_in_row(ui, ui.strong, box.x + box.width - people_width, box.y + pad, row, people);
    draw_lines(ui, ui.small.in(ui.colors.muted), box.x, box.y + pad + text_height, lines_below);
    focus_ring(ui, wide, t);
}

void draw_topic(Column& column, std::string_view panel, std::string_view heading, std::string_view topic) {
    const auto passages = column.ui.ctx.world.passages_about(topic);
    if (passages.empty()) return;
    if (!column.section(topic, heading)) return;
    draw_passage_list(column, panel, passages, std::nullopt);
}

}  // namespace app::panels
