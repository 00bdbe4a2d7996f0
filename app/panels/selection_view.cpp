#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/numbers.hpp"
#include "app/panels/passage_list.hpp"
#include "app/panels/side_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

constexpr std::size_t reports_shown = 6;

/// A place's report and how far its place is from the front, in degrees of latitude: only to rank them.
struct NearReport {
    const geo::ControlReport* report = nullptr;
    double squared_distance = std::numeric_limits<double>::max();
};

double squared_distance_to(const geo::ControlMap& control, geo::LngLat place) {
    const double shrink = std::cos(place.lat * 3.14159265358979 / 180);
    double least = std::numeric_limits<double>::max();
    for (const geo::FrontPiece& piece : control.front) {
        for (const geo::LngLat p : piece.line) {
            const double dx = (p.lng - place.lng) * shrink, dy = p.lat - place.lat;
            least = std::min(least, dx * dx + dy * dy);
        }
    }
    return least;
}

/// The reports in force beside the front, nearest first.
std::vector<NearReport> reports_near_front(const geo::World& world, const geo::ControlMap& control) {
    std::vector<NearReport> near;
    for (std::size_t i = 0; i < world.control.size(); ++i) {
        const geo::ControlReport& report = world.control[i];
        if (geo::report_at(world.control, report.place, control.date) != &report) continue;
        near.push_back({&report, squared_distance_to(control, world.place(report.place).at)});
    }
    std::ranges::stable_sort(near, {}, &NearReport::squared_distance);
    if (near.size() > reports_shown) near.resize(reports_shown);
    return near;
}

void draw_report_row(Column& column, const geo::ControlReport& report) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const std::string& name = world.place(report.place).names.in(ui.ctx.state.language);
    const float pad = ui.px(5), row = ui.body.line_px();
    const Box box = column.take(row + ui.small.line_px() + 2 * pad);
    const Box wide{box.x - ui.px(8), box.y, box.width + ui.px(16), box.height};
    const Touch t = touch(ui, "Reports/" + name, wide);
    if (t.hovered) {
        fill(ui, wide, ui.colors.hover, 4);
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (ui.ctx.state.hovered_place != report.place) ui.command(HoverPlace{report.place});
    }
    if (t.clicked) {
        ui.command(SelectPlace{report.place});
        ui.command(FlyToPlace{report.place});
    }
    const float side = ui.px(10);
    fill(ui, {box.x, std::round(box.y + pad + (row - side) / 2), side, side},
         ui.ctx.style.holder(report.holder), 2);
    const float x = box.x + side + ui.px(8);
    const std::string date = short_date(report.date);
    const float date_width = width_of(ui, ui.small, date);
    draw_in_row(ui, ui.body, x, box.y + pad, row,
                shortened(ui, ui.body, name, box.x + box.width - x - date_width - ui.px(8)));
    draw_in_row(ui, ui.small.in(ui.colors.muted), box.x + box.width - date_width, box.y + pad, row, date);
    std::string below = world.holders[report.holder].name.in(ui.ctx.state.language);
    if (!report.evidence.sources.empty())
        below += " · " + source_text(world, report.evidence.sources.front());
    draw_in_row(ui, ui.small.in(ui.colors.muted), x, box.y + pad + row, ui.small.line_px(),
                shortened(ui, ui.small, below, box.x + box.width - x));
    focus_ring(ui, wide, t);
}

void draw_area_row(Column& column, const geo::HolderArea& area) {
    const Ui& ui = column.ui;
    const Box row = column.take(ui.px(24));
    const float side = ui.px(10), x = row.x + side + ui.px(8);
    fill(ui, {row.x, std::round(row.y + (row.height - side) / 2), side, side},
         ui.ctx.style.holder(area.holder), 2);
    const std::string size = grouped(static_cast<std::int64_t>(std::round(area.km2 / 10)) * 10) + " km²";
    const float width = width_of(ui, ui.body, size);
    draw_in_row(ui, ui.body, row.x + row.width - width, row.y, row.height, size);
    const std::string& name = ui.ctx.world.holders[area.holder].name.in(ui.ctx.state.language);
    draw_in_row(ui, ui.body, x, row.y, row.height,
                shortened(ui, ui.body, name, row.x + row.width - width - ui.px(8) - x));
}

void draw_place_link(Column& column, std::string_view label, geo::PlaceId id) {
    const Ui& ui = column.ui;
    const Box row = column.take(ui.px(24));
    const std::string name =
        shortened(ui, ui.body, ui.ctx.world.place(id).names.in(ui.ctx.state.language), row.width - ui.px(72));
    draw_in_row(ui, ui.small.in(ui.colors.muted), row.x, row.y, row.height, label);
    const float x = row.x + ui.px(72);
    const Box box{x - ui.px(6), row.y, width_of(ui, ui.body, name) + ui.px(12), row.height};
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
    draw_in_row(ui, ui.body.in(ui.colors.accent), x, row.y, row.height, name);
    focus_ring(ui, box, t);
}

