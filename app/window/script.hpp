#pragma once

#include <deque>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/input.hpp"
#include "app/panels/panel.hpp"
#include "app/state.hpp"

namespace app {

class App;

/// A script cannot be read. what() is "file:line: what is wrong".
struct ScriptError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What a script sees of the program between two frames.
struct Seen {
    const State& state;
    const geo::World& world;
    const panels::WidgetLog& widgets;
    bool settled = true;
};
[[nodiscard]] Seen seen_of(const App&);

/// What goes into one frame, and under which name the frame's picture is kept, if it is.
struct ScriptFrame {
    Input input;
    std::optional<std::string> shot;
};

/// A user in a file: turns lines into the inputs of frames, aims at widgets by their names and checks what
/// comes of it. Knows no window: it drives the program with one or without. One line, one step:
///
///   size W H                         click TARGET | right-click TARGET | double-click TARGET
///   hover TARGET                     drag TARGET -> TARGET
///   wheel TARGET N                   key NAME (F, ?, Left, Ctrl+K, Shift+Right ...)
///   type "text"                      wait settled | wait N frames (to 100000)
///   shot NAME                        quit
///   drop FILE [FILE]                 drop-text "text"    clipboard "text" (\n: a line; for Ctrl+V)
///   expect place NAME|none           expect selection none|place|flow|front|post|road|event|figure|zone|area
///   expect passages N                expect passage N|none (n of "n of N")
///   expect sentence N|none           expect layer ID on|off|none
///   expect message TEXT              expect projection TEXT     (parts of them)
///   expect why NAME|none             expect corrections N       (in force)
///   expect unresolved N              expect sense NAME on|off
///   expect date YYYY-MM-DD           expect language CODE       expect theme NAME
///   expect articles N                expect article NAME    expect error TEXT|none (a part of it)
///   expect help|panels|search|playing|timeline|in-view|quit|opening|dialog on|off
///                        expect [no] widget NAME
///
/// Files are looked for beside the script. TARGET is "Panel/Label" (with or without quotes) or `map X,Y` in
/// pixels of the window. # begins a comment.
class Script {
  public:
    struct Target {
        std::string widget;  // "": the point
        ScreenPoint point;
    };
    struct Size {
        PixelSize size;
    };
    struct Click {
        Target target;
        MouseButton button = MouseButton::left;
        int times = 1;
    };
    struct Hover {
        Target target;
    };
    struct Drag {
        Target from, to;
    };
    struct Wheel {
        Target target;
        float notches = 0;
    };
    struct PressKey {
        KeyPress press;
        std::u32string text;  // what the key types
    };
    struct Type {
        std::u32string text;
    };
    struct WaitSettled {};
    struct WaitFrames {
        int count = 1;
    };
    struct Shot {
        std::string name;
    };
    struct Expect {
        std::string what, value;
        bool absent = false;  // "expect no widget ..."
    };
    struct Drop {
        std::vector<std::string> files;
        std::string text;
    };
    struct SetClipboard {
        std::string text;
    };
    struct End {};
    using Action = std::variant<Size, Click, Hover, Drag, Wheel, PressKey, Type, WaitSettled, WaitFrames,
                                Shot, Expect, Drop, SetClipboard, End>;
    struct Step {
        int line = 0;
        Action action;
    };

    /// Throws ScriptError. `name`: of the file, for messages.
    [[nodiscard]] static Script parse(std::string_view text, std::string name);

    /// The window before the script says otherwise.
    void start(PixelSize, float scale);
    /// The next frame; nullopt at the end, or where the script cannot go on: a target that is not there.
    [[nodiscard]] std::optional<ScriptFrame> next(const Seen&);
    /// "file:line: expected ..., found ...". Empty: all went well.
    [[nodiscard]] std::span<const std::string> failures() const { return failures_; }
    [[nodiscard]] std::span<const Step> steps() const { return steps_; }

  private:
    struct Player;

    std::string name_;
    std::vector<Step> steps_;
    std::vector<std::string> failures_;
    std::deque<ScriptFrame> ready_;
    std::size_t at_ = 0;
    int waited_ = 0;  // frames of the step that is being played
    bool stopped_ = false;
    std::string clipboard_;
    std::uint32_t pastes_ = 0;  // how often the program was given it
    Input input_;
};

}  // namespace app
