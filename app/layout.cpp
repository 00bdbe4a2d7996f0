#include "app/layout.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

// All lengths in points.
constexpr float top_bar_pt = 44;
constexpr float status_pt = 26;
constexpr float narrowest_map_pt = 340;
constexpr float timeline_pt = 112;
constexpr float lowest_map_pt = 240;

struct PanelWidth {
    float least_pt, most_pt, part_of_window;
    [[nodiscard]] float in(float window_pt) const {
        return std::clamp(window_pt * part_of_window, least_pt, most_pt);
    }
};
constexpr PanelWidth reading_width{340, 400, 0.27F};
constexpr PanelWidth side_width{300, 340, 0.23F};

}  // namespace

Layout layout_for(PixelSize window, float scale, bool panels, bool timeline) {
    const int width = std::max(0, window.width);
    const int height = std::max(0, window.height);
    Layout layout;
    if (!panels) {
        layout.map = {0, 0, width, height};
        return layout;
    }
    const auto pixels = [scale](float points) { return static_cast<int>(std::lround(points * scale)); };
    const float width_pt = static_cast<float>(width) / scale;

    const int top = std::min(pixels(top_bar_pt), height);
    const int bottom = std::min(pixels(status_pt), height - top);
    const int middle = height - top - bottom;

    const float reading_pt = reading_width.in(width_pt);
    const float side_pt = side_width.in(width_pt);
    const bool with_reading = width_pt >= reading_pt + narrowest_map_pt;
    const bool with_side = width_pt >= reading_pt + narrowest_map_pt + side_pt;
    const int left = with_reading ? pixels(reading_pt) : 0;
    const int right = with_side ? pixels(side_pt) : 0;

    layout.top_bar = {0, 0, width, top};
    if (with_reading) layout.reading = {0, top, left, middle};
    const int all_map_width = width - left - right;
    const int strip =
        timeline && middle - pixels(timeline_pt) >= pixels(lowest_map_pt) ? pixels(timeline_pt) : 0;
    layout.map = {left, top, all_map_width, middle - strip};
    if (strip > 0) layout.timeline = {left, top + middle - strip, all_map_width, strip};
    if (with_side) layout.side = {width - right, top, right, middle};
    layout.status = {0, top + middle, width, bottom};
    return layout;
}

}  // namespace app
