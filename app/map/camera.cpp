#include "app/map/camera.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {

ScreenPoint Camera::screen_from_map(geo::MapPoint p) const {
    return {static_cast<float>(p.x / meters_per_px - static_cast<double>(left_px) + viewport.x),
            static_cast<float>(-p.y / meters_per_px - static_cast<double>(top_px) + viewport.y)};
}

geo::MapPoint Camera::map_from_screen(ScreenPoint p) const {
    return {(static_cast<double>(p.x) - viewport.x + static_cast<double>(left_px)) * meters_per_px,
            -(static_cast<double>(p.y) - viewport.y + static_cast<double>(top_px)) * meters_per_px};
}

geo::MapBox Camera::box() const {
    geo::MapBox box;
    box.add(map_from_screen({static_cast<float>(viewport.x), static_cast<float>(viewport.y)}));
    box.add(map_from_screen(
        {static_cast<float>(viewport.x + viewport.width), static_cast<float>(viewport.y + viewport.height)}));
    return box;
}

Camera camera_for(const View& view, const geo::Projection& projection, PixelRect viewport) {
    const geo::MapPoint center = projection.map_from_lnglat(view.look_at).value_or(geo::MapPoint{0, 0});
    Camera camera;
    camera.viewport = viewport;
    camera.meters_per_px = view.meters_per_px;
    const auto whole = [](double px) { return std::llround(std::clamp(px, -1e15, 1e15)); };
    camera.left_px = whole(center.x / view.meters_per_px - viewport.width / 2.0);
    camera.top_px = whole(-center.y / view.meters_per_px - viewport.height / 2.0);
    return camera;
}

View view_of(const geo::Extent& extent, const geo::Projection& projection, PixelSize map, double margin) {
    // The edges of the extent are curves on most planes: sample them, not the corners alone.
    constexpr int steps = 16;
    geo::MapBox box;
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; j <= steps; ++j) {
            const double lng = extent.west + (extent.east - extent.west) * i / steps;
            const double lat = extent.south + (extent.north - extent.south) * j / steps;
            if (const auto p = projection.map_from_lnglat({lng, lat})) box.add(*p);
        }
    }
    const double free = 1 - 2 * std::clamp(margin, 0.0, 0.4);
    const double width_px = std::max(1.0, map.width * free);
    const double height_px = std::max(1.0, map.height * free);
    if (box.empty()) return {extent.center(), 1000};
    const geo::MapPoint middle{(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2};
    const double meters_per_px =
        std::max({(box.max_x - box.min_x) / width_px, (box.max_y - box.min_y) / height_px, 0.5});
    return {projection.lnglat_from_map(middle).value_or(extent.center()), meters_per_px};
}

}  // namespace app
