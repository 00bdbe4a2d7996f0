#include <cmath>

#include "app/gl/context.hpp"
#include "app/map/overlay_mesh.hpp"
#include "app/map/renderer.hpp"
#include "tests/catch.hpp"
#include "tests/golden/picture.hpp"
#include "tests/paths.hpp"

using namespace app;

namespace {

constexpr PixelSize window{200, 160};
constexpr Color black{0, 0, 0, 255};

golden::Picture draw(const OverlayMesh& mesh, const AtlasView& atlas = {},
                     PixelRect clip = {0, 0, 200, 160}) {
    gl::OffscreenContext context(window);
    Renderer renderer(paths::source_root() + "/assets/shaders");
    OverlayMesh paper;
    paper.rect(0, 0, 200, 160, {255, 255, 255, 255});
    renderer.draw_overlay(paper, {}, window, {0, 0, 200, 160});
    renderer.draw_overlay(mesh, atlas, window, clip);
    return {context.read_pixels(), window};
}

/// Pixels' worth of black.
double area_of(const golden::Picture& picture) {
    double area = 0;
    for (int y = 0; y < window.height; ++y) {
        for (int x = 0; x < window.width; ++x) area += 1 - picture.at(x, y)[0] / 255.0;
    }
    return area;
}

}  // namespace

TEST_CASE("A disc has the area of a circle, a ring that of the difference") {
    const auto radius = GENERATE(2.5F, 5.0F, 12.0F, 40.0F);
    const auto offset = GENERATE(0.0F, 0.37F);
    OverlayMesh mesh;
    mesh.disc({100 + offset, 80 - offset}, radius, black);
    const double r = static_cast<double>(radius);
    CHECK(area_of(draw(mesh)) == Approx(3.14159265 * r * r).epsilon(0.02));
    mesh.clear();
    mesh.disc({100 + offset, 80}, radius, black, radius / 2);
    CHECK(area_of(draw(mesh)) == Approx(3.14159265 * r * r * 0.75).epsilon(0.02));
}

TEST_CASE("A rectangle on whole pixels is sharp") {
    OverlayMesh mesh;
    mesh.rect(20, 30, 50, 10, black);
    const golden::Picture drawn = draw(mesh);
    for (int y = 0; y < window.height; ++y) {
        for (int x = 0; x < window.width; ++x) {
            const bool inside = x >= 20 && x < 70 && y >= 30 && y < 40;
            REQUIRE(drawn.at(x, y)[0] == (inside ? 0 : 255));
        }
    }
}

TEST_CASE("A translucent polyline is of one color along its bends") {
    OverlayMesh mesh;
    std::vector<ScreenPoint> points;
    for (int i = 0; i <= 40; ++i) {
        const double a = i * 0.07;
        points.push_back(
            {static_cast<float>(100 + 60 * std::cos(a)), static_cast<float>(20 + 60 * std::sin(a))});
    }
    mesh.polyline(points, 9, {0, 0, 0, 128});
    const golden::Picture drawn = draw(mesh);
    int darkest = 255;
    for (int y = 0; y < window.height; ++y) {
        for (int x = 0; x < window.width; ++x) darkest = std::min<int>(darkest, drawn.at(x, y)[0]);
    }
    CHECK(darkest >= 126);
    const double length = 60 * 40 * 0.07;
    CHECK(area_of(draw(mesh)) == Approx((length * 9 + 3.14159 * 4.5 * 4.5) * 128 / 255).epsilon(0.02));
}

TEST_CASE("A band's width follows its half widths, and a convex shape has its area whichever way it turns") {
    OverlayMesh mesh;
    const std::vector<ScreenPoint> line{{20, 80}, {180, 80}};
    const std::vector<float> half{2, 10};
    mesh.band(line, half, black);
    CHECK(area_of(draw(mesh)) == Approx(160 * 12).epsilon(0.03));
    for (const bool turned : {false, true}) {
        std::vector<ScreenPoint> triangle{{20, 20}, {140, 40}, {60, 130}};
        if (turned) std::swap(triangle[0], triangle[2]);
        mesh.clear();
        mesh.convex(triangle, black);
        CHECK(area_of(draw(mesh)) == Approx((120 * 110 - 40 * 20) / 2).epsilon(0.01));
    }
}

TEST_CASE("Nothing is drawn outside the clip") {
    OverlayMesh mesh;
    mesh.rect(0, 0, 200, 160, black);
    const golden::Picture drawn = draw(mesh, {}, {10, 20, 30, 40});
    CHECK(area_of(drawn) == Approx(1200));
    CHECK(drawn.at(10, 20)[0] == 0);
    CHECK(drawn.at(39, 59)[0] == 0);
    CHECK(drawn.at(9, 20)[0] == 255);
}

TEST_CASE("A glyph is copied from the atlas pixel by pixel, also after the atlas has changed") {
    gl::OffscreenContext context(window);
    Renderer renderer(paths::source_root() + "/assets/shaders");
    std::vector<std::uint8_t> pixels(64 * 32, 0);
    pixels[5 * 64 + 7] = 255;
    pixels[6 * 64 + 8] = 128;
    OverlayMesh mesh;
    mesh.rect(0, 0, 200, 160, {255, 255, 255, 255});
    mesh.glyph(50, 60, 10, 10, 5, 3, 10, 10, black);
    renderer.draw_overlay(mesh, {64, 32, pixels, 1}, window, {0, 0, 200, 160});
    golden::Picture drawn{context.read_pixels(), window};
    CHECK(drawn.at(52, 62)[0] == 0);
    CHECK(drawn.at(53, 63)[0] == Approx(127).margin(1));
    CHECK(drawn.at(51, 62)[0] == 255);
    pixels.resize(64 * 64, 0);
    pixels[5 * 64 + 7] = 0;
    renderer.draw_overlay(mesh, {64, 64, pixels, 2}, window, {0, 0, 200, 160});
    drawn.rgba = context.read_pixels();
    CHECK(drawn.at(52, 62)[0] == 255);
    CHECK(drawn.at(53, 63)[0] == Approx(127).margin(1));
}
