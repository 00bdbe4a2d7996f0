#include "geo/story/control.hpp"

#include <random>

#include "geo/earth/geodesy.hpp"
#include "geo/earth/polygon_ops.hpp"
#include "geo/story/border_arcs.hpp"
#include "tests/catch.hpp"

namespace {

using geo::ControlSite;
using geo::LngLat;

constexpr geo::Extent study_area{35.6, 34.95, 37.6, 36.9};
constexpr geo::Date day{18303};
const std::vector<std::string> sides{"government", "opposition", "opposition", ""};

/// A country that the study area sticks out of, with a lake.
std::vector<geo::Polygon> land() {
    return {
        {{{{35.8, 34.0}, {38.5, 34.0}, {38.5, 36.7}, {36.2, 36.95}}, {{37, 35}, {37.2, 35}, {37.2, 35.3}}}}};
}

std::vector<ControlSite> random_sites(unsigned seed, std::size_t count) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> lng(35.3, 38), lat(34.5, 37.2);
    std::vector<ControlSite> sites;
    for (std::size_t i = 0; i < count; ++i)
        sites.push_back({{lng(random), lat(random)}, static_cast<std::uint32_t>(random() % 4), true});
    return sites;
}

double km2_of(std::span<const geo::Polygon> polygons) {
    double m2 = 0;
    for (const auto& polygon : polygons) m2 += geo::area_m2(polygon);
    return m2 / 1e6;
}

std::vector<geo::Polygon> study_land() {
    const std::vector<geo::Polygon> box{{{{{35.6, 34.95}, {37.6, 34.95}, {37.6, 36.9}, {35.6, 36.9}}}}};
    return geo::intersect(land(), box);
}

bool holds(const geo::HolderArea& area, LngLat p) {
    return std::any_of(area.polygons.begin(), area.polygons.end(),
                       [p](const geo::Polygon& polygon) { return geo::contains(polygon, p); });
}

/// Two towns on either side of the meridian of 36.6.
std::vector<ControlSite> two_towns(std::uint32_t west, std::uint32_t east) {
    return {{{36.2, 35.9}, west}, {{37.0, 35.9}, east}};
}

}  // namespace

TEST_CASE("a report holds until the place's next one") {
    const std::vector<geo::ControlReport> reports{
        {{1}, {10}, 0, {}, {}}, {{1}, {20}, 1, {}, {}}, {{1}, {30}, 0, {}, {}}, {{3}, {15}, 1, {}, {}}};
    CHECK(geo::report_at(reports, {1}, {9}) == nullptr);
    CHECK(geo::report_at(reports, {1}, {10})->holder == 0);
    CHECK(geo::report_at(reports, {1}, {29})->holder == 1);
    CHECK(geo::report_at(reports, {1}, {99})->date == geo::Date{30});
    CHECK(geo::report_at(reports, {0}, {99}) == nullptr);
    CHECK(geo::report_at(reports, {2}, {99}) == nullptr);
    CHECK(geo::report_at(reports, {3}, {14}) == nullptr);
    CHECK(geo::report_at({}, {3}, {14}) == nullptr);
}

TEST_CASE("every town lies in an area of its own holder and in no other") {
    const auto seed = GENERATE(range(1u, 13u));
    CAPTURE(seed);
    const auto sites = random_sites(seed, 20 + seed * 12);
    const auto map = geo::reconstruct_control(day, sites, sides, land(), study_area);
    const auto here = study_land();
    for (const ControlSite& site : sites) {
        if (!std::any_of(here.begin(), here.end(), [&](const auto& p) { return geo::contains(p, site.at); }))
            continue;
        CAPTURE(site.at.lng, site.at.lat, site.holder);
        for (const auto& area : map.areas) CHECK(holds(area, site.at) == (area.holder == site.holder));
    }
}

TEST_CASE("the areas tile the land of the study area") {
    const auto seed = GENERATE(range(1u, 13u));
    CAPTURE(seed);
    const auto map = geo::reconstruct_control(day, random_sites(seed, 150), sides, land(), study_area);
    double sum = 0;
    for (const auto& area : map.areas) {
        CHECK(area.km2 == Approx(km2_of(area.polygons)));
        sum += area.km2;
    }
    CHECK(sum == Approx(km2_of(study_land())).epsilon(0.005));
}

