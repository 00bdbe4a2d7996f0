#pragma once

#include <span>
#include <vector>

#include "geo/earth/coordinates.hpp"
#include "geo/earth/projection.hpp"

namespace geo {

/// A piece of a line or ring after cutting. `drawn[i]` belongs to the segment from points[i] to points[i+1]
/// (for a ring the last one closes it): false for edges that the cutting made or that lie on an artificial
/// edge of the data; they bound fills but are never stroked.
struct CutPath {
    std::vector<LngLat> points;
    std::vector<bool> drawn;
};

/// Edges of data that are not real: the box the data was cut to, if it was (else the whole world).
/// ±180° and ±90° always count as artificial.
using DataBox = Extent;
inline constexpr DataBox whole_world{-180, -90, 180, 90};

/// Cuts rings to the domain for filling with the even-odd rule. All rings of one polygon must come together:
/// where the polygon holds the antipode of a cap's center the cap's own rim is added as a ring.
/// Longitudes of the result are unwrapped to domain.center.lng ± 180. Edges are densified so that no segment
/// spans more than `max_step_deg` (0: not densified, save along a cap's rim).
[[nodiscard]] std::vector<CutPath> cut_rings(std::span<const std::span<const LngLat>> rings, const Domain&,
                                             const DataBox& box = whole_world, double max_step_deg = 1.0);

/// Cuts one line (not closed). Several pieces, each wholly inside.
[[nodiscard]] std::vector<CutPath> cut_line(std::span<const LngLat> line, const Domain&,
                                            const DataBox& box = whole_world, double max_step_deg = 1.0);

[[nodiscard]] bool inside(const Domain&, LngLat);

}  // namespace geo
