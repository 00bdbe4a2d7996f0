#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/panels/side_parts.hpp"
#include "app/panels/words.hpp"
#include "geo/story/road_control.hpp"

namespace app::panels {
namespace {

constexpr std::size_t reports_shown = 6, weak_shown = 10;
constexpr double km_per_degree = 111.2;  // of latitude

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

/// The reports in force, those beside the front first.
std::vector<NearReport> reports_near_front(const geo::World& world, const geo::ControlMap& control) {
    std::vector<NearReport> near;
    for (std::size_t i = 0; i < world.control.size(); ++i) {
        const geo::ControlReport& report = world.control[i];
        if (geo::report_at(world.control, report.place, control.date) != &report) continue;
        near.push_back({&report, squared_distance_to(control, world.place(report.place).at)});
    }
    std::ranges::stable_sort(near, {}, &NearReport::squared_distance);
    return near;
}

/// A name in the color of its holder at the left, a value at the right.
void draw_colored_row(Column& column, Color color, std::string_view name, std::string_view value) {
    const Ui& ui = column.ui;
    const Box row = column.take(ui.px(24));
    const float side = ui.px(10), x = row.x + side + ui.px(8);
    fill(ui, {row.x, std::round(row.y + (row.height - side) / 2), side, side}, color, 2);
    const float width = width_of(ui, ui.body, value);
    draw_in_row(ui, ui.body, row.x + row.width - width, row.y, row.height, value);
    const auto lines = wrapped(ui, ui.body, name, row.x + row.width - width - ui.px(8) - x);
    if (lines.size() < 2) return void(draw_in_row(ui, ui.body, x, row.y, row.height, name));
    const float first = row.y + (row.height - ui.body.line_px()) / 2;
    column.y = first + draw_lines(ui, ui.body, x, first, lines) + ui.px(2);
}

/// To ten square kilometers: finer than that the towns do not tell.
std::string km2_text(const Ui& ui, double km2) {
    const auto ten = static_cast<std::int64_t>(std::round(km2 / 10)) * 10;
    const std::string number = ui.number(km2 < 100 ? std::llround(km2) : ten) + " km²";
    return km2 < 100 ? ui.phrase("about {}", number) : number;
}

void draw_changes(Column& column) {
    const Ui& ui = column.ui;
    const Scene* scene = ui.ctx.scene;
    const geo::DateRange time = ui.ctx.state.time;
    if (time.from == time.to || scene == nullptr) return;
    column.heading(ui.phrase("Changed hands, {}", period_text(ui.ctx.wording, time)));
    if (scene->changes == nullptr || scene->changes->empty()) {
        column.text(ui.body.in(ui.colors.muted), ui.say("Nothing that the reports tell of."));
        return;
    }
    for (const geo::ControlChange& change : *scene->changes) {
        const auto name = [&](std::uint32_t holder) {
            return ui.ctx.world.holders[holder].name.in(ui.ctx.state.language);
        };
        draw_colored_row(column, ui.ctx.style.holder(change.after), name(change.after),
                         "+ " + km2_text(ui, change.km2));
        column.text(ui.small.in(ui.colors.muted), ui.phrase("held before by: {}", name(change.before)));
    }
}

void draw_weak_reports(Column& column, std::string_view heading, const std::vector<NearReport>& weak) {
    const Ui& ui = column.ui;
    if (!weak.empty()) column.heading(heading);
    for (std::size_t i = 0; i < std::min(weak.size(), weak_shown); ++i) {
        draw_report_row(column, *weak[i].report);
        const std::string& note = weak[i].report->evidence.note.in(column.ui.ctx.wording.language());
        if (!note.empty()) column.text(ui.small.in(ui.colors.warning), note);
    }
}

}  // namespace

void draw_report_row(Column& column, const geo::ControlReport& report) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const std::string& name = world.place(report.place).names.in(ui.ctx.state.language);
    const float pad = ui.px(5), row = ui.body.line_px();
    const Box box = column.take(row + ui.small.line_px() + 2 * pad);
    const Box wide{box.x - ui.px(8), box.y, box.width + ui.px(16), box.height};
    const Touch t = touch(ui, "Reports/" + name, wide, report.date.days);
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
    const std::string date = ui.short_date(report.date);
    const float date_width = width_of(ui, ui.small, date);
    draw_in_row(ui, ui.body, x, box.y + pad, row,
                shortened(ui, ui.body, name, box.x + box.width - x - date_width - ui.px(8)));
    draw_in_row(ui, ui.small.in(ui.colors.muted), box.x + box.width - date_width, box.y + pad, row, date);
    std::string below = world.holders[report.holder].name.in(ui.ctx.state.language);
    if (report.evidence.sources.empty())
        below += " · " + std::string(ui.say(geo::name_of(report.evidence.status)));
    else
        below += " · " + source_text(world, report.evidence.sources.front());
    draw_in_row(ui, ui.small.in(ui.colors.muted), x, box.y + pad + row, ui.small.line_px(),
                shortened(ui, ui.small, below, box.x + box.width - x));
    focus_ring(ui, wide, t);
}

