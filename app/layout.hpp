#pragma once

#include "app/screen.hpp"
#include "app/state.hpp"

namespace app {

/// Where everything is, device pixels. A hidden part has no width or height.
///
///   +--------------------------------------+
///   | top bar                              |
///   +---------+------------------+---------+
///   | reading | map              | side    |
///   |         +------------------+         |
///   |         | timeline         |         |
///   +---------+------------------+---------+
///   | status                               |
///   +--------------------------------------+
struct Layout {
    PixelRect top_bar, reading, map, timeline, side, status;
};

/// Without panels the map has the whole window. In a narrow window the side gives way first, then the
/// reading; in a low one the timeline.
[[nodiscard]] Layout layout_for(PixelSize window, float scale, bool panels, bool timeline = true);

}  // namespace app
