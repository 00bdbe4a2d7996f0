#include "app/layout.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

// All lengths in points.
constexpr float top_bar_pt = 44;
constexpr float tabs_pt = 34;
constexpr float status_pt = 26;
constexpr float narrowest_map_pt = 340;
constexpr float narrowest_map_between_pt = 420;  // with a panel on either side
constexpr float timeline_pt = 112, strip_pt = 40;
constexpr float lowest_map_pt = 240;
constexpr float roomy_map_pt = 480;  // lower than this and the timeline is a strip until it is unfolded

struct PanelWidth {
    float least_pt, most_pt, part_of_window;
    float least_chosen_pt, most_chosen_pt;  // by the user
    [[nodiscard]] float usual(float window_pt) const {
        return std::clamp(window_pt * part_of_window, least_pt, most_pt);
    }
    /// As chosen, where `room_pt` allows.
    [[nodiscard]] float in(float window_pt, float chosen_pt, float room_pt) const {
        if (chosen_pt <= 0) return usual(window_pt);
        return std::min(std::clamp(chosen_pt, least_chosen_pt, most_chosen_pt), std::max(room_pt, least_pt));
    }
};
constexpr PanelWidth reading_width{300, 400, 0.27F, 280, 720};
constexpr PanelWidth side_width{276, 340, 0.2344F, 260, 640};

struct TimelineRoom {
    int height_px = 0;
    TimelineForm form = TimelineForm::whole;
};

/// What the timeline gets of the window's middle.
TimelineRoom timeline_room(const Arrangement& wanted, int middle_px, float scale) {
    const auto pixels = [scale](float points) { return static_cast<int>(std::lround(points * scale)); };
    if (!wanted.timeline) return {};
    const int map_below_full = middle_px - pixels(timeline_pt);
    const bool folded = wanted.timeline_folded.value_or(map_below_full < pixels(roomy_map_pt));
    if (!folded && map_below_full >= pixels(lowest_map_pt)) return {pixels(timeline_pt), TimelineForm::whole};
    if (middle_px - pixels(strip_pt) >= pixels(lowest_map_pt)) return {pixels(strip_pt), TimelineForm::strip};
    return {};
}

}  // namespace

Arrangement arrangement_of(const State& state) {
    return {state.panels, state.timeline_on,  state.chosen_fold("timeline"),
            state.tab,    state.map_in_front, state.widths};
}

Layout layout_for(PixelSize window, float scale, const Arrangement& wanted) {
    const int width = std::max(0, window.width);
    const int height = std::max(0, window.height);
    Layout layout;
    if (!wanted.panels) {
        layout.map = {0, 0, width, height};
        layout.map_size = {width, height};
        return layout;
    }
    const auto pixels = [scale](float points) { return static_cast<int>(std::lround(points * scale)); };
    const float width_pt = static_cast<float>(width) / scale;

    const int top = std::min(pixels(top_bar_pt), height);
    const int bottom = std::min(pixels(status_pt), height - top);
    const int middle = height - top - bottom;
    layout.top_bar = {0, 0, width, top};
    layout.status = {0, top + middle, width, bottom};

    const auto [below, form] = timeline_room(wanted, middle, scale);
    layout.timeline_form = form;
    /// The map and, below it, the timeline.
    const auto place_map = [&, below = below](PixelRect room) {
        layout.map = {room.x, room.y, room.width, room.height - below};
        if (below > 0) layout.timeline = {room.x, room.y + room.height - below, room.width, below};
        layout.map_size = {layout.map.width, layout.map.height};
    };
    const float usual_reading = reading_width.usual(width_pt), usual_side = side_width.usual(width_pt);
    if (width_pt >= usual_reading + narrowest_map_between_pt + usual_side) {
        const float for_panels = width_pt - narrowest_map_pt;
        const float side_pt =
            side_width.in(width_pt, wanted.widths.side_pt, for_panels - reading_width.least_pt);
        const float reading_pt = reading_width.in(width_pt, wanted.widths.reading_pt, for_panels - side_pt);
        const int left = pixels(reading_pt), right = pixels(side_pt);
        layout.reading = {0, top, left, middle};
        place_map({left, top, width - left - right, middle});
        layout.side = {width - right, top, right, middle};
        return layout;
    }
    const int tabs = std::min(pixels(tabs_pt), middle);
    PixelRect& panel = wanted.tab == Tab::article ? layout.reading : layout.side;
    if (width_pt >= usual_reading + narrowest_map_pt) {
        const int left =
            pixels(reading_width.in(width_pt, wanted.widths.reading_pt, width_pt - narrowest_map_pt));
        layout.tabs = {0, top, left, tabs};
        panel = {0, top + tabs, left, middle - tabs};
        place_map({left, top, width - left, middle});
        return layout;
    }
    layout.map_is_tab = true;
    layout.tabs = {0, top, width, tabs};
    const PixelRect room{0, top + tabs, width, middle - tabs};
    place_map(room);
    if (!wanted.map_in_front) {
        layout.map = layout.timeline = {};
        panel = room;
    }
    return layout;
}

}  // namespace app
