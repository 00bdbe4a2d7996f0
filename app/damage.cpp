#include "app/damage.hpp"

#include <algorithm>

namespace app {

void Damage::add(PixelRect rect) {
    rect = intersection(rect, window_);
    if (is_empty(rect)) return;
    // A rectangle that has grown may reach parts that it did not reach before.
    const auto meets = [&rect](const PixelRect& part) { return !is_empty(intersection(part, rect)); };
    for (auto met = std::ranges::find_if(parts_, meets); met != parts_.end();
         met = std::ranges::find_if(parts_, meets)) {
        rect = united(rect, *met);
        parts_.erase(met);
    }
    parts_.push_back(rect);
}

PixelRect Damage::bounds() const {
    PixelRect all;
    for (const PixelRect& part : parts_) all = united(all, part);
    return all;
}

std::int64_t Damage::pixels() const {
    std::int64_t all = 0;
    for (const PixelRect& part : parts_) all += std::int64_t{part.width} * part.height;
    return all;
}

}  // namespace app
