#include <fmt/format.h>

#include <algorithm>

#include "app/panels/passage_list.hpp"
#include "app/panels/side_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

/// "FR Idlib"; Arabic at the right edge of its cell, as it is read.
void draw_name(const Ui& ui, Box cell, geo::Language language, const std::string& name) {
    std::string code(geo::code_of(language));
    std::ranges::transform(code, code.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    draw_in_row(ui, ui.tiny.in(ui.colors.muted), cell.x, cell.y, cell.height, code);
    const float indent = ui.px(26);
    const float width = width_of(ui, ui.body, name);
    const float x = needs_shaping(name) ? cell.x + cell.width - width : cell.x + indent;
    draw_in_row(ui, ui.body, x, cell.y, cell.height, name);
}

/// The four names: two in a row where all of them are short, else one.
void draw_names(Column& column, const geo::Place& place) {
    const Ui& ui = column.ui;
    const float gap = ui.px(16), half = (column.width - gap) / 2;
    const bool two = std::ranges::all_of(geo::all_languages, [&](geo::Language language) {
        return width_of(ui, ui.body, place.names.exactly(language)) <= half - ui.px(26);
    });
    int drawn = 0;
    Box row;
    for (const geo::Language language : geo::all_languages) {
        const std::string& name = place.names.exactly(language);
        if (name.empty()) continue;
        const bool second = two && drawn % 2 == 1;
        if (!second) row = column.take(ui.px(24));
        draw_name(ui, two ? Box{second ? row.x + half + gap : row.x, row.y, half, row.height} : row, language,
                  name);
        ++drawn;
    }
}

/// "35.9306° N, 36.6339° E", to be copied.
void draw_position(Column& column, const geo::Place& place) {
    const Ui& ui = column.ui;
    const Box row = column.take(ui.px(26));
    const std::string text = degrees_text(place.at);
    draw_in_row(ui, ui.body, row.x, row.y, row.height, text);
    const float width = button_width(ui, ui.say("Copy"));
    const Box copy{row.x + row.width - width + ui.px(10), row.y, width, row.height};
    if (!button(ui, "Place/Copy coordinates", copy, ui.say("Copy"), ButtonKind::link)) return;
    ImGui::SetClipboardText(fmt::format("{:.5f}, {:.5f}", place.at.lat, place.at.lng).c_str());
    ui.command(Say{ui.phrase("Coordinates copied: {}", text)});
}

/// Who holds it at the state's date, and since which report: the first thing a reader asks.
void draw_holder(Column& column, const geo::ControlReport& report) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    column.space(6);
    const Box row = column.take(ui.strong.line_px());
    const float side = ui.px(10);
    fill(ui, {row.x, std::round(row.y + (row.height - side) / 2), side, side},
         ui.ctx.style.holder(report.holder), 2);
    const float x = row.x + side + ui.px(8);
    draw_in_row(ui, ui.strong, x, row.y, row.height,
                shortened(ui, ui.strong, world.holders[report.holder].name.in(ui.ctx.state.language),
                          row.x + row.width - x));
    column.text(ui.small.in(ui.colors.muted),
                ui.phrase("holds it on {}, as reported on {}", ui.long_date(ui.ctx.state.time.to),
                          ui.long_date(report.date)));
}

/// The flows shown now whose number is the place's own.
std::vector<geo::FlowId> flows_of(const Context& ctx, geo::PlaceId id) {
    std::vector<geo::FlowId> here;
    for (const geo::FlowId flow : ctx.flows)
        if (const geo::Flow& f = ctx.world.flows[flow.index]; f.from == id || f.to == id)
            here.push_back(flow);
    return here;
}

/// Whether the story tells of people who left, came to or live in the place, at any time.
bool people_move(const geo::World& world, geo::PlaceId id) {
    return std::ranges::any_of(world.flows,
                               [id](const geo::Flow& f) {
                                   return f.from == id || f.to == id || f.draw_from == id || f.draw_to == id;
                               }) ||
           std::ranges::find(world.district_counts, id, &geo::DistrictCount::place) !=
               world.district_counts.end() ||
           std::ranges::find(world.hosted, id, &geo::HostCount::place) != world.hosted.end();
}

