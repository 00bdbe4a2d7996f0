#include "app/gl/context.hpp"

#include <epoxy/gl.h>

#include "tests/catch.hpp"

using namespace app;

TEST_CASE("A context without a window draws and reads, rows from the top") {
    gl::OffscreenContext context({4, 3});
    gl::require_gl33();
    glDisable(GL_SCISSOR_TEST);
    glClearColor(0, 0, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, 2, 4, 1);  // GL's top row
    glClearColor(1, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    const auto pixels = context.read_pixels();
    REQUIRE(pixels.size() == 48);
    CHECK(std::vector(pixels.begin(), pixels.begin() + 4) == std::vector<std::uint8_t>{255, 0, 0, 255});
    CHECK(std::vector(pixels.end() - 4, pixels.end()) == std::vector<std::uint8_t>{0, 0, 255, 255});
}

TEST_CASE("A context takes another size") {
    gl::OffscreenContext context({4, 3});
    context.resize({7, 5});
    CHECK(context.read_pixels().size() == 140);
}

TEST_CASE("Two contexts follow each other in one process") {
    { const gl::OffscreenContext first({8, 8}); }
    const gl::OffscreenContext second({8, 8});
    CHECK(second.read_pixels().size() == 256);
}

TEST_CASE("A picture too large to draw is refused in one line") {
    CHECK_THROWS_WITH(gl::OffscreenContext({200000, 10}),
                      Catch::Matchers::StartsWith("cannot draw a picture of 200000 x 10 pixels"));
    CHECK_THROWS_AS(gl::OffscreenContext({0, 10}), gl::Error);
}
