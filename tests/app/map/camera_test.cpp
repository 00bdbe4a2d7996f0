#include "app/map/camera.hpp"

#include <cmath>
#include <random>

#include "app/map/flight.hpp"
#include "tests/catch.hpp"

namespace {
const app::PixelRect viewport{340, 44, 640, 730};
}

TEST_CASE("screen to map and back is the same point, anywhere, at any scale") {
    std::mt19937 random(20200211);
    std::uniform_real_distribution<double> lng(20, 50), lat(25, 50), power(0, 13);
    std::uniform_real_distribution<float> px(0, 1500);
    const geo::Projection mercator = geo::Projection::create("EPSG:3857");
    for (int i = 0; i < 500; ++i) {
        const app::Camera camera =
            app::camera_for({{lng(random), lat(random)}, std::exp2(power(random))}, mercator, viewport);
        const app::ScreenPoint p{px(random), px(random)};
        const app::ScreenPoint back = camera.screen_from_map(camera.map_from_screen(p));
        CHECK(std::abs(back.x - p.x) < 0.01F);
        CHECK(std::abs(back.y - p.y) < 0.01F);
    }
}

TEST_CASE("the place looked at is in the middle of the map's part of the window, to half a pixel") {
    const geo::Projection laea = geo::Projection::create("+proj=laea +lat_0=36 +lon_0=37");
    const app::Camera camera = app::camera_for({{36.63, 35.93}, 250}, laea, viewport);
    const app::ScreenPoint at = camera.screen_from_map(*laea.map_from_lnglat({36.63, 35.93}));
    CHECK(at.x == Approx(340 + 320).margin(0.51));
    CHECK(at.y == Approx(44 + 365).margin(0.51));
}

TEST_CASE("north is up and east is right") {
    const geo::Projection mercator = geo::Projection::create("EPSG:3857");
    const app::Camera camera = app::camera_for({{36, 36}, 1000}, mercator, viewport);
    const auto at = [&](double lng, double lat) {
        return camera.screen_from_map(*mercator.map_from_lnglat({lng, lat}));
    };
    CHECK(at(36, 37).y < at(36, 36).y);
    CHECK(at(37, 36).x > at(36, 36).x);
}

TEST_CASE("a view that fits an extent shows all of it, in every projection of the list") {
    const geo::Extent syria{35.6, 32.3, 42.4, 37.3};
    for (const char* definition :
         {"EPSG:3857", "+proj=lcc +lat_1=33 +lat_2=38 +lat_0=35 +lon_0=38", "+proj=ortho +lat_0=35 +lon_0=38",
          "+proj=robin", "+proj=aeqd +lat_0=35 +lon_0=38"}) {
        const geo::Projection projection = geo::Projection::create(definition);
        const app::View view = app::view_of(syria, projection, {viewport.width, viewport.height});
        const app::Camera camera = app::camera_for(view, projection, viewport);
        for (const geo::LngLat corner : {geo::LngLat{35.6, 32.3}, {42.4, 32.3}, {42.4, 37.3}, {35.6, 37.3}}) {
            INFO(definition);
            CHECK(viewport.contains(camera.screen_from_map(*projection.map_from_lnglat(corner))));
        }
    }
}

TEST_CASE("a flight starts and ends where it should and zooms out over a long way") {
    const geo::Projection mercator = geo::Projection::create("EPSG:3857");
    const app::PixelSize map{640, 730};
    const app::View idlib{{36.63, 35.93}, 400}, brussels{{4.35, 50.85}, 400};
    app::Flight flight = app::flight_to(idlib, brussels, mercator, map);
    flight.t = 0;
    CHECK(app::view_at(flight, mercator, map) == idlib);
    flight.t = 1;
    CHECK(app::view_at(flight, mercator, map) == brussels);
    flight.t = 0.5;
    const app::View middle = app::view_at(flight, mercator, map);
    CHECK(middle.meters_per_px > 2000);
    CHECK(middle.look_at.lng < 36.63);
    CHECK(middle.look_at.lng > 4.35);
    CHECK(flight.duration_s <= 1.4);
}
