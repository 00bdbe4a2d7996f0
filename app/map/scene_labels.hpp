#pragma once

#include <vector>

#include "app/map/scene.hpp"
#include "geo/earth/projection.hpp"

namespace app {

/// The names that a scene may show, story places and candidates first, in the key's language. Towns that are
/// one of them (by GeoNames id, or less than 2 km from one that is no area) say so in LabelWish::instead_of.
[[nodiscard]] std::vector<LabelWish> label_wishes(const geo::World&, const geo::Projection&, const SceneKey&);

/// The story's places and candidates that the projection shows.
[[nodiscard]] std::vector<PlacedPlace> placed_places(const geo::World&, const geo::Projection&);

}  // namespace app
