#include "app/map/scene_paints.hpp"

#include "app/map/scene_geometry.hpp"
#include "tests/catch.hpp"

namespace {

/// A front from (0, 0) to (100, 0), uncertain from there to (200, 100), and an area of control to the left of
/// x = -100, about the scene's origin (1000, 1000).
app::Scene scene_of_paints() {
    app::Scene scene;
    scene.origin = {1000, 1000};
    app::SceneLayer front, control;
    front.id = "front";
    app::Stroke certain{{app::Paint::front, 0}, {{{0, 0}, {100, 0}, 0}}, {}};
    app::Stroke uncertain{{app::Paint::front, 1}, {{{100, 0}, {200, 100}, 0}}, {}};
    app::keep(front, std::move(certain));
    app::keep(front, std::move(uncertain));
    control.id = "control";
    app::Fill area{{app::Paint::control, 2}, {{-100, -5000}, {-100, 5000}, {-9000, 0}}, {0, 1, 2}, {}};
    app::keep(control, std::move(area));
    scene.layers = {std::make_shared<const app::SceneLayer>(std::move(control)),
                    std::make_shared<const app::SceneLayer>(std::move(front))};
    return scene;
}

app::State state_of_paints() {
    app::State state;
    state.layers = {{"control", true, 1}, {"front", true, 1}};
    return state;
}

geo::MapBox box_at(double min_x, double min_y, double max_x, double max_y) {
    geo::MapBox box;
    box.add({min_x, min_y});
    box.add({max_x, max_y});
    return box;
}

}  // namespace

TEST_CASE("a paint is in view where a line of it crosses the view, with or without an end in it") {
    const app::Scene scene = scene_of_paints();
    const app::PaintsInView crossed(scene, state_of_paints(), box_at(1040, 990, 1060, 1010));
    CHECK(crossed.has({app::Paint::front, 0}));
    CHECK_FALSE(crossed.has({app::Paint::front, 1}));
    CHECK(crossed.has(app::Paint::front));
    CHECK(crossed.has_layer("front"));
    CHECK_FALSE(crossed.has(app::Paint::control));
    const app::PaintsInView beside(scene, state_of_paints(), box_at(1040, 1010, 1060, 1030));
    CHECK_FALSE(beside.has(app::Paint::front));
    // Between the ends of the uncertain part, but not on it.
    const app::PaintsInView corner(scene, state_of_paints(), box_at(1160, 1001, 1200, 1030));
    CHECK_FALSE(corner.has(app::Paint::front));
}

TEST_CASE("an area is in view where the view lies within one of its triangles") {
    const app::Scene scene = scene_of_paints();
    const app::PaintsInView within(scene, state_of_paints(), box_at(-1010, 990, -990, 1010));
    CHECK(within.has({app::Paint::control, 2}));
    CHECK_FALSE(within.has_layer("front"));
}

TEST_CASE("what is hidden is not in view") {
    const app::Scene scene = scene_of_paints();
    app::State hidden = state_of_paints();
    hidden.layers[1].visible = false;
    hidden.layers[0].opacity = 0;
    const app::PaintsInView seen(scene, hidden, box_at(-9000, -9000, 9000, 9000));
    CHECK_FALSE(seen.has(app::Paint::front));
    CHECK_FALSE(seen.has(app::Paint::control));
}
