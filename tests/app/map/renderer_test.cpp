#include "app/map/renderer.hpp"

#include <algorithm>
#include <cstdlib>

#include "app/gl/context.hpp"
#include "tests/app/map/test_scenes.hpp"
#include "tests/catch.hpp"
#include "tests/golden/picture.hpp"
#include "tests/paths.hpp"

using namespace app;

namespace {

constexpr PixelSize window{500, 400};
const std::string shaders = paths::source_root() + "/assets/shaders";

/// Land, a lake, control with a hatch over it, and thousands of segments of all kinds of line.
MapPicture busy_picture(std::mt19937& random) {
    const Fill land =
        scenes::polygon({Paint::land}, {{-1500, -900}, {1200, -1100}, {1600, 700}, {-900, 1300}});
    const Fill lake = scenes::polygon({Paint::lake}, {{-150, -90}, {130, -70}, {70, 140}});
    const Fill control =
        scenes::polygon({Paint::control, 1}, {{-300, -500}, {600, -450}, {500, 350}, {-200, 400}});
    const Fill disputed = scenes::polygon({Paint::disputed_area}, {{-800, -300}, {400, 20}, {-60, 700}});
    std::vector<Stroke> strokes;
    for (const PaintKey paint : {PaintKey{Paint::river, 1}, PaintKey{Paint::admin1}, PaintKey{Paint::border},
                                 PaintKey{Paint::front_casing}, PaintKey{Paint::front, 1}}) {
        strokes.push_back(scenes::random_line(paint, random, 1500, 6, 1400));
    }
    MapPicture picture = scenes::picture_of(
        {scenes::layer({land, lake}), scenes::layer({control, disputed}), scenes::layer({}, strokes)});
    picture.draws[1].opacity = 0.7F;
    picture.origin = {1'234'567.89, -7'654'321.12};
    return picture;
}

Camera camera_at(const MapPicture& picture, double meters_per_px) {
    Camera camera = scenes::camera(window, meters_per_px);
    camera.left_px += std::llround(picture.origin.x / meters_per_px);
    camera.top_px += std::llround(-picture.origin.y / meters_per_px);
    return camera;
}

std::size_t differing_pixels(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b,
                             int tolerance = 0) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.size(); i += 4) {
        for (std::size_t c = 0; c < 3; ++c) {
            if (std::abs(a[i + c] - b[i + c]) <= tolerance) continue;
            ++count;
            break;
        }
    }
    return count;
}

unsigned chosen_seed() {
    return Catch::rngSeed() != 0 ? Catch::rngSeed() : 19950610U;
}

}  // namespace

TEST_CASE("A panned map has exactly the pixels of one drawn afresh") {
    const unsigned seed = chosen_seed();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    gl::OffscreenContext context(window);
    Renderer panned(shaders);
    const MapPicture picture = busy_picture(random);
    Camera camera = camera_at(picture, 1.37);
    for (int step = 0; step < 40; ++step) {
        const int reach = step % 10 == 9 ? 1200 : 90;
        camera.left_px += static_cast<int>(random() % static_cast<unsigned>(2 * reach)) - reach;
        camera.top_px += static_cast<int>(random() % static_cast<unsigned>(2 * reach)) - reach;
        scenes::draw_map(panned, picture, camera, window);
        const auto moved = context.read_pixels();
        Renderer fresh(shaders);
        scenes::draw_map(fresh, picture, camera, window);
        INFO("step " << step);
        REQUIRE(differing_pixels(moved, context.read_pixels()) == 0);
    }
}

TEST_CASE("The relief of a panned map differs from a fresh one by no more than rounding") {
    std::mt19937 random(7);
    gl::OffscreenContext context(window);
    Renderer panned(shaders);
    MapPicture picture = busy_picture(random);
    picture.draws.insert(picture.draws.begin() + 1, {scenes::layer({}, {}, {scenes::hills(1300)}), 1});
    Camera camera = camera_at(picture, 2.5);
    for (int step = 0; step < 12; ++step) {
        camera.left_px += 61;
        camera.top_px -= 37;
        scenes::draw_map(panned, picture, camera, window);
        const auto moved = context.read_pixels();
        Renderer fresh(shaders);
        scenes::draw_map(fresh, picture, camera, window);
        INFO("step " << step);
        REQUIRE(differing_pixels(moved, context.read_pixels(), 2) == 0);
    }
}

TEST_CASE("A map drawn directly is the map drawn in tiles") {
    std::mt19937 random(11);
    gl::OffscreenContext context(window);
    Renderer renderer(shaders);
    const MapPicture picture = busy_picture(random);
    const Camera camera = camera_at(picture, 0.83);
    scenes::draw_map(renderer, picture, camera, window);
    const auto tiled = context.read_pixels();
    scenes::draw_map(renderer, picture, camera, window, app::Renderer::Kept::nothing);
    CHECK(differing_pixels(tiled, context.read_pixels()) == 0);
    // and what was drawn directly is not taken for tiles
    scenes::draw_map(renderer, picture, camera, window);
    CHECK(differing_pixels(tiled, context.read_pixels()) == 0);
}

