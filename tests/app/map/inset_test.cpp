#include "app/map/inset.hpp"

#include "geo/earth/projections.hpp"
#include "tests/catch.hpp"

namespace {

/// The extents of the story that ships with the program.
geo::World world_of_story() {
    geo::World world;
    world.opening = {25.5, 31.8, 45.0, 44.3};
    world.focus = {35.6, 35.1, 37.8, 36.8};
    return world;
}

app::InsetKind kind_at(const geo::World& world, double meters_per_px, geo::LngLat look = {36.7, 36.0}) {
    const auto projection = geo::Projection::create(geo::definition_from_user("lambert", world.opening));
    const app::PixelRect map{340, 44, 640, 730};
    const app::Camera camera = app::camera_for({look, meters_per_px}, projection, map);
    return app::inset_kind(world, projection, camera, app::inset_size({640, 730}, 1));
}

}  // namespace

TEST_CASE("from afar the inset enlarges the story's area, close by it shows the region, between neither") {
    const geo::World world = world_of_story();
    CHECK(kind_at(world, 3'000) == app::InsetKind::detail);
    CHECK(kind_at(world, 1'100) == app::InsetKind::none);
    CHECK(kind_at(world, 300) == app::InsetKind::locator);
}

TEST_CASE("an area out of sight is not enlarged, and a story without an area of its own has no inset") {
    geo::World world = world_of_story();
    CHECK(kind_at(world, 3'000, {-60, 10}) != app::InsetKind::detail);
    world.focus = world.opening;
    CHECK(kind_at(world, 3'000) == app::InsetKind::none);
}

TEST_CASE("a small map keeps its room for itself") {
    CHECK(app::inset_size({300, 600}, 1).width == 0);
    CHECK(app::inset_size({640, 730}, 1).width >= 120);
    CHECK(app::inset_size({1280, 1460}, 2).width == 2 * app::inset_size({640, 730}, 1).width);
}

TEST_CASE("the outline of a view in its own projection is its own border") {
    const auto projection = geo::Projection::create("EPSG:3857");
    const app::Camera camera = app::camera_for({{36.7, 36.0}, 500}, projection, {100, 50, 300, 200});
    const auto outline = app::outline_of(camera, projection, camera, projection);
    REQUIRE(outline.size() == 1);
    for (const app::ScreenPoint p : outline.front()) {
        const bool on_side = std::abs(p.x - 100) < 0.1F || std::abs(p.x - 400) < 0.1F ||
                             std::abs(p.y - 50) < 0.1F || std::abs(p.y - 250) < 0.1F;
        CHECK(on_side);
    }
}
