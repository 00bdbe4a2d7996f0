#include "app/layout.hpp"

#include <array>
#include <string>
#include <tuple>
#include <vector>

#include "tests/catch.hpp"

namespace {

using app::Layout;
using app::PixelRect;

std::array<PixelRect, 7> parts(const Layout& l) {
    return {l.top_bar, l.tabs, l.reading, l.map, l.timeline, l.side, l.status};
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
                for (const auto& [panels, tab, front] :
                     std::array{std::tuple{true, app::Tab::article, true},
                                std::tuple{true, app::Tab::details, false},
                                std::tuple{false, app::Tab::article, true}}) {
                    CAPTURE(scale, width, height, panels);
                    const auto all = parts(
                        app::layout_for({width, height}, scale, {panels, true, {}, tab, front, {260, 900}}));
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

TEST_CASE("at 1024 x 640 both panels are there and the map has most of the window's height") {
    const Layout layout = app::layout_for({1024, 640}, 1, {});
    CHECK(layout.reading.width >= 300);
    CHECK(layout.side.width >= 260);
    CHECK(layout.map.width >= 420);
    CHECK(layout.map.height >= 520);
    CHECK(layout.timeline_form == app::TimelineForm::strip);
    CHECK(layout.timeline.height > 0);
}

TEST_CASE("the timeline is a strip in a low window, and where the user folds it") {
    CHECK(app::layout_for({1280, 800}, 1, {}).timeline_form == app::TimelineForm::whole);
    CHECK(app::layout_for({2560, 1600}, 2, {}).timeline_form == app::TimelineForm::whole);
    CHECK(app::layout_for({2048, 1280}, 2, {}).timeline_form == app::TimelineForm::strip);
    const Layout folded = app::layout_for({1280, 800}, 1, {.timeline_folded = true});
    CHECK(folded.timeline_form == app::TimelineForm::strip);
    CHECK(folded.map.height > app::layout_for({1280, 800}, 1, {}).map.height);
    const Layout unfolded = app::layout_for({1024, 640}, 1, {.timeline_folded = false});
    CHECK(unfolded.timeline_form == app::TimelineForm::whole);
    CHECK(unfolded.timeline.height == app::layout_for({1280, 800}, 1, {}).timeline.height);
}

TEST_CASE("the timeline lies under the map, as wide, and a very low window has none") {
    const Layout layout = app::layout_for({1280, 800}, 1, {});
    CHECK(layout.timeline.x == layout.map.x);
    CHECK(layout.timeline.width == layout.map.width);
    CHECK(layout.timeline.y == layout.map.y + layout.map.height);
    CHECK(app::layout_for({1280, 320}, 1, {}).timeline.height == 0);
    CHECK(app::layout_for({1280, 800}, 1, {.timeline = false}).timeline.height == 0);
}

TEST_CASE("panels keep their size in points at any scale") {
    const Layout one = app::layout_for({1920, 1080}, 1, {});
    const Layout two = app::layout_for({3840, 2160}, 2, {});
    CHECK(two.reading.width == 2 * one.reading.width);
    CHECK(two.side.width == 2 * one.side.width);
    CHECK(two.top_bar.height == 2 * one.top_bar.height);
    CHECK(one.reading.width <= 400);
    CHECK(one.side.width <= 340);
}

TEST_CASE("in a narrow window both panels are reached by tabs beside the map") {
    const Layout article = app::layout_for({800, 600}, 1, {.tab = app::Tab::article});
    CHECK(article.reading.width >= 300);
    CHECK(article.side.width == 0);
    CHECK(article.tabs.width == article.reading.width);
    CHECK(article.map.width >= 340);
    const Layout details = app::layout_for({800, 600}, 1, {.tab = app::Tab::details});
    CHECK(details.side == article.reading);
    CHECK(details.map == article.map);
}

TEST_CASE("in a window too narrow for two, map and panels are tabs of one room") {
    const Layout map = app::layout_for({600, 600}, 1, {});
    CHECK(map.map_is_tab);
    CHECK(map.map.width == 600);
    const Layout panel = app::layout_for({600, 600}, 1, {.tab = app::Tab::details, .map_in_front = false});
    CHECK(panel.map.width == 0);
    CHECK(panel.side.width == map.map.width);
    CHECK(panel.side.height == map.map.height + map.timeline.height);
}

TEST_CASE("panels have the widths that were chosen, as far as the map stays usable") {
    const Layout wide = app::layout_for({1920, 1080}, 1, {.widths = {500, 280}});
    CHECK(wide.reading.width == 500);
    CHECK(wide.side.width == 280);
    const Layout greedy = app::layout_for({1280, 800}, 1, {.widths = {700, 600}});
    CHECK(greedy.map.width >= 340);
    CHECK(greedy.reading.width >= 340);
    const Layout tiny = app::layout_for({1280, 800}, 1, {.widths = {10, 10}});
    CHECK(tiny.reading.width >= 280);
    CHECK(tiny.side.width >= 260);
}

TEST_CASE("without panels the map has the whole window") {
    CHECK(app::layout_for({1280, 800}, 2, {.panels = false}).map == PixelRect{0, 0, 1280, 800});
}