/// Figures of one period and one kind may be added up, others not.
bool may_be_summed(const geo::World& world, const std::vector<geo::FlowId>& flows) {
    return std::ranges::all_of(flows, [&](geo::FlowId id) {
        const geo::Flow &flow = world.flows[id.index], &first = world.flows[flows.front().index];
        return flow.period == first.period && flow.movements == first.movements;
    });
}

/// "Net +12,300".
std::string net_text(const Ui& ui, std::int64_t net) {
    const std::string number = ui.number(std::abs(net));
    return net > 0 ? ui.phrase("Net +{}", number) : ui.phrase("Net -{}", number);
}

/// What was counted in the place itself, period by period: figures that must not be added up.
void draw_counts(Column& column, geo::PlaceId id) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    bool any = false;
    const auto row = [&](const std::string& what, std::int64_t people, const geo::Evidence& evidence) {
        if (!any) column.heading(ui.say("Counted here"));
        any = true;
        const Box box = column.take(ui.body.line_px() + ui.px(4));
        const std::string number = ui.number(people);
        draw_in_row(ui, ui.body, box.x, box.y, box.height,
                    shortened(ui, ui.body, what, box.width - width_of(ui, ui.strong, number) - ui.px(10)));
        draw_in_row(ui, ui.strong, box.x + box.width - width_of(ui, ui.strong, number), box.y, box.height,
                    number);
        draw_evidence(column, evidence);
        column.space(6);
    };
    for (const geo::DistrictCount& count : world.district_counts)
        if (count.place == id)
            row(count.arrivals ? ui.phrase("Arrived, {}", period_text(ui.ctx.wording, count.period))
                               : ui.phrase("Left, {}", period_text(ui.ctx.wording, count.period)),
                count.people, count.evidence);
    for (const geo::HostCount& count : world.hosted)
        if (count.place == id)
            row(ui.phrase("{}, refugees, {}", count.area.in(ui.ctx.state.language),
                          period_text(ui.ctx.wording, count.when)),
                count.people, count.evidence);
}

/// An arrow that is drawn at the place though its number is another's: a line that leads to it.
void draw_arrow_end(Column& column, geo::FlowId id, bool begins) {
    const Ui& ui = column.ui;
    const geo::Flow& flow = ui.ctx.world.flows[id.index];
    const std::string& unit =
        ui.ctx.world.place(begins ? flow.from : flow.to).names.in(ui.ctx.state.language);
    const auto lines = wrapped(ui, ui.body,
                               begins ? ui.phrase("An arrow for all of {} is drawn from here", unit)
                                      : ui.phrase("An arrow for all of {} is drawn to here", unit),
                               column.width);
    const float pad = ui.px(4);
    const Box box = column.take(ui.body.line_px() * static_cast<float>(lines.size()) + 2 * pad);
    const Box wide{box.x - ui.px(8), box.y, box.width + ui.px(16), box.height};
    const Touch t = touch(ui, "Flows/" + flow.id, wide);
    if (t.hovered) fill(ui, wide, ui.colors.hover, 4);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (t.clicked) ui.command(Select{id});
    draw_lines(ui, ui.body, box.x, box.y + pad, lines);
    focus_ring(ui, wide, t);
}

