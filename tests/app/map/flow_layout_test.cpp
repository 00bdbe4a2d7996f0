#include "app/map/flow_layout.hpp"

#include <cmath>

#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

namespace {

struct Fixture {
    std::shared_ptr<geo::World> world = std::make_shared<geo::World>(*testing::small_world());
    geo::Projection projection = geo::Projection::create("EPSG:3857");
    app::Camera camera = app::camera_for({{36.5, 36.2}, 300}, projection, {0, 0, 1280, 800});
    app::ScreenPoint of(std::uint32_t place) const {
        return camera.screen_from_map(*projection.map_from_lnglat(world->places[place].at));
    }
    std::vector<app::FlowArrow> laid(std::vector<geo::FlowId> ids) const {
        return app::lay_out_flows(*world, ids, projection, camera, 1);
    }
};

float apart(app::ScreenPoint a, app::ScreenPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

TEST_CASE_METHOD(Fixture, "an arrow ends at the edge of its places' signs, not on them") {
    const auto arrows = laid({{0}});
    REQUIRE(arrows.size() == 1);
    CHECK(apart(arrows[0].tip, of(1)) == Approx(7).margin(2.5));
    CHECK(apart(arrows[0].line.front(), of(0)) == Approx(7).margin(2.5));
}

TEST_CASE_METHOD(Fixture, "opposite flows lie apart") {
    geo::Flow back = world->flows[0];
    std::swap(back.draw_from, back.draw_to);
    world->flows.push_back(back);
    const auto arrows = laid({{0}, {1}});
    REQUIRE(arrows.size() == 2);
    const std::size_t middle = arrows[0].line.size() / 2;
    CHECK(apart(arrows[0].line[middle], arrows[1].line[middle]) > 40);
}

TEST_CASE_METHOD(Fixture, "width follows the number of people") {
    geo::Flow half = world->flows[0];
    half.people = {500, 500};
    half.draw_to = {2};
    world->flows.push_back(half);
    const auto arrows = laid({{1}, {0}});
    REQUIRE(arrows.size() == 2);
    CHECK(arrows[0].flow.index == 0);  // the widest first
    CHECK(arrows[0].half_width_px.back() == Approx(2 * arrows[1].half_width_px.back()));
}

TEST_CASE_METHOD(Fixture, "from afar arrows are slighter, so that a short way still has one") {
    camera = app::camera_for({{36.5, 36.2}, 4000}, projection, {0, 0, 1280, 800});
    const auto arrows = laid({{0}});
    REQUIRE(arrows.size() == 1);
    CHECK(arrows[0].half_width_px.back() < 4);
}

TEST_CASE_METHOD(Fixture, "a flow within one place is a loop above it") {
    world->flows[0].draw_to = world->flows[0].draw_from;
    const auto arrows = laid({{0}});
    REQUIRE(arrows.size() == 1);
    for (const app::ScreenPoint p : arrows[0].line) CHECK(p.y < of(0).y);
    CHECK(apart(arrows[0].tip, of(0)) < 40);
}

TEST_CASE_METHOD(Fixture, "an arrow tapers toward its destination") {
    const auto arrows = laid({{0}});
    REQUIRE(arrows.size() == 1);
    for (std::size_t i = 1; i < arrows[0].half_width_px.size(); ++i)
        CHECK(arrows[0].half_width_px[i] < arrows[0].half_width_px[i - 1]);
}

TEST_CASE_METHOD(Fixture, "an arrow ends at the edge of the symbol that its place lies in") {
    const app::Disc symbol{{of(1).x + 10, of(1).y}, 30};
    const auto arrows = app::lay_out_flows(*world, std::vector<geo::FlowId>{{0}}, projection, camera, 1,
                                           std::span(&symbol, 1));
    REQUIRE(arrows.size() == 1);
    CHECK(apart(arrows[0].tip, symbol.at) == Approx(30 + 7 * 0.4).margin(1));
}

TEST_CASE_METHOD(Fixture, "widths of all dates are on one scale: that of the story's largest figure") {
    geo::Flow large = world->flows[0];
    large.people = {4000, 4000};
    world->flows.push_back(large);
    const auto alone = laid({{0}}), together = laid({{0}, {1}});
    REQUIRE(alone.size() == 1);
    REQUIRE(together.size() == 2);
    CHECK(alone[0].half_width_px.front() == together[1].half_width_px.front());
}

TEST_CASE_METHOD(Fixture, "a range keeps the part of its lower end") {
    world->flows[0].people = {600, 1000};
    CHECK(laid({{0}})[0].least_part == Approx(0.6));
}

TEST_CASE_METHOD(Fixture, "the distance to an arrow is zero on it and grows away from it") {
    const auto arrows = laid({{0}});
    REQUIRE(arrows.size() == 1);
    const app::ScreenPoint on = arrows[0].line[10];
    CHECK(app::distance_px(arrows[0], on) == 0);
    CHECK(app::distance_px(arrows[0], {on.x, on.y + 60}) > 20);
}
