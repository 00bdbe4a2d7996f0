#include "geo/earth/simplify.hpp"

#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace geo;

namespace {

double distance(MapPoint p, MapPoint a, MapPoint b) {
    const double dx = b.x - a.x, dy = b.y - a.y, squared = dx * dx + dy * dy;
    const double t = squared > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0) : 0;
    return std::hypot(a.x + t * dx - p.x, a.y + t * dy - p.y);
}

std::vector<MapPoint> wander(int n, std::mt19937& random) {
    std::normal_distribution<double> step(0, 100);
    std::vector<MapPoint> line{{0, 0}};
    for (int i = 1; i < n; ++i) line.push_back({line.back().x + step(random), line.back().y + step(random)});
    return line;
}

std::vector<MapPoint> circle(int n, double radius) {
    std::vector<MapPoint> ring;
    for (int i = 0; i < n; ++i) {
        const double angle = 2 * std::numbers::pi * i / n;
        ring.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    return ring;
}

}  // namespace

TEST_CASE("a straight line keeps its ends") {
    const std::vector<MapPoint> line{{0, 0}, {1, 0}, {2, 0}, {7, 0}};
    CHECK(simplify_line(line, 0.1) == std::vector<std::uint32_t>{0, 3});
    CHECK(simplify_line(std::vector<MapPoint>{{1, 1}}, 1) == std::vector<std::uint32_t>{0});
    CHECK(simplify_line({}, 1).empty());
}

TEST_CASE("a corner stays while it is farther off than the tolerance") {
    const std::vector<MapPoint> line{{0, 0}, {5, 3}, {10, 0}};
    CHECK(simplify_line(line, 2.9).size() == 3);
    CHECK(simplify_line(line, 3.1).size() == 2);
}

TEST_CASE("a line that comes back to its beginning keeps its far end") {
    const std::vector<MapPoint> there_and_back{{0, 0}, {100, 0}, {0, 0}};
    CHECK(simplify_line(there_and_back, 10).size() == 3);
}

TEST_CASE("no point that is left out is farther from the kept line than the tolerance") {
    const unsigned seed = GENERATE(1u, 2u, 3u, 4u);
    const double tolerance_m = GENERATE(0.0, 50.0, 500.0, 5'000.0);
    CAPTURE(seed, tolerance_m);
    std::mt19937 random(seed);
    const std::vector<MapPoint> line = wander(5'000, random);
    const std::vector<std::uint32_t> kept = simplify_line(line, tolerance_m);
    REQUIRE(kept.size() >= 2);
    CHECK(kept.front() == 0);
    CHECK(kept.back() == line.size() - 1);
    CHECK(std::is_sorted(kept.begin(), kept.end()));
    for (std::size_t k = 1; k < kept.size(); ++k) {
        for (std::uint32_t i = kept[k - 1] + 1; i < kept[k]; ++i) {
            REQUIRE(distance(line[i], line[kept[k - 1]], line[kept[k]]) <= tolerance_m * (1 + 1e-12));
        }
    }
    if (tolerance_m > 0) CHECK(kept.size() < line.size());
}

TEST_CASE("a ring keeps three points at least, or none where it is within the tolerance of its first") {
    const std::vector<MapPoint> ring = circle(1'000, 100);
    CHECK(simplify_ring(ring, 1).size() > 10);
    CHECK(simplify_ring(ring, 1).size() < 40);
    CHECK(simplify_ring(ring, 150).size() == 3);
    CHECK(simplify_ring(ring, 199).size() == 3);
    CHECK(simplify_ring(ring, 201).empty());
    CHECK(simplify_ring(std::vector<MapPoint>{{0, 0}, {1, 1}}, 0).empty());
}

TEST_CASE("points of a ring that are left out are within the tolerance too, over its beginning as well") {
    std::mt19937 random(6);
    std::vector<MapPoint> ring = circle(2'000, 10'000);
    std::normal_distribution<double> noise(0, 30);
    for (MapPoint& p : ring) p = {p.x + noise(random), p.y + noise(random)};
    const std::vector<std::uint32_t> kept = simplify_ring(ring, 100);
    for (std::size_t k = 0; k < kept.size(); ++k) {
        const std::size_t from = kept[k], to = k + 1 < kept.size() ? kept[k + 1] : kept[0] + ring.size();
        for (std::size_t i = from + 1; i < to; ++i) {
            REQUIRE(distance(ring[i % ring.size()], ring[from], ring[to % ring.size()]) <= 100);
        }
    }
}

TEST_CASE("a long spiral does not overflow the stack") {
    std::vector<MapPoint> spiral;
    for (int i = 0; i < 200'000; ++i) spiral.push_back({i * std::cos(i * 1e-3), i * std::sin(i * 1e-3)});
    CHECK(simplify_line(spiral, 1).size() > 1'000);
}
