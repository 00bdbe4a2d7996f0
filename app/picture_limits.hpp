#pragma once

#include "app/screen.hpp"

namespace app {

/// Sides of a window or a picture in device pixels. Without a graphics card the largest takes 1.2 GB of
/// memory and eleven seconds; beyond it the tiles that hold the map outgrow what GL implementations give a
/// texture.
inline constexpr int least_side_px = 64, most_side_px = 8192;

[[nodiscard]] constexpr bool can_be_drawn(PixelSize size) {
    return size.width >= least_side_px && size.height >= least_side_px && size.width <= most_side_px &&
           size.height <= most_side_px;
}

}  // namespace app
