#pragma once

#include "app/screen.hpp"

namespace app {

/// Sides of a window or a picture in device pixels. A larger one asks for more memory than GL implementations
/// without a graphics card give: the map is kept in tiles around the view, some 400 MB at 8192 x 8192.
inline constexpr int least_side_px = 64, most_side_px = 8192;

[[nodiscard]] constexpr bool can_be_drawn(PixelSize size) {
    return size.width >= least_side_px && size.height >= least_side_px && size.width <= most_side_px &&
           size.height <= most_side_px;
}

}  // namespace app
