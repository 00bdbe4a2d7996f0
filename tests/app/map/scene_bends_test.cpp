#include "app/map/scene_bends.hpp"

#include <algorithm>
#include <cmath>

#include "tests/catch.hpp"

namespace {

const geo::MapBox whole_plane = [] {
    geo::MapBox box;
    box.add({-1e9, -1e9});
    box.add({1e9, 1e9});
    return box;
}();

/// How far the densely projected edge strays from the line, meters.
double worst_stray_m(const geo::Projection& projection, geo::LngLat a, geo::LngLat b,
                     const app::PlaneLine& line) {
    double worst = 0;
    for (int i = 0; i <= 1000; ++i) {
        const double t = i / 1000.0;
        const auto p = projection.map_from_lnglat({a.lng + (b.lng - a.lng) * t, a.lat + (b.lat - a.lat) * t});
        if (!p) continue;
        double nearest = 1e18;
        for (std::size_t k = 0; k + 1 < line.points.size(); ++k) {
            const geo::MapPoint u = line.points[k], v = line.points[k + 1];
            const double dx = v.x - u.x, dy = v.y - u.y, square = dx * dx + dy * dy;
            const double s =
                square > 0 ? std::clamp(((p->x - u.x) * dx + (p->y - u.y) * dy) / square, 0.0, 1.0) : 0.0;
            nearest = std::min(nearest, std::hypot(u.x + dx * s - p->x, u.y + dy * s - p->y));
        }
        worst = std::max(worst, nearest);
    }
    return worst;
}

}  // namespace

TEST_CASE("an edge that a projection keeps straight gets no points in between") {
    const geo::Projection plate = geo::Projection::create("+proj=eqc");
    const app::PlaneLine line = app::follow_bends(plate, {{{0, 0}, {14, 9}}, {true, false}}, 10, whole_plane);
    CHECK(line.points.size() == 2);
    // A meridian in Mercator is straight, though its parts are not of one length.
    const geo::Projection mercator = geo::Projection::create("EPSG:3857");
    CHECK(app::follow_bends(mercator, {{{10, 60}, {10, 75}}, {true, false}}, 10, whole_plane).points.size() ==
          2);
}

TEST_CASE("a bent edge is followed to the tolerance, with few points") {
    struct Case {
        const char* crs;
        geo::LngLat a, b;
    };
    for (const Case& c :
         {Case{"+proj=lcc +lat_1=33 +lat_2=41 +lon_0=35", {20, 40}, {35, 40}},
          Case{"+proj=laea +lat_0=36 +lon_0=36", {60, 10}, {70, 24}},
          Case{"+proj=aeqd +lat_0=36 +lon_0=36", {-150, -20}, {-140, -30}},
          Case{"+proj=robin", {100, 62}, {114, 76}}, Case{"+proj=ortho +lat_0=90", {0, 84}, {15, 84}},
          Case{"+proj=sinu", {100, -7}, {100, 7.5}}}) {
        const geo::Projection projection = geo::Projection::create(c.crs);
        for (const double tolerance_m : {100'000.0, 2'000.0, 50.0}) {
            const app::PlaneLine line =
                app::follow_bends(projection, {{c.a, c.b}, {true, false}}, tolerance_m, whole_plane);
            CAPTURE(c.crs, tolerance_m, line.points.size());
            CHECK(worst_stray_m(projection, c.a, c.b, line) <= 1.5 * tolerance_m);
            // The error of a chord falls with the square of its length: from 50 m to 2 km six times as many.
            CHECK(line.points.size() <= 700);
            if (tolerance_m >= 100'000) CHECK(line.points.size() <= 8);
            CHECK(line.drawn.size() == line.points.size());
        }
    }
}

TEST_CASE("an edge over the cut of longitudes goes the short way") {
    const geo::Projection polar = geo::Projection::create("+proj=stere +lat_0=90 +lon_0=0");
    const app::PlaneLine line =
        app::follow_bends(polar, {{{175, 70}, {-175, 70}}, {true, false}}, 1'000, whole_plane);
    for (const geo::MapPoint p : line.points) CHECK(p.y > 0);  // south of the pole is up, at 180 degrees
}

TEST_CASE("what is not drawn, and what cannot be seen, is left as it is") {
    const geo::Projection conic = geo::Projection::create("+proj=lcc +lat_1=33 +lat_2=41 +lon_0=35");
    CHECK(app::follow_bends(conic, {{{20, 40}, {35, 40}}, {false, false}}, 50, whole_plane).points.size() ==
          2);
    geo::MapBox far;
    far.add({5e7, 5e7});
    far.add({6e7, 6e7});
    CHECK(app::follow_bends(conic, {{{20, 40}, {35, 40}}, {true, false}}, 50, far).points.size() == 2);
}
