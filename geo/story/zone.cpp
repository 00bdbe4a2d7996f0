#include "geo/story/zone.hpp"

#include <algorithm>

#include "geo/earth/geodesy.hpp"
#include "geo/earth/polygon_ops.hpp"
#include "geo/story/cut_lines.hpp"
#include "geo/story/road_course.hpp"
#include "geo/story/world.hpp"

namespace geo {
namespace {

std::vector<Line> outlines_of(std::span<const Polygon> polygons) {
    std::vector<Line> lines;
    for (const Polygon& polygon : polygons)
        for (Line line : polygon.rings) {
            if (!line.empty()) line.push_back(line.front());
            lines.push_back(std::move(line));
        }
    return lines;
}

double km2_of(std::span<const Polygon> polygons) {
    double m2 = 0;
    for (const Polygon& polygon : polygons) m2 += area_m2(polygon);
    return m2 / 1e6;
}

ZoneShape beside_front(const Zone& zone, const World& world) {
    const ControlMap control = world.control_at(zone.line_date);
    const auto area = std::ranges::find(control.areas, zone.holder, &HolderArea::holder);
    if (area == control.areas.end()) return {};
    std::vector<Line> front;
    for (const FrontPiece& piece : control.front)
        if (piece.holder_a == zone.holder || piece.holder_b == zone.holder) front.push_back(piece.line);
    if (front.empty()) return {};
    ZoneShape shape;
    // The part of a band's outline within the area is what lies so far from the front.
    const auto edge_at = [&](std::span<const Polygon> band) {
        std::vector<Line> edge;
        for (const Line& outline : outlines_of(band))
            for (Line& piece : cut_line_to(outline, area->polygons)) edge.push_back(std::move(piece));
        return merge_lines(edge);
    };
    const auto most = buffer_m(front, zone.most_km * 1000);
    shape.area = intersect(most, area->polygons);
    shape.most_edge = edge_at(most);
    if (zone.least_km > 0 && zone.least_km < zone.most_km)
        shape.least_edge = edge_at(buffer_m(front, zone.least_km * 1000));
    return shape;
}

/// The index of a road's waypoint at a place, or `otherwise`.
std::size_t waypoint_at(const Road& road, std::optional<PlaceId> place, std::size_t otherwise) {
    if (!place) return otherwise;
    const auto found = std::ranges::find(road.waypoints, place, &Road::Waypoint::place);
    return found == road.waypoints.end() ? otherwise
                                         : static_cast<std::size_t>(found - road.waypoints.begin());
}

ZoneShape along_road(const Zone& zone, const World& world) {
    const auto road = std::ranges::find(world.roads, zone.road, &Road::name);
    if (road == world.roads.end()) return {};
    const std::size_t a = waypoint_at(*road, zone.first, 0),
                      b = waypoint_at(*road, zone.last, road->waypoints.size() - 1);
    const std::vector<Line> course{course_between(*road, std::min(a, b), std::max(a, b))};
    ZoneShape shape;
    shape.area = buffer_m(course, zone.most_km * 1000);
    shape.most_edge = outlines_of(shape.area);
    if (zone.least_km > 0 && zone.least_km < zone.most_km)
        shape.least_edge = outlines_of(buffer_m(course, zone.least_km * 1000));
    return shape;
}

}  // namespace

ZoneShape shape_of(const Zone& zone, const World& world) {
    ZoneShape shape =
        zone.kind == Zone::Kind::beside_front ? beside_front(zone, world) : along_road(zone, world);
    shape.km2 = km2_of(shape.area);
    return shape;
}

}  // namespace geo
