#pragma once

#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "app/map/pixel_box.hpp"

namespace app {

/// Things with boxes on the window in cells of 64 pixels, so that a question looks only at its neighborhood.
template <class T>
class ScreenGrid {
  public:
    void add(const PixelBox& box, const T& thing) {
        const auto index = static_cast<std::uint32_t>(things_.size());
        things_.push_back(thing);
        each_cell(box, [&](std::int64_t cell) {
            cells_[cell].push_back(index);
            return true;
        });
    }
    /// True as soon as `is_so(thing)` is for one whose cells `box` touches; asked more than once for things
    /// in several cells.
    template <class F>
    [[nodiscard]] bool any_near(const PixelBox& box, F&& is_so) const {
        return !each_cell(box, [&](std::int64_t cell) {
            const auto found = cells_.find(cell);
            if (found == cells_.end()) return true;
            for (const std::uint32_t i : found->second)
                if (is_so(things_[i])) return false;
            return true;
        });
    }
    [[nodiscard]] const std::vector<T>& all() const { return things_; }

  private:
    static constexpr float cell_px = 64;
    /// False if `f` stopped it.
    template <class F>
    static bool each_cell(const PixelBox& box, F&& f) {
        const auto cell = [](float v) { return static_cast<std::int64_t>(std::floor(v / cell_px)); };
        for (auto y = cell(box.min_y); y <= cell(box.max_y); ++y) {
            for (auto x = cell(box.min_x); x <= cell(box.max_x); ++x)
                if (!f(y * 1'000'003 + x)) return false;
        }
        return true;
    }
    std::vector<T> things_;
    std::unordered_map<std::int64_t, std::vector<std::uint32_t>> cells_;  // looked up only, never walked
};

}  // namespace app
