#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/map/camera.hpp"
#include "app/map/pixel_box.hpp"
#include "app/map/scene.hpp"

namespace app {

/// A name on the map. `box` is in window pixels and holds the halo.
struct PlacedLabel {
    std::uint32_t wish = 0;             // index into Scene::labels of the scene it was placed for
    std::optional<geo::PlaceId> place;  // whose name it is; a pointer may meet it when that scene is gone
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

/// What lies on the map already, window pixels.
struct LabelGround {
    std::span<const PixelBox> covers{};      // furniture: no name on it, and none for what lies below it
    std::span<const PixelBox> obstacles{};   // signs and numbers: no name on them
    std::span<const PixelBox> avoided{};     // arrows: rather no name on them
    std::span<const ScreenPoint> symbols{};  // drawn with or without a name: a name stands nearest to its own
};

/// Puts names on the map: by priority, each at the best of several positions around its symbol; no overlaps
/// with each other or with what is there already. A name that would stand nearer to another symbol than to
/// its own goes elsewhere: to the end of a leader line if it insists, else it is left out. A label of
/// `previous` (same scene and scale) keeps its side while it fits, so panning does not make names jump.
/// Pure; `size_of` gives the size of a wish's text; nullopt: not wanted now.
[[nodiscard]] LabelPlan place_labels(
    std::span<const LabelWish>, const Camera&, float scale, const LabelGround&, const LabelPlan* previous,
    const std::function<std::optional<LabelSize>(const LabelWish&)>& size_of);

/// True where a reader may take the name for that of another symbol: `other` is about as near to it as its
/// own. Names at the end of a line must only keep clear.
[[nodiscard]] bool is_ambiguous(const PlacedLabel&, ScreenPoint other, float scale);

}  // namespace app
