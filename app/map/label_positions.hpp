#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/map/labels.hpp"

namespace app {

/// The positions a name may take around its symbol, numbered: close ones first, then on the point itself (for
/// areas), then those away from the symbol at the end of a line.
class LabelPositions {
  public:
    LabelPositions(const Camera& camera, float scale) : camera_(camera), scale_(scale) {}

    /// Those worth trying for this wish, in order of preference.
    [[nodiscard]] static std::vector<std::uint8_t> close_to(const LabelWish&);
    [[nodiscard]] static std::vector<std::uint8_t> with_leader();
    /// How much less welcome a position is than the best one; leaders cost more than any close one.
    [[nodiscard]] static float cost_of(std::uint8_t side);

    [[nodiscard]] PlacedLabel at(const LabelWish&, std::uint32_t index, LabelSize, std::uint8_t side) const;
    [[nodiscard]] bool in_view(const PixelBox&) const;

  private:
    const Camera& camera_;
    float scale_;
};

[[nodiscard]] bool is_area_label(LabelClass);

}  // namespace app
