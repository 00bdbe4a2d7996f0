#include <string>

#include "geo/earth/geodesy.hpp"
#include "tests/catch.hpp"
#include "tests/geo/earth/shapes.hpp"

using namespace geo;
using namespace shapes;

// In an equal-area projection the filled area is the area on the Earth, wherever the map is cut. Azimuthal
// maps show all but a cap of 1° around the antipode (39,000 km², 0.008 % of the Earth), conics lose the far
// pole: the shapes here keep away from there where it would count.

namespace {

constexpr double earth_m2 = 510'065'621'724'089;

void check_area(const Polygon& polygon, const std::string& definition, double tolerance_m2) {
    CAPTURE(definition);
    const Projection projection = Projection::create(definition);
    Polygon dense;
    for (const Ring& ring : polygon.rings) dense.rings.push_back(densified(ring));
    CHECK(map_area(polygon, projection, 0.05) == Approx(area_m2(dense)).epsilon(0.001).margin(tolerance_m2));
}

std::vector<std::string> equal_area_maps(std::mt19937& random) {
    std::uniform_int_distribution<int> lng(-180, 180), lat(-90, 90);
    std::vector<std::string> maps{"+proj=cea",

                                  "+proj=sinu",
                                  "+proj=eqearth",
                                  "+proj=laea +lat_0=90",
                                  "+proj=laea +lat_0=-90",
                                  "+proj=laea +lat_0=0 +lon_0=0",
                                  "+proj=laea +lon_0=180"};
    for (int i = 0; i < 4; ++i) {
        maps.push_back("+proj=cea +lon_0=" + std::to_string(lng(random)));
        maps.push_back("+proj=laea +lon_0=" + std::to_string(lng(random)) +
                       " +lat_0=" + std::to_string(lat(random)));
    }
    return maps;
}

// A cap of 1° is missing around the antipode.
constexpr double missing_m2 = 40e9;

}  // namespace

TEST_CASE("an equal-area map keeps the area of a shape wherever the map is cut") {
    const unsigned seed = GENERATE(1u, 2u, 3u);
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> lng(-180, 180), lat(-60, 60), radius(3, 60);
    for (const std::string& map : equal_area_maps(random)) {
        check_area({{ragged({lng(random), lat(random)}, radius(random), 0.4, 60, random)}}, map, missing_m2);
    }
}

TEST_CASE("an equal-area map keeps the area of a shape over the antimeridian") {
    std::mt19937 random(7);
    const Polygon fiji{{{{177, -19}, {-178, -20}, {-179, -15}, {178, -14}}}};
    for (const std::string& map : equal_area_maps(random)) check_area(fiji, map, 1e6);
}

TEST_CASE("an equal-area map keeps the area of a ring round a pole, open or led along the edge of the data") {
    std::mt19937 random(11);
    const Ring led_along_the_pole = antarctica(random);
    const Ring open(led_along_the_pole.begin() + 2, led_along_the_pole.end() - 2);
    for (const std::string& map : equal_area_maps(random)) {
        check_area({{led_along_the_pole}}, map, missing_m2);
        check_area({{open}}, map, missing_m2);
    }
}

TEST_CASE("an equal-area map keeps the area of a whole world with holes") {
    std::mt19937 random(13);
    const Polygon ocean{{{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}},
                         ragged({20, 10}, 40, 0.3, 80, random),
                         ragged({-100, 40}, 25, 0.3, 80, random)}};
    for (const std::string& map : equal_area_maps(random)) {
        CAPTURE(map);
        const double islands =
            area_m2({{densified(ocean.rings[1])}}) + area_m2({{densified(ocean.rings[2])}});
        CHECK(map_area(ocean, Projection::create(map), 0.1) == Approx(earth_m2 - islands).epsilon(0.001));
    }
}

TEST_CASE("the globe shows a hemisphere of an ocean without shores") {
    const Polygon ocean{{{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}}}};
    for (const char* map :
         {"+proj=ortho +lat_0=0 +lon_0=0 +R=6371000", "+proj=ortho +lat_0=35 +lon_0=38 +R=6371000",
          "+proj=ortho +lat_0=90 +R=6371000", "+proj=ortho +lon_0=180 +lat_0=-20 +R=6371000"}) {
        CAPTURE(map);
        // A disc with the radius of the sphere.
        CHECK(map_area(ocean, Projection::create(map)) ==
              Approx(std::numbers::pi * 6371e3 * 6371e3).epsilon(1e-4));
    }
}