/// Flows of the place; where there are none, those of the unit that bears its name. Then the arrows that only
/// begin or end here.
void draw_flows(Column& column, geo::PlaceId id) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    std::vector<geo::FlowId> here = flows_of(ui.ctx, id), drawn;
    for (const geo::FlowId flow : ui.ctx.flows) {
        const geo::Flow& f = world.flows[flow.index];
        if ((f.draw_from == id || f.draw_to == id) && f.from != id && f.to != id) drawn.push_back(flow);
    }
    geo::PlaceId counted = id;
    std::string about = period_text(ui.ctx.wording, ui.ctx.state.time);
    if (const auto unit = world.place(id).seat_of; here.empty() && unit) {
        here = flows_of(ui.ctx, *unit);
        about += " · " + world.place(*unit).names.in(ui.ctx.state.language);
        counted = *unit;
    }
    if (here.empty() && drawn.empty()) return;
    if (!column.section("place/flows", ui.say("People on the move"))) return;
    if (!here.empty()) column.text(ui.small.in(ui.colors.muted), about);
    if (here.size() > 1 && may_be_summed(world, here)) {
        const geo::FlowSums sums = geo::sums_at(world.flows, here, counted);
        const Box row = column.take(ui.strong.line_px());
        const Look look = ui.strong.in(ui.ctx.style.flow);
        const float shift = draw_in_row(ui, look, row.x, row.y, row.height,
                                        ui.phrase("In {}", people_text(ui.ctx.wording, sums.in, "")));
        draw_in_row(ui, look, row.x + shift + ui.px(20), row.y, row.height,
                    ui.phrase("Out {}", people_text(ui.ctx.wording, sums.out, "")));
        if (sums.in.low == sums.in.high && sums.out.low == sums.out.high)
            column.text(ui.small.in(ui.colors.muted), net_text(ui, sums.in.low - sums.out.low));
    }
    for (const geo::FlowId flow : here) draw_flow_row(column, flow, "Flows", counted);
    for (const geo::FlowId flow : drawn)
        draw_arrow_end(column, flow, world.flows[flow.index].draw_from == id);
}

/// Whose word all of it is.
void draw_sources(Column& column, const geo::Place& place, const geo::ControlReport* report) {
    const bool open = column.section("place/sources", column.ui.say("Sources"));
    if (!open) return;
    const Ui& ui = column.ui;
    if (report != nullptr) {
        column.one_line(ui.strong, ui.say("Who holds it"));
        draw_evidence(column, report->evidence);
        column.space(8);
    }
    column.one_line(ui.strong, geo::is_area(place.kind) ? ui.say("Position (a label point of an area)")
                                                        : ui.say("Position"));
    draw_evidence(column, place.evidence);
}

/// Opens on the name in the sentence being read.
void draw_why_link(Column& column) {
    const Ui& ui = column.ui;
    const std::string text(ui.say("Why this place?"));
    const float width = button_width(ui, text) - ui.px(20);
    const Box row = column.take(ui.px(24));
    if (button(ui, "Place/Why", {row.x - ui.px(4), row.y, width + ui.px(8), row.height}, text,
               ButtonKind::link))
        ui.command(ToggleWhy{});
    column.space(2);
}

}  // namespace

void draw_place(Column& column, geo::PlaceId id) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const geo::Place& place = world.place(id);
    draw_selection_title(column, place.names.in(ui.ctx.state.language),
                         kind_and_country(ui.ctx.wording, place));

    const geo::ControlReport* report = geo::report_at(world.control, id, ui.ctx.state.time.to);
    if (report != nullptr) draw_holder(column, *report);
    const Reading reading = reading_about_selection(ui.ctx.state, world);
    if (reading.passages.empty()) {
        column.space(8);
        column.text(ui.body.in(ui.colors.muted), ui.say("The article does not name it."));
    } else {
        draw_passage_heading(column, "Place", reading);
        draw_why_link(column);
        draw_passage_list(column, "Place", reading.passages, id);
    }
    draw_flows(column, id);
    draw_counts(column, id);
    if (people_move(world, id) || (place.seat_of && people_move(world, *place.seat_of)))
        draw_topic(column, "Displacement", ui.say("On the displacement"), "displacement");
    if (column.section("place/names", ui.say("Names and position"))) {
        draw_names(column, place);
        draw_position(column, place);
    }
    draw_sources(column, place, report);
}

}  // namespace app::panels
