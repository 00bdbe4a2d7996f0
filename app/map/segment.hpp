#pragma once

#include <algorithm>
#include <cmath>

#include "app/screen.hpp"

namespace app {

/// The point of a segment that lies nearest to another: at part `t` of the way from `a` to `b`.
struct NearestOnSegment {
    float t = 0;
    float distance = 0;
};
[[nodiscard]] inline NearestOnSegment nearest_on_segment(ScreenPoint p, ScreenPoint a, ScreenPoint b) {
    const float dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    const float t = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0F, 1.0F) : 0;
    return {t, std::hypot(a.x + dx * t - p.x, a.y + dy * t - p.y)};
}

}  // namespace app
