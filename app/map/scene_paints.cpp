#include "app/map/scene_paints.hpp"

#include "app/layer_id.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace app {
namespace {

/// The view on the scene's own coordinates.
struct SightBox {
    float min_x, min_y, max_x, max_y;

    [[nodiscard]] bool contains(ScenePoint p) const {
        return p.x >= min_x && p.x <= max_x && p.y >= min_y && p.y <= max_y;
    }
    [[nodiscard]] bool meets(const Chunk& chunk) const {
        return chunk.min_x <= max_x && chunk.max_x >= min_x && chunk.min_y <= max_y && chunk.max_y >= min_y;
    }
    /// Liang and Barsky 1984.
    [[nodiscard]] bool meets(ScenePoint a, ScenePoint b) const {
        const float dx = b.x - a.x, dy = b.y - a.y;
        float enters = 0, leaves = 1;
        for (const auto& [towards, room] :
             {std::pair{-dx, a.x - min_x}, {dx, max_x - a.x}, {-dy, a.y - min_y}, {dy, max_y - a.y}}) {
            if (towards == 0) {
                if (room < 0) return false;
            } else if (towards < 0) {
                enters = std::max(enters, room / towards);
            } else {
                leaves = std::min(leaves, room / towards);
            }
        }
        return enters <= leaves;
    }
    [[nodiscard]] bool meets(const std::array<ScenePoint, 3>& triangle) const {
        const auto& [a, b, c] = triangle;
        return meets(a, b) || meets(b, c) || meets(c, a) || holds_middle(triangle);
    }

  private:
    /// The view lies wholly within the triangle.
    [[nodiscard]] bool holds_middle(const std::array<ScenePoint, 3>& triangle) const {
        const ScenePoint middle{(min_x + max_x) / 2, (min_y + max_y) / 2};
        int turns = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const ScenePoint a = triangle[i], b = triangle[(i + 1) % 3];
            turns += (b.x - a.x) * (middle.y - a.y) - (b.y - a.y) * (middle.x - a.x) >= 0 ? 1 : -1;
        }
        return turns == 3 || turns == -3;
    }
};

bool is_seen(const Fill& fill, const SightBox& sight) {
    const auto corner = [&fill](std::uint32_t i) { return fill.points[fill.indices[i]]; };
    return std::ranges::any_of(fill.chunks, [&](const Chunk& chunk) {
        if (!sight.meets(chunk)) return false;
        for (std::uint32_t i = chunk.first; i + 2 < chunk.first + chunk.count; i += 3)
            if (sight.meets({corner(i), corner(i + 1), corner(i + 2)})) return true;
        return false;
    });
}

bool is_seen(const Stroke& stroke, const SightBox& sight) {
    return std::ranges::any_of(stroke.chunks, [&](const Chunk& chunk) {
        if (!sight.meets(chunk)) return false;
        for (std::uint32_t i = chunk.first; i < chunk.first + chunk.count; ++i)
            if (sight.meets(stroke.segments[i].a, stroke.segments[i].b)) return true;
        return false;
    });
}

}  // namespace

PaintsInView::PaintsInView(const Scene& scene, const State& state, const geo::MapBox& view) {
    const SightBox sight{
        static_cast<float>(view.min_x - scene.origin.x), static_cast<float>(view.min_y - scene.origin.y),
        static_cast<float>(view.max_x - scene.origin.x), static_cast<float>(view.max_y - scene.origin.y)};
    for (const auto& layer : scene.layers) {
        const LayerState* shown = state.layer(layer->id);
        if (layer->id != layer_id::land && (shown == nullptr || !shown->visible || shown->opacity <= 0))
            continue;
        const auto look_at = [&](const auto& painted) {
            if (!has(painted.paint) || !has_layer(layer->id))
                if (is_seen(painted, sight)) seen_.push_back({layer->id, painted.paint});
        };
        for (const Fill& fill : layer->fills) look_at(fill);
        for (const Stroke& stroke : layer->strokes) look_at(stroke);
    }
}

bool PaintsInView::has(PaintKey paint) const {
    return std::ranges::find(seen_, paint, &Seen::paint) != seen_.end();
}

bool PaintsInView::has(Paint paint) const {
    return std::ranges::any_of(seen_, [paint](const Seen& s) { return s.paint.paint == paint; });
}

bool PaintsInView::has_layer(std::string_view id) const {
    return std::ranges::find(seen_, id, &Seen::layer) != seen_.end();
}

}  // namespace app
