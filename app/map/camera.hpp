#pragma once

#include <optional>
#include <span>

#include "app/map/pixel_box.hpp"
#include "app/screen.hpp"
#include "app/state.hpp"
#include "geo/earth/coordinates.hpp"
#include "geo/earth/projection.hpp"

namespace app {

/// From the plane of a projection to pixels of the window.
///
///   plane (meters, y north)          global pixels (y down)            window
///   x, y                     ->      x / m_per_px, -y / m_per_px  ->   minus origin_px, plus viewport corner
///
/// `left_px`, `top_px` are whole global pixels, so a pan moves everything by whole pixels and what is drawn
/// can be kept and moved.
struct Camera {
    PixelRect viewport;  // the map's part of the window
    double meters_per_px = 1;
    long long left_px = 0, top_px = 0;  // global pixel at the viewport's top left

    [[nodiscard]] ScreenPoint screen_from_map(geo::MapPoint) const;
    [[nodiscard]] geo::MapPoint map_from_screen(ScreenPoint) const;
    [[nodiscard]] geo::MapBox box() const;  // of the viewport
    friend bool operator==(const Camera&, const Camera&) = default;
};

/// Whether a map can look at a place: it has an image, and lies no nearer than 15 degrees to the point
/// opposite to an azimuthal projection's center, about which the map is a smear.
[[nodiscard]] bool can_look_at(const geo::Projection&, geo::LngLat);

/// The camera of a view. Where the projection has no image of view.look_at the plane's origin is looked at.
[[nodiscard]] Camera camera_for(const View&, const geo::Projection&, PixelRect viewport);

/// The view that fits an extent into a map of this size, with `margin` of it free at each side (0 ... 0.4).
[[nodiscard]] View view_of(const geo::Extent&, const geo::Projection&, PixelSize map, double margin = 0.06);

/// What a map shows at first: the extent that a story opens at, with a little air.
[[nodiscard]] View home_view(const geo::Extent& opening, const geo::Projection&, PixelSize map);

/// The view that shows all points apart from its edges and clear of what is `covered` (boxes from the map's
/// top left corner), no closer than `closest_m_per_px`: the closest and least shifted one that a search over
/// a coarse grid finds, else the one that hides fewest of them. nullopt where the projection shows none.
[[nodiscard]] std::optional<View> view_of_points(std::span<const geo::LngLat>, const geo::Projection&,
                                                 PixelSize map, double closest_m_per_px,
                                                 std::span<const PixelBox> covered);

}  // namespace app
