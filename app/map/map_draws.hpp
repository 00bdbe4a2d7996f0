#pragma once

#include <vector>

#include "app/map/renderer.hpp"
#include "app/state.hpp"

namespace app {

/// The scene's layers as the state wants them drawn: land first, then the panel's order, the visible ones.
[[nodiscard]] std::vector<MapDraw> draws_of(const Scene&, const State&);

}  // namespace app
