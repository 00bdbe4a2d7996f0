#pragma once

#include <algorithm>
#include <cmath>

#include "app/screen.hpp"

namespace app {

/// A rectangle of the window in parts of pixels.
struct PixelBox {
    float min_x = 0, min_y = 0, max_x = 0, max_y = 0;
    [[nodiscard]] bool overlaps(const PixelBox& o) const {
        return min_x < o.max_x && o.min_x < max_x && min_y < o.max_y && o.min_y < max_y;
    }
    [[nodiscard]] bool contains(ScreenPoint p) const {
        return p.x >= min_x && p.x < max_x && p.y >= min_y && p.y < max_y;
    }
    [[nodiscard]] PixelBox grown(float by) const { return {min_x - by, min_y - by, max_x + by, max_y + by}; }
    [[nodiscard]] ScreenPoint nearest_to(ScreenPoint p) const {
        return {std::clamp(p.x, min_x, max_x), std::clamp(p.y, min_y, max_y)};
    }
    /// 0 inside.
    [[nodiscard]] float distance_to(ScreenPoint p) const {
        const ScreenPoint n = nearest_to(p);
        return std::hypot(n.x - p.x, n.y - p.y);
    }
    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};

}  // namespace app
