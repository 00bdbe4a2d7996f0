#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/panels/timeline_parts.hpp"
#include "app/panels/words.hpp"
#include "app/timeline_span.hpp"

namespace app::panels {
namespace {

constexpr float header_pt = 36, axis_pt = 21, side_pt = 14, button_pt = 26;
constexpr float roomy_pt = 520;  // from here on: the key of the signs, the speed in words

enum class Sign { play, pause, before, after };

/// The signs of a player, drawn: the fonts have none.
void draw_sign(const Ui& ui, Box box, Sign sign, Color color) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 ink = rgba(color);
    const float x = std::round(box.x + box.width / 2), y = std::round(box.y + box.height / 2), r = ui.px(5);
    const float bar = std::max(ui.px(2), 1.0F);
    switch (sign) {
        case Sign::play:
            list.AddTriangleFilled({x - r * 0.7F, y - r}, {x + r, y}, {x - r * 0.7F, y + r}, ink);
            break;
        case Sign::pause:
            list.AddRectFilled({x - r * 0.8F, y - r}, {x - r * 0.8F + bar * 1.5F, y + r}, ink);
            list.AddRectFilled({x + r * 0.8F - bar * 1.5F, y - r}, {x + r * 0.8F, y + r}, ink);
            break;
        case Sign::before:
            list.AddTriangleFilled({x + r * 0.8F, y - r}, {x + r * 0.8F, y + r}, {x - r * 0.5F, y}, ink);
            list.AddRectFilled({x - r * 0.9F, y - r}, {x - r * 0.9F + bar, y + r}, ink);
            break;
        case Sign::after:
            list.AddTriangleFilled({x - r * 0.8F, y - r}, {x + r * 0.5F, y}, {x - r * 0.8F, y + r}, ink);
            list.AddRectFilled({x + r * 0.9F - bar, y - r}, {x + r * 0.9F, y + r}, ink);
            break;
    }
}

bool sign_button(const Ui& ui, std::string_view name, Box box, Sign sign, bool enabled,
                 std::string_view what) {
    const bool clicked = button(ui, name, box, "", ButtonKind::quiet, enabled);
    draw_sign(ui, box, sign, enabled ? ui.colors.ink : ui.colors.faint);
    if (enabled && ImGui::IsItemHovered()) tooltip(ui, what);
    return clicked;
}

std::string speed_text(const Ui& ui, double days_per_s, bool roomy) {
    const auto days = static_cast<int>(days_per_s);
    if (!roomy) return ui.ctx.wording.phrase_n("{} day/s", "{} days/s", days, days);
    return ui.ctx.wording.phrase_n("{} day a second", "{} days a second", days, days);
}

/// Buttons at the left of the header; gives the x after them.
float draw_player(const Ui& ui, float x, float y, float height) {
    const State& state = ui.ctx.state;
    const float side = ui.px(button_pt), top = std::round(y + (height - side) / 2);
    const auto box = [&](int i) { return Box{x + static_cast<float>(i) * side, top, side, side}; };
    const auto event = [&](int by) {
        return geo::event_day_beside(ui.ctx.world, state.time.to, by).has_value();
    };
    if (sign_button(ui, "Timeline/Previous event", box(0), Sign::before, event(-1),
                    ui.say("Event before (Shift+E)")))
        ui.command(StepEvent{-1});
    const bool on = state.playback.on;
    if (sign_button(ui, "Timeline/Play", box(1), on ? Sign::pause : Sign::play, true,
                    on ? ui.say("Stop (Space)") : ui.say("Play (Space)")))
        ui.command(Play{!on});
    if (sign_button(ui, "Timeline/Next event", box(2), Sign::after, event(1), ui.say("Next event (E)")))
        ui.command(StepEvent{1});
    return x + 3 * side + ui.px(8);
}

/// Folds the timeline to a strip and back; gives the x before it.
float draw_fold(const Ui& ui, float right, float y, float height, bool folded) {
    const float side = ui.px(button_pt);
    const Box box{right - side, std::round(y + (height - side) / 2), side, side};
    if (button(ui, "Fold/timeline", box, "")) ui.command(Fold{"timeline", !folded});
    if (ImGui::IsItemHovered())
        tooltip(ui, folded ? ui.say("Unfold the timeline") : ui.say("Fold the timeline"));
    draw_chevron(ui, box, folded);
    return box.x;
}

/// From the right edge to the left: all of it, speed, range. Gives the x before them.
float draw_controls(const Ui& ui, float right, float y, float height, bool roomy) {
    const State& state = ui.ctx.state;
    const float row = ui.px(button_pt), top = std::round(y + (height - row) / 2);
    const auto link = [&](std::string_view name, const std::string& text, std::string_view tip) {
        const float width = width_of(ui, ui.small, text) + ui.px(16);
        right -= width;
        const Box box{right, top, width, row};
        const Touch t = touch(ui, name, box);
        if (t.hovered) {
            fill(ui, box, ui.colors.hover, 4);
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            tooltip(ui, tip);
        }
        draw_in_row(ui, ui.small.in(ui.colors.accent), box.x + ui.px(8), top, row, text);
        focus_ring(ui, box, t);
        return t.clicked;
    };
    const TimelineSpan all = whole_span(ui.ctx.world);
    if (state.timeline != all) {
        if (link("Timeline/All", std::string(ui.say("All")), ui.say("All days of the story (W)")))
            ui.command(ToggleSpan{});
    } else if (span_around(ui.ctx.world, state.time) != all) {
        if (link("Timeline/Months", std::string(ui.say("Months")), ui.say("The months around the day (W)")))
            ui.command(ToggleSpan{});
    }
    if (link("Timeline/Speed", speed_text(ui, state.playback.days_per_s, roomy), ui.say("Speed of play (S)")))
        ui.command(SetPlaybackSpeed{next_speed(state.playback.days_per_s)});
    const bool range = state.time.from != state.time.to;
    if (link("Timeline/Range", std::string(range ? ui.say("One day") : ui.say("Range")),
             range ? ui.say("The last day alone (A)")
                   : ui.say("A range of days (A); Shift and drag draws one")))
        ui.command(ToggleRange{});
    return right;
}

/// The day that the map shows and, after it, what else there is room for.
void draw_when(const Ui& ui, float x, float right, float y, float height) {
    const geo::DateRange time = ui.ctx.state.time;
    const bool range = time.from != time.to;
    const float room = right - x - ui.px(6);
    std::string head = ui.long_date(time.to);
    if (width_of(ui, ui.title, head) > room) head = ui.short_date(time.to);
    const float width = draw_in_row(ui, ui.title, x, y, height, shortened(ui, ui.title, head, room));
    log_box(ui, "Timeline/Date", {x, y, width, height});
    std::string more;
    if (range)
        more = ui.phrase("from {}, {} days", ui.short_date(time.from), time.to.days - time.from.days + 1);
    else if (time.to == ui.ctx.world.article.published)
        more = ui.say("the article's day");
    const float left = room - width - ui.px(10);
    if (more.empty() || left < ui.px(60)) return;
    draw_in_row(ui, ui.small.in(range ? ui.colors.accent : ui.colors.muted), x + width + ui.px(10),
                y + ui.hair(), height, shortened(ui, ui.small, more, left));
}

/// A header, and below it the days with their names.
void draw_whole(const Ui& ui, Box box) {
    const float header = ui.px(header_pt), side = ui.px(side_pt), top = box.y + ui.px(2);
    const float after = draw_player(ui, box.x + side - ui.px(8), top, header);
    const float fold = draw_fold(ui, box.x + box.width - side + ui.px(8), top, header, false);
    const float before = draw_controls(ui, fold, top, header, box.width > ui.px(roomy_pt));
    draw_when(ui, after, before, top, header);

    const float axis_height = ui.px(axis_pt);
    const TimeAxis axis{box.x + side, box.width - 2 * side, ui.ctx.state.timeline};
    const Box plot{box.x, top + header, box.width, box.height - header - axis_height - ui.px(4)};
    const Box labels{box.x, plot.y + plot.height, box.width, axis_height};
    draw_days(ui, axis, plot, labels);
    answer_on_days(ui, axis, plot, labels);
}

/// All in one row: the player, the day, and the days without their names.
void draw_strip(const Ui& ui, Box box) {
    const float side = ui.px(side_pt), top = box.y + ui.px(1), row = box.height - ui.px(1);
    const float after = draw_player(ui, box.x + side - ui.px(8), top, row);
    const float fold = draw_fold(ui, box.x + box.width - side + ui.px(8), top, row, true);
    const float most = width_of(ui, ui.strong, "30 Mmmm. 2020");  // the days stand still while it changes
    const std::string day = ui.short_date(ui.ctx.state.time.to);
    draw_in_row(ui, ui.strong, after, top, row, shortened(ui, ui.strong, day, most));
    log_box(ui, "Timeline/Date", {after, top, most, row});

    const float left = after + most + ui.px(8), width = fold - ui.px(8) - left;
    if (width < ui.px(60)) return;
    const float tag = ui.px(7);  // of the play head, below the days
    const TimeAxis axis{left, width, ui.ctx.state.timeline};
    const Box plot{left, box.y + ui.px(3), width, box.height - ui.px(4) - tag};
    const Box labels{left, plot.y + plot.height, width, 0};
    draw_days(ui, axis, plot, labels);
    answer_on_days(ui, axis, plot, labels);
}

}  // namespace

void draw_timeline(const Context& ctx) {
    const PixelRect room = ctx.layout.timeline;
    if (room.width <= 0 || room.height <= 0) return;
    const Ui ui(ctx);
    const Room timeline_room("Timeline", room, ui.colors.paper);
    const Box box{static_cast<float>(room.x), static_cast<float>(room.y), static_cast<float>(room.width),
                  static_cast<float>(room.height)};
    const bool has_keys = ctx.state.timeline_has_keys;
    fill(ui, {box.x, box.y, box.width, has_keys ? ui.px(2) : ui.hair()},
         has_keys ? ui.colors.accent : ui.colors.hairline);
    if (is_strip(ui))
        draw_strip(ui, box);
    else
        draw_whole(ui, box);

    const bool elsewhere = ImGui::IsMouseClicked(0) && ctx.mouse && !room.contains(*ctx.mouse);
    if (elsewhere && has_keys) ui.command(FocusTimeline{false});
}

}  // namespace app::panels
