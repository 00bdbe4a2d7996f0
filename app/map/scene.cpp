#include "app/map/scene.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace app {

int detail_for(double meters_per_px) {
    // Nearer than 64 m a pixel the shipped data has no more to give.
    constexpr int finest = 12, coarsest = 32;
    return std::clamp(static_cast<int>(std::floor(2 * std::log2(std::max(meters_per_px, 1.0)))), finest,
                      coarsest);
}

double finest_of(int detail) {
    return std::exp2(detail / 2.0);
}
double coarsest_of(int detail) {
    return std::exp2((detail + 1) / 2.0);
}

geo::MapBox region_of(const SceneKey& key) {
    const double size_m = key.cell_px * coarsest_of(key.detail);
    return {(key.cell_x - 1.5) * size_m, (key.cell_y - 1.5) * size_m, (key.cell_x + 1.5) * size_m,
            (key.cell_y + 1.5) * size_m};
}

void set_cell(SceneKey& key, geo::MapPoint center, PixelSize map) {
    key.cell_px =
        static_cast<int>(std::bit_ceil(static_cast<unsigned>(std::max({map.width, map.height, 512}))));
    const double size_m = key.cell_px * coarsest_of(key.detail);
    // A cell's middle, not its corner, lies at the projection's origin, where stories like to be.
    const auto cell = [&](double m) {
        return static_cast<int>(std::clamp(std::round(m / size_m), -1e9, 1e9));
    };
    key.cell_x = cell(center.x);
    key.cell_y = cell(center.y);
}

}  // namespace app
