#pragma once

#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "geo/earth/coordinates.hpp"

namespace geo {

/// The definition names no CRS that PROJ can build. what() is one line: the definition and PROJ's reason.
struct ProjectionError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The part of the Earth that a projection shows without tearing. Geometry is cut to it before projecting.
/// Either a box of longitudes around `center.lng` (cylindrical, conic, pseudo-cylindrical ...), cut at
/// center.lng ± half_width_deg and clamped to [south, north], or a cap of `radius_deg` around `center`
/// (azimuthal projections).
struct Domain {
    enum class Shape { box, cap };
    Shape shape = Shape::box;
    LngLat center;
    double half_width_deg = 180;
    double south = -90, north = 90;
    double radius_deg = 90;
};

/// A map projection: from WGS 84 longitude and latitude to meters on a plane and back, through PROJ.
/// Owns a PROJ context, so one object serves one thread at a time: clone() for another thread.
/// Movable, not copyable. Axis order and radians are hidden: degrees with longitude first in,
/// easting and northing in meters out, whatever the CRS says of itself.
class Projection {
  public:
    /// `definition`: "EPSG:3857" or any authority code, a PROJ string ("+proj=laea +lat_0=36 ..."), WKT, or a
    /// CRS name known to PROJ's database. Throws ProjectionError: unknown definition, or a CRS that is
    /// geographic, vertical or of another body (a geographic one, e.g. EPSG:4326, becomes Plate Carrée).
    [[nodiscard]] static Projection create(std::string_view definition);

    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;
    ~Projection();

    [[nodiscard]] Projection clone() const;

    /// As given to create().
    [[nodiscard]] const std::string& definition() const;
    /// For people: "WGS 84 / Pseudo-Mercator", or the definition where PROJ has no name for it.
    [[nodiscard]] const std::string& name() const;
    [[nodiscard]] const Domain& domain() const;

    /// Same length; points outside the domain or without an image become NaN, NaN.
    void project(std::span<const LngLat> from, std::span<MapPoint> to) const;
    [[nodiscard]] std::optional<MapPoint> map_from_lnglat(LngLat) const;
    /// nullopt outside the map (beyond the globe's limb, say). The result's lng is in [-180, 180].
    [[nodiscard]] std::optional<LngLat> lnglat_from_map(MapPoint) const;

    /// Plane meters per ground meter at a place: the geometric mean of the scale along the meridian and
    /// along the parallel, by central differences. 1 where the place has no image.
    [[nodiscard]] double scale_at(LngLat) const;
    /// Direction of true north at a place: radians, clockwise from the plane's +y. 0 where there is none.
    [[nodiscard]] double north_at(LngLat) const;

  private:
    struct Impl;
    explicit Projection(std::unique_ptr<Impl>);
    std::unique_ptr<Impl> impl_;
};

}  // namespace geo
