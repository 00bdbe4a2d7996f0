#include "app/map/pick.hpp"

#include <algorithm>
#include <cmath>

#include "app/layer_id.hpp"
#include "app/map/segment.hpp"
#include "geo/earth/geodesy.hpp"
#include "geo/earth/polygon_ops.hpp"
#include "geo/story/road_course.hpp"

namespace app {
namespace {

constexpr float sign_reach_pt = 9;
constexpr float line_reach_pt = 5;

float distance(ScreenPoint a, ScreenPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// Distance on the screen from a point to the nearest segment of a scene layer's strokes; far if none is
/// near.
float distance_to_strokes(ScreenPoint p, const SceneLayer& layer, const OverlayInputs& in, float reach_px) {
    const geo::MapPoint at = in.camera.map_from_screen(p);
    const auto x = static_cast<float>(at.x - in.scene.origin.x),
               y = static_cast<float>(at.y - in.scene.origin.y);
    const auto reach = static_cast<float>(reach_px * in.camera.meters_per_px);
    float nearest = 1e9F;
    for (const Stroke& stroke : layer.strokes) {
        for (const Chunk& chunk : stroke.chunks) {
            if (x < chunk.min_x - reach || x > chunk.max_x + reach || y < chunk.min_y - reach ||
                y > chunk.max_y + reach)
                continue;
            for (std::uint32_t i = chunk.first; i < chunk.first + chunk.count; ++i) {
                const Segment& s = stroke.segments[i];
                nearest =
                    std::min(nearest, nearest_on_segment({x, y}, {s.a.x, s.a.y}, {s.b.x, s.b.y}).distance);
            }
        }
    }
    return nearest / static_cast<float>(in.camera.meters_per_px);
}

const SceneLayer* layer_of(const Scene& scene, std::string_view id) {
    const auto found = std::ranges::find_if(scene.layers, [&](const auto& layer) { return layer->id == id; });
    return found == scene.layers.end() ? nullptr : found->get();
}

bool near_layer(ScreenPoint p, std::string_view id, const OverlayInputs& in) {
    const SceneLayer* layer = layer_of(in.scene, id);
    const float reach = line_reach_pt * in.scale;
    return layer != nullptr && in.state.visible(id) && distance_to_strokes(p, *layer, in, reach) <= reach;
}

/// Distance on the screen to a line on the Earth; far where no part of it is on the map.
float distance_to_line(ScreenPoint p, const geo::Line& line, const OverlayInputs& in) {
    float nearest = 1e9F;
    std::optional<ScreenPoint> before;
    for (const geo::LngLat vertex : line) {
        const auto at = in.projection.map_from_lnglat(vertex);
        const auto now = at ? std::optional(in.camera.screen_from_map(*at)) : std::nullopt;
        if (before && now) nearest = std::min(nearest, nearest_on_segment(p, *before, *now).distance);
        before = now;
    }
    return nearest;
}

/// The road whose course passes nearest, for telling roads of one layer apart.
std::optional<RoadId> nearest_road(ScreenPoint p, const OverlayInputs& in) {
    std::optional<RoadId> best;
    float nearest = 1e9F;
    for (std::uint32_t r = 0; r < in.world.roads.size(); ++r) {
        const float away = distance_to_line(p, geo::course_of(in.world.roads[r]), in);
        if (away >= nearest) continue;
        nearest = away;
        best = RoadId{r};
    }
    return best;
}

/// The zone in force that a point lies on the edge of.
std::optional<ZoneId> zone_at(ScreenPoint p, const OverlayInputs& in) {
    if (in.scene.zones == nullptr || !near_layer(p, layer_id::zones, in)) return std::nullopt;
    std::optional<ZoneId> best;
    float nearest = 1e9F;
    for (std::uint32_t z = 0; z < in.scene.zones->size(); ++z) {
        const geo::ZoneShape& shape = (*in.scene.zones)[z];
        if (!in.world.zones[z].when.contains(in.state.time.to)) continue;
        for (const auto* edges : {&shape.least_edge, &shape.most_edge}) {
            for (const geo::Line& line : *edges) {
                const float away = distance_to_line(p, line, in);
                if (away >= nearest) continue;
                nearest = away;
                best = ZoneId{z};
            }
        }
    }
    return best;
}

}  // namespace

std::optional<geo::PlaceId> pick_place(ScreenPoint p, const MapSigns& signs, const OverlayInputs& in) {
    std::optional<geo::PlaceId> best;
    float nearest = sign_reach_pt * in.scale;
    for (const PlaceMark& mark : signs.places) {
        const float d = distance(mark.at, p);
        if (d < nearest) {
            nearest = d;
            best = mark.place;
        }
    }
    if (best) return best;
    for (const PlacedLabel& label : signs.labels.placed) {
        const PixelBox& box = label.box;
        if (label.place && p.x >= box.min_x && p.x < box.max_x && p.y >= box.min_y && p.y < box.max_y)
            return label.place;
    }
    return std::nullopt;
}

Selection pick(ScreenPoint p, const MapSigns& signs, const OverlayInputs& in) {
    if (const auto place = pick_place(p, signs, in)) return *place;
    for (const PostMark& mark : signs.posts) {
        if (distance(mark.at, p) <= 7 * in.scale) return mark.post;
    }
    for (auto arrow = signs.arrows.rbegin(); arrow != signs.arrows.rend(); ++arrow) {  // the last lies on top
        if (distance_px(*arrow, p) <= 3 * in.scale) return arrow->flow;
    }
    for (auto mark = signs.counts.rbegin(); mark != signs.counts.rend(); ++mark) {
        if (distance(mark->at, p) <= mark->radius_px) return mark->count.place;
    }
    if (near_layer(p, layer_id::front, in)) return FrontSelected{};
    if (near_layer(p, layer_id::roads, in)) {
        if (const auto road = nearest_road(p, in)) return *road;
    }
    if (const auto zone = zone_at(p, in)) return *zone;
    return std::monostate{};
}

std::optional<AreaOf> area_at(ScreenPoint p, const OverlayInputs& in) {
    if (!in.state.visible(layer_id::control) || in.scene.control == nullptr) return std::nullopt;
    const auto at = in.projection.lnglat_from_map(in.camera.map_from_screen(p));
    if (!at) return std::nullopt;
    const bool known = std::ranges::any_of(in.scene.control->areas, [&](const geo::HolderArea& area) {
        return std::ranges::any_of(area.polygons,
                                   [&](const geo::Polygon& polygon) { return geo::contains(polygon, *at); });
    });
    if (!known) return std::nullopt;
    std::optional<AreaOf> best;
    double nearest_m = 1e12;
    for (const geo::ControlReport& report : in.world.control) {
        if (best && best->town == report.place) continue;
        const double m = geo::distance_m(*at, in.world.place(report.place).at);
        if (m >= nearest_m) continue;
        nearest_m = m;
        best = AreaOf{report.place};
    }
    return best;
}

}  // namespace app
