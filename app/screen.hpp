#pragma once

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

}  // namespace app