void draw_front(Column& column) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const geo::Date day = ui.ctx.state.time.to;
    draw_selection_title(column, ui.say("Front line"), ui.long_date(day));
    draw_notice(column,
                ui.say("Reconstructed from dated reports: not a survey. It runs midway between towns held by "
                       "different sides. A dashed line in a gray band is uncertain: a report beside it is "
                       "weak, or reports contradict each other."));
    const geo::ControlMap* control = ui.ctx.control();
    if (control == nullptr) {
        column.text(ui.body.in(ui.colors.muted), ui.say("Being computed"));
        return draw_passages(column);
    }
    column.fact(ui.say("Length"), ui.phrase("about {} km", ui.number(std::llround(control->front_km))));
    draw_changes(column);
    column.heading(ui.say("Areas within the part that is studied"));
    for (const geo::HolderArea& area : control->areas)
        draw_colored_row(column, ui.ctx.style.holder(area.holder),
                         world.holders[area.holder].name.in(ui.ctx.state.language), km2_text(ui, area.km2));
    if (control->unknown_km2 >= 1)
        draw_colored_row(column, ui.colors.faint, std::string(ui.say("No data")),
                         km2_text(ui, control->unknown_km2));
    const auto near = reports_near_front(world, *control);
    const double reach_deg = world.control_reach_km / km_per_degree;
    std::vector<NearReport> beside, far;
    for (const NearReport& n : near)
        if (!n.report->certain_on(day))
            (n.squared_distance <= reach_deg * reach_deg ? beside : far).push_back(n);
    draw_weak_reports(column, ui.say("Weak or contradictory reports"), beside);
    column.heading(ui.say("Nearest reports"));
    for (std::size_t i = 0; i < std::min(near.size(), reports_shown); ++i)
        draw_report_row(column, *near[i].report);
    draw_passages(column);
    draw_weak_reports(column, ui.say("Weak reports far from the line"), far);
}

void draw_area(Column& column, AreaOf area) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const geo::Date day = ui.ctx.state.time.to;
    const geo::ControlReport* report = geo::report_at(world.control, area.town, day);
    const std::string& town = world.place(area.town).names.in(ui.ctx.state.language);
    if (report == nullptr) {
        draw_selection_title(column, ui.say("No data"), ui.long_date(day));
        column.text(ui.body, ui.phrase("No report says who held {} on that day.", town));
        return;
    }
    draw_selection_title(column, world.holders[report->holder].name.in(ui.ctx.state.language),
                         ui.phrase("Area of control, {}", ui.long_date(day)));
    draw_notice(column, ui.phrase("Reconstructed: the land here is given to the side that holds the nearest "
                                  "town of which a report is known, {}.",
                                  town));
    column.heading(ui.say("The report"));
    draw_place_link(column, ui.say("Town"), area.town);
    column.fact(ui.say("Held since"), ui.long_date(report->date));
    if (report->disputed && report->disputed->contains(day))
        draw_notice(column, ui.phrase("Reports contradict each other about these days: {}",
                                      period_text(ui.ctx.wording, *report->disputed)));
    draw_evidence(column, report->evidence);
    draw_passages(column);
}

