#pragma once

#include <cmath>
#include <numbers>

#include "geo/earth/coordinates.hpp"

namespace geo {

inline constexpr double radians_per_degree = std::numbers::pi / 180;

/// A direction from the center of the unit sphere that longitudes and latitudes are laid on as they are. Good
/// for "which side" and "inside the cap"; for distances there is geodesy.hpp.
struct UnitVector {
    double x = 1, y = 0, z = 0;
};

[[nodiscard]] inline double dot(UnitVector a, UnitVector b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

[[nodiscard]] inline UnitVector cross(UnitVector a, UnitVector b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

[[nodiscard]] inline UnitVector unit_from_lnglat(LngLat p) {
    const double lat = p.lat * radians_per_degree;
    const double lng = p.lng * radians_per_degree;
    const double cos_lat = std::cos(lat);
    return {cos_lat * std::cos(lng), cos_lat * std::sin(lng), std::sin(lat)};
}

[[nodiscard]] inline LngLat lnglat_from_unit(UnitVector v) {
    return {std::atan2(v.y, v.x) / radians_per_degree,
            std::atan2(v.z, std::hypot(v.x, v.y)) / radians_per_degree};
}

/// Accurate at all angles, 0 and 180 too.
[[nodiscard]] inline double angle_deg(UnitVector a, UnitVector b) {
    const UnitVector n = cross(a, b);
    return std::atan2(std::sqrt(dot(n, n)), dot(a, b)) / radians_per_degree;
}

/// The same meridian within [center - 180, center + 180]; longitudes already there stay as they are, to the
/// bit.
[[nodiscard]] inline double wrap_lng(double lng, double center = 0) {
    const double turns = (lng - center) / 360;
    return turns >= -0.5 && turns <= 0.5 ? lng : lng - 360 * std::round(turns);
}

/// East, north and up at a place of the sphere: `north` at a pole is that of the meridian named by its
/// longitude.
struct LocalFrame {
    UnitVector east, north, up;
    explicit LocalFrame(LngLat p) : up(unit_from_lnglat(p)) {
        const double lat = p.lat * radians_per_degree;
        const double lng = p.lng * radians_per_degree;
        east = {-std::sin(lng), std::cos(lng), 0};
        north = {-std::sin(lat) * std::cos(lng), -std::sin(lat) * std::sin(lng), std::cos(lat)};
    }
    /// The place at an angle from `up`, seen from there in the direction `azimuth`, clockwise from north.
    [[nodiscard]] UnitVector at(double radius_rad, double azimuth_rad) const {
        const double s = std::sin(radius_rad), c = std::cos(radius_rad);
        const double se = s * std::sin(azimuth_rad), sn = s * std::cos(azimuth_rad);
        return {c * up.x + se * east.x + sn * north.x, c * up.y + se * east.y + sn * north.y,
                c * up.z + se * east.z + sn * north.z};
    }
    [[nodiscard]] double azimuth_rad(UnitVector v) const { return std::atan2(dot(v, east), dot(v, north)); }
};

}  // namespace geo
