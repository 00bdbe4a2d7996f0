#include "app/verbs/open_window.hpp"

#include <future>
#include <ostream>
#include <utility>

#include "app/app.hpp"
#include "app/corrections_files.hpp"
#include "app/first_state.hpp"
#include "app/gl/context.hpp"
#include "app/output_file.hpp"
#include "app/session.hpp"
#include "app/verbs/run_script.hpp"
#include "app/verbs/story_source.hpp"
#include "app/window/window.hpp"

namespace app {
namespace {

std::string title_of(const geo::World& world, geo::Language language) {
    const std::string& title = world.title.in(language);
    return title.empty() ? "Dateline" : title + " — Dateline";
}

/// Writes the state for other programs each time it has changed and come to rest.
class StateFile {
  public:
    explicit StateFile(std::string path) : path_(std::move(path)) {}
    void update(const App& app) {
        if (path_.empty()) return;
        std::string now = session_json(app.state(), app.world());
        if (now == written_) return;
        write_file(path_, now);
        written_ = std::move(now);
    }

  private:
    std::string path_, written_;
};

}  // namespace

int run_window(const Options& options, const std::string& assets, std::ostream& errors) {
    auto loading = std::async(std::launch::async, [&] { return load_articles(options, assets); });
    const float scale = options.view.scale.value_or(scale_of_desktop());
    Window window("Dateline", options.view.size, scale);
    const geo::ArticleSet articles = loading.get();
    const auto& world = articles.in_front.front();
    report_problems(*world, errors);
    State first = first_state(*world, options.view, window.size(), scale);
    first.full_screen = options.full_screen;
    if (!world->problems.empty()) first.message = world->problems.front();
    std::string title = title_of(*world, first.language);
    window.set_title(title);

    App app(
        articles, std::move(first), assets, window.size(), scale, [&window] { window.wake(); },
        corrections_folder());
    app.use_clipboard(
        {[&window] { return window.pasted(); }, [&window](const std::string& text) { window.copy(text); }});
    StateFile state_file(options.state_file);
    CorrectionsFiles corrections;
    if (!options.script.empty()) {
        const ScriptStage stage{
            [&](const Input& next) {
                if (!(next.framebuffer == window.size())) window.resize(next.framebuffer);
                (void)window.poll(false);  // keeps the desktop content; a script is deaf to it
                const FrameResult result = app.frame(next);
                app.wait_for_scene();
                window.display(result.changed);
            },
            [](PixelSize drawn) { return gl::read_pixels(drawn); }};
        run_script(options.script, app, stage, window.size(), scale, options.shots);
        state_file.update(app);
        return 0;
    }
    bool may_sleep = false;
    std::uint32_t pastes = app.state().articles.pastes_asked;
    while (!app.state().quit) {
        const Input input = window.poll(may_sleep);
        if (input.close) app.ask(Quit{});
        const FrameResult result = app.frame(input);
        window.display(result.changed);
        window.set_pointer(app.pointer_shape());
        if (window.full_screen() != app.state().full_screen) window.set_full_screen(app.state().full_screen);
        if (std::exchange(pastes, app.state().articles.pastes_asked) != app.state().articles.pastes_asked)
            window.ask_for_clipboard();
        if (std::string now = title_of(app.world(), app.state().language); now != title)
            window.set_title(title = std::move(now));
        if (std::string fault = corrections.update(app.state(), app.world()); !fault.empty()) {
            app.ask(Say{std::move(fault)});
            may_sleep = false;
            continue;
        }
        may_sleep = !result.wants_another;
        if (may_sleep) state_file.update(app);
    }
    state_file.update(app);
    if (const std::string fault = corrections.finish(app.state(), app.world()); !fault.empty()) {
        errors << "dateline: " << fault << '\n';
        return 1;
    }
    return 0;
}

}  // namespace app
