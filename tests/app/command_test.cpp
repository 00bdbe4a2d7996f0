#include "app/command.hpp"

#include <cmath>
#include <vector>

#include "app/map/camera.hpp"
#include "app/map/map_layers.hpp"
#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

namespace {

struct Fixture {
    std::shared_ptr<const geo::World> world = testing::small_world();
    geo::Projection projection = geo::Projection::create("EPSG:3857");
    app::PixelSize map{800, 600};
    app::Surroundings around{*world, projection, map};
    app::State state = [this] {
        app::State s;
        s.projection = "EPSG:3857";
        s.view = {{36.0, 36.0}, 1000};
        s.layers = app::layers_at_first(*world);
        return s;
    }();
    app::State after(const app::Command& command) const { return app::apply(state, command, around); }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "Home flies to the view that the map opens with") {
    app::State opened = state;
    app::frame_world(opened, *world, map);
    const geo::Projection of_opened = geo::Projection::create(opened.projection);
    const app::Surroundings there{*world, of_opened, map};
    app::State s = app::apply(opened, app::LookAt{{{35, 39}, 20'000}}, there);
    s = app::apply(s, app::FlyHome{}, there);
    for (int i = 0; i < 600 && s.flight; ++i) s = app::apply(s, app::Advance{1.0 / 60}, there);
    CHECK(s.view == opened.view);
}

TEST_CASE_METHOD(Fixture, "panning there and back changes nothing") {
    app::State moved = app::apply(state, app::PanBy{120, -45}, around);
    CHECK(moved.view.look_at.lng < state.view.look_at.lng);  // the map follows the hand to the right
    CHECK(moved.view.look_at.lat < state.view.look_at.lat);
    moved = app::apply(moved, app::PanBy{-120, 45}, around);
    CHECK(moved.view.look_at.lng == Approx(36.0).margin(1e-9));
    CHECK(moved.view.look_at.lat == Approx(36.0).margin(1e-9));
}

TEST_CASE_METHOD(Fixture, "zooming keeps the point under the pointer where it is") {
    const app::PixelRect viewport{0, 0, map.width, map.height};
    const app::ScreenPoint pointer{610, 140};
    const auto under = [&](const app::State& s) {
        // In doubles: the camera of the screen rounds to whole pixels.
        const geo::MapPoint center = *projection.map_from_lnglat(s.view.look_at);
        return geo::MapPoint{center.x + (static_cast<double>(pointer.x) - 400) * s.view.meters_per_px,
                             center.y - (static_cast<double>(pointer.y) - 300) * s.view.meters_per_px};
    };
    for (const double factor : {1.25, 0.5, 3.0}) {
        const app::State zoomed = after(app::ZoomAbout{factor, pointer.x - 400, pointer.y - 300});
        CHECK(zoomed.view.meters_per_px == Approx(1000 / factor));
        CHECK(under(zoomed).x == Approx(under(state).x).margin(0.5));
        CHECK(under(zoomed).y == Approx(under(state).y).margin(0.5));
    }
    (void)viewport;
}

TEST_CASE_METHOD(Fixture, "selecting a place opens its first passage and keeps the one being read") {
    app::State s = after(app::SelectPlace{{0}});
    CHECK(std::get<geo::PlaceId>(s.selected).index == 0);
    REQUIRE(s.passage);
    CHECK(s.passage->index == 0);
    s.passage = geo::PassageId{2};
    s = app::apply(s, app::SelectPlace{{0}}, around);
    CHECK(s.passage->index == 2);
}

TEST_CASE_METHOD(Fixture, "next and previous walk through the passages of the selection and come round") {
    app::State s = after(app::SelectPlace{{0}});
    const app::Reading reading = app::reading_of(s, *world);
    REQUIRE(reading.passages.size() == 2);  // sentences 0 and 2 name Alpha
    CHECK(reading.at == std::size_t{0});
    s = app::apply(s, app::StepPassage{1}, around);
    CHECK(s.passage->index == 2);
    s = app::apply(s, app::StepPassage{1}, around);
    CHECK(s.passage->index == 0);
    s = app::apply(s, app::StepPassage{-1}, around);
    CHECK(s.passage->index == 2);
}

TEST_CASE_METHOD(Fixture, "a passage flies to fit its literal places") {
    app::State s = after(app::SelectPassage{{0}});
    REQUIRE(s.flight);
    for (int i = 0; i < 200 && s.flight; ++i) s = app::apply(s, app::Advance{1.0 / 60}, around);
    REQUIRE_FALSE(s.flight);
    const app::Camera camera = app::camera_for(s.view, projection, {0, 0, map.width, map.height});
    for (const geo::Mention& mention : world->passages[0].mentions) {
        if (mention.sense != geo::Sense::literal) continue;
        const auto at = camera.screen_from_map(*projection.map_from_lnglat(world->place(*mention.place).at));
        CHECK(camera.viewport.contains(at));
    }
}

TEST_CASE_METHOD(Fixture, "a change of projection keeps the place and the size of the ground on the screen") {
    const app::State s = after(app::SetProjection{"+proj=laea +lat_0=36 +lon_0=36"});
    CHECK(s.view.look_at == state.view.look_at);
    const geo::Projection laea = geo::Projection::create(s.projection);
    CHECK(s.view.meters_per_px / laea.scale_at(s.view.look_at) ==
          Approx(1000 / projection.scale_at(state.view.look_at)).epsilon(1e-6));
}

TEST_CASE_METHOD(Fixture, "a change of projection on the way to a place ends there") {
    app::State s = after(app::FlyTo{{{40.0, 20.0}, 3000}});
    s = app::apply(s, app::Advance{1.0 / 60}, around);
    REQUIRE(s.flight);
    s = app::apply(s, app::SetProjection{"+proj=laea +lat_0=36 +lon_0=36"}, around);
    CHECK_FALSE(s.flight);
    CHECK(s.view.look_at == geo::LngLat{40.0, 20.0});
}

TEST_CASE_METHOD(Fixture, "a place that is chosen fills a larger window with the same ground") {
    const auto closest = [&](app::PixelSize window) {
        return app::apply(state, app::FlyToPlace{{0}}, {*world, projection, window}).flight->to.meters_per_px;
    };
    CHECK(closest({1600, 1200}) == Approx(closest({800, 600}) / 2));
    CHECK(closest({1600, 600}) == Approx(closest({800, 600})));
}

TEST_CASE_METHOD(Fixture, "a projection that shows neither the view nor the story is refused") {
    const app::State s = after(app::SetProjection{"+proj=ortho +lat_0=-36 +lon_0=-144"});
    CHECK(s.projection == state.projection);
    CHECK(s.view == state.view);
    CHECK_THAT(s.message, Catch::Contains("shows neither"));
    // It has an image of the story there, on the rim: a smear.
    CHECK(after(app::SetProjection{"+proj=aeqd +lat_0=-36 +lon_0=-144"}).projection == state.projection);
    CHECK_THAT(after(app::TypeProjection{"+proj=aeqd +lat_0=-36 +lon_0=-144"}).message,
               Catch::Contains("shows neither"));
}

TEST_CASE_METHOD(Fixture, "a projection that shows the story but not the view looks at the story") {
    app::State far = state;
    far.view.look_at = {-144, -36};
    far = app::apply(far, app::SetProjection{"+proj=aeqd +lat_0=36 +lon_0=36"}, around);
    CHECK(far.projection == "+proj=aeqd +lat_0=36 +lon_0=36");
    CHECK(far.view.look_at == world->opening.center());
}

TEST_CASE_METHOD(Fixture, "an unknown projection changes nothing but the message") {
    app::State s = after(app::SetProjection{"EPSG:999999"});
    CHECK_FALSE(s.message.empty());
    s.message.clear();
    CHECK(s == state);
}

TEST_CASE_METHOD(Fixture, "a projection that was typed wrongly stays typed until a good one is") {
    app::State s = after(app::TypeProjection{"EPSG:4o26"});
    CHECK(s.projection == state.projection);
    CHECK(s.projection_typed == "EPSG:4o26");
    CHECK(s.message == "no CRS is called EPSG:4o26");
    s = app::apply(s, app::TypeProjection{"robinson"}, around);
    CHECK(s.projection.find("robin") != std::string::npos);
    CHECK_FALSE(s.projection_typed);
    CHECK(s.message.empty());
}

TEST_CASE_METHOD(Fixture, "a fitted passage keeps its places from under the map's furniture") {
    // Alpha and Beta lie on a line to the upper right; the legend covers the lower left.
    const std::vector<app::PixelBox> covered{{10, 250, 330, 590}, {10, 10, 400, 90}};
    const app::Surroundings with{*world, projection, map, covered};
    app::State s = app::apply(state, app::SelectPassage{{0}}, with);
    REQUIRE(s.flight);
    const app::Camera camera = app::camera_for(s.flight->to, projection, {0, 0, map.width, map.height});
    for (const geo::PlaceId place : {geo::PlaceId{0}, geo::PlaceId{1}}) {
        const auto at = camera.screen_from_map(*projection.map_from_lnglat(world->place(place).at));
        CHECK(camera.viewport.contains(at));
        for (const app::PixelBox& box : covered) CHECK_FALSE(box.contains(at));
    }
    // Nothing is moved where nothing is covered.
    CHECK(app::apply(state, app::SelectPassage{{0}}, around).flight->to.look_at.lng ==
          Approx(36.5).margin(1e-6));
}

TEST_CASE_METHOD(Fixture, "the passages of a road name it, those of a place name the place") {
    geo::World told = *world;
    told.roads.push_back({"Beta", {}});
    told.roads.push_back({"Bet", {}});
    CHECK(app::passages_about(app::RoadId{0}, told) == std::vector{geo::PassageId{0}});
    CHECK(app::passages_about(app::RoadId{1}, told).empty());  // a part of a word is no name
    told.passages[2].topics = {"roads"};
    CHECK(app::passages_about(app::RoadId{1}, told) == std::vector{geo::PassageId{2}});
    CHECK(app::passages_about(geo::PlaceId{0}, told) == std::vector{geo::PassageId{0}, geo::PassageId{2}});
}

TEST_CASE_METHOD(Fixture, "what does not exist changes nothing") {
    CHECK(after(app::SelectPlace{{999}}) == state);
    CHECK(after(app::SelectPassage{{999}}) == state);
    CHECK(after(app::ToggleLayer{"no such layer"}) == state);
    CHECK(after(app::Select{geo::FlowId{99}}) == state);
    CHECK(after(app::ZoomAbout{0, 0, 0}) == state);
    CHECK(after(app::ZoomAbout{std::nan(""), 0, 0}) == state);
    CHECK(after(app::SetTime{{{10}, {5}}}) == state);
}

TEST_CASE_METHOD(Fixture, "layers are shown, moved and made transparent by id") {
    app::State s = after(app::ToggleLayer{"borders"});
    CHECK(s.visible("borders") != state.visible("borders"));
    s = app::apply(s, app::SetOpacity{"borders", 3}, around);
    CHECK(s.layer("borders")->opacity == 1.0F);
    const std::string lowest = s.layers.front().id;
    s = app::apply(s, app::MoveLayer{lowest, 1}, around);
    CHECK(s.layers[1].id == lowest);
    s = app::apply(s, app::MoveLayer{lowest, -5}, around);
    CHECK(s.layers[0].id == lowest);
}

TEST_CASE_METHOD(Fixture, "the same state and command give the same state") {
    for (const app::Command& command : {app::Command{app::FlyToPlace{{1}}}, app::Command{app::PanBy{3, 4}},
                                        app::Command{app::StepPassage{1}}, app::Command{app::Quit{}}}) {
        CHECK(after(command) == after(command));
    }
}
