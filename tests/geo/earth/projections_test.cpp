#include "geo/earth/projections.hpp"

#include "geo/earth/graticule.hpp"
#include "geo/earth/projection.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <cmath>
#include <string>

using namespace geo;

namespace {
constexpr Extent idlib_extent{35.6, 35.2, 37.4, 36.4};
}

TEST_CASE("the list of projections is in the panel's order, and each can be built") {
    std::string ids;
    for (const NamedProjection& p : projections_for(idlib_extent)) {
        ids += p.id + " ";
        CHECK_NOTHROW(Projection::create(p.definition));
        CHECK_FALSE(p.purpose.empty());
    }
    CHECK(ids == "mercator lambert albers laea aeqd globe plate-carree robinson ");
}

TEST_CASE("projections are fitted to the story: scale is true near it and north is up") {
    for (const NamedProjection& named : projections_for(idlib_extent)) {
        CAPTURE(named.definition);
        const Projection projection = Projection::create(named.definition);
        CHECK(projection.north_at(idlib_extent.center()) == Approx(0).margin(1e-3));
        const bool local = named.id == "lambert" || named.id == "albers" || named.id == "laea" ||
                           named.id == "aeqd" || named.id == "globe";
        if (local) CHECK(projection.scale_at({35.8, 35.4}) == Approx(1).epsilon(0.001));
    }
}

TEST_CASE("standard parallels stand at a sixth and five sixths of the height") {
    const auto list = projections_for({0, 30, 10, 36});
    CHECK(list[1].definition.find("+lat_1=31 +lat_2=35 +lat_0=33 +lon_0=5") != std::string::npos);
}

TEST_CASE("a story over the antimeridian is not cut there") {
    for (const NamedProjection& named : projections_for({170, -50, 190, -30})) {
        CAPTURE(named.definition);
        const Projection projection = Projection::create(named.definition);
        const auto west = projection.map_from_lnglat({175, -40}),
                   east = projection.map_from_lnglat({-175, -40});
        REQUIRE((west && east));
        CHECK(std::hypot(west->x - east->x, west->y - east->y) < 1.5e6);
    }
}

TEST_CASE("what the user types is an id or a title in any case, or a definition of its own") {
    CHECK(definition_from_user("MERCATOR", idlib_extent) == "EPSG:3857");
    CHECK(definition_from_user(" web mercator ", idlib_extent) == "EPSG:3857");
    CHECK(definition_from_user("globe", idlib_extent).starts_with("+proj=ortho"));
    CHECK(definition_from_user("EPSG:2056", idlib_extent) == "EPSG:2056");
}

TEST_CASE("the graticule's step puts at least three lines across") {
    CHECK(graticule_step_deg(360) == 30);
    CHECK(graticule_step_deg(90) == 30);
    CHECK(graticule_step_deg(89) == 15);
    CHECK(graticule_step_deg(1.8) == 0.5);
    CHECK(graticule_step_deg(0.01) == 0.1);
}

TEST_CASE("the graticule has all meridians and parallels, dense, and few meridians at the poles") {
    const auto lines = graticule(30);
    CHECK(lines.size() == 12 + 5);
    const auto to_the_pole =
        std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.back().lat == 90; });
    CHECK(to_the_pole == 3);
    for (const Line& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            REQUIRE(std::abs(line[i].lng - line[i - 1].lng) <= 1 + 1e-9);
            REQUIRE(std::abs(line[i].lat - line[i - 1].lat) <= 1 + 1e-9);
        }
    }
    CHECK(graticule(0.5).size() == 720 + 359);
}
