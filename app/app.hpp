#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/input.hpp"
#include "app/map/labels.hpp"
#include "app/map/renderer.hpp"
#include "app/panels/panel.hpp"
#include "app/state.hpp"
#include "app/window/imgui_bridge.hpp"
#include "app/window/pointer_shape.hpp"
#include "geo/story/article_set.hpp"
#include "geo/story/world.hpp"

namespace app {

struct FrameResult {
    bool wants_another = false;  // something moves or is still to come: do not sleep
    DrawCounts drawn;
    PixelRect changed;          // holds all that was drawn in the framebuffer; empty: nothing was
    std::int64_t drawn_px = 0;  // pixels of the framebuffer in the parts that were drawn
};

/// The program between input and pixels, with a window or without: the ring of design
/// Input -> Commands -> State -> Scene -> pixels, once a frame. Needs a current GL 3.3 context for its life.
/// One thread.
class App {
  public:
    /// `window`: the size of the first frame. `wake`: called from the builder's thread when a new scene is
    /// there.
    App(std::shared_ptr<const geo::World>, State first, const std::string& assets, PixelSize window,
        float scale, std::function<void()> wake = {});
    /// With several articles; `first` is a state of the first one's world. `corrections_folder`: of a
    /// reader's corrections of articles that will be opened, see geo::LoadRequest.
    App(geo::ArticleSet, State first, const std::string& assets, PixelSize window, float scale,
        std::function<void()> wake = {}, std::string corrections_folder = {});
    ~App();

    /// Draws one frame into the bound framebuffer: all of it, or what changed, as the input says.
    FrameResult frame(const Input&);
    /// A command from outside (a view of a list, a test): applied at the start of the next frame.
    void ask(Command);
    /// For copy and paste in text fields, and for copied coordinates.
    void use_clipboard(Clipboard);
    /// Waits until the scene of the current state is built; the next frame then shows it.
    void wait_for_scene();
    /// Nothing is moving, building or waiting to be drawn.
    [[nodiscard]] bool settled() const;

    [[nodiscard]] const State& state() const;
    [[nodiscard]] const geo::World& world() const;           // with its links as they are corrected
    [[nodiscard]] const panels::WidgetLog& widgets() const;  // of the last frame; map symbols as "Map/Idlib"
    [[nodiscard]] const LabelPlan& labels() const;           // of the last frame
    [[nodiscard]] std::span<const LabelWish> label_wishes() const;  // what labels() points into
    [[nodiscard]] PointerShape pointer_shape() const;               // after a frame

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace app
