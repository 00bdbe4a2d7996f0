#include <string>

#include "geo/earth/geodesy.hpp"
#include "geo/earth/projections.hpp"
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

namespace {

/// On the unit sphere: what a cap shows of the polygon, by Lambert's equal-area azimuthal map of the sphere.
double area_in_cap(const Polygon& polygon, LngLat center, double radius_deg) {
    const Domain domain{Domain::Shape::cap, center, 180, -90, 90, radius_deg};
    const LocalFrame frame(center);
    std::vector<std::vector<MapPoint>> rings;
    for (const CutPath& path : cut_rings(spans_of(polygon), domain, whole_world, 0.25)) {
        rings.emplace_back();
        for (const LngLat p : path.points) {
            const UnitVector v = unit_from_lnglat(p);
            const double away = 2 * std::sin(angle_deg(v, frame.up) * radians_per_degree / 2);
            const double azimuth = frame.azimuth_rad(v);
            rings.back().push_back({away * std::sin(azimuth), away * std::cos(azimuth)});
        }
    }
    return area_of(triangulate(rings));
}

/// The same for all of the Earth, by Lambert's cylindrical equal-area map.
double area_on_sphere(const Polygon& polygon) {
    const Domain domain{Domain::Shape::box, {0, 0}, 180, -90, 90, 0};
    std::vector<std::vector<MapPoint>> rings;
    for (const CutPath& path : cut_rings(spans_of(polygon), domain, whole_world, 0.25)) {
        rings.emplace_back();
        for (const LngLat p : path.points) {
            rings.back().push_back({p.lng * radians_per_degree, std::sin(p.lat * radians_per_degree)});
        }
    }
    return area_of(triangulate(rings));
}

/// Shapes with corners and edges on whole degrees, as centers are: antipodes fall on them.
Polygon shape_number(unsigned number, std::mt19937& random) {
    std::uniform_int_distribution<int> lng(-180, 180), lat(-70, 70), south(-90, 60), width(1, 170),
        height(1, 30);
    std::uniform_real_distribution<double> radius(2, 80);
    const Ring world{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}};
    const Ring blob = ragged({double(lng(random)), double(lat(random))}, radius(random), 0.5, 40, random);
    switch (number % 4) {
        case 0:
            return {{blob}};
        case 1:
            return {{antarctica(random)}};
        case 2:
            return {{world, blob}};
        default:
            break;
    }
    const double w = lng(random), e = wrap_lng(w + width(random)), s = south(random), n = s + height(random);
    return {{{{w, s}, {e, s}, {e, n}, {w, n}}}};
}

}  // namespace

TEST_CASE("what a cap shows and what is left for the opposite cap are the whole shape") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        std::uniform_int_distribution<int> lng(-180, 180), lat(-90, 90), radius(10, 170);
        const LngLat center{double(lng(random)), double(lat(random))};
        const LngLat opposite{wrap_lng(center.lng + 180), -center.lat};
        const double radius_deg = radius(random);
        const Polygon shape = shape_number(seed, random);
        CAPTURE(seed, center.lng, center.lat, radius_deg);
        const double both =
            area_in_cap(shape, center, radius_deg) + area_in_cap(shape, opposite, 180 - radius_deg);
        CHECK(both == Approx(area_on_sphere(shape)).epsilon(0.001).margin(1e-5));
    }
}

TEST_CASE("no edge of the world's shapes is smeared across a map of the list") {
    std::mt19937 random(21);
    const Polygon land{{antarctica(random), ragged({60, 50}, 55, 0.5, 200, random),
                        ragged({-100, 40}, 35, 0.5, 200, random), ragged({178, -18}, 8, 0.5, 50, random)}};
    for (const Extent& story :
         {Extent{35.5, 35.2, 37.5, 36.6}, Extent{170, -50, 190, -30}, Extent{-75, -60, -55, 5}}) {
        for (const NamedProjection& named : projections_for(story)) {
            CAPTURE(named.definition);
            const Projection projection = Projection::create(named.definition);
            double longest_m = 0;
            for (const auto& ring : projected(cut_rings(spans_of(land), projection.domain()), projection)) {
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    const MapPoint a = ring[i], b = ring[(i + 1) % ring.size()];
                    REQUIRE((std::isfinite(a.x) && std::isfinite(a.y)));
                    longest_m = std::max(longest_m, std::hypot(a.x - b.x, a.y - b.y));
                }
            }
            // One degree on the ground, stretched at most as Mercator does at 85° or an azimuthal map at its
            // rim.
            CHECK(longest_m < 157'000 * 15);
        }
    }
}
