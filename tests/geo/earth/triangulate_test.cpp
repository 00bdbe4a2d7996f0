#include "geo/earth/triangulate.hpp"

#include "tests/catch.hpp"
#include "tests/geo/earth/shapes.hpp"

#include <chrono>
#include <limits>
#include <numbers>

using namespace geo;

namespace {

using PlaneRing = std::vector<MapPoint>;

PlaneRing square(double west, double south, double side) {
    return {{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}};
}

double filled_area(const std::vector<PlaneRing>& rings) {
    return shapes::area_of(triangulate(rings));
}

/// A jagged outline around the origin, and its area by the shoelace formula.
PlaneRing star(int n, double radius, double raggedness, std::mt19937& random) {
    std::uniform_real_distribution<double> factor(1 - raggedness, 1);
    PlaneRing ring;
    for (int i = 0; i < n; ++i) {
        const double angle = 2 * std::numbers::pi * i / n, r = radius * factor(random);
        ring.push_back({r * std::cos(angle), r * std::sin(angle)});
    }
    return ring;
}

double shoelace(const PlaneRing& ring) {
    double twice = 0;
    for (std::size_t i = 0, from = ring.size() - 1; i < ring.size(); from = i++) {
        twice += ring[from].x * ring[i].y - ring[i].x * ring[from].y;
    }
    return std::abs(twice) / 2;
}

}  // namespace

TEST_CASE("a square is filled with its area, wherever it lies and however small it is") {
    CHECK(filled_area({square(0, 0, 2)}) == Approx(4));
    CHECK(filled_area({square(4'321'000, -3'210'000, 10)}) == Approx(100));
    CHECK(filled_area({square(1e7, 1e7, 1e-3)}) == Approx(1e-6).epsilon(1e-3));
}

TEST_CASE("holes are left out and islands in them filled, in any order and direction") {
    PlaneRing hole = square(1, 1, 2);
    CHECK(filled_area({square(0, 0, 4), hole}) == Approx(12));
    std::reverse(hole.begin(), hole.end());
    CHECK(filled_area({hole, square(0, 0, 4), square(1.5, 1.5, 1)}) == Approx(13));
}

TEST_CASE("where rings overlap or cross themselves the even-odd rule decides") {
    CHECK(filled_area({square(0, 0, 2), square(1, 1, 2)}) == Approx(6));
    CHECK(filled_area({{{0, 0}, {2, 2}, {2, 0}, {0, 2}}}) == Approx(2));
    CHECK(filled_area({square(0, 0, 2), square(0, 0, 2)}) == Approx(0).margin(1e-12));
    CHECK(filled_area({square(0, 0, 2), square(2, 0, 2)}) == Approx(8));
}

TEST_CASE("what has no area has no triangles") {
    CHECK(triangulate({}).indices.empty());
    CHECK(filled_area({{{0, 0}, {1, 1}}}) == 0);
    CHECK(filled_area({{{0, 0}, {1, 1}, {2, 2}}}) == Approx(0).margin(1e-12));
    CHECK(filled_area({{{1, 1}, {1, 1}, {1, 1}, {1, 1}}}) == 0);
}

TEST_CASE("points without an image are left out") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(filled_area({{{0, 0}, {2, 0}, {nan, nan}, {2, 2}, {0, 2}}}) == Approx(4));
    CHECK(filled_area({{{nan, nan}, {nan, nan}, {nan, nan}}}) == 0);
}

TEST_CASE("the triangles of a ragged outline have its area and stay within its box") {
    const unsigned seed = GENERATE(1u, 2u, 3u);
    const int n = GENERATE(10, 300, 3'000, 30'000);
    CAPTURE(seed, n);
    std::mt19937 random(seed);
    const PlaneRing ring = star(n, 1e6, 0.3, random);
    const Triangles triangles = triangulate(std::vector<PlaneRing>{ring});
    CHECK(shapes::area_of(triangles) == Approx(shoelace(ring)).epsilon(1e-9));
    CHECK(triangles.indices.size() % 3 == 0);
    for (const std::uint32_t index : triangles.indices) {
        REQUIRE(index < triangles.points.size());
        REQUIRE(std::hypot(triangles.points[index].x, triangles.points[index].y) <= 1e6 * (1 + 1e-9));
    }
}

TEST_CASE("a hundred thousand vertices in one jagged ring are no reason to wait") {
    std::mt19937 random(4);
    const PlaneRing ring = star(100'000, 1e6, 0.01, random);
    const auto begin = std::chrono::steady_clock::now();
    const double area = filled_area({ring});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    CHECK(area == Approx(shoelace(ring)).epsilon(1e-9));
    // 0.2 s where it was measured, 40 s where the tessellator was given the whole at once.
    CHECK(took.count() < 8);
}
