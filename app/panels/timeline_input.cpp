#include <algorithm>
#include <cmath>
#include <optional>

#include "app/panels/timeline_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

constexpr float reach_pt = 5;
constexpr double wheel_step = 1.25;

/// What a drag that began on the days moves. Kept by the UI library between frames.
enum class Drag { none, head, range_start, range_end, days };

/// The mark that the pointer is on: the nearest of the row it is in.
std::optional<geo::TimeMark> mark_at(const Ui& ui, const TimeAxis& axis, Box plot, ImVec2 at) {
    const PlotRows rows = rows_of(ui, plot);
    const float reach = ui.px(reach_pt);
    std::optional<geo::TimeMark> best;
    float nearest = reach;
    for (const geo::TimeMark& mark : geo::time_marks(ui.ctx.world)) {
        if (!axis.shows(mark.when)) continue;
        const float from = axis.middle_of(mark.when.from), to = axis.middle_of(mark.when.to);
        const float dx = std::max({0.0F, from - at.x, at.x - to});
        float dy = 0;
        switch (mark.kind) {
            case geo::TimeMark::Kind::event:
                dy = std::max(0.0F, at.y - rows.events_bottom);
                break;
            case geo::TimeMark::Kind::figure:
                dy = std::abs(at.y - chart_y(ui.ctx.world, rows, ui.ctx.world.series[mark.index].people));
                break;
            case geo::TimeMark::Kind::sentence:
                dy = std::abs(at.y - rows.sentences);
                break;
        }
        const float d = std::hypot(dx, dy);
        if (d >= nearest) continue;
        nearest = d;
        best = mark;
    }
    return best;
}

void tell(const Ui& ui, const geo::TimeMark& mark) {
    const geo::World& world = ui.ctx.world;
    const auto second = [&](const geo::Evidence& evidence, const std::string& when) {
        return evidence.sources.empty() ? when : when + " · " + source_text(world, evidence.sources.front());
    };
    // The days stay in sight.
    const auto above = static_cast<float>(ui.ctx.layout.timeline.y);
    switch (mark.kind) {
        case geo::TimeMark::Kind::event: {
            const geo::Event& event = world.events[mark.index];
            return tooltip(ui, event.title.in(ui.ctx.state.language),
                           second(event.evidence, period_text(ui.ctx.wording, event.when)), above);
        }
        case geo::TimeMark::Kind::figure: {
            const geo::SeriesPoint& point = world.series[mark.index];
            return tooltip(ui, title_of(ui.ctx.wording, FigureId{mark.index}, world, ui.ctx.state.language),
                           second(point.evidence, ui.long_date(point.date)), above);
        }
        case geo::TimeMark::Kind::sentence:
            return tooltip(
                ui, world.text_of({mark.index}),
                period_text(ui.ctx.wording, mark.when) + " · " + std::string(ui.say("the article")), above);
    }
}

void select(const Ui& ui, const geo::TimeMark& mark) {
    switch (mark.kind) {
        case geo::TimeMark::Kind::event:
            return ui.command(Select{EventId{mark.index}});
        case geo::TimeMark::Kind::figure:
            return ui.command(Select{FigureId{mark.index}});
        case geo::TimeMark::Kind::sentence:
            return ui.command(SelectPassage{{mark.index}});
    }
}

/// What a press here takes hold of.
Drag grip_at(const Ui& ui, const TimeAxis& axis, Box labels, ImVec2 at) {
    const geo::DateRange time = ui.ctx.state.time;
    const float head = std::abs(at.x - axis.middle_of(time.to));
    const bool on_labels = !is_strip(ui) && at.y >= labels.y + ui.px(2);
    if (on_labels && head > ui.px(8)) return Drag::days;
    const bool range = time.from != time.to;
    if (range && std::abs(at.x - axis.x_of(time.from.days)) <= ui.px(reach_pt) && head > ui.px(reach_pt))
        return Drag::range_start;
    return Drag::head;
}

