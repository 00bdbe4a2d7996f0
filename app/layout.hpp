#pragma once

#include <cstdint>
#include <optional>

#include "app/screen.hpp"
#include "app/state.hpp"

namespace app {

/// With a header and the names of its days, or folded to one row.
enum class TimelineForm : std::uint8_t { whole, strip };

/// Where everything is, device pixels. A hidden part has no width or height.
///
///   +--------------------------------------+      a narrow window        narrower still
///   | top bar                              |      +----------------+     +---------+
///   +---------+------------------+---------+      | top bar        |     | top bar |
///   | reading | map              | side    |      +------+---------+     +---------+
///   |         |                  |         |      | tabs | map     |     | tabs    |
///   |         |                  |         |      +------+         |     +---------+
///   |         +------------------+         |      | one  +---------+     | one of  |
///   |         | timeline         |         |      | of 2 | timeline|     | 3       |
///   +---------+------------------+---------+      +------+---------+     +---------+
///   | status                               |      | status         |     | status  |
///   +--------------------------------------+      +----------------+     +---------+
struct Layout {
    PixelRect top_bar, tabs, reading, map, timeline, side, status;
    bool map_is_tab = false;  // the map shares the room of the panels
    TimelineForm timeline_form = TimelineForm::whole;
    PixelSize map_size;  // of the map, also while a panel is in front of it
};

/// What of the state the layout depends on.
struct Arrangement {
    bool panels = true;
    bool timeline = true;                   // in a very low window it gives way
    std::optional<bool> timeline_folded{};  // to a strip, as the user chose; else in a low window
    Tab tab = Tab::article;
    bool map_in_front = true;
    PanelWidths widths{};
};
[[nodiscard]] Arrangement arrangement_of(const State&);

/// Without panels the map has the whole window. Widths that the user chose are kept as far as the map stays
/// usable; a window too narrow for both panels shows one of them under tabs.
[[nodiscard]] Layout layout_for(PixelSize window, float scale, const Arrangement&);

}  // namespace app
