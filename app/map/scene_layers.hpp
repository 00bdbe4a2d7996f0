#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/map/scene.hpp"
#include "app/map/scene_geometry.hpp"
#include "app/map/scene_parts.hpp"

namespace app {

/// What the makers of scene layers need.
struct SceneInputs {
    const geo::World& world;
    const SceneGeometry& geometry;
    const SceneKey& key;
    SceneParts& parts;
    const geo::ControlMap* control;  // at key.date; nullptr without a study area
    const RoadPieces* roads;         // likewise
    std::span<const geo::ControlChange> changes;
    std::span<const geo::ZoneShape> zones;  // of all zones; those in force are drawn
};

/// True where the data layer is meant for the key's scales.
[[nodiscard]] bool in_scale(const geo::MapLayer&, const SceneKey&);

/// One layer of a scene: which panel layer it belongs to, what it depends on, and how it is made.
struct LayerRecipe {
    std::string id;
    std::string built_from;
    std::function<SceneLayer(const SceneInputs&)> make;
};

/// All layers of a scene, those of the panel in the order of map_layers(), land first.
[[nodiscard]] std::vector<LayerRecipe> layer_recipes(const geo::World&, const SceneKey&);

}  // namespace app
