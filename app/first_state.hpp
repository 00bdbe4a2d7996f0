#pragma once

#include <stdexcept>

#include "app/options.hpp"
#include "app/state.hpp"
#include "geo/story/world.hpp"

namespace app {

/// The command line asks for what the story does not have: a place, a layer. what() is one line.
struct ViewError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The state that a story opens with under these options. Throws ViewError or geo::ProjectionError.
[[nodiscard]] State first_state(const geo::World&, const ViewOptions&, PixelSize window, float scale);

}  // namespace app
