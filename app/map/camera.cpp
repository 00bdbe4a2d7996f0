#include "app/map/camera.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "geo/earth/geodesy.hpp"

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

bool can_look_at(const geo::Projection& projection, geo::LngLat place) {
    constexpr double far_deg = 165, meters_per_degree = 111'195;
    const geo::Domain& domain = projection.domain();
    const bool reaches_far = domain.shape == geo::Domain::Shape::cap && domain.radius_deg > far_deg;
    if (reaches_far && geo::distance_m(place, domain.center) > far_deg * meters_per_degree) return false;
    return projection.map_from_lnglat(place).has_value();
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

View home_view(const geo::Extent& opening, const geo::Projection& projection, PixelSize map) {
    constexpr double air = 0.03;
    return limited(view_of(opening, projection, map, air));
}

std::optional<View> view_of_points(std::span<const geo::LngLat> points, const geo::Projection& projection,
                                   PixelSize map, double closest_m_per_px,
                                   std::span<const PixelBox> covered) {
    constexpr double margin_part = 0.18, step_part = 0.04, air_part = 0.03, zoom_step = 1.12;
    constexpr int most_zooms = 9, most_steps = 12;  // so far out, to either side
    geo::MapBox box;
    std::vector<geo::MapPoint> on_plane;
    for (const geo::LngLat point : points)
        if (const auto p = projection.map_from_lnglat(point)) {
            on_plane.push_back(*p);
            box.add(*p);
        }
    if (on_plane.empty()) return std::nullopt;
    const double width = std::max(1, map.width), height = std::max(1, map.height);
    const double free = 1 - 2 * margin_part;
    const double fitting = std::max({(box.max_x - box.min_x) / (width * free),
                                     (box.max_y - box.min_y) / (height * free), closest_m_per_px});
    const geo::MapPoint middle{(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2};
    const double air = air_part * std::min(width, height), step = step_part * std::min(width, height);
    std::vector<PixelBox> kept_clear;
    for (const PixelBox& piece : covered) kept_clear.push_back(piece.grown(static_cast<float>(air)));

    /// How many points a center and scale hide; those near the edge count too.
    const auto hidden = [&](geo::MapPoint center, double meters_per_px) {
        return std::ranges::count_if(on_plane, [&](geo::MapPoint p) {
            const double x = width / 2 + (p.x - center.x) / meters_per_px;
            const double y = height / 2 - (p.y - center.y) / meters_per_px;
            if (x < air || y < air || x > width - air || y > height - air) return true;
            const ScreenPoint at{static_cast<float>(x), static_cast<float>(y)};
            return std::ranges::any_of(kept_clear, [at](const PixelBox& b) { return b.contains(at); });
        });
    };
    geo::MapPoint best = middle;
    double best_scale = fitting;
    auto fewest = hidden(middle, fitting);
    for (int zoom = 0; zoom < most_zooms && fewest > 0; ++zoom) {
        const double scale = fitting * std::pow(zoom_step, zoom);
        int nearest = 2 * most_steps * most_steps + 1;
        for (int i = -most_steps; i <= most_steps; ++i)
            for (int j = -most_steps; j <= most_steps; ++j) {
                const geo::MapPoint center{middle.x + i * step * scale, middle.y + j * step * scale};
                const auto now = hidden(center, scale);
                const int away = i * i + j * j;
                if (now > fewest || (now == fewest && (away >= nearest || best_scale < scale))) continue;
                fewest = now;
                nearest = away;
                best = center;
                best_scale = scale;
            }
    }
    const auto center = projection.lnglat_from_map(best);
    if (!center) return View{projection.lnglat_from_map(middle).value_or(points[0]), fitting};
    return View{*center, best_scale};
}

}  // namespace app
