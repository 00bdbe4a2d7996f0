// The Idlib story's control against the table that its facts were collected in: 145 towns at nine dates.

#include <map>

#include "geo/data/csv.hpp"
#include "geo/earth/geodesy.hpp"
#include "geo/earth/polygon_ops.hpp"
#include "geo/story/load_world.hpp"
#include "geo/story/road_control.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

namespace {

geo::Date idlib_day(const std::string& iso) {
    return geo::parse_date(iso).value();
}

const geo::World& idlib_story() {
    static const auto world = [] {
        geo::LoadRequest request;
        request.assets = paths::source_root() + "/assets";
        request.story = request.assets + "/stories/idlib-2020";
        request.with_map = false;
        return geo::load_world(request);
    }();
    return *world;
}

const std::map<std::string, std::string> holder_of_word{{"gov", "government"},
                                                        {"opp", "opposition"},
                                                        {"tur", "turkish-backed"},
                                                        {"gov/sdf", "government-sdf"},
                                                        {"uncertain", "uncertain"}};
const std::vector<std::string> dates{"2018-09-17", "2019-08-31", "2019-12-01", "2020-01-28", "2020-02-06",
                                     "2020-02-11", "2020-02-17", "2020-02-27", "2020-03-06"};

bool any_contains(const std::vector<geo::Polygon>& polygons, geo::LngLat at) {
    return std::any_of(polygons.begin(), polygons.end(),
                       [at](const geo::Polygon& polygon) { return geo::contains(polygon, at); });
}

double km2_together(const std::vector<geo::Polygon>& polygons) {
    double m2 = 0;
    for (const geo::Polygon& polygon : polygons) m2 += geo::area_m2(polygon);
    return m2 / 1e6;
}

double opposition_km_of_m5(const char* iso) {
    const auto control = idlib_story().control_at(idlib_day(iso));
    double km = 0;
    for (const geo::Road& road : idlib_story().roads)
        if (road.name == "M5")
            for (const auto& [holder, length] : geo::km_by_holder(geo::road_by_holder(road, control)))
                if (idlib_story().holders[holder].id == "opposition") km += length;
    return km;
}

/// To the nearest point of lines, by points a tenth of a kilometer apart or less.
double km_to(const std::vector<geo::Line>& lines, geo::LngLat from) {
    double nearest_m = 1e9;
    for (const geo::Line& line : lines)
        for (std::size_t i = 0; i + 1 < line.size(); ++i)
            for (int part = 0; part <= 200; ++part) {
                const double t = part / 200.0;
                const geo::LngLat at{line[i].lng + t * (line[i + 1].lng - line[i].lng),
                                     line[i].lat + t * (line[i + 1].lat - line[i].lat)};
                nearest_m = std::min(nearest_m, geo::distance_m(from, at));
            }
    return nearest_m / 1000;
}

std::vector<geo::Line> outlines(const std::vector<geo::Polygon>& polygons) {
    std::vector<geo::Line> lines;
    for (const geo::Polygon& polygon : polygons)
        for (geo::Line ring : polygon.rings) {
            ring.push_back(ring.front());
            lines.push_back(std::move(ring));
        }
    return lines;
}

}  // namespace

TEST_CASE("each town lies within its own side's area and in no other at every date of the table") {
    const geo::CsvTable table = geo::read_csv(paths::data_folder() + "/idlib_control_by_date.csv");
    REQUIRE(table.rows.size() == 145);
    std::map<std::string, geo::LngLat> towns;
    for (const geo::Place& place : idlib_story().places) towns[place.id] = place.at;
    std::size_t inside = 0;
    for (const std::string& date : dates) {
        const geo::ControlMap map = idlib_story().control_at(idlib_day(date));
        for (const auto& row : table.rows) {
            const std::string& town = row.cells[*table.column("place")];
            const std::string& holder = holder_of_word.at(row.cells[*table.column(date)]);
            CAPTURE(town, date, holder);
            REQUIRE(towns.contains(town));
            if (!idlib_story().study_area->contains(towns[town])) continue;
            ++inside;
            // The crossing of Bab al-Salama lies a little beyond the border as the base map has it: its own
            // side's area is the one that reaches up to it.
            const bool on_land = any_contains(idlib_story().control_land, towns[town]);
            if (!on_land) CHECK(town == "bab_salama");
            for (const geo::HolderArea& area : map.areas) {
                const bool own = idlib_story().holders[area.holder].id == holder;
                if (on_land)
                    CHECK(any_contains(area.polygons, towns[town]) == own);
                else if (own)
                    CHECK(km_to(outlines(area.polygons), towns[town]) < 1);
            }
        }
    }
    CHECK(inside > 9 * 130);
}

