// What single strokes and fills look like, measured.
#include <algorithm>
#include <cmath>

#include "app/gl/context.hpp"
#include "app/map/renderer.hpp"
#include "app/map/style.hpp"
#include "tests/app/map/test_scenes.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

using namespace app;

namespace {

constexpr PixelSize window{200, 160};

golden::Picture draw(const MapPicture& picture) {
    gl::OffscreenContext context(window);
    Renderer renderer(paths::source_root() + "/assets/shaders");
    scenes::draw_map(renderer, picture, scenes::camera(window), window);
    return {context.read_pixels(), window};
}

/// Of the red channel of a pixel, against the ground, which shows in the corner.
double covered(const golden::Picture& picture, int x, int y, Color paint) {
    return scenes::part_painted(picture.at(x, y)[0], picture.at(0, 0)[0], paint.r);
}

}  // namespace

TEST_CASE("A stroke covers as many pixels as it is wide, whatever its direction and place") {
    const auto at_scale = GENERATE(1.0F, 1.5F, 2.0F, 4.0F);
    const auto degrees = GENERATE(0, 17, 45, 80);
    const auto offset = GENERATE(0.0F, 0.31F);
    const double turn = degrees * 3.14159265358979 / 180;
    const auto dx = static_cast<float>(std::cos(turn) * 60);
    const auto dy = static_cast<float>(std::sin(turn) * 60);
    MapPicture picture = scenes::picture_of(
        {scenes::layer({}, {scenes::polyline({Paint::border}, {{-dx, offset - dy}, {dx, offset + dy}})})});
    picture.scale = at_scale;
    const StrokeStyle look = style_for(Theme::light).stroke({Paint::border}, 1);
    const double width = static_cast<double>(look.width_pt * at_scale);
    const golden::Picture drawn = draw(picture);
    double area = 0;
    for (int y = 0; y < window.height; ++y) {
        for (int x = 0; x < window.width; ++x) area += covered(drawn, x, y, look.color);
    }
    INFO("width " << width << ", " << degrees << " degrees");
    // a line of 120 px with half a disc at each end
    CHECK(area == Approx(120 * width + 3.14159 * width * width / 4).epsilon(0.04));
}

TEST_CASE("A dash is as long as its style says") {
    const StrokeStyle look = style_for(Theme::light).stroke({Paint::disputed_line}, 1);
    REQUIRE(look.dash_pt > 0);
    MapPicture picture = scenes::picture_of(
        {scenes::layer({}, {scenes::polyline({Paint::disputed_line}, {{-90, 0.5F}, {90, 0.5F}})})});
    picture.scale = 2;
    const golden::Picture drawn = draw(picture);
    std::vector<double> starts, ends;  // where the middle row goes through one half, px
    for (int x = 12; x < window.width - 12; ++x) {
        const double before = covered(drawn, x - 1, 79, look.color);
        const double now = covered(drawn, x, 79, look.color);
        if (before < 0.5 && now >= 0.5) starts.push_back(x - 0.5 + (0.5 - before) / (now - before));
        if (before >= 0.5 && now < 0.5) ends.push_back(x - 0.5 + (before - 0.5) / (before - now));
    }
    REQUIRE(starts.size() >= 5);
    for (std::size_t i = 1; i < starts.size(); ++i) {
        CHECK(starts[i] - starts[i - 1] == Approx(2 * (look.dash_pt + look.gap_pt)).margin(0.3));
    }
    const double first_end = *std::find_if(ends.begin(), ends.end(), [&](double e) { return e > starts[0]; });
    CHECK(first_end - starts[0] == Approx(2 * look.dash_pt).margin(0.6));
}

TEST_CASE("A dashed line of many short segments has the dashes of one long") {
    scenes::Points points;
    for (int i = 0; i <= 120; ++i) points.push_back({-90 + 1.5F * static_cast<float>(i), 0.5F});
    const auto of = [](const scenes::Points& p) {
        return draw(scenes::picture_of({scenes::layer({}, {scenes::polyline({Paint::disputed_line}, p)})}));
    };
    const golden::Picture many = of(points);
    const golden::Picture one = of({points.front(), points.back()});
    int largest = 0;
    for (std::size_t i = 0; i < one.rgba.size(); ++i) {
        largest = std::max(largest, std::abs(one.rgba[i] - many.rgba[i]));
    }
    CHECK(largest <= 4);
}

TEST_CASE("An opaque line of many short segments has the pixels of one long") {
    const auto of = [](const scenes::Points& p) {
        return draw(scenes::picture_of({scenes::layer({}, {scenes::polyline({Paint::coast}, p)})}));
    };
    scenes::Points points;
    for (int i = 0; i <= 64; ++i) {
        points.push_back({-64 + 2 * static_cast<float>(i), -30.25F + static_cast<float>(i)});
    }
    const golden::Picture many = of(points);
    const golden::Picture one = of({points.front(), points.back()});
    int largest = 0;
    for (std::size_t i = 0; i < one.rgba.size(); ++i) {
        largest = std::max(largest, std::abs(one.rgba[i] - many.rgba[i]));
    }
    CHECK(largest <= 1);
}

