#include <algorithm>

#include "app/app.hpp"
#include "app/first_state.hpp"
#include "app/gl/context.hpp"
#include "app/window/script.hpp"
#include "geo/story/load_world.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

namespace {

using app::PixelRect;

bool overlap(PixelRect a, PixelRect b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

std::vector<std::pair<std::string, PixelRect>> pieces_in(const app::panels::WidgetLog& log,
                                                         std::string_view panel) {
    std::vector<std::pair<std::string, PixelRect>> pieces;
    for (const auto& entry : log.entries())
        if (entry.first.starts_with(panel)) pieces.push_back(entry);
    return pieces;
}

}  // namespace

TEST_CASE("the map's furniture and the top bar never overlap, at any size, scale and in any language") {
    const std::string assets = paths::source_root() + "/assets";
    geo::LoadRequest request;
    request.story = assets + "/stories/idlib-2020";
    request.assets = assets;
    const auto world = geo::load_world(request);
    struct Case {
        app::PixelSize size;
        float scale;
    };
    for (const Case& c :
         {Case{{1024, 640}, 1}, Case{{1280, 800}, 1}, Case{{1920, 1080}, 1}, Case{{2048, 1280}, 2},
          Case{{3840, 2160}, 2}, Case{{640, 480}, 1}, Case{{1366, 768}, 1.25F}}) {
        app::gl::OffscreenContext context(c.size);
        app::ViewOptions view;
        view.size = c.size;
        app::App program(world, app::first_state(*world, view, c.size, c.scale), assets, c.size, c.scale);
        app::Input input;
        input.framebuffer = c.size;
        input.scale = c.scale;
        input.dt_s = 1.0 / 60;
        for (const geo::Language language : {geo::Language::en, geo::Language::fr, geo::Language::ar}) {
            program.ask(app::SetLanguage{language});
            program.ask(app::ShowLayer{"posts", true});
            for (int i = 0; i < 3; ++i) {
                program.wait_for_scene();
                context.bind();
                (void)program.frame(input);
            }
            const PixelRect map = app::layout_for(c.size, c.scale, {}).map;
            const auto furniture = pieces_in(program.widgets(), "Furniture/");
            CHECK(furniture.size() >= 3);
            const auto top = pieces_in(program.widgets(), "Top/");
            for (const auto& pieces : {furniture, top}) {
                for (std::size_t i = 0; i < pieces.size(); ++i) {
                    const auto& [name, box] = pieces[i];
                    CAPTURE(c.size.width, c.scale, name, box.x, box.y, box.width, box.height);
                    if (&pieces == &furniture) {
                        REQUIRE(box.x >= map.x);
                        REQUIRE(box.y >= map.y);
                        REQUIRE(box.x + box.width <= map.x + map.width);
                        REQUIRE(box.y + box.height <= map.y + map.height);
                    }
                    for (std::size_t k = i + 1; k < pieces.size(); ++k) {
                        const bool within = name.starts_with("Top/Day") || pieces[k].first == "Top/Date";
                        CAPTURE(pieces[k].first);
                        if (!within) REQUIRE_FALSE(overlap(box, pieces[k].second));
                    }
                }
            }
        }
    }
}