TEST_CASE("areas of control and no data cover the study area's land without gaps or overlaps") {
    const double land = km2_together(idlib_story().control_land) + km2_together(idlib_story().untold_land);
    CHECK(land > 20'000);  // two by two degrees at 36 north, less Turkey and the sea
    for (const std::string& date : dates) {
        CAPTURE(date);
        const geo::ControlMap map = idlib_story().control_at(idlib_day(date));
        double sum = map.unknown_km2;
        for (const geo::HolderArea& area : map.areas) sum += area.km2;
        CHECK(sum == Approx(land).epsilon(0.0005));
        for (std::size_t a = 0; a < map.areas.size(); ++a)
            for (std::size_t b = a + 1; b < map.areas.size(); ++b)
                CHECK(km2_together(geo::intersect(map.areas[a].polygons, map.areas[b].polygons)) < 0.01);
    }
}

TEST_CASE("areas and front are valid: no ring crosses itself, no line is shorter than two points") {
    for (const std::string& date : dates) {
        CAPTURE(date);
        const geo::ControlMap map = idlib_story().control_at(idlib_day(date));
        for (const geo::HolderArea& area : map.areas)
            for (const geo::Polygon& polygon : area.polygons) {
                REQUIRE(polygon.rings[0].size() >= 3);
                // A ring that crosses itself would be mended into something of another area.
                const std::vector<geo::Polygon> one{polygon};
                CHECK(km2_together(geo::unite(one)) == Approx(geo::area_m2(polygon) / 1e6).epsilon(1e-6));
            }
        for (const geo::FrontPiece& piece : map.front) CHECK(piece.line.size() >= 2);
        CHECK_FALSE(map.front.empty());
    }
}

TEST_CASE(
    "on 9 February more of the M5 is left to take than the 14 km that were reported, on the 11th none") {
    // SouthFront, 9 February 2020 (C16): 14 km, which is NOT met: the course is schematic and towns stand for
    // their surroundings. Held to what it is, so that no change goes unseen.
    CHECK(opposition_km_of_m5("2020-02-09") == Approx(18.6).margin(0.5));
    CHECK(opposition_km_of_m5("2020-02-11") == Approx(0).margin(0.5));
    CHECK(opposition_km_of_m5("2020-01-01") > 60);
}

TEST_CASE("what the government gained from 19 December to 5 February is of the size that was claimed") {
    // ISWNews, 5 February 2020 (C34): 1,160 km2 and 45 km2 south-west of Aleppo; a claim, and ours is a
    // guess.
    const auto changes =
        geo::changes_between(idlib_story().control_at(idlib_day("2019-12-18")),
                             idlib_story().control_at(idlib_day("2020-02-05")), idlib_story().sides());
    double gained = 0;
    for (const geo::ControlChange& change : changes)
        if (idlib_story().holders[change.after].id == "government") gained += change.km2;
    CHECK(gained > 700);
    CHECK(gained < 1'700);
}

TEST_CASE("the Sochi zone lies inside the opposition's area of its day and the M4 corridor is 12 km wide") {
    REQUIRE(idlib_story().zones.size() == 2);
    const auto control = idlib_story().control_at(idlib_day("2018-09-17"));
    const auto sochi = geo::shape_of(idlib_story().zones[0], idlib_story());
    REQUIRE_FALSE(sochi.area.empty());
    double inside = 0;
    for (const geo::HolderArea& area : control.areas)
        if (idlib_story().holders[area.holder].id == "opposition")
            inside = km2_together(geo::intersect(sochi.area, area.polygons));
    CHECK(inside == Approx(sochi.km2).epsilon(0.001));
    const auto corridor = geo::shape_of(idlib_story().zones[1], idlib_story());
    // Ariha, Muhambal and Jisr al-Shughur lie on the course, between its ends: the edge passes them 6 km
    // away.
    std::size_t checked = 0;
    for (const geo::Road& road : idlib_story().roads)
        for (const geo::Road::Waypoint& waypoint : road.waypoints) {
            if (road.name != "M4" || (waypoint.name != "Ariha" && waypoint.name != "Muhambal" &&
                                      waypoint.name != "Jisr al-Shughur"))
                continue;
            ++checked;
            CHECK(km_to(corridor.most_edge, waypoint.at) == Approx(6).margin(0.1));
        }
    CHECK(checked == 3);
}
