#include <algorithm>

#include "app/panels/side_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

struct NamedPlace {
    geo::PlaceId place;
    std::size_t passages = 0;
};

/// The places that the article names, those of most passages first. A unit that bears the name of its seat
/// stands behind the seat: the passages of the one are those of the other.
std::vector<NamedPlace> named_places(const geo::World& world) {
    std::vector<NamedPlace> named;
    const auto is_known = [&](geo::PlaceId id) {
        return std::ranges::find(named, id, &NamedPlace::place) != named.end();
    };
    const auto seat_of_unit = [&](geo::PlaceId unit) {
        for (std::uint32_t i = 0; i < world.places.size(); ++i)
            if (world.places[i].seat_of == unit) return geo::PlaceId{i};
        return unit;
    };
    for (const geo::Passage& passage : world.passages) {
        for (const geo::Mention& mention : passage.mentions) {
            if (!mention.place) continue;
            const geo::PlaceId id = seat_of_unit(*mention.place);
            if (!is_known(id)) named.push_back({id, world.passages_about(id).size()});
        }
    }
    std::ranges::stable_sort(named, std::ranges::greater{}, &NamedPlace::passages);
    return named;
}

void draw_displaced(Column& column) {
    const Ui& ui = column.ui;
    const geo::SeriesPoint* displaced = ui.ctx.world.displaced_at(ui.ctx.state.time.to);
    if (displaced == nullptr) return;
    column.heading(ui.say("Displaced in all"));
    column.one_line(
        ui.headline.in(ui.ctx.style.flow),
        people_text(ui.ctx.wording, {displaced->people, displaced->people}, displaced->qualifier));
    column.one_line(ui.body.in(ui.colors.muted),
                    ui.phrase("people, as of {}", ui.long_date(displaced->date)));
    for (const std::string& key : displaced->evidence.sources)
        column.text(ui.small.in(ui.colors.muted), source_text(ui.ctx.world, key));
}

void draw_place_row(Column& column, const NamedPlace& named) {
    const Ui& ui = column.ui;
    const geo::Place& place = ui.ctx.world.place(named.place);
    const std::string& name = place.names.in(ui.ctx.state.language);
    const Box box = column.take(ui.px(28));
    const Box wide{box.x - ui.px(8), box.y, box.width + ui.px(16), box.height};
    const Touch t = touch(ui, "Places/" + name, wide, static_cast<int>(named.place.index));
    const bool lit = t.hovered || ui.ctx.state.hovered_place == named.place;
    if (lit) fill(ui, wide, t.hovered ? ui.colors.hover : ui.colors.lit, 4);
    if (t.hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (ui.ctx.state.hovered_place != named.place) ui.command(HoverPlace{named.place});
    }
    if (t.clicked) {
        ui.command(SelectPlace{named.place});
        ui.command(FlyToPlace{named.place});
    }
    const std::string count = std::to_string(named.passages);
    const float count_width = width_of(ui, ui.small, count);
    const float name_width = draw_in_row(ui, ui.body, box.x, box.y, box.height, name);
    const float room = box.width - name_width - count_width - ui.px(20);
    draw_in_row(ui, ui.small.in(ui.colors.muted), box.x + name_width + ui.px(8), box.y, box.height,
                shortened(ui, ui.small, kind_text(ui.ctx.wording, place.kind), room));
    draw_in_row(ui, ui.small.in(ui.colors.muted), box.x + box.width - count_width, box.y, box.height, count);
    focus_ring(ui, wide, t);
}

}  // namespace

void draw_overview(Column& column) {
    const Ui& ui = column.ui;
    const bool any_story = !ui.ctx.world.passages.empty();
    column.text(ui.title, any_story ? ui.say("The story on its map") : ui.say("Nothing is selected"));
    column.space(4);
    const bool places_only = ui.ctx.world.flows.empty() && ui.ctx.world.control.empty();
    column.text(
        ui.body.in(ui.colors.muted),
        places_only
            ? ui.say("Click a place: what is known of it shows here, with the sentences that speak of it.")
            : ui.say("Click a place, an arrow or the front line: what is known of it shows here, with the "
                     "sentences that speak of it."));
    draw_displaced(column);
    const auto named = named_places(ui.ctx.world);
    if (!named.empty()) {
        column.heading(ui.say("Places in the article, with their passages"));
        for (const NamedPlace& place : named) draw_place_row(column, place);
    }
    if (!ui.ctx.world.series.empty()) {
        column.heading("Displaced in all, by date");
        draw_series_chart(column, std::nullopt);
    }
    if (ui.ctx.world.problems.empty()) return;
    column.heading(ui.say("Could not be read"));
    for (const std::string& problem : ui.ctx.world.problems) draw_notice(column, problem);
}

}  // namespace app::panels
