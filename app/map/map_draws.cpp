#include "app/map/map_draws.hpp"

#include "app/layer_id.hpp"

#include <algorithm>

namespace app {

std::vector<MapDraw> draws_of(const Scene& scene, const State& state) {
    std::vector<MapDraw> draws;
    const auto add = [&](std::string_view id, float opacity) {
        const auto found =
            std::ranges::find_if(scene.layers, [&](const auto& layer) { return layer->id == id; });
        if (found != scene.layers.end() && (*found)->vertex_count > 0) draws.push_back({*found, opacity});
    };
    add(layer_id::land, 1);
    for (const LayerState& layer : state.layers) {
        if (layer.visible) add(layer.id, layer.opacity);
    }
    return draws;
}

}  // namespace app
