#include "app/layout.hpp"

#include <array>
#include <string>
#include <vector>

#include "tests/catch.hpp"

namespace {

using app::Layout;
using app::PixelRect;

std::array<PixelRect, 6> parts(const Layout& l) {
    return {l.top_bar, l.reading, l.map, l.timeline, l.side, l.status};
}

long area(PixelRect r) {
    return static_cast<long>(r.width) * r.height;
}

bool overlap(PixelRect a, PixelRect b) {
    return area(a) > 0 && area(b) > 0 && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

}  // namespace

TEST_CASE("the parts of a window fill it and do not overlap, whatever its size") {
    for (const float scale : {0.75F, 1.0F, 1.25F, 1.5F, 2.0F, 3.0F}) {
        for (int width = 0; width <= 4000; width += 137) {
            for (int height = 0; height <= 2200; height += 211) {
                for (const bool panels : {true, false}) {
                    CAPTURE(scale, width, height, panels);
                    const auto all = parts(app::layout_for({width, height}, scale, panels));
                    long sum = 0;
                    for (std::size_t i = 0; i < all.size(); ++i) {
                        REQUIRE(all[i].width >= 0);
                        REQUIRE(all[i].height >= 0);
                        sum += area(all[i]);
                        for (std::size_t k = i + 1; k < all.size(); ++k)
                            REQUIRE_FALSE(overlap(all[i], all[k]));
                    }
                    REQUIRE(sum == static_cast<long>(width) * height);
                }
            }
        }
    }
}

TEST_CASE("at 1024 x 640 both panels are there and the map is usable") {
    const Layout layout = app::layout_for({1024, 640}, 1, true);
    CHECK(layout.reading.width >= 340);
    CHECK(layout.side.width >= 300);
    CHECK(layout.map.width >= 340);
    CHECK(layout.map.height == 640 - 44 - 26 - 112);
}

TEST_CASE("the timeline lies under the map, as wide; a low window has none") {
    const Layout layout = app::layout_for({1280, 800}, 1, true);
    CHECK(layout.timeline.x == layout.map.x);
    CHECK(layout.timeline.width == layout.map.width);
    CHECK(layout.timeline.y == layout.map.y + layout.map.height);
    CHECK(app::layout_for({1280, 400}, 1, true).timeline.height == 0);
    CHECK(app::layout_for({1280, 800}, 1, true, false).timeline.height == 0);
}

TEST_CASE("panels keep their size in points at any scale") {
    const Layout one = app::layout_for({1920, 1080}, 1, true);
    const Layout two = app::layout_for({3840, 2160}, 2, true);
    CHECK(two.reading.width == 2 * one.reading.width);
    CHECK(two.side.width == 2 * one.side.width);
    CHECK(two.top_bar.height == 2 * one.top_bar.height);
    CHECK(one.reading.width <= 400);
    CHECK(one.side.width <= 340);
}

TEST_CASE("in a narrow window the side gives way first, then the reading") {
    const Layout narrow = app::layout_for({800, 600}, 1, true);
    CHECK(narrow.side.width == 0);
    CHECK(narrow.reading.width > 0);
    const Layout narrower = app::layout_for({600, 600}, 1, true);
    CHECK(narrower.reading.width == 0);
    CHECK(narrower.map.width == 600);
}

TEST_CASE("without panels the map has the whole window") {
    CHECK(app::layout_for({1280, 800}, 2, false).map == PixelRect{0, 0, 1280, 800});
}
