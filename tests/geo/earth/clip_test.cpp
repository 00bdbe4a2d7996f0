#include "geo/earth/clip.hpp"

#include "geo/earth/graticule.hpp"
#include "tests/catch.hpp"
#include "tests/geo/earth/shapes.hpp"

#include <algorithm>
#include <cmath>

using namespace geo;

namespace {

Domain box(double center_lng, double south = -90, double north = 90, double half_width_deg = 180) {
    return {Domain::Shape::box, {center_lng, 0}, half_width_deg, south, north, 0};
}

Domain cap(LngLat center, double radius_deg) {
    return {Domain::Shape::cap, center, 180, -90, 90, radius_deg};
}

std::vector<CutPath> cut_ring(const Ring& ring, const Domain& domain, const DataBox& data = whole_world,
                              double step = 1) {
    const std::span<const LngLat> one{ring};
    return cut_rings(std::span{&one, 1}, domain, data, step);
}

std::size_t drawn_count(const CutPath& path) {
    return static_cast<std::size_t>(std::count(path.drawn.begin(), path.drawn.end(), true));
}

double longest_step_deg(const CutPath& path, bool closed) {
    double longest = 0;
    for (std::size_t i = closed ? 0 : 1; i < path.points.size(); ++i) {
        const LngLat a = path.points[(i + path.points.size() - 1) % path.points.size()], b = path.points[i];
        longest = std::max({longest, std::abs(a.lng - b.lng), std::abs(a.lat - b.lat)});
    }
    return longest;
}

}  // namespace

TEST_CASE("a ring within the domain comes back as it is, all of it drawn") {
    const Ring ring{{10, 10}, {11, 10}, {11, 11}, {10, 11}};
    for (const Domain& domain : {box(0), cap({0, 0}, 80)}) {
        const auto pieces = cut_ring(ring, domain);
        REQUIRE(pieces.size() == 1);
        CHECK(pieces[0].points.size() == 4);
        CHECK(drawn_count(pieces[0]) == 4);
        CHECK(pieces[0].drawn.size() == 4);
    }
    CHECK(cut_ring(ring, box(0))[0].points == ring);
}

TEST_CASE("a ring that repeats its first point is the same ring") {
    const Ring ring{{10, 10}, {11, 10}, {11, 11}, {10, 10}};
    CHECK(cut_ring(ring, box(0))[0].points.size() == 3);
}

TEST_CASE("a ring over the cut falls into two pieces whose cut edges are not drawn") {
    const Ring ring{{170, 0}, {-170, 0}, {-170, 10}, {170, 10}};
    const auto pieces = cut_ring(ring, box(0), whole_world, 0);
    REQUIRE(pieces.size() == 2);
    for (const CutPath& piece : pieces) {
        CHECK(piece.points.size() == 4);
        CHECK(drawn_count(piece) == 3);
        for (const LngLat p : piece.points) CHECK(std::abs(p.lng) <= 180);
    }
    const auto whole = cut_ring(ring, box(150), whole_world, 0);
    REQUIRE(whole.size() == 1);
    CHECK(drawn_count(whole[0]) == 4);
    for (const LngLat p : whole[0].points) CHECK((p.lng == 170 || p.lng == 190));
}

TEST_CASE("longitudes of a piece are within half a turn of the center of the domain") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> lng(-180, 180), lat(-60, 60);
    for (int i = 0; i < 50; ++i) {
        const Domain domain = i % 2 == 0 ? box(lng(random)) : cap({lng(random), lat(random)}, 150);
        for (const CutPath& piece :
             cut_ring(shapes::ragged({lng(random), lat(random)}, 30, 0.4, 50, random), domain)) {
            for (const LngLat p : piece.points) CHECK(std::abs(p.lng - domain.center.lng) <= 180 + 1e-6);
        }
    }
}

