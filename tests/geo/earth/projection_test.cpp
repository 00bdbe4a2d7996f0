#include "geo/earth/projection.hpp"

#include "geo/earth/clip.hpp"
#include "geo/earth/geodesy.hpp"
#include "geo/earth/projections.hpp"
#include "geo/earth/sphere.hpp"
#include "tests/catch.hpp"

#include <cmath>
#include <random>
#include <set>
#include <thread>

using namespace geo;

namespace {

struct Published {
    const char* definition;
    LngLat place;
    MapPoint image;
    double tolerance_m;
};

constexpr double dms(double degrees, double minutes, double seconds) {
    return degrees + minutes / 60 + seconds / 3600;
}

constexpr double us_foot_m = 1200.0 / 3937;

// PROJ's own table of tests ("builtins.gie"), 0.1 mm; the IOGP's Guidance Note 7-2, to the digits printed
// there.
const Published published[] = {
    {"+proj=merc +ellps=GRS80", {2, 1}, {222638.981586547, 110579.965218250}, 1e-4},
    {"+proj=lcc +ellps=GRS80 +lat_1=0.5 +lat_2=2", {2, 1}, {222588.439735968, 110660.533870800}, 1e-4},
    {"+proj=aea +ellps=GRS80 +lat_1=0 +lat_2=2", {2, 1}, {222571.608757106, 110653.326743030}, 1e-4},
    {"+proj=aea +ellps=GRS80 +lat_1=0 +lat_2=2", {-2, -1}, {-222706.306508391, -110484.267144400}, 1e-4},
    {"+proj=laea +ellps=GRS80", {2, 1}, {222602.471450095, 110589.827224410}, 1e-4},
    {"+proj=aeqd +ellps=GRS80 +lat_0=45", {90, 0}, {10010351.5666, 26393.3781}, 1e-3},
    {"+proj=aeqd +ellps=GRS80 +lat_0=45", {90, 45}, {5461910.9128, 3863514.7047}, 1e-3},
    {"+proj=robin +a=6400000", {2, 1}, {189588.423282508, 107318.530350703}, 1e-4},
    {"+proj=eqc +a=6400000", {-2, 1}, {-223402.144255274, 111701.072127637}, 1e-4},
    {"+proj=ortho +lat_0=55 +lon_0=5",
     {dms(2, 7, 46.38), dms(53, 48, 33.82)},
     {-189011.711, -128640.567},
     0.2},
    {"EPSG:3857", {-dms(100, 20, 0), dms(24, 22, 54.433)}, {-11169055.58, 2800000.00}, 0.02},
    {"EPSG:3035", {5, 50}, {3962799.45, 2999718.85}, 0.01},
    {"+proj=lcc +lat_1=18 +lat_0=18 +lon_0=-77 +x_0=250000 +y_0=150000 +ellps=clrk66",
     {-dms(76, 56, 37.26), dms(17, 55, 55.80)},
     {255966.58, 142493.51},
     0.2},
    {"+proj=lcc +lat_1=28.3833333333333 +lat_2=30.2833333333333 +lat_0=27.8333333333333 +lon_0=-99 "
     "+x_0=609601.219202438 +ellps=clrk66 +units=us-ft",
     {-96, 28.5},
     {2963503.91 * us_foot_m, 254759.80 * us_foot_m},
     0.01},
    {"+proj=merc +lon_0=110 +k=0.997 +x_0=3900000 +y_0=900000 +ellps=bessel",
     {120, -3},
     {5009726.58, 569150.82},
     0.01},
    {"+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy",
     {0.5, 50.5},
     {577274.99, 69740.50},
     0.01},
};

/// Random places of a domain, the rim left out by a little.
LngLat place_in(const Domain& d, std::mt19937& random) {
    std::uniform_real_distribution<double> unit(0, 0.999);
    if (d.shape == Domain::Shape::box) {
        return {wrap_lng(d.center.lng + d.half_width_deg * (2 * unit(random) - 0.999)),
                d.south + (d.north - d.south) * unit(random)};
    }
    const double radius = d.radius_deg * unit(random) * radians_per_degree;
    return lnglat_from_unit(LocalFrame(d.center).at(radius, 2 * std::numbers::pi * unit(random)));
}

}  // namespace

