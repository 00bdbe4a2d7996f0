#pragma once

#include <optional>

#include "app/map/overlay.hpp"

namespace app {

/// What lies under a point of the map, the topmost first: a place's sign or name, a post, a flow's arrow, the
/// front line, a road; monostate where there is nothing. Only what is visible can be picked.
[[nodiscard]] Selection pick(ScreenPoint, const MapSigns&, const OverlayInputs&);

/// The place under a point, by its sign or its name; nullopt where there is none.
[[nodiscard]] std::optional<geo::PlaceId> pick_place(ScreenPoint, const MapSigns&, const OverlayInputs&);

}  // namespace app
