#pragma once

#include <memory>
#include <span>
#include <vector>

#include "app/map/scene.hpp"
#include "geo/earth/clip.hpp"
#include "geo/earth/projection.hpp"
#include "geo/earth/topology.hpp"

namespace app {

/// Turns longitudes and latitudes into the flat arrays of a scene: cuts them to the projection's domain,
/// projects, and fills or strokes. One projection and one origin for all calls; one thread.
class SceneGeometry {
  public:
    /// `tolerance_m`: lines may stray so far on the ground when they are simplified; 0: they are not.
    /// `half_pixel_m`: so far on the plane from where their edges bend. `region`: what lies outside is left
    /// out.
    SceneGeometry(const geo::Projection& projection, geo::MapPoint origin, double tolerance_m,
                  double half_pixel_m, const geo::MapBox& region);

    [[nodiscard]] double tolerance_m() const { return tolerance_m_; }
    /// Holds all that the region shows, perhaps more; the whole world where that is not certain.
    [[nodiscard]] const geo::Extent& extent() const { return extent_; }
    [[nodiscard]] ScenePoint scene_point(geo::MapPoint p) const {
        return {static_cast<float>(p.x - origin_.x), static_cast<float>(p.y - origin_.y)};
    }

    /// Adds the rings of one polygon to a fill.
    void fill(std::span<const std::span<const geo::LngLat>> rings, const geo::DataBox&, Fill& into) const;
    /// Adds a line (or, closed, a ring) to a stroke, without the edges that are artificial.
    void stroke(std::span<const geo::LngLat> line, bool closed, const geo::DataBox&, Stroke& into) const;
    /// A dot: a stroke of no length, which its round caps make a disc.
    void dot(geo::LngLat, Stroke& into) const;
    /// The edge of the world in this projection; empty where the plane has no end (Mercator fills it).
    void fill_world(Fill& into) const;
    void stroke_limb(Stroke& into) const;
    /// A grid over the raster's extent, cells that the domain tears left out.
    [[nodiscard]] Drape drape(std::shared_ptr<const geo::Raster>) const;

    /// Simplifies a line to the tolerance.
    [[nodiscard]] geo::Line simplified(std::span<const geo::LngLat> line) const;

  private:
    [[nodiscard]] std::vector<geo::MapPoint> project(std::span<const geo::LngLat>) const;
    [[nodiscard]] geo::Ring world_outline() const;

    const geo::Projection& projection_;
    geo::MapPoint origin_;
    double tolerance_m_, half_pixel_m_;
    geo::MapBox region_;
    geo::Extent extent_;
};

/// Orders triangles and segments by place and cuts them into chunks. Call once, when all is added.
void finish(Fill&);
void finish(Stroke&);

/// Finishes a fill or stroke and adds it to a layer, unless there is nothing in it.
void keep(SceneLayer&, Fill);
void keep(SceneLayer&, Stroke);

}  // namespace app