TEST_CASE("places project to where PROJ and the IOGP say they do") {
    for (const Published& p : published) {
        CAPTURE(p.definition, p.place.lng, p.place.lat);
        const auto image = Projection::create(p.definition).map_from_lnglat(p.place);
        REQUIRE(image);
        CHECK(image->x == Approx(p.image.x).epsilon(0).margin(p.tolerance_m));
        CHECK(image->y == Approx(p.image.y).epsilon(0).margin(p.tolerance_m));
    }
}

TEST_CASE("every projection of the list leads there and back") {
    const unsigned seed = GENERATE(1u, 2u);
    std::mt19937 random(seed);
    for (const Extent& story :
         {Extent{35.5, 35.2, 37.5, 36.6}, Extent{170, -50, 190, -30}, Extent{-180, -90, 180, 90},
          Extent{-20, -10, 20, 10}, Extent{20, 60, 40, 89}}) {
        for (const NamedProjection& named : projections_for(story)) {
            CAPTURE(seed, named.definition);
            const Projection projection = Projection::create(named.definition);
            for (int i = 0; i < 500; ++i) {
                const LngLat p = place_in(projection.domain(), random);
                CAPTURE(p.lng, p.lat);
                const auto image = projection.map_from_lnglat(p);
                REQUIRE(image);
                const auto back = projection.lnglat_from_map(*image);
                REQUIRE(back);
                CHECK(std::abs(back->lng) <= 180);
                // Near the pole and the limb a millimeter on the map is more on the ground.
                CHECK(distance_m(*back, p) < 1);
            }
        }
    }
}

