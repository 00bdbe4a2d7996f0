#include "geo/earth/geodesy.hpp"

#include "tests/catch.hpp"

#include <algorithm>
#include <random>

using namespace geo;

// Expected values: GeographicLib's documentation and its test set for the geodesic routines (C. Karney).

namespace {

constexpr LngLat wellington{174.81, -41.32}, salamanca{-5.5, 40.96};
constexpr LngLat jfk{-73.8, 40.6}, lhr{-0.5, 51.6};

const Ring karneys_antarctica{{-58, -63.1},  {-74, -72.9}, {-102, -71.9}, {-102, -74.9}, {-131, -74.3},
                              {-163, -77.5}, {163, -77.4}, {172, -71.7},  {140, -65.9},  {113, -65.7},
                              {88, -66.6},   {59, -66.9},  {25, -69.8},   {-4, -70.0},   {-14, -71.0},
                              {-33, -77.3},  {-46, -77.9}, {-61, -74.7}};

}  // namespace

TEST_CASE("from Wellington to nearly opposite Salamanca it is 19,960 km") {
    CHECK(distance_m(wellington, salamanca) == Approx(19'959'679.267).margin(0.001));
    CHECK(bearing_deg(wellington, salamanca) == Approx(161.06766998616).margin(1e-9));
}

TEST_CASE("from New York to London it is 5,552 km, setting out to the north-east") {
    CHECK(distance_m(jfk, lhr) == Approx(5'551'759.400).margin(0.001));
    CHECK(bearing_deg(jfk, lhr) == Approx(51.198882845579).margin(1e-9));
    CHECK(bearing_deg(lhr, jfk) == Approx(180 + 107.821776735514).margin(1e-9));
}

TEST_CASE("setting out for London along its bearing arrives there") {
    const LngLat there = destination(jfk, 51.198882845579, 5'551'759.4003);
    CHECK(there.lng == Approx(lhr.lng).margin(1e-8));
    CHECK(there.lat == Approx(lhr.lat).margin(1e-8));
}

TEST_CASE("a place has no distance and bearing zero to itself") {
    CHECK(distance_m(jfk, jfk) == 0);
    CHECK(bearing_deg(jfk, jfk) == 0);
}

TEST_CASE("bearings lie from 0 to below 360") {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> lng(-180, 180), lat(-90, 90);
    for (int i = 0; i < 1000; ++i) {
        const double bearing = bearing_deg({lng(random), lat(random)}, {lng(random), lat(random)});
        CHECK((bearing >= 0 && bearing < 360));
    }
    CHECK(bearing_deg({0, 0}, {0, 1}) == 0);
    CHECK(bearing_deg({0, 0}, {-1, 0}) == 270);
}

TEST_CASE("a line is as long as its parts") {
    CHECK(length_m(Line{jfk, lhr, jfk}) == Approx(2 * 5'551'759.400));
    CHECK(length_m(Line{jfk}) == 0);
    CHECK(length_m({}) == 0);
}

TEST_CASE("a rough Antarctica around the pole has Karney's area whichever way it turns") {
    Ring ring = karneys_antarctica;
    CHECK(area_m2({{ring}}) == Approx(13'662'703'680'020.1).margin(1));
    std::reverse(ring.begin(), ring.end());
    CHECK(area_m2({{ring}}) == Approx(13'662'703'680'020.1).margin(1));
}

TEST_CASE("an octant is an eighth of the ellipsoid") {
    CHECK(area_m2({{{{0, 0}, {90, 0}, {0, 90}}}}) == Approx(63'758'202'715'511.0).margin(1));
}

TEST_CASE("the world as a box is the ellipsoid, and a hole is taken away") {
    const Ring world{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}};
    CHECK(area_m2({{world}}) == Approx(510'065'621'724'089.0).epsilon(1e-9));
    CHECK(area_m2({{world, karneys_antarctica}}) ==
          Approx(510'065'621'724'089.0 - 13'662'703'680'020.1).epsilon(1e-9));
}

TEST_CASE("a ring over the antimeridian has the area of the same ring elsewhere") {
    const Ring here{{-2, 10}, {2, 10}, {2, 14}, {-2, 14}};
    const Ring there{{178, 10}, {-178, 10}, {-178, 14}, {178, 14}};
    CHECK(area_m2({{there}}) == Approx(area_m2({{here}})).epsilon(1e-12));
}

TEST_CASE("fewer than three points have no area") {
    CHECK(area_m2({}) == 0);
    CHECK(area_m2({{{{0, 0}, {1, 1}}}}) == 0);
}
