#include "app/window/script.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/app.hpp"
#include "geo/story/corrected_links.hpp"

namespace app {
namespace {

constexpr int longest_settling_frames = 3000;
constexpr int drag_frames = 6;

std::string on_off(bool on) {
    return on ? "on" : "off";
}

std::string selection_kind(const Selection& selection) {
    constexpr std::array<const char*, 10> kinds{"none", "place", "flow",   "front", "post",
                                                "road", "event", "figure", "zone",  "area"};
    return kinds[selection.index()];
}

/// The name by which the expectation calls the place, or the first the place has.
std::string place_name(const Seen& seen, const std::string& wanted) {
    const auto* id = std::get_if<geo::PlaceId>(&seen.state.selected);
    if (id == nullptr) return "none";
    const geo::Place& place = seen.world.place(*id);
    if (place.id == wanted) return wanted;
    const auto& names = place.names.by_language;
    return std::ranges::find(names, wanted) != names.end() ? wanted : place.names.in(seen.state.language);
}

std::string all_names(const panels::WidgetLog& widgets) {
    std::vector<std::string> names;
    for (const auto& [name, where] : widgets.entries()) names.push_back(name);
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? "none" : text;
}

std::string article_name(const geo::World& world) {
    if (world.article.text.empty()) return "none";
    const std::string name = world.opened_from.name();
    return name.empty() ? "text" : name;
}

/// What is there, in the words of the expectation.
std::string found_for(const Script::Expect& expect, const Seen& seen) {
    const State& state = seen.state;
    const std::string& what = expect.what;
    if (what == "place") return place_name(seen, expect.value);
    if (what == "selection") return selection_kind(state.selected);
    if (what == "passages") return std::to_string(reading_of(state, seen.world).passages.size());
    if (what == "passage") {
        const auto at = reading_of(state, seen.world).at;
        return at ? std::to_string(*at + 1) : "none";
    }
    if (what == "sentence") return state.passage ? std::to_string(state.passage->index + 1) : "none";
    if (what == "layer") {
        const std::string id = expect.value.substr(0, expect.value.find(' '));
        if (state.layer(id) != nullptr) return id + " " + on_off(state.visible(id));
        return expect.value == id + " none" ? expect.value : "no such layer";
    }
    if (what == "why") {
        const geo::Mention* asked = asked_mention(state, seen.world);
        if (asked == nullptr) return "none";
        return seen.world.article.text.substr(asked->text.begin, asked->text.end - asked->text.begin);
    }
    if (what == "corrections") return std::to_string(state.corrections[seen.world.tab].done.size());
    if (what == "unresolved") return std::to_string(geo::unresolved_mentions(seen.world).size());
    if (what == "sense") {
        const std::string name = expect.value.substr(0, expect.value.find(' '));
        const auto sense = geo::sense_from_name(name);
        return sense ? name + " " + on_off(geo::shows(state.senses, *sense)) : "no such sense";
    }
    if (what == "message") return state.message;
    if (what == "projection") return state.projection;
    if (what == "date") return geo::to_iso(state.time);
    if (what == "language") return std::string(geo::code_of(state.language));
    if (what == "theme") return std::string(name_of(state.theme));
    if (what == "help") return on_off(state.help);
    if (what == "panels") return on_off(state.panels);
    if (what == "search") return on_off(state.searching);
    if (what == "playing") return on_off(state.playback.on);
    if (what == "in-view") return on_off(state.only_in_view);
    if (what == "timeline") return on_off(state.timeline_on);
    if (what == "articles") return std::to_string(open_sources(seen.world).size());
    if (what == "article") return article_name(seen.world);
    if (what == "error") return state.articles.error.empty() ? "none" : state.articles.error;
    if (what == "opening") return on_off(state.articles.opening.has_value());
    if (what == "dialog") return on_off(state.articles.dialog.has_value());
    return on_off(state.quit);
}

bool is_part(const std::string& what) {
    return what == "message" || what == "projection" || what == "error";
}

}  // namespace

Seen seen_of(const App& app) {
    return {app.state(), app.world(), app.widgets(), app.settled()};
}

/// Plays one step: what it needs is put into the script's frames.
struct Script::Player {
    Script& script;
    const Seen& seen;
    const Step& step;

