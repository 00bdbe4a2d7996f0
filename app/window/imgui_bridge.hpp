#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/input.hpp"
#include "app/panels/panel.hpp"
#include "app/state.hpp"
#include "app/text/text_engine.hpp"
#include "app/window/pointer_shape.hpp"

namespace app {

/// The desktop's clipboard; UTF-8. Empty functions: the program keeps what is copied to itself.
struct Clipboard {
    std::function<std::string()> paste;
    std::function<void(const std::string&)> copy;
};

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
    void use_clipboard(Clipboard);
    /// Starts a UI frame; the theme's colors and spacings are set.
    void begin(const Input&, Theme);
    /// True where the UI holds the pointer or the keyboard: the map must not use them. After begin().
    [[nodiscard]] bool wants_pointer() const;
    [[nodiscard]] bool wants_keyboard() const;
    /// Ends the UI frame. Where it is to be drawn otherwise than the last one; the rectangles may overlap.
    [[nodiscard]] std::vector<PixelRect> finish();
    /// Draws the part of the finished frame that is in the rectangle into the bound framebuffer.
    void draw(PixelRect clip);
    /// True while the UI itself changes without input: it settles within a few frames of the last change. The
    /// text cursor does not blink, so a window left alone with the cursor in a field sleeps too.
    [[nodiscard]] bool animating() const;
    /// After finish().
    [[nodiscard]] PointerShape pointer_shape() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace app
