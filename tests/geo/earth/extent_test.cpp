#include "geo/earth/extent.hpp"

#include <vector>

#include "tests/catch.hpp"

using geo::Extent;
using geo::LngLat;

TEST_CASE("points on both sides of the antimeridian are framed over it") {
    // Suva and Apia, by GeoNames.
    const std::vector<LngLat> points{{178.44, -18.14}, {-171.76, -13.83}};
    const Extent box = geo::extent_around(points);
    CHECK(box.west == Approx(178.44));
    CHECK(box.east == Approx(188.24));
    CHECK(box.south == Approx(-18.14));
    CHECK(box.north == Approx(-13.83));
}

TEST_CASE("points that are nearer the other way are framed without it") {
    const std::vector<LngLat> points{{2.35, 48.86}, {-3.7, 40.42}, {12.5, 41.9}};
    CHECK(geo::extent_around(points) == Extent{-3.7, 40.42, 12.5, 48.86});
}

TEST_CASE("no points are the whole world") {
    CHECK(geo::extent_around({}) == Extent{-180, -90, 180, 90});
}

TEST_CASE("two extents unite the shorter way round") {
    CHECK(geo::united({170, -20, 175, -10}, {-175, -15, -170, -5}) == Extent{170, -20, 190, -5});
    CHECK(geo::united({0, 0, 10, 10}, {5, -5, 20, 5}) == Extent{0, -5, 20, 10});
    CHECK(geo::united({-180, -60, 180, 80}, {0, 0, 1, 1}) == Extent{-180, -60, 180, 80});
}

TEST_CASE("a margin stops at the poles and at a whole turn") {
    CHECK(geo::grown({0, 85, 10, 89}, 5) == Extent{-5, 80, 15, 90});
    CHECK(geo::grown({-178, -80, 178, 80}, 5) == Extent{-180, -85, 180, 85});
}
