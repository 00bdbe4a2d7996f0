#pragma once

#include <string_view>
#include <vector>

#include "app/map/scene.hpp"
#include "app/state.hpp"
#include "geo/earth/coordinates.hpp"

namespace app {

/// What of a scene can be seen in a part of the plane: the paints of its visible layers that have a triangle,
/// a segment or a dot there. The widths of lines are not counted.
class PaintsInView {
  public:
    /// The scene must outlive this.
    PaintsInView(const Scene&, const State&, const geo::MapBox& view);

    [[nodiscard]] bool has(PaintKey) const;
    /// Of any variant.
    [[nodiscard]] bool has(Paint) const;
    /// Anything of a layer.
    [[nodiscard]] bool has_layer(std::string_view id) const;

  private:
    struct Seen {
        std::string_view layer;
        PaintKey paint;
    };
    std::vector<Seen> seen_;
};

}  // namespace app
