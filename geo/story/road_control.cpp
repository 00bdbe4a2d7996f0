#include "geo/story/road_control.hpp"

#include "geo/earth/geodesy.hpp"
#include "geo/story/cut_lines.hpp"
#include "geo/story/road_course.hpp"

namespace geo {

std::vector<RoadPiece> road_by_holder(const Road& road, const ControlMap& control) {
    const Line course = course_of(road);
    std::vector<RoadPiece> pieces;
    for (const HolderArea& area : control.areas) {
        for (Line& piece : cut_line_to(course, area.polygons)) {
            const double km = length_m(piece) / 1000;
            pieces.push_back({std::move(piece), area.holder, km});
        }
    }
    return pieces;
}

std::map<std::uint32_t, double> km_by_holder(const std::vector<RoadPiece>& pieces) {
    std::map<std::uint32_t, double> km;
    for (const RoadPiece& piece : pieces) km[piece.holder] += piece.km;
    return km;
}

}  // namespace geo
