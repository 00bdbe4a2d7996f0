#pragma once

#include <memory>
#include <string>

#include "app/input.hpp"
#include "app/panels/panel.hpp"
#include "app/state.hpp"

namespace app {

/// Feeds Input to Dear ImGui and draws what the panels made. Needs a current GL 3.3 context, with a window or
/// without. One at a time, one thread. No ini file, no log file, fonts from assets only.
class ImguiBridge {
  public:
    /// Throws FontError (app/text/text_engine.hpp) where a font is missing.
    ImguiBridge(const std::string& fonts_folder, float scale);
    ~ImguiBridge();
    ImguiBridge(const ImguiBridge&) = delete;
    ImguiBridge& operator=(const ImguiBridge&) = delete;

    [[nodiscard]] const panels::Fonts& fonts() const;
    /// Starts a UI frame; the theme's colors and spacings are set.
    void begin(const Input&, Theme);
    /// True where the UI holds the pointer or the keyboard: the map must not use them. After begin().
    [[nodiscard]] bool wants_pointer() const;
    [[nodiscard]] bool wants_keyboard() const;
    /// Ends the UI frame and draws it into the bound framebuffer.
    void draw(PixelSize framebuffer);
    /// True while the UI itself changes without input (a cursor that blinks, a fade).
    [[nodiscard]] bool animating() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace app
