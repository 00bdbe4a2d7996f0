#include "geo/earth/crossings.hpp"

#include <cmath>
#include <numbers>
#include <vector>

#include "tests/catch.hpp"

namespace {

using geo::LngLat;

std::size_t crossings(const std::vector<std::vector<LngLat>>& rings, std::size_t limit = 1'000'000) {
    return geo::count_crossings(std::vector<std::span<const LngLat>>(rings.begin(), rings.end()), limit);
}

/// {n/k}: n points on a circle, each joined to the k-th next.
std::vector<LngLat> star(int n, int k) {
    std::vector<LngLat> ring;
    for (int i = 0; i < n; ++i) {
        const double angle = 2 * std::numbers::pi * (i * k % n) / n;
        ring.push_back({36 + std::cos(angle), 36 + std::sin(angle)});
    }
    return ring;
}

}  // namespace

TEST_CASE("a star polygon {n/k} crosses itself n (k - 1) times") {
    // Coxeter, Regular Polytopes, 6.1: each side is cut by 2 (k - 1) others.
    CHECK(crossings({star(5, 1)}) == 0);
    CHECK(crossings({star(5, 2)}) == 5);
    CHECK(crossings({star(7, 3)}) == 14);
    CHECK(crossings({star(101, 50)}) == 101 * 49);
}

TEST_CASE("rings that touch in a point or share an edge do not cross") {
    const std::vector<LngLat> square{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, beside{{1, 0}, {2, 0}, {2, 1}, {1, 1}},
        at_the_corner{{1, 1}, {2, 1}, {2, 2}, {1, 2}}, over{{0.5, 0.5}, {1.5, 0.5}, {1.5, 1.5}, {0.5, 1.5}};
    CHECK(crossings({square, beside}) == 0);
    CHECK(crossings({square, at_the_corner}) == 0);
    CHECK(crossings({square, over}) == 2);
    CHECK(crossings({}) == 0);
    CHECK(crossings({{}}) == 0);
}

TEST_CASE("counting crossings stops at the limit") {
    CHECK(crossings({star(4001, 2000)}, 500) == 500);
}
