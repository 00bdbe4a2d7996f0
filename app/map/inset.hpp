#pragma once

#include <vector>

#include "app/map/camera.hpp"
#include "app/map/pixel_box.hpp"
#include "app/screen.hpp"
#include "geo/earth/projection.hpp"
#include "geo/story/world.hpp"

namespace app {

/// The small map in a corner of the large one: the story's area, where the large one shows it tiny; the
/// story's wider region with the frame of the view, where the large one is close; nothing in between.
enum class InsetKind { none, detail, locator };

/// What panels may know of the inset.
struct InsetShown {
    InsetKind kind = InsetKind::none;  // what it is wanted for; furniture keeps a box of `size` free for it
    PixelSize size;
    bool drawn = false;  // its picture is there
    Camera camera;       // of the picture; camera.viewport is its box on the window
    PixelBox area;       // what of the map it enlarges, on the window; no size for a locator
    const geo::Projection* projection = nullptr;
};

/// Width and height of the inset on a map of this size, device pixels; no size where there is no room for it.
[[nodiscard]] PixelSize inset_size(PixelSize map, float scale);

/// What an inset of this size would add to the map. Detail only where its area is in the view and has an
/// image there; nothing for a story whose area is its whole region.
[[nodiscard]] InsetKind inset_kind(const geo::World&, const geo::Projection& of_map, const Camera& map,
                                   PixelSize inset);
/// What the inset shows.
[[nodiscard]] geo::Extent inset_extent(InsetKind, const geo::World&);

/// The border of what `seen` sees as it lies on the window through `on`, closed; in several pieces where the
/// Earth ends within it.
[[nodiscard]] std::vector<std::vector<ScreenPoint>> outline_of(const Camera& seen,
                                                               const geo::Projection& of_seen,
                                                               const Camera& on,
                                                               const geo::Projection& of_on);

}  // namespace app
