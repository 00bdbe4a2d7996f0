#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"
#include "geo/story/world.hpp"

namespace app {

/// A layer as the panel lists it: several layers of data may stand behind it ("borders").
struct LayerInfo {
    std::string_view id;
    std::string_view title;
    std::string_view legend;  // one line: what the signs mean
    bool visible_at_first;
};

/// The program's own layers, bottom of the map first.
[[nodiscard]] std::span<const LayerInfo> map_layers();

/// True for the roles that stand for themselves in the panel: layers that a story or the user added.
[[nodiscard]] bool is_added(geo::LayerRole);

/// Which layer of the panel shows a layer of data of this role; "" for land, which is always there. Layers
/// that a story or the user adds (lines, points, polygons) stand for themselves: their own id.
[[nodiscard]] std::string layer_id_of(const geo::MapLayer&);

/// The panel's list for a world: the program's own that it has anything for, and those that were added, on
/// top.
[[nodiscard]] std::vector<LayerState> layers_at_first(const geo::World&);

}  // namespace app
