#include "app/map/scene.hpp"

#include <algorithm>
#include <cmath>

namespace app {

int detail_for(double meters_per_px) {
    // Below 64 m a pixel the shipped data has no more to give.
    constexpr int finest = 6, coarsest = 16;
    return std::clamp(static_cast<int>(std::floor(std::log2(std::max(meters_per_px, 1.0)))), finest,
                      coarsest);
}

}  // namespace app
