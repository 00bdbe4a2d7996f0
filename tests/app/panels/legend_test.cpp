#include <algorithm>
#include <string>
#include <vector>

#include "app/app.hpp"
#include "app/first_state.hpp"
#include "app/gl/context.hpp"
#include "geo/story/load_world.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

namespace {

constexpr app::PixelSize legend_window{1280, 800};

/// The Idlib story in a window; what its legend lists after some commands.
class LegendDesk {
  public:
    LegendDesk() : context_(legend_window), app_(world(), first(), assets(), legend_window, 1) {}

    std::vector<std::string> after(const std::vector<app::Command>& commands) {
        for (const app::Command& command : commands) app_.ask(command);
        app::Input input;
        input.framebuffer = legend_window;
        input.scale = 1;
        input.dt_s = 1.0 / 60;
        for (int i = 0; i < 6; ++i) {
            app_.wait_for_scene();
            context_.bind();
            (void)app_.frame(input);
        }
        std::vector<std::string> listed;
        for (const auto& [name, box] : app_.widgets().entries())
            if (name.starts_with("Legend/")) listed.push_back(name.substr(7));
        return listed;
    }

  private:
    static std::string assets() { return paths::source_root() + "/assets"; }
    static const std::shared_ptr<const geo::World>& world() {
        static const std::shared_ptr<const geo::World> loaded = [] {
            geo::LoadRequest request;
            request.story = assets() + "/stories/idlib-2020";
            request.assets = assets();
            return geo::load_world(request);
        }();
        return loaded;
    }
    static app::State first() {
        app::ViewOptions view;
        view.size = legend_window;
        view.language = geo::Language::en;
        return app::first_state(*world(), view, legend_window, 1);
    }

    app::gl::OffscreenContext context_;
    app::App app_;
};

bool lists(const std::vector<std::string>& legend, const std::string& text) {
    return std::ranges::find(legend, text) != legend.end();
}

app::Command on(const char* day) {
    const geo::Date date = geo::parse_date(day).value();
    return app::SetTime{{date, date}};
}

}  // namespace

TEST_CASE("the legend lists what is in the view and nothing that lies outside of it") {
    LegendDesk desk;
    const auto all = desk.after({});
    for (const char* text :
         {"Government", "Opposition", "Front line", "M4, M5 (schematic)", "Place of the story", "Capital",
          "Other town", "Border of a state", "Disputed border"}) {
        CAPTURE(text);
        CHECK(lists(all, text));
    }
    // Amid Turkey there is no front, no road and no flow.
    const auto turkey = desk.after({app::LookAt{{{33, 39.7}, 300}}});
    CHECK_FALSE(turkey.empty());
    for (const char* text : {"Government", "Opposition", "Front line", "Uncertain line", "No data",
                             "M4, M5 (schematic)", "Border of a state", "500,000 people in all"}) {
        CAPTURE(text);
        CHECK_FALSE(lists(turkey, text));
    }
    CHECK(lists(turkey, "Capital"));
    // About Damascus the M5 passes, the M4 does not; the government holds it all.
    const auto damascus = desk.after({app::LookAt{{{36.3, 33.5}, 100}}});
    CHECK(lists(damascus, "M5 (schematic)"));
    CHECK_FALSE(lists(damascus, "Opposition"));
}

TEST_CASE("the legend tells encircled posts from others, and only where there are some") {
    LegendDesk desk;
    const app::Command near = app::LookAt{{{36.7, 35.7}, 250}};
    CHECK_FALSE(lists(desk.after({near}), "Turkish post"));  // the layer is off
    const auto february = desk.after({app::ShowLayer{"posts", true}, on("2020-02-11")});
    CHECK(lists(february, "Turkish post"));
    CHECK(lists(february, "Encircled by government forces"));
    const auto before = desk.after({on("2019-06-01")});
    CHECK(lists(before, "Turkish post"));
    CHECK_FALSE(lists(before, "Encircled by government forces"));
}

TEST_CASE("what is hidden leaves the legend") {
    LegendDesk desk;
    const auto hidden = desk.after({app::ShowLayer{"front", false}, app::ShowLayer{"roads", false},
                                    app::ShowLayer{"refugees", false}, app::ShowLayer{"borders", false}});
    for (const char* text : {"Front line", "Uncertain line", "M4, M5 (schematic)", "Border of a state"})
        CHECK_FALSE(lists(hidden, text));
    CHECK(lists(hidden, "Opposition"));
}
