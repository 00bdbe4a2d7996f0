#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/map/camera.hpp"
#include "app/map/scene.hpp"

namespace app {

struct PixelBox {
    float min_x = 0, min_y = 0, max_x = 0, max_y = 0;
    [[nodiscard]] bool overlaps(const PixelBox& o) const {
        return min_x < o.max_x && o.min_x < max_x && min_y < o.max_y && o.min_y < max_y;
    }
};

/// A name on the map. `box` is in window pixels and holds the halo.
struct PlacedLabel {
    std::uint32_t wish = 0;  // index into Scene::labels
    PixelBox box;
    float baseline_x = 0, baseline_y = 0;
    std::uint8_t side = 0;  // which of the positions around the symbol
    bool leader = false;    // far from its symbol: a line joins them
    ScreenPoint anchor;     // the symbol
};

struct LabelPlan {
    std::vector<PlacedLabel> placed;
    std::vector<std::uint32_t> dropped;  // wishes in view that found no room
};

/// Size of a label in pixels: width, ascent, descent.
struct LabelSize {
    float width = 0, ascent = 0, descent = 0;
};

/// Puts names on the map: by priority, several positions around each symbol, no overlaps with each other or
/// with `obstacles`. A label of `previous` (same scene and scale) keeps its side while it fits, so panning
/// does not make names jump. Wishes that insist are joined by a leader line where they had to move away.
/// Pure; `size_of` gives the size of a wish's text; nullopt: not wanted now.
[[nodiscard]] LabelPlan place_labels(
    std::span<const LabelWish>, const Camera&, float scale, std::span<const PixelBox> obstacles,
    const LabelPlan* previous, const std::function<std::optional<LabelSize>(const LabelWish&)>& size_of);

}  // namespace app
