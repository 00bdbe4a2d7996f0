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

double cell_size_m(int detail) {
    return std::ldexp(2048.0, detail + 1);
}

geo::MapBox region_of(const SceneKey& key) {
    const double size = cell_size_m(key.detail);
    return {(key.cell_x - 1) * size, (key.cell_y - 1) * size, (key.cell_x + 2) * size,
            (key.cell_y + 2) * size};
}

void set_cell(SceneKey& key, geo::MapPoint center) {
    const double size = cell_size_m(key.detail);
    key.cell_x = static_cast<int>(std::floor(center.x / size));
    key.cell_y = static_cast<int>(std::floor(center.y / size));
}

}  // namespace app