void draw_zone(Column& column, ZoneId id) {
    const Ui& ui = column.ui;
    const geo::Zone& zone = ui.ctx.world.zones[id.index];
    draw_selection_title(column, zone.title.in(ui.ctx.state.language), ui.say("Zone of an agreement"));
    const std::string depth =
        zone.least_km < zone.most_km
            ? ui.phrase("{} to {} km", fmt::format("{:g}", zone.least_km), fmt::format("{:g}", zone.most_km))
            : fmt::format("{:g} km", zone.most_km);
    column.fact(ui.say("Depth"),
                zone.kind == geo::Zone::Kind::along_road ? ui.phrase("{} on either side", depth) : depth);
    column.fact(ui.say("From"), ui.long_date(zone.when.from));
    if (zone.when.to.days != std::numeric_limits<int>::max())
        column.fact(ui.say("Until"), ui.long_date(zone.when.to));
    if (const Scene* scene = ui.ctx.scene;
        scene != nullptr && scene->zones && id.index < scene->zones->size())
        column.fact(ui.say("Area"), km2_text(ui, (*scene->zones)[id.index].km2));
    draw_notice(column,
                ui.say("Derived: no coordinates were agreed. Drawn by its distance from the line or road."));
    column.heading(ui.say("Who says so"));
    draw_evidence(column, zone.evidence);
    draw_passages(column);
}

void draw_road(Column& column, RoadId id) {
    const Ui& ui = column.ui;
    const geo::World& world = ui.ctx.world;
    const geo::Road& road = world.roads[id.index];
    draw_selection_title(column, road.name, ui.phrase("Road, {}", ui.long_date(ui.ctx.state.time.to)));
    draw_notice(
        column,
        ui.say("A schematic course between the towns below. No road geometry ships with the program."));
    if (const auto km = ui.ctx.road_km(id); !km.empty()) {
        column.heading(ui.say("Held by, within the part that is studied"));
        for (const auto& [holder, length] : km)
            draw_colored_row(column, ui.ctx.style.holder(holder),
                             world.holders[holder].name.in(ui.ctx.state.language),
                             fmt::format("{:.0f} km", length));
    }
    column.heading(ui.say("By way of"));
    for (std::size_t i = 0; i < road.waypoints.size(); ++i) {
        const geo::Road::Waypoint& waypoint = road.waypoints[i];
        const std::string& name =
            waypoint.place ? world.place(*waypoint.place).names.in(ui.ctx.state.language) : waypoint.name;
        // Schematic are all of them, and said to be above: a row tells what is weaker than that.
        const bool usual = waypoint.evidence.status == geo::Status::schematic &&
                           waypoint.evidence.confidence == geo::Confidence::high;
        const std::string status = usual ? "" : status_text(ui.ctx.wording, waypoint.evidence);
        const Look muted = ui.small.in(ui.colors.muted);
        const float line = ui.px(26), width = width_of(ui, muted, status);
        const bool beside = width_of(ui, ui.body, name) + ui.px(12) + width <= column.width;
        const Box row = column.take(beside ? line : line + ui.small.line_px());
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
        draw_in_row(ui, ui.body, row.x, row.y, line, name);
        if (beside)
            draw_in_row(ui, muted, row.x + row.width - width, row.y, line, status);
        else
            draw_in_row(ui, muted, row.x, row.y + line - ui.px(4), ui.small.line_px(), status);
        focus_ring(ui, wide, t);
    }
    draw_passages(column);
}

}  // namespace app::panels
