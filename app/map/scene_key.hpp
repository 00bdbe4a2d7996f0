#pragma once

#include "app/map/scene.hpp"
#include "app/state.hpp"
#include "geo/earth/projection.hpp"

namespace app {

/// The scene for a view of `size` device pixels in `time`: the only place where a key comes from, so that
/// equal maps have equal keys.
[[nodiscard]] SceneKey scene_key(const geo::World&, const geo::Projection&, const View&, geo::DateRange time,
                                 geo::Language, PixelSize size);

}  // namespace app
