#pragma once

#include <vector>

namespace geo {

/// A place on the Earth: degrees, WGS 84, longitude first. `lat` is in [-90, 90]; `lng` is in [-180, 180]
/// in data, but may pass ±180 while a line is unwrapped across the antimeridian.
struct LngLat {
    double lng = 0;
    double lat = 0;
    friend bool operator==(const LngLat&, const LngLat&) = default;
};

/// A point on the plane of one projection: meters, x to the east, y to the north.
/// NaN coordinates mean "no image in this projection".
struct MapPoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const MapPoint&, const MapPoint&) = default;
};

/// A box of longitudes and latitudes, degrees. west <= east; a box over the antimeridian has east > 180.
struct Extent {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    [[nodiscard]] bool contains(LngLat p) const {
        return p.lng >= west && p.lng <= east && p.lat >= south && p.lat <= north;
    }
    [[nodiscard]] bool intersects(const Extent& o) const {
        return west <= o.east && o.west <= east && south <= o.north && o.south <= north;
    }
    [[nodiscard]] LngLat center() const { return {(west + east) / 2, (south + north) / 2}; }
    friend bool operator==(const Extent&, const Extent&) = default;
};

/// A box on the plane of one projection, meters. Empty when min > max, as it is when new.
struct MapBox {
    double min_x = 1e300, min_y = 1e300, max_x = -1e300, max_y = -1e300;
    void add(MapPoint p) {
        if (p.x < min_x) min_x = p.x;
        if (p.x > max_x) max_x = p.x;
        if (p.y < min_y) min_y = p.y;
        if (p.y > max_y) max_y = p.y;
    }
    [[nodiscard]] bool empty() const { return min_x > max_x; }
    [[nodiscard]] bool intersects(const MapBox& o) const {
        return min_x <= o.max_x && o.min_x <= max_x && min_y <= o.max_y && o.min_y <= max_y;
    }
};

using Line = std::vector<LngLat>;
/// A ring is closed without repeating its first point.
using Ring = std::vector<LngLat>;
/// Outer ring first, holes after it; the even-odd rule tells inside from outside.
struct Polygon {
    std::vector<Ring> rings;
};

}  // namespace geo
