#include "geo/earth/polygon_ops.hpp"

#include "geo/earth/geodesy.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <random>
#include <utility>

using namespace geo;

namespace {

double planar_area(const Ring& ring) {
    double twice = 0;
    for (std::size_t i = 0, from = ring.size() - 1; i < ring.size(); from = i++) {
        twice += ring[from].lng * ring[i].lat - ring[i].lng * ring[from].lat;
    }
    return std::abs(twice) / 2;
}

double planar_area(const std::vector<Polygon>& polygons) {
    double area = 0;
    for (const Polygon& p : polygons) {
        for (std::size_t i = 0; i < p.rings.size(); ++i) area += (i == 0 ? 1 : -1) * planar_area(p.rings[i]);
    }
    return area;
}

Polygon square(double west, double south, double side) {
    return {{{{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}}}};
}

std::vector<LngLat> random_places(std::size_t n, const Extent& box, std::mt19937& random) {
    std::uniform_real_distribution<double> lng(box.west, box.east), lat(box.south, box.north);
    std::vector<LngLat> places;
    for (std::size_t i = 0; i < n; ++i) places.push_back({lng(random), lat(random)});
    return places;
}

}  // namespace

TEST_CASE("each Voronoi cell holds its own site and no other, and the cells fill the box") {
    const unsigned seed = GENERATE(1u, 2u, 3u);
    const std::size_t n =
        GENERATE(std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{10}, std::size_t{300});
    CAPTURE(seed, n);
    std::mt19937 random(seed);
    const Extent box{35.5, 35.2, 37.5, 36.6};
    const std::vector<LngLat> sites = random_places(n, box, random);
    const std::vector<Polygon> cells = voronoi_cells(sites, box);
    REQUIRE(cells.size() == n);
    for (std::size_t i = 0; i < n; ++i) {
        CHECK(contains(cells[i], sites[i]));
        CHECK(std::count_if(sites.begin(), sites.end(), [&](LngLat p) { return contains(cells[i], p); }) ==
              1);
    }
    // With the areas adding up to the box, cells that fill it cannot overlap.
    CHECK(planar_area(cells) == Approx(2.0 * 1.4).epsilon(1e-7));
    CHECK(planar_area(unite(cells)) == Approx(2.0 * 1.4).epsilon(1e-7));
}

TEST_CASE("a place belongs to the Voronoi cell of the nearest site") {
    std::mt19937 random(5);
    const Extent box{35.5, 35.2, 37.5, 36.6};
    const std::vector<LngLat> sites = random_places(40, box, random);
    const std::vector<Polygon> cells = voronoi_cells(sites, box);
    int undecided = 0;
    for (const LngLat p : random_places(2000, box, random)) {
        std::vector<double> far_m;
        for (const LngLat site : sites) far_m.push_back(distance_m(p, site));
        const auto nearest = std::min_element(far_m.begin(), far_m.end());
        const auto next =
            std::count_if(far_m.begin(), far_m.end(), [&](double m) { return m < *nearest * 1.03; });
        if (next > 1) {
            ++undecided;  // the plane is not the ellipsoid: nearly as near is not told apart
            continue;
        }
        CHECK(contains(cells[std::size_t(nearest - far_m.begin())], p));
    }
    CHECK(undecided < 200);
}

TEST_CASE("Voronoi cells of sites in a row, on the edge of the box or far outside of it") {
    const Extent box{0, 0, 4, 1};
    const std::vector<LngLat> row{{0.5, 0.5}, {1.5, 0.5}, {2.5, 0.5}, {3.5, 0.5}};
    for (const Polygon& cell : voronoi_cells(row, box)) CHECK(planar_area({cell}) == Approx(1).epsilon(1e-6));

    const std::vector<LngLat> edges{{0, 0}, {4, 1}};
    CHECK(planar_area(voronoi_cells(edges, box)) == Approx(4).epsilon(1e-6));

    const std::vector<LngLat> outside{{1, 0.5}, {3, 0.5}, {100, 0.5}};
    const std::vector<Polygon> cells = voronoi_cells(outside, box);
    CHECK(planar_area({cells[0]}) == Approx(2).epsilon(1e-6));
    CHECK(planar_area({cells[1]}) == Approx(2).epsilon(1e-6));
    CHECK(cells[2].rings.empty());
}

