#pragma once

#include <memory>
#include <optional>
#include <string>

namespace app::x11 {

/// What other programs hand to a window of ours: drags (XDND version 5, as target, by copy) and the
/// clipboard. Has a connection of its own, so that nothing of it is lost in another's event queue: a window
/// that is never shown stands in for ours (XdndProxy). Nothing blocks; where there is no server all is
/// harmless. One thread.
class Transfers {
  public:
    /// `window`: ours, on the display that DISPLAY names.
    explicit Transfers(unsigned long window);
    ~Transfers();
    Transfers(const Transfers&) = delete;
    Transfers& operator=(const Transfers&) = delete;

    struct Arrival {
        enum class Kind { files, dropped_text, clipboard };
        Kind kind = Kind::clipboard;
        std::string bytes;   // files: a text/uri-list; else the text as it was given, "" for none
        bool shift = false;  // held when it was dropped
    };
    /// Answers what the server sent; the next thing that has arrived whole, if there is one.
    [[nodiscard]] std::optional<Arrival> take();
    /// Something that could be dropped is over the window.
    [[nodiscard]] bool hovering() const;
    /// The clipboard's text comes as an arrival, soon or, if its owner does not answer, never.
    void ask_for_clipboard();
    /// Becomes readable when there is something to take; -1 without a server.
    [[nodiscard]] int fd() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace app::x11
