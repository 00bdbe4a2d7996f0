#include <fmt/format.h>

#include <algorithm>

#include "app/numbers.hpp"
#include "app/panels/passage_list.hpp"
#include "app/panels/side_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

void draw_names(Column& column, const geo::Place& place) {
    const Ui& ui = column.ui;
    for (const geo::Language language : geo::all_languages) {
        const std::string& name = place.names.exactly(language);
        if (name.empty()) continue;
        const bool right_to_left = language == geo::Language::ar;
        if (!right_to_left) {
            column.fact(language_name(language), name);
            continue;
        }
        const Box row = column.take(std::round(ui.body.line_px() * 1.15F));
        draw_in_row(ui, ui.small.in(ui.colors.muted), row.x, row.y, row.height, "Arabic");
        const Look larger{ui.body.font, ui.body.em_px * 1.15F, ui.body.color};
        draw_in_row(ui, larger, row.x + row.width - width_of(ui, larger, name), row.y, row.height, name);
        column.space(2);
    }
}

void draw_position(Column& column, const geo::Place& place) {
    const Ui& ui = column.ui;
    const Box row = column.take(ui.px(26));
    const std::string text = degrees_text(place.at);
    draw_in_row(ui, ui.small.in(ui.colors.muted), row.x, row.y, row.height, "Position");
    draw_in_row(ui, ui.body, row.x + ui.px(84), row.y, row.height, text);
    const float width = button_width(ui, "Copy");
    const Box copy{row.x + row.width - width + ui.px(8), row.y, width, row.height};
    if (button(ui, "Place/Copy coordinates", copy, "Copy", ButtonKind::link)) {
        ImGui::SetClipboardText(fmt::format("{:.5f}, {:.5f}", place.at.lat, place.at.lng).c_str());
        ui.command(Say{"Coordinates copied: " + text});
    }
    std::string by(geo::name_of(place.evidence.status));
    for (const std::string& key : place.evidence.sources) by += " · " + source_text(ui.ctx.world, key);
    if (geo::is_area(place.kind)) by = "label point of an area · " + by;
    const Look small = ui.small.in(ui.colors.muted);
    column.fact("", by, &small);
}

void draw_holder(Column& column, geo::PlaceId id) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const geo::ControlReport* report = geo::report_at(world.control, id, ui.ctx.state.time.to);
    if (report == nullptr) return;
    column.heading("Held on " + geo::to_long_english(ui.ctx.state.time.to) + " by");
    const Box row = column.take(ui.strong.line_px());
    const float side = ui.px(10);
    fill(ui, {row.x, std::round(row.y + (row.height - side) / 2), side, side},
         ui.ctx.style.holder(report->holder), 2);
    draw_in_row(ui, ui.strong, row.x + side + ui.px(8), row.y, row.height,
                world.holders[report->holder].name.in(ui.ctx.state.language));
    column.space(2);
    column.fact("Since", geo::to_long_english(report->date));
    draw_evidence(column, report->evidence);
}

bool touches(const geo::Flow& flow, geo::PlaceId id) {
    return flow.from == id || flow.to == id || flow.draw_from == id || flow.draw_to == id;
}

void draw_flows(Column& column, geo::PlaceId id) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    std::vector<geo::FlowId> here;
    for (const geo::FlowId flow : ui.ctx.flows)
        if (touches(world.flows[flow.index], id)) here.push_back(flow);
    if (here.empty()) return;
    const geo::FlowSums sums = geo::sums_at(world.flows, ui.ctx.flows, id);
    column.heading("People on the move");
    const Box row = column.take(ui.strong.line_px());
    const std::string in = "In " + people_text(sums.in, ""), out = "Out " + people_text(sums.out, "");
    const float shift = draw_in_row(ui, ui.strong.in(ui.ctx.style.flow), row.x, row.y, row.height, in);
    draw_in_row(ui, ui.strong.in(ui.ctx.style.flow), row.x + shift + ui.px(20), row.y, row.height, out);
    for (const geo::FlowId flow : here) draw_flow_row(column, flow, "Flows", id);
}

}  // namespace

void draw_place(Column& column, geo::PlaceId id) {
    const Ui& ui = column.ui;
    const geo::Place& place = ui.ctx.world.place(id);
    draw_selection_title(column, place.names.in(ui.ctx.state.language), kind_and_country(place));
    draw_names(column, place);
    draw_position(column, place);

    const Reading reading = reading_of(ui.ctx.state, ui.ctx.world);
    if (reading.passages.empty()) {
        column.space(8);
        column.text(ui.body.in(ui.colors.muted), "The article does not name it.");
    } else {
        draw_passage_heading(column, "Place", reading);
        draw_passage_list(column, "Place", reading.passages, id);
    }
    draw_holder(column, id);
    draw_flows(column, id);
    draw_topic(column, "Displacement", "On the displacement", "displacement");
}

}  // namespace app::panels