TEST_CASE("between two towns the front is their perpendicular bisector, within the land") {
    const auto map = geo::reconstruct_control(day, two_towns(0, 1), sides, {}, study_area);
    REQUIRE(map.front.size() == 1);
    CHECK(map.front[0].certain);
    for (const LngLat p : map.front[0].line) CHECK_THAT(p.lng, Catch::Matchers::WithinAbs(36.6, 1e-6));
    // The meridian from 34.95 to 36.9 degrees: its radius of curvature integrated numerically.
    CHECK(map.front_km == Approx(216.367).margin(0.01));
    REQUIRE(map.areas.size() == 2);
    CHECK(map.areas[0].km2 == Approx(map.areas[1].km2).epsilon(1e-6));
}

TEST_CASE("parties on one side have no front between them") {
    const auto map = geo::reconstruct_control(day, two_towns(1, 2), sides, land(), study_area);
    CHECK(map.areas.size() == 2);
    CHECK(map.front.empty());
    CHECK(map.front_km == 0);
}

TEST_CASE("an uncertain town between two sides keeps the front, marked on both of its borders") {
    const std::vector<ControlSite> sites{{{36.0, 35.9}, 0}, {{36.6, 35.9}, 3}, {{37.2, 35.9}, 1}};
    const auto map = geo::reconstruct_control(day, sites, sides, {}, study_area);
    REQUIRE(map.front.size() == 2);
    CHECK_FALSE(map.front[0].certain);
    CHECK_FALSE(map.front[1].certain);
    CHECK(map.front_km == Approx(216.367).margin(0.01));
}

TEST_CASE("an uncertain town amid one side makes no front") {
    const std::vector<ControlSite> sites{
        {{36.6, 35.9}, 3}, {{36.0, 35.9}, 0}, {{37.2, 35.9}, 0}, {{36.6, 35.4}, 0}, {{36.6, 36.4}, 0}};
    const auto map = geo::reconstruct_control(day, sites, sides, {}, study_area);
    CHECK(map.areas.size() == 2);
    CHECK(map.front.empty());
}

TEST_CASE("fewer than two towns make an empty map, and twins count once") {
    CHECK(geo::reconstruct_control(day, {}, sides, land(), study_area).areas.empty());
    const std::vector<ControlSite> twins{{{36.2, 35.9}, 0}, {{36.2, 35.9}, 1}};
    CHECK(geo::reconstruct_control(day, twins, sides, land(), study_area).areas.empty());
    const std::vector<ControlSite> three{{{36.2, 35.9}, 0}, {{36.2, 35.9}, 1}, {{37, 35.9}, 1}};
    CHECK(geo::reconstruct_control(day, three, sides, land(), study_area).areas.size() == 2);
}

TEST_CASE("smoothing keeps the ends of a line and closes a ring") {
    const geo::Line line{{0, 0}, {1, 0}, {1, 1}};
    const auto smooth = geo::smoothed(line);
    CHECK(smooth.front() == line.front());
    CHECK(smooth.back() == line.back());
    CHECK(smooth.size() > line.size());
    CHECK(geo::smoothed({{0, 0}, {1, 1}}).size() == 2);
    const auto ring = geo::smoothed({{0, 0}, {1, 0}, {1, 1}, {0, 0}});
    CHECK(ring.front() == ring.back());
}

TEST_CASE("a site in the corner that smoothing cuts off is noticed") {
    const geo::Line corner{{0, 0}, {1, 0}, {1, 1}};
    const std::vector<ControlSite> in_corner{{{0.97, 0.03}, 0}}, elsewhere{{{0.2, 0.8}, 0}, {{1.2, -0.2}, 1}};
    CHECK_FALSE(geo::keeps_sides(corner, geo::smoothed(corner), in_corner));
    CHECK(geo::keeps_sides(corner, geo::smoothed(corner), elsewhere));
}
