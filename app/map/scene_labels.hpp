#pragma once

#include <vector>

#include "app/map/scene.hpp"
#include "geo/earth/projection.hpp"

namespace app {

/// The names that a scene may show, story places first, in the key's language. Towns that the story has too
/// (by GeoNames id, or less than 2 km from a place of the story that is no area) are left to the story.
[[nodiscard]] std::vector<LabelWish> label_wishes(const geo::World&, const geo::Projection&, const SceneKey&);

/// The story's places that the projection shows.
[[nodiscard]] std::vector<PlacedPlace> placed_places(const geo::World&, const geo::Projection&);

}  // namespace app