TEST_CASE("The map stays within its part of the window") {
    std::mt19937 random(13);
    gl::OffscreenContext context(window);
    Renderer renderer(shaders);
    const MapPicture picture = busy_picture(random);
    Camera whole = camera_at(picture, 1);
    scenes::draw_map(renderer, picture, whole, window);
    const golden::Picture full{context.read_pixels(), window};
    OverlayMesh black;
    black.rect(0, 0, 500, 400, {0, 0, 0, 255});
    renderer.draw_overlay(black, {}, window, {0, 0, 500, 400});
    Camera part = whole;
    part.viewport = {120, 30, 300, 250};
    part.left_px += 120;
    part.top_px += 30;
    scenes::draw_map(renderer, picture, part, window);
    const golden::Picture seen{context.read_pixels(), window};
    std::size_t wrong = 0;
    for (int y = 0; y < window.height; ++y) {
        for (int x = 0; x < window.width; ++x) {
            const bool inside = x >= 120 && x < 420 && y >= 30 && y < 280;
            for (int c = 0; c < 3; ++c) wrong += seen.at(x, y)[c] != (inside ? full.at(x, y)[c] : 0);
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("A still map draws what is around it, then nothing more") {
    std::mt19937 random(17);
    const gl::OffscreenContext context(window);
    Renderer renderer(shaders);
    const MapPicture picture = busy_picture(random);
    Camera camera = camera_at(picture, 1);
    DrawCounts counts = scenes::draw_map(renderer, picture, camera, window);
    CHECK(counts.tiles_drawn > 0);
    CHECK(counts.tiles_waiting > 0);
    int calls = 0;
    while (counts.tiles_waiting > 0 && ++calls < 50) {
        const std::size_t waiting = counts.tiles_waiting;
        counts = scenes::draw_map(renderer, picture, camera, window);
        REQUIRE(counts.tiles_drawn <= 9);
        REQUIRE(counts.tiles_waiting + counts.tiles_drawn == waiting);
    }
    counts = scenes::draw_map(renderer, picture, camera, window);
    CHECK(counts.tiles_drawn == 0);
    CHECK(counts.segments == 0);
    camera.left_px += 100;  // within the ring: what comes into sight was drawn ahead
    CHECK(scenes::draw_map(renderer, picture, camera, window).tiles_drawn <= 9);
}

TEST_CASE("Another theme, opacity or scale draws the map anew") {
    std::mt19937 random(19);
    const gl::OffscreenContext context(window);
    Renderer renderer(shaders);
    MapPicture picture = busy_picture(random);
    Camera camera = camera_at(picture, 1);
    const std::size_t all = scenes::draw_map(renderer, picture, camera, window).tiles_drawn;
    const auto drawn_now = [&] { return scenes::draw_map(renderer, picture, camera, window).tiles_drawn; };
    REQUIRE(drawn_now() <= 9);
    picture.theme = Theme::dark;
    CHECK(drawn_now() == all);
    picture.draws[2].opacity = 0.5F;
    CHECK(drawn_now() == all);
    picture.scale = 2;
    CHECK(drawn_now() == all);
    camera.meters_per_px = 1.01;
    CHECK(drawn_now() >= all / 2);
}

TEST_CASE("A window of no size, a layer without anything: nothing happens") {
    const gl::OffscreenContext context(window);
    Renderer renderer(shaders);
    const MapPicture picture = scenes::picture_of({scenes::layer({})});
    Camera camera = scenes::camera(window);
    CHECK(scenes::draw_map(renderer, picture, camera, window).triangles == 0);
    camera.viewport = {0, 0, 0, 0};
    CHECK(scenes::draw_map(renderer, picture, camera, window).tiles_drawn == 0);
}

TEST_CASE("A missing shader is one line that names the file") {
    const gl::OffscreenContext context(window);
    CHECK_THROWS_WITH(Renderer("/nowhere"), Catch::Matchers::StartsWith("cannot read the shader /nowhere/"));
}

TEST_CASE("The map's layers look as agreed") {
    std::mt19937 random(23);
    gl::OffscreenContext context({320, 240});
    Renderer renderer(shaders);
    const Fill land = scenes::polygon({Paint::land}, {{-140, -100}, {120, -110}, {150, 60}, {-60, 105}});
    const Fill control = scenes::polygon({Paint::control, 0}, {{-100, -60}, {10, -80}, {0, 40}, {-60, 60}});
    const Fill other = scenes::polygon({Paint::control, 1}, {{10, -80}, {90, -60}, {80, 30}, {0, 40}});
    const Fill disputed = scenes::polygon({Paint::disputed_area}, {{60, -20}, {140, -10}, {90, 50}});
    const Stroke coast =
        scenes::polyline({Paint::coast}, {{-140, -100}, {120, -110}, {150, 60}, {-60, 105}, {-140, -100}});
    const Stroke front = scenes::polyline({Paint::front, 1}, {{10, -80}, {14, -20}, {-4, 0}, {0, 40}});
    MapPicture picture =
        scenes::picture_of({scenes::layer({land}, {coast}), scenes::layer({}, {}, {scenes::hills(130)}),
                            scenes::layer({control, other, disputed}, {front})});
    for (const Theme theme : {Theme::light, Theme::dark}) {
        picture.theme = theme;
        scenes::draw_map(renderer, picture, scenes::camera({320, 240}), {320, 240});
        const auto verdict = golden::compare({context.read_pixels(), {320, 240}},
                                             theme == Theme::light ? "map_light" : "map_dark");
        INFO(verdict.message);
        CHECK(verdict.same);
    }
}
