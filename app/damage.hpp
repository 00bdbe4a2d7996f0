#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "app/screen.hpp"

namespace app {

/// The parts of the window that no longer show what they should: few rectangles that do not overlap, so that
/// each may be drawn by itself, from the bottom up.
class Damage {
  public:
    explicit Damage(PixelSize window) : window_{0, 0, window.width, window.height} {}

    /// Cut to the window. What overlaps an older part makes one rectangle with it.
    void add(PixelRect);
    void add_all() { add(window_); }
    [[nodiscard]] std::span<const PixelRect> parts() const { return parts_; }
    /// The smallest rectangle that holds all parts; empty without any.
    [[nodiscard]] PixelRect bounds() const;
    [[nodiscard]] std::int64_t pixels() const;

  private:
    PixelRect window_;
    std::vector<PixelRect> parts_;
};

}  // namespace app