void draw_passages(Column& column) {
    const Reading reading = reading_about_selection(column.ui.ctx.state, column.ui.ctx.world);
    if (reading.passages.empty()) return;
    draw_passage_heading(column, "Selection", reading);
    draw_passage_list(column, "Selection", reading.passages, std::nullopt);
}

}  // namespace

void draw_flow(Column& column, geo::FlowId id) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const geo::Flow& flow = world.flows[id.index];
    draw_selection_title(column, title_of(id, world, ui.ctx.state.language), "Refugee movement");
    column.one_line(ui.headline.in(ui.ctx.style.flow), people_text(flow.people, flow.qualifier));
    column.text(ui.body.in(ui.colors.muted),
                std::string(flow.movements ? "movements, " : "people, ") + period_text(flow.period));
    column.space(8);
    draw_place_link(column, "From", flow.from);
    draw_place_link(column, "To", flow.to);
    column.space(4);
    if (flow.movements)
        draw_notice(
            column,
            "Moves, not people: somebody displaced twice counts twice. Periods must not be added up.");
    if (flow.schematic_arrow)
        draw_notice(column,
                    fmt::format("Schematic arrow: drawn from {} to {}. The sources name these places, but "
                                "count between {} and {}.",
                                title_of(flow.draw_from, world, ui.ctx.state.language),
                                title_of(flow.draw_to, world, ui.ctx.state.language),
                                title_of(flow.from, world, ui.ctx.state.language),
                                title_of(flow.to, world, ui.ctx.state.language)));
    column.heading("Whose figure");
    draw_evidence(column, flow.evidence);
    draw_passages(column);
}

void draw_front(Column& column) {
    const Ui& ui = column.ui;
    draw_selection_title(column, "Front line", geo::to_long_english(ui.ctx.state.time.to));
    draw_notice(column,
                "Reconstructed from dated reports: not a survey. It runs midway between towns held by "
                "different sides.");
    const geo::ControlMap* control = ui.ctx.control;
    if (control == nullptr) {
        column.text(ui.body.in(ui.colors.muted), "Being computed …");
    } else {
        column.fact("Length", fmt::format("about {:.0f} km", std::round(control->front_km)));
        column.heading("Areas within the part that is studied");
        for (const geo::HolderArea& area : control->areas) draw_area_row(column, area);
        column.heading("Nearest reports");
        for (const NearReport& near : reports_near_front(ui.ctx.world, *control))
            draw_report_row(column, *near.report);
    }
    draw_passages(column);
}

void draw_post(Column& column, PostId id) {
    const Ui& ui = column.ui;
    const geo::Post& post = ui.ctx.world.posts[id.index];
    draw_selection_title(column, post.name, "Turkish military post");
    column.fact("Number", post.number);
    column.fact("Set up", post.established);
    if (post.encircled) column.fact("Encircled", geo::to_long_english(*post.encircled));
    if (post.at) column.fact("Position", degrees_text(*post.at));
    if (!post.position_note.empty()) draw_notice(column, "Position: " + post.position_note);
    column.heading("Who says so");
    draw_evidence(column, post.evidence);
    draw_passages(column);
}

void draw_road(Column& column, RoadId id) {
    const Ui& ui = column.ui;
    const geo::Road& road = ui.ctx.world.roads[id.index];
    draw_selection_title(column, road.name, "Road");
    draw_notice(column,
                "Tracé schématique: a schematic course between the towns below. No road geometry ships "
                "with the program.");
    column.heading("By way of");
    for (std::size_t i = 0; i < road.waypoints.size(); ++i) {
        const geo::Road::Waypoint& waypoint = road.waypoints[i];
        const std::string& name = waypoint.place
                                      ? ui.ctx.world.place(*waypoint.place).names.in(ui.ctx.state.language)
                                      : waypoint.name;
        const Box row = column.take(ui.px(26));
        const Box wide{row.x - ui.px(8), row.y, row.width + ui.px(16), row.height};
        const Touch t = waypoint.place ? touch(ui, "Road/" + name, wide, static_cast<int>(i)) : Touch{};
        if (t.hovered) {
            fill(ui, wide, ui.colors.hover, 4);
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            if (ui.ctx.state.hovered_place != waypoint.place) ui.command(HoverPlace{waypoint.place});
        }
        if (t.clicked) {
            ui.command(SelectPlace{*waypoint.place});
            ui.command(FlyToPlace{*waypoint.place});
        }
        draw_in_row(ui, ui.body, row.x, row.y, row.height, name);
        focus_ring(ui, wide, t);
    }
    draw_passages(column);
}

}  // namespace app::panels
