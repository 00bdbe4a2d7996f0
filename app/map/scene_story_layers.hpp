#pragma once

#include "app/map/scene_layers.hpp"

namespace app {

// The layers of a scene that tell the story: they change with the date.

[[nodiscard]] SceneLayer make_control(const SceneInputs&);  // areas, and where nobody knows
[[nodiscard]] SceneLayer make_change(const SceneInputs&);   // what changed sides since key.since
[[nodiscard]] SceneLayer make_zones(const SceneInputs&);    // those in force on the day
[[nodiscard]] SceneLayer make_roads(const SceneInputs&);    // by who holds them
[[nodiscard]] SceneLayer make_front(const SceneInputs&);

}  // namespace app
