#include "geo/story/road_control.hpp"

#include "geo/earth/geodesy.hpp"
#include "geo/story/cut_lines.hpp"

namespace geo {

std::map<std::uint32_t, double> km_by_holder(const Road& road, const ControlMap& control) {
    Line course;
    for (const Road::Waypoint& waypoint : road.waypoints) course.push_back(waypoint.at);
    std::map<std::uint32_t, double> km;
    for (const HolderArea& area : control.areas)
        for (const Line& piece : cut_line_to(course, area.polygons))
            km[area.holder] += length_m(piece) / 1000;
    return km;
}

}  // namespace geo