void go_on(const Ui& ui, const TimeAxis& axis, Drag drag, ImVec2 at, geo::Date began) {
    const geo::Date day = axis.date_at(at.x);
    geo::DateRange time = ui.ctx.state.time;
    switch (drag) {
        case Drag::none:
            return;
        case Drag::head:
            time = geo::with_head(time, day);
            break;
        case Drag::range_start:
            time.from = std::min(day, geo::Date{time.to.days - 1});
            break;
        case Drag::range_end:
            time = {std::min(began, day), std::max(began, day)};
            break;
        case Drag::days:
            if (const float dx = ImGui::GetIO().MouseDelta.x; dx != 0) ui.command(ShowSpan{axis.dragged(dx)});
            return;
    }
    if (time != ui.ctx.state.time) ui.command(SetTime{time});
}

void hover(const Ui& ui, const TimeAxis& axis, Box plot, Box labels, ImVec2 at,
           const std::optional<geo::TimeMark>& mark) {
    const Drag grip = grip_at(ui, axis, labels, at);
    if (mark)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    else
        ImGui::SetMouseCursor(grip == Drag::days || grip == Drag::range_start ? ImGuiMouseCursor_ResizeEW
                                                                              : ImGuiMouseCursor_Arrow);
    if (mark) return tell(ui, *mark);
    if (grip == Drag::days) return;
    const geo::Date day = axis.date_at(at.x);
    const float x = std::round(axis.middle_of(day));
    fill(ui, {x, plot.y, ui.hair(), plot.height}, ui.colors.faint);
    const std::string text = ui.short_date(day);
    if (is_strip(ui)) return tooltip(ui, text, {}, static_cast<float>(ui.ctx.layout.timeline.y));
    const float width = width_of(ui, ui.tiny, text) + ui.px(10);
    const float left = std::clamp(x - width / 2, plot.x + ui.px(2), plot.x + plot.width - width - ui.px(2));
    const Box tag{std::round(left), labels.y + ui.px(3), width, labels.height - ui.px(5)};
    fill(ui, tag, ui.colors.ink, 3);
    draw_in_row(ui, ui.tiny.in(ui.colors.paper), tag.x + ui.px(5), tag.y, tag.height, text);
}

}  // namespace

void answer_on_days(const Ui& ui, const TimeAxis& axis, Box plot, Box labels) {
    // The play head's tag reaches below days without names.
    const Box all{plot.x, plot.y, plot.width, plot.height + std::max(labels.height, ui.px(6))};
    const Touch t = touch(ui, "Timeline/Days", all);
    focus_ring(ui, all.grown(-ui.px(2)), t);
    ImGuiStorage& memory = *ImGui::GetStateStorage();
    const ImGuiID drag_key = ImGui::GetID("what is dragged"), began_key = ImGui::GetID("where it began");
    const ImVec2 at = ImGui::GetIO().MousePos;
    const bool down = t.held && ImGui::IsMouseDown(0);
    auto drag = static_cast<Drag>(memory.GetInt(drag_key, 0));
    const auto mark = t.hovered ? mark_at(ui, axis, plot, at) : std::nullopt;

    if (t.hovered && ImGui::IsMouseClicked(0)) {
        drag = ImGui::GetIO().KeyShift ? Drag::range_end : grip_at(ui, axis, labels, at);
        memory.SetInt(began_key, axis.date_at(at.x).days);
        ui.command(FocusTimeline{true});
        if (ui.ctx.state.playback.on && drag != Drag::days) ui.command(Play{false});
        if (mark && drag == Drag::head) {
            // A sentence brings its own days, for as long as it is read.
            if (mark->kind != geo::TimeMark::Kind::sentence)
                ui.command(SetTime{geo::with_head(ui.ctx.state.time, mark->when.from)});
            select(ui, *mark);
            drag = Drag::none;
        }
    }
    if (!down) drag = Drag::none;
    if (down) go_on(ui, axis, drag, at, {memory.GetInt(began_key, 0)});
    memory.SetInt(drag_key, static_cast<int>(drag));

    if (!t.hovered || drag != Drag::none) return;
    if (const float wheel = ImGui::GetIO().MouseWheel; wheel != 0) {
        const TimelineSpan span = ImGui::GetIO().KeyShift
                                      ? axis.dragged(wheel * axis.width_px * 0.1F)
                                      : axis.zoomed(std::pow(wheel_step, static_cast<double>(wheel)), at.x);
        ui.command(ShowSpan{span});
    }
    hover(ui, axis, plot, labels, at, mark);
}

}  // namespace app::panels