TEST_CASE("all that is cut is inside, and no edge is longer than was asked for") {
    const unsigned seed = GENERATE(1u, 2u, 3u);
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> lng(-180, 180), lat(-90, 90), radius(5, 80), step(0.2, 3);
    for (int i = 0; i < 60; ++i) {
        const double step_deg = step(random);
        const Domain domain = i % 2 == 0 ? box(lng(random), -60, 85, radius(random))
                                         : cap({lng(random), lat(random)}, 2 * radius(random));
        const Ring ring = shapes::ragged({lng(random), lat(random)}, radius(random), 0.5, 40, random);
        for (const CutPath& piece : cut_ring(ring, domain, whole_world, step_deg)) {
            CHECK(piece.points.size() == piece.drawn.size());
            for (const LngLat p : piece.points) REQUIRE(inside(domain, p));
            if (domain.shape == Domain::Shape::box) CHECK(longest_step_deg(piece, true) <= step_deg + 1e-9);
        }
        for (const CutPath& piece : cut_line(ring, domain, whole_world, step_deg)) {
            CHECK(piece.points.size() == piece.drawn.size() + 1);
            CHECK(std::all_of(piece.drawn.begin(), piece.drawn.end(), [](bool drawn) { return drawn; }));
            for (const LngLat p : piece.points) REQUIRE(inside(domain, p));
            if (domain.shape == Domain::Shape::box) CHECK(longest_step_deg(piece, false) <= step_deg + 1e-9);
        }
    }
}

TEST_CASE("edges of the data's own box are not drawn") {
    const DataBox data{30, 20, 50, 40};
    const Ring ring{{30, 25}, {35, 20}, {45, 20}, {50, 25}, {50, 40}, {32, 40}, {30, 38}};
    for (const Domain& domain : {box(0), cap({40, 30}, 60)}) {
        const auto pieces = cut_ring(ring, domain, data, 0);
        REQUIRE(pieces.size() == 1);
        CHECK(pieces[0].drawn == std::vector<bool>{true, false, true, false, false, true, false});
    }
    CHECK(drawn_count(cut_ring(ring, box(0), whole_world, 0)[0]) == 7);
}

TEST_CASE("Antarctica's edges along the antimeridian and the pole are not drawn, its coast is") {
    std::mt19937 random(1);
    const Ring ring = shapes::antarctica(random);
    for (const Domain& domain : {box(0), box(90), cap({0, -90}, 60), cap({30, -70}, 89.9)}) {
        std::size_t drawn = 0, points = 0;
        for (const CutPath& piece : cut_ring(ring, domain, whole_world, 0)) {
            for (std::size_t i = 0; i < piece.points.size(); ++i) {
                if (!piece.drawn[i]) continue;
                CHECK(piece.points[i].lat > -76);
                CHECK(piece.points[(i + 1) % piece.points.size()].lat > -76);
            }
            drawn += drawn_count(piece);
            points += piece.points.size();
        }
        // 180 edges of coast; the first, from ±180 to -178, is cut in two where the seam is elsewhere.
        CHECK(drawn >= 180);
        CHECK(drawn <= 182);
        CHECK(points > drawn);
    }
}

TEST_CASE("a ring outside of a cap is gone, and a cap within a ring is filled to its rim") {
    const Ring europe{{0, 40}, {30, 40}, {30, 60}, {0, 60}};
    CHECK(cut_ring(europe, cap({-150, -40}, 60)).empty());
    const auto filled = cut_ring(europe, cap({15, 50}, 3));
    REQUIRE(filled.size() == 1);
    CHECK(drawn_count(filled[0]) == 0);
    CHECK(filled[0].points.size() >= 300);
    CHECK(cut_ring(europe, box(180, -90, 90, 90)).empty());
}

TEST_CASE("a corner of a ring at the very antipode of a cap is no trouble") {
    for (const LngLat center :
         {LngLat{-150, -40}, LngLat{-150.0000001, -40}, LngLat{-165, -50}, LngLat{-150, -50}}) {
        for (const double radius : {60.0, 89.9, 179.0}) {
            const Ring europe{{0, 40}, {30, 40}, {30, 60}, {0, 60}};
            const auto pieces = cut_ring(europe, cap(center, radius));
            CHECK(pieces.empty() == (radius < 90));
        }
    }
}

