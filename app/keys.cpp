#include "app/keys.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "geo/earth/projections.hpp"

namespace app {
namespace {

constexpr double zoom_step = 1.5;
constexpr float pan_pt_per_s = 720;
constexpr float tap_pt = 64;           // a key that was let go within the frame
constexpr float shift_factor = 3;      // Shift: farther
constexpr double longest_dt_s = 0.05;  // a frame that took long does not throw the map away

/// What one press asks for.
class Pressed {
  public:
    Pressed(const State& state, const Surroundings& around, std::vector<Command>& commands)
        : state_(state), around_(around), commands_(commands) {}

    void operator()(const KeyPress& press) {
        if (press.alt) return;
        if (press.ctrl) return with_ctrl(press.key);
        if (press.key >= Key::digit_1 && press.key <= Key::digit_8)
            return projection(static_cast<std::size_t>(press.key) - static_cast<std::size_t>(Key::digit_1));
        if (const char* layer = layer_of(press.key)) return say(ToggleLayer{layer});
        plain(press.key);
    }

  private:
    void with_ctrl(Key key) {
        switch (key) {
            case Key::k:
                return say(FocusSearch{true});
            case Key::plus:
                return say(ZoomAbout{zoom_step});
            case Key::minus:
                return say(ZoomAbout{1 / zoom_step});
            case Key::digit_0:
                return say(FlyToExtent{around_.world.opening, around_.map});
            case Key::q:
                return say(Quit{});
            default:
                return;
        }
    }

    static const char* layer_of(Key key) {
        switch (key) {
            case Key::f:
                return "front";
            case Key::r:
                return "refugees";
            case Key::c:
                return "control";
            case Key::m:
                return "roads";
            case Key::o:
                return "posts";
            case Key::b:
                return "borders";
            case Key::l:
                return "labels";
            case Key::g:
                return "graticule";
            default:
                return nullptr;
        }
    }

    void plain(Key key) {
        switch (key) {
            case Key::plus:
                return say(ZoomAbout{zoom_step});
            case Key::minus:
                return say(ZoomAbout{1 / zoom_step});
            case Key::home:
            case Key::digit_0:
                return say(FlyToExtent{around_.world.opening, around_.map});
            case Key::n:
            case Key::period:
            case Key::page_down:
                return say(StepPassage{1});
            case Key::p:
            case Key::comma:
            case Key::page_up:
                return say(StepPassage{-1});
            case Key::left_bracket:
                return step_day(-1);
            case Key::right_bracket:
                return step_day(1);
            case Key::slash:
                return say(FocusSearch{true});
            case Key::question:
            case Key::f1:
                return say(ShowHelp{!state_.help});
            case Key::t:
                return say(SetTheme{next_theme()});
            case Key::tab:
                return say(ShowPanels{!state_.panels});
            case Key::f11:
                return say(SetFullScreen{!state_.full_screen});
            case Key::escape:
                return leave();
            case Key::q:
                return say(Quit{});
            default:
                return;
        }
    }

    void say(Command command) { commands_.push_back(std::move(command)); }

    /// The innermost thing that is open.
    void leave() {
        if (state_.help) return say(ShowHelp{false});
        if (state_.searching) return say(FocusSearch{false});
        say(ClearSelection{});
    }

    void step_day(int days) {
        geo::DateRange time = state_.time;
        time.from.days += days;
        time.to.days += days;
        say(SetTime{time});
    }

    void projection(std::size_t index) {
        const auto all = geo::projections_for(around_.world.opening);
        if (index < all.size()) say(SetProjection{all[index].definition});
    }

    [[nodiscard]] Theme next_theme() const {
        switch (state_.theme) {
            case Theme::light:
                return Theme::dark;
            case Theme::dark:
                return Theme::contrast;
            case Theme::contrast:
                break;
        }
        return Theme::light;
    }

    const State& state_;
    const Surroundings& around_;
    std::vector<Command>& commands_;
};

struct Direction {
    Key key;
    float dx, dy;  // where the content goes
};
constexpr std::array<Direction, 4> directions{
    {{Key::left, 1, 0}, {Key::right, -1, 0}, {Key::up, 0, 1}, {Key::down, 0, -1}}};

void pan(const Input& input, std::vector<Command>& commands) {
    if (input.ctrl || input.alt) return;
    const float speed = input.scale * (input.shift ? shift_factor : 1);
    PanBy by;
    for (const Direction& d : directions) {
        float points = 0;
        if (input.held[static_cast<std::size_t>(d.key)])
            points = pan_pt_per_s * static_cast<float>(std::min(input.dt_s, longest_dt_s));
        else if (std::ranges::find(input.pressed, d.key, &KeyPress::key) != input.pressed.end())
            points = tap_pt;
        by.dx_px += d.dx * points * speed;
        by.dy_px += d.dy * points * speed;
    }
    if (by.dx_px != 0 || by.dy_px != 0) commands.emplace_back(by);
}

}  // namespace

std::span<const KeyHelp> key_help() {
    static constexpr std::array<KeyHelp, 28> help{{
        {"Map", "← → ↑ ↓", "Pan; with Shift farther"},
        {"Map", "+  −", "Zoom in, out"},
        {"Map", "Home  0", "Full extent"},
        {"Map", "1 … 8", "Projections of the list"},
        {"Map", "[  ]", "A day back, a day on"},
        {"Reading", "N  .  Page down", "Next passage"},
        {"Reading", "P  ,  Page up", "Previous passage"},
        {"Reading", "/  Ctrl+K", "Search a place by any of its names"},
        {"Reading", "Esc", "Close, or clear the selection"},
        {"Layers", "F", "Front line"},
        {"Layers", "R", "Refugee movement"},
        {"Layers", "C", "Areas of control"},
        {"Layers", "M", "Motorways M4 and M5"},
        {"Layers", "O", "Turkish posts"},
        {"Layers", "B", "Borders"},
        {"Layers", "L", "Names"},
        {"Layers", "G", "Graticule"},
        {"Window", "Tab", "Panels on, off"},
        {"Window", "F6", "Panels by keyboard; Esc leaves"},
        {"Window", "T", "Theme: light, dark, high contrast"},
        {"Window", "F11", "Full screen"},
        {"Window", "?  F1", "This help"},
        {"Window", "Q  Ctrl+Q", "Quit"},
        {"Pointer", "Click", "Select what is there"},
        {"Pointer", "Drag", "Pan"},
        {"Pointer", "Wheel", "Zoom at the pointer"},
        {"Pointer", "Right click", "Copy the coordinates"},
        {"Pointer", "Hover a name", "Light its place on the map"},
    }};
    return help;
}

void commands_of_keys(const Input& input, const State& state, const Surroundings& around,
                      std::vector<Command>& commands) {
    Pressed pressed(state, around, commands);
    // The search box gets the keyboard a frame after it was asked for: until then keys are typing already.
    const auto is_typing = [&](const KeyPress& press) { return state.searching && press.key != Key::escape; };
    if (!state.searching) pan(input, commands);
    for (const KeyPress& press : input.pressed)
        if (!is_typing(press)) pressed(press);
}

}  // namespace app