TEST_CASE("two Voronoi sites in the same place are refused by their numbers") {
    const std::vector<LngLat> sites{{1, 1}, {2, 2}, {3, 3}, {2, 2}};
    CHECK_THROWS_WITH(voronoi_cells(sites, {0, 0, 4, 4}), Catch::Contains("1 and 3"));
    CHECK_THROWS_AS(voronoi_cells(sites, {0, 0, 4, 4}), std::invalid_argument);
}

TEST_CASE("neighboring Voronoi cells unite without slivers") {
    std::mt19937 random(9);
    const Extent box{36, 35, 38, 37};
    const std::vector<LngLat> sites = random_places(120, box, random);
    const std::vector<Polygon> cells = voronoi_cells(sites, box);
    std::vector<Polygon> west, east;
    for (std::size_t i = 0; i < sites.size(); ++i) (sites[i].lng < 37 ? west : east).push_back(cells[i]);
    CHECK(unite(cells).size() == 1);
    CHECK(unite(west).size() == 1);
}

TEST_CASE("neighboring Voronoi cells have their vertices in common to the bit") {
    std::mt19937 random(10);
    const Extent box{35.3, 35.1, 37.7, 36.9};
    std::map<std::pair<double, double>, int> uses;
    for (const Polygon& cell : voronoi_cells(random_places(200, box, random), box)) {
        for (const LngLat p : cell.rings[0]) ++uses[{p.lng, p.lat}];
    }
    CHECK(std::count_if(uses.begin(), uses.end(), [](const auto& use) { return use.second == 1; }) == 4);
}

TEST_CASE("squares that overlap unite and intersect") {
    const std::vector<Polygon> a{square(0, 0, 2)}, b{square(1, 1, 2)};
    CHECK(planar_area(intersect(a, b)) == Approx(1));
    const std::vector<Polygon> both{a[0], b[0]};
    CHECK(planar_area(unite(both)) == Approx(7));
    CHECK(intersect(a, std::vector{square(5, 5, 1)}).empty());
    CHECK(unite({}).empty());
}

TEST_CASE("a bow tie is made valid before it is intersected") {
    const std::vector<Polygon> bow_tie{Polygon{{Ring{{0, 0}, {2, 2}, {2, 0}, {0, 2}}}}};
    CHECK(planar_area(intersect(bow_tie, std::vector{square(-1, -1, 4)})) == Approx(2));
}

TEST_CASE("a hole survives uniting") {
    const Polygon frame{{square(0, 0, 4).rings[0], square(1, 1, 1).rings[0]}};
    const std::vector<Polygon> united = unite(std::vector{frame, square(4, 0, 4)});
    REQUIRE(united.size() == 1);
    CHECK(united[0].rings.size() == 2);
    CHECK(planar_area(united) == Approx(31));
    CHECK_FALSE(contains(united[0], {1.5, 1.5}));
    CHECK(contains(united[0], {3, 3}));
}

TEST_CASE("lines that cross enclose faces") {
    const std::vector<Line> grid{{{0, 1}, {3, 1}}, {{0, 2}, {3, 2}}, {{1, 0}, {1, 3}}, {{2, 0}, {2, 3}}};
    const std::vector<Polygon> faces = polygonize(grid);
    REQUIRE(faces.size() == 1);
    CHECK(planar_area(faces) == Approx(1));
}

TEST_CASE("lines that meet end to end are merged") {
    const std::vector<Line> parts{{{0, 0}, {1, 0}}, {{2, 0}, {1, 0}}, {{2, 0}, {3, 1}}};
    const std::vector<Line> merged = merge_lines(parts);
    REQUIRE(merged.size() == 1);
    CHECK(merged[0].size() == 4);
}

TEST_CASE("a band of 10 km around a place is a circle of 10 km") {
    const std::vector<Line> place{{{36.63, 35.93}}};
    const std::vector<Polygon> band = buffer_m(place, 10'000);
    REQUIRE(band.size() == 1);
    for (const LngLat p : band[0].rings[0])
        CHECK(distance_m({36.63, 35.93}, p) == Approx(10'000).epsilon(1e-6));
}

TEST_CASE("a band around a road has its length and its width, over the antimeridian too") {
    for (const double lng : {36.0, 179.5}) {
        const std::vector<Line> road{{{lng, 35}, {lng + 1 > 180 ? lng - 359 : lng + 1, 35}}};
        const double length = length_m(road[0]);
        const std::vector<Polygon> band = buffer_m(road, 5'000);
        REQUIRE(band.size() == 1);
        CHECK(area_m2(band[0]) == Approx(length * 10'000 + std::numbers::pi * 25e6).epsilon(0.005));
    }
}
