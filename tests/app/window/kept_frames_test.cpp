#include <functional>
#include <string>

#include "app/app.hpp"
#include "app/first_state.hpp"
#include "app/gl/context.hpp"
#include "app/layout.hpp"
#include "geo/story/load_world.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

// Frames that draw only what changed over what the framebuffer kept.

namespace {

using app::Input;
using app::PixelRect;
using app::PixelSize;
using app::ScreenPoint;

/// The program on the shipped story in a framebuffer that keeps what it shows, with a user's hand on it.
class Session {
  public:
    explicit Session(PixelSize size) : context_(size), app_(world(), first_state(size), assets(), size, 1) {
        input_.framebuffer = size;
        input_.dt_s = 1.0 / 60;
        settle();
    }

    app::FrameResult frame(bool kept = true) {
        context_.bind();
        input_.framebuffer_kept = kept;
        return app_.frame(input_);
    }
    void settle() {
        for (int i = 0; i < 200; ++i) {
            app_.wait_for_scene();
            if (!frame().wants_another && app_.settled()) return;
        }
        FAIL("the program did not come to rest");
    }
    void point_at(float x, float y) { input_.mouse = ScreenPoint{x, y}; }
    void hold(bool down) { input_.buttons[0] = down; }
    void wheel(float notches) {
        input_.wheel = notches;
        frame();
        input_.wheel = 0;
    }
    void resize(PixelSize size) {
        input_.framebuffer = size;
        context_.resize(size);
    }
    void ask(app::Command command) { app_.ask(std::move(command)); }
    [[nodiscard]] ScreenPoint middle_of(std::string_view widget) const {
        const auto r = app_.widgets().find(widget);
        REQUIRE(r);
        return {static_cast<float>(r->x) + static_cast<float>(r->width) / 2,
                static_cast<float>(r->y) + static_cast<float>(r->height) / 2};
    }
    /// Pixels of the framebuffer that are not what drawing all anew gives.
    [[nodiscard]] std::size_t stale_pixels() {
        const auto kept = context_.read_pixels();
        input_.dt_s = 0;
        frame(false);
        input_.dt_s = 1.0 / 60;
        const auto fresh = context_.read_pixels();
        std::size_t differing = 0;
        for (std::size_t i = 0; i < kept.size(); i += 4)
            differing += std::equal(&kept[i], &kept[i] + 3, &fresh[i]) ? 0 : 1;
        return differing;
    }

  private:
    static std::string assets() { return paths::source_root() + "/assets"; }
    static std::shared_ptr<const geo::World> world() {
        geo::LoadRequest request;
        request.assets = assets();
        request.story = assets() + "/stories/idlib-2020";
        return geo::load_world(request);
    }
    app::State first_state(PixelSize size) {
        app::ViewOptions view;
        view.size = size;
        view.language = geo::Language::en;
        return app::first_state(*world(), view, size, 1);
    }

    app::gl::OffscreenContext context_;
    app::App app_;
    Input input_;
};

constexpr PixelSize usual_window{1280, 800};

}  // namespace

TEST_CASE("A frame drawn over the last one has exactly the pixels of one drawn afresh") {
    Session session(usual_window);
    const auto check = [&](const char* what) {
        INFO("after " << what);
        session.settle();
        CHECK(session.stale_pixels() == 0);
    };
    check("the start");
    const ScreenPoint mention = session.middle_of("Mention/Idlib");
    session.point_at(mention.x, mention.y);
    check("pointing at a mention, which shows a tooltip");
    session.point_at(mention.x + 300, mention.y + 40);
    check("leaving it");
    session.point_at(100, 400);
    session.wheel(-3);
    check("scrolling the article");
    session.ask(app::SetTheme{app::Theme::dark});
    check("another theme");
    session.ask(app::SetLanguage{geo::Language::ar});
    check("another language");
    session.ask(app::ToggleLayer{"posts"});
    check("another layer");
    session.ask(app::ShowHelp{true});
    check("help");
    session.ask(app::ShowHelp{false});
    check("help closed");
    session.ask(app::ShowPanels{false});
    check("panels hidden");
    session.ask(app::ShowPanels{true});
    check("panels shown");
    session.resize({1100, 700});
    check("another size");
    session.resize(usual_window);
    check("the old size");
}

TEST_CASE("While the map is dragged only the map and the line below are drawn, and nothing stays behind") {
    Session session(usual_window);
    const app::Layout layout = app::layout_for(usual_window, 1, {});
    session.point_at(700, 400);
    session.settle();
    session.hold(true);
    session.settle();
    const std::int64_t most = std::int64_t{layout.map.width} * layout.map.height +
                              std::int64_t{layout.status.width} * layout.status.height;
    for (int step = 1; step <= 40; ++step) {
        session.point_at(700 + 7.0F * static_cast<float>(step % 20), 400 - 4.0F * static_cast<float>(step));
        const app::FrameResult result = session.frame();
        INFO("step " << step);
        CHECK(result.drawn_px <= most);
        CHECK(result.drawn_px >= std::int64_t{layout.map.width} * layout.map.height);
        if (step % 8 == 0) REQUIRE(session.stale_pixels() == 0);
    }
}

TEST_CASE("A frame without news draws nothing and asks for no other, even with a button held") {
    Session session(usual_window);
    session.point_at(700, 400);
    session.settle();
    for (const bool held : {false, true}) {
        session.hold(held);
        session.settle();
        const app::FrameResult result = session.frame();
        INFO("button held: " << held);
        CHECK(result.drawn_px == 0);
        CHECK(result.changed.width == 0);
        CHECK_FALSE(result.wants_another);
    }
}
