#pragma once

#include <vector>

#include "app/map/scene.hpp"
#include "geo/earth/projection.hpp"

namespace app {

/// The names that a scene may show, story places first, in the key's language. Towns that the story has too
/// (by GeoNames id, or the same name within 2 km) are left to the story.
[[nodiscard]] std::vector<LabelWish> label_wishes(const geo::World&, const geo::Projection&, const SceneKey&);

/// The story's places that the projection shows.
[[nodiscard]] std::vector<PlacedPlace> placed_places(const geo::World&, const geo::Projection&);

}  // namespace app