    void fail(const std::string& what) const {
        script.failures_.push_back(script.name_ + ":" + std::to_string(step.line) + ": " + what);
    }
    void push() const {
        script.input_.dt_s = 1.0 / 60;
        script.ready_.push_back({script.input_, std::nullopt});
        script.input_.pressed.clear();
        script.input_.text.clear();
        script.input_.wheel = 0;
        script.input_.dropped_files.clear();
        script.input_.dropped_text.clear();
        script.input_.pasted.reset();
    }
    void once_more() const {
        ++script.waited_;
        --script.at_;
    }
    /// The middle of a target; stops the script where it is not on the screen.
    [[nodiscard]] std::optional<ScreenPoint> point_of(const Target& target) const {
        if (target.widget.empty()) return target.point;
        const auto where = seen.widgets.find(target.widget);
        if (!where) {
            fail("\"" + target.widget + "\" is not on the screen; there are: " + all_names(seen.widgets));
            script.stopped_ = true;
            return std::nullopt;
        }
        return ScreenPoint{std::floor(static_cast<float>(where->x) + static_cast<float>(where->width) / 2),
                           std::floor(static_cast<float>(where->y) + static_cast<float>(where->height) / 2)};
    }
    bool move_to(const Target& target) const {
        const auto point = point_of(target);
        if (!point) return false;
        script.input_.mouse = *point;
        push();
        return true;
    }
    void set_button(MouseButton button, bool down) const {
        script.input_.buttons[static_cast<std::size_t>(button)] = down;
        push();
    }

    void operator()(const Size& s) const {
        script.input_.framebuffer = s.size;
        push();
    }
    void operator()(const Click& s) const {
        if (!move_to(s.target)) return;
        for (int i = 0; i < s.times; ++i) {
            set_button(s.button, true);
            set_button(s.button, false);
        }
    }
    void operator()(const Hover& s) const {
        if (move_to(s.target)) push();
    }
    void operator()(const Drag& s) const {
        const auto to = point_of(s.to);
        if (!to || !move_to(s.from)) return;
        const ScreenPoint from = *script.input_.mouse;
        set_button(MouseButton::left, true);
        for (int i = 1; i <= drag_frames; ++i) {
            const float part = static_cast<float>(i) / static_cast<float>(drag_frames);
            script.input_.mouse = ScreenPoint{std::round(from.x + (to->x - from.x) * part),
                                              std::round(from.y + (to->y - from.y) * part)};
            push();
        }
        set_button(MouseButton::left, false);
    }
    void operator()(const Wheel& s) const {
        if (!move_to(s.target)) return;
        script.input_.wheel = s.notches;
        push();
    }
    void operator()(const PressKey& s) const {
        script.input_.ctrl = s.press.ctrl;
        script.input_.shift = s.press.shift;
        script.input_.alt = s.press.alt;
        script.input_.pressed.push_back(s.press);
        script.input_.text = s.text;
        push();
        script.input_.ctrl = script.input_.shift = script.input_.alt = false;
        push();
    }
    void operator()(const Type& s) const {
        script.input_.text = s.text;
        push();
        push();  // a text field takes what was typed one frame after it got the keyboard
    }
    void operator()(const WaitSettled&) const {
        push();
        const bool enough = script.waited_ > 1 && seen.settled;
        if (enough) return;
        if (script.waited_ >= longest_settling_frames) return fail("did not settle");
        once_more();
    }
    void operator()(const WaitFrames& s) const {
        push();
        if (script.waited_ + 1 < s.count) once_more();
    }
    void operator()(const Shot& s) const {
        push();
        script.ready_.back().shot = s.name;
    }
    void operator()(const Expect& s) const {
        if (s.what == "widget") {
            const bool there = seen.widgets.find(s.value).has_value();
            if (!there && !s.absent)
                fail("expected widget \"" + s.value + "\"; there are: " + all_names(seen.widgets));
            if (there && s.absent) fail("expected no widget \"" + s.value + "\", but it is there");
            return;
        }
        const std::string found = found_for(s, seen);
        const bool holds = is_part(s.what) ? found.find(s.value) != std::string::npos : found == s.value;
        if (!holds)
            fail("expected " + s.what + " " + s.value + ", found " + (found.empty() ? "nothing" : found));
    }
    void operator()(const Drop& s) const {
        const std::string folder = script.name_.substr(0, script.name_.rfind('/') + 1);
        for (const std::string& file : s.files)
            script.input_.dropped_files.push_back(file.starts_with('/') ? file : folder + file);
        script.input_.dropped_text = s.text;
        push();
    }
    void operator()(const SetClipboard& s) const { script.clipboard_ = s.text; }
    void operator()(const End&) const { script.stopped_ = true; }
};

void Script::start(PixelSize size, float scale) {
    input_.framebuffer = size;
    input_.scale = scale;
    input_.dt_s = 1.0 / 60;
    // Two frames, so that widgets have their places before the first step aims at one.
    ready_.assign(2, {input_, std::nullopt});
}

std::optional<ScriptFrame> Script::next(const Seen& seen) {
    while (ready_.empty() && !stopped_ && at_ < steps_.size()) {
        const std::size_t playing = at_++;
        std::visit(Player{*this, seen, steps_[playing]}, steps_[playing].action);
        if (at_ != playing) waited_ = 0;
    }
    if (ready_.empty()) return std::nullopt;
    const std::uint32_t asked = seen.state.articles.pastes_asked;
    if (std::exchange(pastes_, asked) != asked) ready_.front().input.pasted = clipboard_;
    ScriptFrame frame = std::move(ready_.front());
    ready_.pop_front();
    return frame;
}

}  // namespace app
