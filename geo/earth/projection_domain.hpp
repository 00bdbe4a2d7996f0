#pragma once

#include <functional>
#include <optional>

#include "geo/earth/coordinates.hpp"
#include "geo/earth/proj_step.hpp"
#include "geo/earth/projection.hpp"

namespace geo {

/// A projection under trial: any place may be asked for. NaN where there is no image.
struct Trial {
    std::function<MapPoint(LngLat)> map_from_lnglat;
    std::function<LngLat(MapPoint)> lnglat_from_map;  // empty where the projection has no inverse
    double prime_meridian_deg = 0;                    // of the CRS, east of Greenwich
    std::optional<LngLat> area_center;                // of the area that the CRS was made for
};

/// The domain of a projection: known methods by their parameters, and the others (as well as known ones that
/// fail the test) by trying domains from the whole Earth down to a small cap until one neither tears, folds
/// nor has holes. nullopt where none of them will do, or where the plane does not count meters. Takes some
/// milliseconds.
[[nodiscard]] std::optional<Domain> find_domain(const ProjStep&, const Trial&);

}  // namespace geo
