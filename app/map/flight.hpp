#pragma once

#include "app/state.hpp"
#include "geo/earth/projection.hpp"

namespace app {

/// A flight from one view to another that zooms out over long ways, after van Wijk and Nuij, "Smooth and
/// efficient zooming and panning" (2003). Its duration grows with the way, from 0.25 to 1.4 seconds.
[[nodiscard]] Flight flight_to(const View& from, const View& to, const geo::Projection&, PixelSize map);

/// The view at flight.t in [0, 1]; exactly `to` at 1.
[[nodiscard]] View view_at(const Flight&, const geo::Projection&, PixelSize map);

}  // namespace app