TEST_CASE("axes and units of a CRS never reach the map") {
    // EPSG:2263 counts in US feet, EPSG:2193 has the northing first, EPSG:2048 and 5513 count to the west and
    // south.
    for (const char* definition :
         {"EPSG:2263", "EPSG:2193", "EPSG:2048", "EPSG:5513", "EPSG:27572",
          "+proj=merc +units=us-ft +axis=wsu", "+proj=lcc +lat_1=30 +lat_2=40 +pm=paris"}) {
        CAPTURE(definition);
        const Projection projection = Projection::create(definition);
        const LngLat center = projection.domain().center;
        const LngLat middle{center.lng, std::clamp(center.lat, -50.0, 50.0)};
        CHECK(projection.scale_at(middle) == Approx(1).margin(0.5));
        CHECK(projection.north_at(middle) == Approx(0).margin(0.2));
        const auto here = projection.map_from_lnglat(middle);
        const auto east = projection.map_from_lnglat({middle.lng + 0.1, middle.lat});
        REQUIRE((here && east));
        CHECK(east->x > here->x);
    }
    const auto state_plane = Projection::create("EPSG:2263").map_from_lnglat({-74, 40 + 1.0 / 6});
    REQUIRE(state_plane);
    CHECK(state_plane->x == Approx(300'000).margin(2));
}

TEST_CASE("a change of datum is made: the British grid at Greenwich") {
    // Airy's transit circle is 5.3" (102 m) west of WGS 84's meridian: OS grid TQ 38880 77320 or so.
    const auto p = Projection::create("EPSG:27700").map_from_lnglat({-0.00147, 51.47785});
    REQUIRE(p);
    CHECK(p->x == Approx(538'880).margin(10));
    CHECK(p->y == Approx(177'320).margin(20));
}

TEST_CASE(
    "a German grid shows Syria too, though the change of datum that PROJ likes best ends with Germany") {
    const Projection gauss_krueger = Projection::create("EPSG:31467");
    CHECK(gauss_krueger.domain().half_width_deg == 60);
    CHECK(gauss_krueger.map_from_lnglat({36.6, 35.9}));
}

TEST_CASE("what is no map projection is refused with the definition and the reason in one line") {
    for (const char* definition : {"EPSG:99999", "+proj=nonsense", "", "EPSG:4978", "EPSG:5773",
                                   "IAU_2015:30110", "+proj=tmerc +R=1737400", "WGS 84 ellipsoid of dreams",
                                   "GEOGCRS[\"broken\n\n", "+proj=lcc +lat_1=20 +lat_2=-20"}) {
        CAPTURE(definition);
        CHECK_THROWS_AS(Projection::create(definition), ProjectionError);
        try {
            (void)Projection::create(definition);
        } catch (const ProjectionError& e) {
            CHECK(std::string_view(e.what()).find('\n') == std::string_view::npos);
            CHECK(std::string_view(e.what()).size() > std::string_view(definition).size());
        }
    }
}

TEST_CASE("a geographic CRS becomes Plate Carrée") {
    const Projection projection = Projection::create("EPSG:4326");
    const auto p = projection.map_from_lnglat({90, 45});
    REQUIRE(p);
    CHECK(p->x == Approx(6'378'137 * std::numbers::pi / 2));
    CHECK(p->y == Approx(6'378'137 * std::numbers::pi / 4));
    CHECK(projection.name() == "WGS 84 (Plate Carrée)");
}

TEST_CASE("names are PROJ's, or the definition where there is none") {
    CHECK(Projection::create("EPSG:3857").name() == "WGS 84 / Pseudo-Mercator");
    CHECK(Projection::create("3857").name() == "WGS 84 / Pseudo-Mercator");
    CHECK(Projection::create("WGS 84 / UTM zone 37N").definition() == "WGS 84 / UTM zone 37N");
    CHECK(Projection::create("+proj=moll").name() == "+proj=moll");
}

TEST_CASE("what the map does not show has no image, and what is beside the map is no place") {
    const Projection globe = Projection::create("+proj=ortho +lat_0=36 +lon_0=38");
    CHECK_FALSE(globe.map_from_lnglat({-142, -36}));
    CHECK_FALSE(globe.lnglat_from_map({6'400'000, 6'400'000}));
    const Projection mercator = Projection::create("EPSG:3857");
    CHECK_FALSE(mercator.map_from_lnglat({0, 89}));
    CHECK_FALSE(mercator.lnglat_from_map({25'000'000, 0}));
    CHECK_FALSE(Projection::create("+proj=robin").lnglat_from_map({17'000'000, 8'500'000}));

    const std::vector<LngLat> from{{38, 36}, {-142, -36}, {39, 36}};
    std::vector<MapPoint> to(3);
    globe.project(from, to);
    CHECK(to[0].x == Approx(0).margin(1e-6));
    CHECK(std::isnan(to[1].x));
    CHECK(std::isnan(to[1].y));
    CHECK(to[2].x > 80'000);

    const std::vector<LngLat> too_far_north{{0, 89}};
    mercator.project(too_far_north, std::span{to}.first(1));
    CHECK(std::isnan(to[0].x));
}

TEST_CASE("scale and north are what Mercator and UTM say") {
    const Projection mercator = Projection::create("EPSG:3857");
    // Spherical Mercator on the ellipsoid: about 1 / cos(lat).
    CHECK(mercator.scale_at({38, 60}) == Approx(2).epsilon(0.005));
    CHECK(mercator.north_at({38, 60}) == Approx(0).margin(1e-9));
    const Projection utm = Projection::create("EPSG:32637");
    CHECK(utm.scale_at({39, 36}) == Approx(0.9996).epsilon(1e-6));
    // Convergence is close to (lng - 39°) * sin(lat); the grid's north is to the west of true north's in the
    // east.
    CHECK(utm.north_at({41, 36}) ==
          Approx(-2 * radians_per_degree * std::sin(36 * radians_per_degree)).epsilon(0.01));
    CHECK(mercator.scale_at({38, 90}) > 0);
}

TEST_CASE("the scale at the edge of a map does not look across the seam") {
    const Projection robinson = Projection::create("+proj=robin");
    CHECK(robinson.scale_at({180, 0}) == Approx(robinson.scale_at({179, 0})).epsilon(0.01));
}

TEST_CASE("a clone gives the same to the bit, on another thread too") {
    const Projection original = Projection::create("EPSG:2193");
    const Projection copy = original.clone();
    CHECK(copy.name() == original.name());
    MapPoint there;
    std::thread([&] { there = copy.map_from_lnglat({175, -41}).value_or(MapPoint{}); }).join();
    CHECK(there == original.map_from_lnglat({175, -41}));
    CHECK(copy.clone().domain().half_width_deg == original.domain().half_width_deg);
}

TEST_CASE("no map of any code tears within its domain: neighbors on the Earth are neighbors on the map") {
    for (const char* definition : {"EPSG:27700",
                                   "EPSG:2056",
                                   "EPSG:5514",
                                   "EPSG:28992",
                                   "EPSG:3375",
                                   "EPSG:27200",
                                   "EPSG:32661",
                                   "EPSG:3031",
                                   "EPSG:2180",
                                   "EPSG:26391",
                                   "EPSG:20137",
                                   "ESRI:54030",
                                   "ESRI:54009",
                                   "ESRI:54052",
                                   "+proj=igh",
                                   "+proj=poly",
                                   "+proj=cass",
                                   "+proj=healpix",
                                   "+proj=isea",
                                   "+proj=bonne +lat_1=40",
                                   "+proj=geos +h=35785831",
                                   "+proj=nsper +h=2000000 +lat_0=36 +lon_0=38",
                                   "+proj=gnom +lat_0=50",
                                   "+proj=stere +lat_0=50",
                                   "+proj=tmerc +lon_0=38",
                                   "+proj=lcc +lat_1=-30 +lat_2=-40",
                                   "+proj=omerc +lat_0=36 +lonc=38 +alpha=40"}) {
        CAPTURE(definition);
        const Projection projection = Projection::create(definition);
        const Domain& domain = projection.domain();
        std::mt19937 random(17);
        double farthest_m = 0;
        for (int i = 0; i < 4000; ++i) {
            const LngLat p = place_in(domain, random);
            const LngLat q{p.lng + 1e-3, p.lat};
            if (!inside(domain, q)) continue;
            const auto a = projection.map_from_lnglat(p), b = projection.map_from_lnglat(q);
            REQUIRE((a && b));
            farthest_m = std::max(farthest_m, std::hypot(a->x - b->x, a->y - b->y));
        }
        // A thousandth of a degree is 111 m at most; a torn map would be off by thousands of kilometers.
        CHECK(farthest_m < 111 * 25);
    }
}

TEST_CASE("a projection that maps no part of the Earth to meters is refused in one line") {
    const char* definition =
        GENERATE("+proj=merc +x_0=1e300", "+proj=affine +s11=nan", "+proj=lagrng +W=1e-9", "+proj=calcofi",
                 "+proj=s2", "+proj=ob_tran +o_proj=longlat +o_lat_p=40");
    CAPTURE(definition);
    try {
        const auto projection = Projection::create(definition);
        FAIL_CHECK("drawn");
    } catch (const ProjectionError& error) {
        CHECK(std::string(error.what()).starts_with("no map projection in \"" + std::string(definition)));
        CHECK(std::string(error.what()).find('\n') == std::string::npos);
    }
}

TEST_CASE("a CRS is known by its whole name, not by a part of one") {
    CHECK_THROWS_AS(Projection::create("nan"), ProjectionError);
    CHECK_THROWS_AS(Projection::create("UTM"), ProjectionError);
    CHECK(Projection::create("WGS 84 / UTM zone 37N").name() == "WGS 84 / UTM zone 37N");
    CHECK(Projection::create("wgs 84 / utm zone 37n").name() == "WGS 84 / UTM zone 37N");
}
