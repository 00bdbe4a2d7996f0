#pragma once

#include <vector>

#include "geo/earth/coordinates.hpp"

namespace geo {

/// A step for the graticule in degrees (30, 15, 10, 5, 2, 1, 0.5, 0.25, 0.1): the largest that puts at least
/// three lines across `span_deg`.
[[nodiscard]] double graticule_step_deg(double span_deg);
/// Meridians and parallels every `step_deg` over the whole Earth, unprojected, densified to 1 degree or
/// finer. Meridians end at ±80° save every fourth one, so that they do not crowd at the poles.
[[nodiscard]] std::vector<Line> graticule(double step_deg);

/// The same, but only the lines and the parts of them (to a whole step) that `within` meets.
[[nodiscard]] std::vector<Line> graticule(double step_deg, const Extent& within);

}  // namespace geo
