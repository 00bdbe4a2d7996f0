#pragma once

#include <optional>

#include "app/map/overlay.hpp"

namespace app {

/// What lies under a point of the map, the topmost first: a place's sign or name, a post, a flow's arrow, the
/// circle of people, the front line, a road, the edge of a zone; monostate where there is nothing. Only what
/// is visible can be picked.
[[nodiscard]] Selection pick(ScreenPoint, const MapSigns&, const OverlayInputs&);

/// The dated town whose report colors the land under a point; nullopt outside the areas of control, and where
/// they are hidden.
[[nodiscard]] std::optional<AreaOf> area_at(ScreenPoint, const OverlayInputs&);

/// The place under a point, by its sign or its name; nullopt where there is none.
[[nodiscard]] std::optional<geo::PlaceId> pick_place(ScreenPoint, const MapSigns&, const OverlayInputs&);

}  // namespace app