TEST_CASE("Corners of an opaque line have no hole, however sharp and however short the segments") {
    const auto degrees = GENERATE(20, 89, 90, 135, 170, 178, 180);
    const auto segment_px = GENERATE(0.7F, 3.0F, 40.0F);
    const double turn = degrees * 3.14159265358979 / 180;
    scenes::Points points;
    const int count = static_cast<int>(60 / segment_px);
    for (int i = count; i >= 0; --i) points.push_back({-segment_px * static_cast<float>(i), 0});
    for (int i = 1; i <= count; ++i) {
        const auto along = static_cast<double>(segment_px) * i;
        points.push_back(
            {static_cast<float>(along * std::cos(turn)), static_cast<float>(along * std::sin(turn))});
    }
    MapPicture picture = scenes::picture_of({scenes::layer({}, {scenes::polyline({Paint::border}, points)})});
    picture.scale = 3;
    const golden::Picture drawn = draw(picture);
    const StrokeStyle look = style_for(Theme::light).stroke({Paint::border}, 1);
    const double half = static_cast<double>(look.width_pt) * 3 / 2;
    const auto distance = [&](double x, double y, double dx, double dy) {
        const double t = std::clamp(x * dx + y * dy, 0.0, static_cast<double>(segment_px) * count);
        return std::hypot(x - t * dx, y - t * dy);
    };
    for (int y = 0; y < window.height; ++y) {
        for (int x = 0; x < window.width; ++x) {
            const double px = x + 0.5 - 100;
            const double py = 80 - (y + 0.5);
            const double d =
                std::min(distance(px, py, -1, 0), distance(px, py, std::cos(turn), std::sin(turn)));
            INFO("pixel " << x << ", " << y << ", " << d << " px from the line");
            if (d < half - 0.75) REQUIRE(covered(drawn, x, y, look.color) == Approx(1).margin(0.01));
            if (d > half + 0.75) REQUIRE(covered(drawn, x, y, look.color) == Approx(0).margin(0.01));
        }
    }
}

TEST_CASE("A translucent stroke is of one color where its segments meet") {
    const StrokeStyle look = style_for(Theme::light).stroke({Paint::front_casing}, 1);
    REQUIRE(look.color.a < 255);
    scenes::Points points;
    for (int i = 0; i <= 60; ++i) points.push_back({-60 + 2 * static_cast<float>(i), 0.5F});
    const golden::Picture drawn =
        draw(scenes::picture_of({scenes::layer({}, {scenes::polyline({Paint::front_casing}, points)})}));
    for (int x = 45; x < 155; ++x) CHECK(drawn.at(x, 79)[0] == drawn.at(100, 79)[0]);
    CHECK(covered(drawn, 100, 79, look.color) == Approx(look.color.a / 255.0).margin(0.03));
}

TEST_CASE("Strokes that cross within one layer do not darken each other") {
    const golden::Picture drawn = draw(scenes::picture_of({scenes::layer(
        {}, {scenes::polyline({Paint::front_casing}, {{-60, 0.5F}, {60, 0.5F}, {0.5F, 60}, {0.5F, -60}})})}));
    CHECK(drawn.at(100, 79)[0] == drawn.at(60, 79)[0]);
}

TEST_CASE("A translucent area has no seams between triangles, and none where it lies over itself") {
    scenes::Points circle;
    for (int i = 0; i < 64; ++i) {
        const double a = i * 3.14159265358979 / 32;
        circle.push_back({static_cast<float>(60 * std::cos(a)), static_cast<float>(60 * std::sin(a))});
    }
    Fill fill = scenes::polygon({Paint::control, 0}, circle);
    fill.indices.insert(fill.indices.end(), {3, 20, 45});
    MapPicture picture = scenes::picture_of({scenes::layer({fill})});
    picture.draws[0].opacity = 0.5F;
    const golden::Picture drawn = draw(picture);
    const FillStyle look = style_for(Theme::light).fill({Paint::control, 0}, 1);
    CHECK(scenes::part_painted(drawn.at(100, 80)[2], drawn.at(0, 0)[2], look.color.b) ==
          Approx(look.color.a / 255.0 / 2).margin(0.02));
    for (int y = 0; y < window.height; ++y) {
        for (int x = 0; x < window.width; ++x) {
            const double r = std::hypot(x + 0.5 - 100, y + 0.5 - 80);
            if (r > 59 && r < 61) continue;
            REQUIRE(drawn.at(x, y)[1] == (r < 60 ? drawn.at(100, 80)[1] : drawn.at(0, 0)[1]));
        }
    }
}

TEST_CASE("The relief shows on land only, not on a lake in it, and fades out at its edge") {
    const Fill land = scenes::polygon({Paint::land}, {{-80, -60}, {20, -60}, {20, 60}, {-80, 60}});
    const Fill lake = scenes::polygon({Paint::lake}, {{-60, -40}, {-30, -40}, {-30, 40}, {-60, 40}});
    const golden::Picture without = draw(scenes::picture_of({scenes::layer({land, lake})}));
    const golden::Picture with =
        draw(scenes::picture_of({scenes::layer({land, lake}), scenes::layer({}, {}, {scenes::hills(75)})}));
    const auto changed = [&](int x, int y) {
        int sum = 0;
        for (int c = 0; c < 3; ++c) sum += std::abs(with.at(x, y)[c] - without.at(x, y)[c]);
        return sum;
    };
    int on_land = 0;
    for (int y = 20; y < 140; ++y) {
        for (int x = 72; x < 118; ++x) on_land += changed(x, y) > 3 ? 1 : 0;
    }
    CHECK(on_land > 46 * 120 / 2);
    for (int y = 0; y < window.height; ++y) {
        for (int x = 122; x < window.width; ++x) REQUIRE(changed(x, y) == 0);  // beside the land
        for (int x = 42; x < 68; ++x) {
            if (y > 42 && y < 118) REQUIRE(changed(x, y) == 0);  // lake
        }
        CHECK(changed(25, y) <= 6);  // where the raster begins
    }
}
