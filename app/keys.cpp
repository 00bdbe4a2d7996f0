#include "app/keys.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/language/to_say.hpp"
#include "app/layer_id.hpp"
#include "geo/earth/projections.hpp"
#include "geo/story/timeline.hpp"

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
        if (press.alt) return with_alt(press);
        if (press.ctrl) return with_ctrl(press);
        if (press.key >= Key::digit_1 && press.key <= Key::digit_8)
            return projection(static_cast<std::size_t>(press.key) - static_cast<std::size_t>(Key::digit_1));
        if (const auto layer = layer_of(press.key); !layer.empty())
            return say(ToggleLayer{std::string(layer)});
        if (state_.timeline_has_keys && on_timeline(press)) return;
        if (with_shift(press)) return;
        plain(press.key);
    }

  private:
    void with_alt(const KeyPress& press) {
        const int days = press.shift ? 7 : 1;
        if (press.key == Key::left) say(StepDay{-days});
        if (press.key == Key::right) say(StepDay{days});
        if (state_.asked) on_why(press.key);
    }

    /// With Alt, while "Why this place?" is open.
    void on_why(Key key) {
        if (key >= Key::digit_1 && key <= Key::digit_9)
            say(PickCandidate{static_cast<std::size_t>(key) - static_cast<std::size_t>(Key::digit_1)});
        if (key == Key::digit_0) say(Correct{geo::Correction::NoPlace{}});
        if (key == Key::up) say(StepWhy{-1});
        if (key == Key::down) say(StepWhy{1});
        if (key == Key::a) say(CorrectAllOfName{!state_.for_all_of_name});
        const geo::Mention* asked = asked_mention(state_, around_.world);
        if (key != Key::s || asked == nullptr || !asked->place) return;
        const auto next = (static_cast<std::size_t>(asked->sense) + 1) % geo::sense_count;
        say(Correct{geo::Correction::Stands{static_cast<geo::Sense>(next)}});
    }

    /// The arrows, while they are the timeline's; true where the key is one of them.
    bool on_timeline(const KeyPress& press) {
        const auto told = geo::told_days(around_.world);
        if (!told) return false;
        switch (press.key) {
            case Key::left:
                say(StepDay{press.shift ? -7 : -1});
                return true;
            case Key::right:
                say(StepDay{press.shift ? 7 : 1});
                return true;
            case Key::up:
                zoom_timeline(zoom_step);
                return true;
            case Key::down:
                zoom_timeline(1 / zoom_step);
                return true;
            case Key::home:
                say(SetTime{geo::with_head(state_.time, told->from)});
                return true;
            case Key::end:
                say(SetTime{geo::with_head(state_.time, told->to)});
                return true;
            default:
                return false;
        }
    }

    /// About the play head.
    void zoom_timeline(double factor) {
        const double head = state_.time.to.days + 0.5;
        const TimelineSpan& span = state_.timeline;
        say(ShowSpan{{head - (head - span.from_day) / factor, head + (span.to_day - head) / factor}});
    }

    void with_ctrl(const KeyPress& press) {
        switch (press.key) {
            case Key::z:
                return press.shift ? say(RedoCorrection{}) : say(UndoCorrection{});
            case Key::y:
                return say(RedoCorrection{});
            case Key::k:
                return say(FocusSearch{true});
            case Key::o:
                return say(ShowOpenDialog{!state_.articles.dialog});
            case Key::v:
                return say(AskForClipboard{press.shift ? Placement::beside : Placement::in_place});
            case Key::tab:
                return say(StepArticle{});
            case Key::w:
                return say(CloseArticle{state_.articles.front});
            case Key::plus:
                return say(ZoomAbout{zoom_step});
            case Key::minus:
                return say(ZoomAbout{1 / zoom_step});
            case Key::digit_0:
                return say(FlyHome{});
            case Key::q:
                return say(Quit{});
            default:
                return;
        }
    }

    static std::string_view layer_of(Key key) {
        switch (key) {
            case Key::f:
                return layer_id::front;
            case Key::r:
                return layer_id::refugees;
            case Key::c:
                return layer_id::control;
            case Key::m:
                return layer_id::roads;
            case Key::o:
                return layer_id::posts;
            case Key::b:
                return layer_id::borders;
            case Key::l:
                return layer_id::labels;
            case Key::g:
                return layer_id::graticule;
            default:
                return {};
        }
    }

    bool with_shift(const KeyPress& press) {
        if (!press.shift) return false;
        switch (press.key) {
            case Key::e:
                say(StepEvent{-1});
                return true;
            case Key::left_bracket:
                say(StepDay{-7});
                return true;
            case Key::right_bracket:
                say(StepDay{7});
                return true;
            default:
                return false;
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
                return say(FlyHome{});
            case Key::n:
            case Key::period:
            case Key::page_down:
                return say(StepPassage{1});
            case Key::p:
            case Key::comma:
            case Key::page_up:
                return say(StepPassage{-1});
            case Key::left_bracket:
                return say(StepDay{-1});
            case Key::right_bracket:
                return say(StepDay{1});
            case Key::e:
                return say(StepEvent{1});
            case Key::space:
                return say(Play{!state_.playback.on});
            case Key::s:
                return say(SetPlaybackSpeed{next_speed(state_.playback.days_per_s)});
            case Key::a:
                return say(ToggleRange{});
            case Key::z:
                return say(ToggleSpan{});
            case Key::d:
                return back_to_publication();
            case Key::v:
                return say(AnimateFlows{!state_.flow_motion});
            case Key::w:
                return say(ToggleWhy{});
            case Key::i:
                return say(ReadInView{!state_.only_in_view});
            case Key::h:
                return say(ShowTimeline{!state_.timeline_on});
            case Key::slash:
                return say(FocusSearch{true});
            case Key::question:
            case Key::f1:
                return say(ShowHelp{!state_.help});
            case Key::t:
                return say(SetTheme{next(state_.theme)});
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
        if (state_.articles.dialog) return say(ShowOpenDialog{false});
        if (state_.help) return say(ShowHelp{false});
        if (state_.searching) return say(FocusSearch{false});
        if (state_.timeline_has_keys) return say(FocusTimeline{false});
        if (state_.asked) return say(CloseWhy{});
        say(ClearSelection{});
    }

    void back_to_publication() {
        const geo::Date day = around_.world.article.published;
        if (day != geo::Date{}) say(SetTime{{day, day}});
    }

    void projection(std::size_t index) {
        const auto all = geo::projections_for(around_.world.opening);
        if (index < all.size()) say(SetProjection{all[index].definition});
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
    static constexpr std::array<KeyHelp, 52> help{{
        {to_say("Map"), "← → ↑ ↓", to_say("Pan; with Shift farther")},
        {to_say("Map"), "+  −", to_say("Zoom in, out")},
        {to_say("Map"), to_say("Home  0"), to_say("Full extent")},
        {to_say("Map"), "1 … 8", to_say("Projections of the list")},
        {to_say("Reading"), to_say("N  .  Page down"), to_say("Next passage")},
        {to_say("Reading"), to_say("P  ,  Page up"), to_say("Previous passage")},
        {to_say("Reading"), "W", to_say("Why this place?")},
        {to_say("Reading"), "Alt+1 … 9", to_say("There: that place; Alt+0 none")},
        {to_say("Reading"), "Alt+S", to_say("There: another sense; Alt+A for all of it")},
        {to_say("Reading"), to_say("Ctrl+Z"), to_say("Undo a correction; with Shift redo it")},
        {to_say("Reading"), "I", to_say("Only what is on screen")},
        {to_say("Reading"), to_say("/  Ctrl+K"), to_say("Search a place by any of its names")},
        {to_say("Reading"), to_say("Esc"), to_say("Close, or clear the selection")},
        {to_say("Articles"), "Ctrl+O", to_say("Open an article; or drop its file here")},
        {to_say("Articles"), "Ctrl+V", to_say("Open the clipboard's text; with Shift beside")},
        {to_say("Articles"), to_say("Ctrl+Tab"), to_say("The other of two articles")},
        {to_say("Articles"), "Ctrl+W", to_say("Close the article")},
        {to_say("Time"), "[  ]", to_say("A day back, on; with Shift a week")},
        {to_say("Time"), "E", to_say("Next event; with Shift the one before")},
        {to_say("Time"), to_say("Space"), to_say("Play, stop")},
        {to_say("Time"), "S", to_say("Speed of play")},
        {to_say("Time"), "A", to_say("The week up to the day, or one day")},
        {to_say("Time"), "D", to_say("The article's day")},
        {to_say("Time"), "Z", to_say("All days, or the months around")},
        {to_say("Time"), "H", to_say("Timeline on, off")},
        {to_say("Time"), "← → ↑ ↓", to_say("After a click on it: days, zoom")},
        {to_say("Layers"), "F", to_say("Front line")},
        {to_say("Layers"), "R", to_say("Displacement: refugee movement")},
        {to_say("Layers"), "V", to_say("Dots that drift along the arrows")},
        {to_say("Layers"), "C", to_say("Areas of control")},
        {to_say("Layers"), "M", to_say("Motorways M4 and M5")},
        {to_say("Layers"), "O", to_say("Turkish posts")},
        {to_say("Layers"), "B", to_say("Borders")},
        {to_say("Layers"), "L", to_say("Names")},
        {to_say("Layers"), "G", to_say("Graticule")},
        {to_say("Window"), to_say("Tab"), to_say("Panels on, off")},
        {to_say("Window"), "F6", to_say("Panels by keyboard; Esc leaves")},
        {to_say("Window"), "T", to_say("Theme: light, dark, high contrast")},
        {to_say("Window"), "F11", to_say("Full screen")},
        {to_say("Window"), "?  F1", to_say("This help")},
        {to_say("Window"), to_say("Q  Ctrl+Q"), to_say("Quit")},
        {to_say("Pointer"), to_say("Click"), to_say("Select what is there")},
        {to_say("Pointer"), to_say("Drag"), to_say("Pan")},
        {to_say("Pointer"), to_say("Shift and drag"), to_say("Zoom to a box; on the timeline a range")},
        {to_say("Pointer"), to_say("Double click"), to_say("Zoom in")},
        {to_say("Pointer"), to_say("Wheel"), to_say("Zoom at the pointer")},
        {to_say("Pointer"), to_say("Right click"), to_say("Copy the coordinates")},
        {to_say("Pointer"), to_say("On a name"), to_say("Right click: why this place?")},
        {to_say("Pointer"), to_say("Hover a name"), to_say("Light its place on the map")},
        {to_say("Pointer"), to_say("On the inset"), to_say("Click: fly there")},
        {to_say("Pointer"), to_say("On a source"), to_say("Click: copy its title and address")},
        {to_say("Pointer"), to_say("Edges of panels"), to_say("Drag; double click: as before")},
    }};
    return help;
}

void commands_of_keys(const Input& input, const State& state, const Surroundings& around,
                      std::vector<Command>& commands) {
    Pressed pressed(state, around, commands);
    // The search box gets the keyboard a frame after it was asked for: until then keys are typing already.
    const auto is_typing = [&](const KeyPress& press) { return state.searching && press.key != Key::escape; };
    if (!state.searching && !state.timeline_has_keys) pan(input, commands);
    for (const KeyPress& press : input.pressed)
        if (!is_typing(press)) pressed(press);
}

}  // namespace app
