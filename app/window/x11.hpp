#pragma once

#include <optional>
#include <string>

#include "app/screen.hpp"

namespace app::x11 {

/// What Xlib does about errors is to write several lines of its own and to end the process. From now on an
/// error of one request is passed over (GL may ask for a part of a window that has just changed its size; the
/// next frame is drawn whole), and where the server is gone the process ends with one line.
void answer_errors();

/// A connection of our own to the X server, if there is one, for questions before a window is there. Held
/// until SFML has its own: a server without clients may start afresh and refuse the next one.
class Server {
  public:
    Server();
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Why no window can be opened here: no X server, or one without GLX; nullopt if one can. SFML would end
    /// the process instead of saying so.
    [[nodiscard]] std::optional<std::string> why_no_window() const;
    /// Xft.dpi / 96 of the running desktop; nullopt where nobody set it.
    [[nodiscard]] std::optional<float> xft_scale() const;

  private:
    void* display_ = nullptr;
};

/// Puts parts of the current context's back buffer on the screen and leaves the back buffer as it is, so that
/// the next frame need only draw what changed (GLX_MESA_copy_sub_buffer). Only for software GL: a card draws
/// whole frames sooner, and its driver swaps without tearing.
class PartialSwap {
  public:
    using Lookup = void (*(*)(const char* name))();  // of a GLX function

    /// For the context that is current; nullopt where it cannot be done or does not pay.
    [[nodiscard]] static std::optional<PartialSwap> find(Lookup);
    /// Shows the rectangle of the window on the screen, when all that was drawn is done.
    void show(PixelRect, int window_height) const;

  private:
    using CopySubBuffer = void (*)(void* display, unsigned long drawable, int x, int y, int w, int h);
    PartialSwap(void* display, unsigned long drawable, CopySubBuffer copy)
        : display_(display), drawable_(drawable), copy_(copy) {}

    void* display_;
    unsigned long drawable_;
    CopySubBuffer copy_;
};

/// The connection that a window's OpenGL context lives on, which is the one its events come through. Lets the
/// program sleep until something arrives instead of looking every few milliseconds.
class Connection {
  public:
    /// `display`: what glXGetCurrentDisplay() gave; nullptr is allowed: nothing then works, all is harmless.
    Connection(void* display, unsigned long window);

    /// Events that were read from the server and not taken yet.
    [[nodiscard]] int queued() const;
    /// Sleeps until the server sends something or one of the others becomes readable (-1: not looked at).
    /// False where it cannot.
    bool wait(int wake_fd, int other_fd) const;
    /// Frames are to be shown again when a part of the window comes to light; SFML does not ask for that.
    void ask_for_exposures() const;
    /// True if a part has come to light since the last call; takes these events off the queue.
    [[nodiscard]] bool take_exposures() const;
    /// Another program destroyed the window. To be asked before others take the events.
    [[nodiscard]] bool window_is_gone() const;
    void set_least_size(PixelSize) const;
    /// Through the window manager; without one the window is put over the whole screen.
    void set_full_screen(bool on, PixelSize size_before) const;
    /// The class desktops know the program by.
    void set_class(const std::string&) const;

  private:
    void* display_;
    unsigned long window_;
};

}  // namespace app::x11
