#pragma once

#include <algorithm>

namespace app {

/// Device pixels of the window, x to the right, y down, from the top left corner.
struct ScreenPoint {
    float x = 0, y = 0;
    friend bool operator==(const ScreenPoint&, const ScreenPoint&) = default;
};

struct PixelSize {
    int width = 0, height = 0;
    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

/// Half open: a pixel at x + width is outside.
struct PixelRect {
    int x = 0, y = 0, width = 0, height = 0;
    [[nodiscard]] bool contains(ScreenPoint p) const {
        return p.x >= static_cast<float>(x) && p.y >= static_cast<float>(y) &&
               p.x < static_cast<float>(x + width) && p.y < static_cast<float>(y + height);
    }
    friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

[[nodiscard]] constexpr bool is_empty(PixelRect r) {
    return r.width <= 0 || r.height <= 0;
}
/// What both have in common; empty where they do not meet.
[[nodiscard]] constexpr PixelRect intersection(PixelRect a, PixelRect b) {
    const int x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0, std::min(a.x + a.width, b.x + b.width) - x),
            std::max(0, std::min(a.y + a.height, b.y + b.height) - y)};
}
/// The smallest that holds both; an empty one adds nothing.
[[nodiscard]] constexpr PixelRect united(PixelRect a, PixelRect b) {
    if (is_empty(a)) return b;
    if (is_empty(b)) return a;
    const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

}  // namespace app