TEST_CASE("a line over the cut falls into two") {
    const Line line{{170, 0}, {-170, 10}};
    const auto pieces = cut_line(line, box(0), whole_world, 0);
    REQUIRE(pieces.size() == 2);
    for (const CutPath& piece : pieces) {
        CHECK(piece.points.size() == 2);
        CHECK(piece.drawn.size() == 1);
    }
    CHECK(cut_line(line, box(180), whole_world, 0).size() == 1);
    CHECK(cut_line(line, cap({180, 0}, 30), whole_world, 0).size() == 1);
}

TEST_CASE("a parallel round the Earth is seen once from each globe, from rim to rim") {
    Line equator;
    for (int lng = -180; lng <= 180; lng += 5) equator.push_back({double(lng), 0});
    for (const LngLat center : {LngLat{45, 10}, LngLat{-80, -30}}) {
        const auto pieces = cut_line(equator, cap(center, 89.9));
        REQUIRE(pieces.size() == 1);
        const LngLat from = pieces[0].points.front(), to = pieces[0].points.back();
        const UnitVector c = unit_from_lnglat(center);
        CHECK(angle_deg(c, unit_from_lnglat(from)) == Approx(89.9).margin(1e-6));
        CHECK(angle_deg(c, unit_from_lnglat(to)) == Approx(89.9).margin(1e-6));
    }
}

TEST_CASE("the antimeridian of the graticule is drawn, though data's edges there are not") {
    const Line edge{{180, -10}, {180, 10}};
    for (const CutPath& piece : cut_line(edge, box(180), whole_world, 0)) CHECK(drawn_count(piece) == 0);
    for (const Line& line : graticule(30)) {
        const auto pieces = cut_line(line, box(150), whole_world, 0);
        REQUIRE_FALSE(pieces.empty());
        CHECK(drawn_count(pieces[0]) == pieces[0].drawn.size());
    }
}

TEST_CASE("a longer step cuts a line where a shorter one does, and leaves it fewer points") {
    const Line line{{0, 0}, {100, 40}, {-150, -20}, {-144, -36.2}, {20, -80}, {10, 85}, {170, 88}, {36, 36}};
    for (const double radius_deg : {60.0, 90.0, 120.0, 179.0}) {
        const Domain domain = cap({36, 36}, radius_deg);
        const auto fine = cut_line(line, domain, whole_world, 1),
                   coarse = cut_line(line, domain, whole_world, 15);
        CAPTURE(radius_deg);
        REQUIRE(coarse.size() == fine.size());
        for (std::size_t i = 0; i < fine.size(); ++i) {
            for (const bool last : {false, true}) {
                const LngLat a = last ? fine[i].points.back() : fine[i].points.front();
                const LngLat b = last ? coarse[i].points.back() : coarse[i].points.front();
                CHECK(std::remainder(a.lng - b.lng, 360) == Approx(0).margin(1e-6));
                CHECK(a.lat == Approx(b.lat).margin(1e-6));
            }
            CHECK(coarse[i].points.size() <= fine[i].points.size());
            for (std::size_t k = 1; k < coarse[i].points.size(); ++k) {
                const LngLat a = coarse[i].points[k - 1], b = coarse[i].points[k];
                CHECK(std::abs(std::remainder(a.lng - b.lng, 360)) <= 15 + 1e-6);
                CHECK(std::abs(a.lat - b.lat) <= 15 + 1e-6);
            }
        }
    }
}

TEST_CASE("degenerate input gives nothing") {
    CHECK(cut_ring({}, box(0)).empty());
    CHECK(cut_ring({{1, 1}, {2, 2}}, cap({0, 0}, 50)).empty());
    CHECK(cut_line({}, box(0)).empty());
    CHECK(cut_line(Line{{1, 1}}, cap({0, 0}, 50)).empty());
    CHECK_FALSE(inside(box(0), {std::nan(""), 0}));
    CHECK(inside(box(170), {-170, 0}));
}
