#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include "app/input.hpp"
#include "app/screen.hpp"
#include "app/window/pointer_shape.hpp"

namespace app {

/// No window can be had: no display, no OpenGL 3.3. what() is one line.
struct WindowError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Device pixels a point: DATELINE_SCALE, GDK_SCALE or QT_SCALE_FACTOR, the first that is a number, else the
/// desktop's Xft.dpi, else 1. Within 0.5 ... 4.
[[nodiscard]] float scale_of_desktop();

/// The window, its OpenGL 3.3 context (current on the making thread while it lives) and its events. One
/// thread, except wake(). Must outlive whoever calls wake().
class Window {
  public:
    /// Size in device pixels; never larger than the screen. Throws WindowError.
    Window(const std::string& title, PixelSize size, float scale);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// What happened since the last call. With `may_sleep` it blocks, using no processor, until something
    /// happens or wake() is called; without, it holds back only so much that frames come at 144 a second at
    /// most. A button or key that went down and up in between is down in this input and up in the next.
    [[nodiscard]] Input poll(bool may_sleep);
    /// Ends a poll that sleeps, now or the next. Any thread.
    void wake();
    /// Puts what was drawn on the screen; `changed` holds all that differs from the last frame. Where the
    /// next frame may draw on, its input says so (Input::framebuffer_kept).
    void display(PixelRect changed);

    [[nodiscard]] PixelSize size() const;
    void resize(PixelSize);
    [[nodiscard]] bool full_screen() const;
    void set_full_screen(bool on);
    void set_title(const std::string&);
    void set_pointer(PointerShape);

    void copy(const std::string& utf8);  // to the desktop's clipboard
    [[nodiscard]] std::string pasted() const;
    /// The clipboard's text comes with a later input (Input::pasted); unlike pasted() it never waits.
    void ask_for_clipboard();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace app
