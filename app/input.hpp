#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/screen.hpp"

namespace app {

enum class Key {
    none,
    escape,
    enter,
    tab,
    space,
    backspace,
    del,
    home,
    end,
    page_up,
    page_down,
    left,
    right,
    up,
    down,
    plus,
    minus,
    slash,
    question,
    comma,
    period,
    left_bracket,
    right_bracket,
    f1,
    f6,
    f11,
    digit_0,
    digit_1,
    digit_2,
    digit_3,
    digit_4,
    digit_5,
    digit_6,
    digit_7,
    digit_8,
    digit_9,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
};
inline constexpr std::size_t key_count = static_cast<std::size_t>(Key::z) + 1;

enum class MouseButton { left, right, middle };

struct KeyPress {
    Key key = Key::none;
    bool ctrl = false, shift = false, alt = false;
};

/// All that the outside says to one frame. No code below main asks a clock or the system for any of it.
struct Input {
    PixelSize framebuffer;
    bool framebuffer_kept = false;     // it still holds the last frame: only what changed needs to be drawn
    bool still = false;                // one picture is wanted: nothing is drawn ahead for the next ones
    float scale = 1;                   // device pixels a point
    double dt_s = 0;                   // since the last frame; 1/60 in scripts
    double waited_s = 0;               // before those dt_s: asleep, with nothing to draw
    std::optional<ScreenPoint> mouse;  // empty: outside of the window
    std::array<bool, 3> buttons{};     // held now, by MouseButton
    float wheel = 0;                   // notches away from the user
    std::vector<KeyPress> pressed;     // went down since the last frame, repeats included
    std::array<bool, key_count> held{};
    bool ctrl = false, shift = false, alt = false;
    std::u32string text;  // typed characters
    bool close = false;   // the window was asked to close
    /// What other programs gave: files and texts that were dropped, and the clipboard's text when it was
    /// asked for (ArticlesState::pastes_asked).
    std::vector<std::string> dropped_files;
    std::string dropped_text;
    bool dropped_beside = false;  // with Shift: beside what is open, not in its place
    std::optional<std::string> pasted;
    bool drop_hovers = false;  // something that could be dropped is over the window
};

}  // namespace app
