#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "app/picture_limits.hpp"
#include "app/window/script.hpp"

namespace app {
namespace {

struct NamedKey {
    std::string_view name;
    Key key;
};
constexpr std::array<NamedKey, 33> named_keys{{{"escape", Key::escape},
                                               {"esc", Key::escape},
                                               {"enter", Key::enter},
                                               {"return", Key::enter},
                                               {"tab", Key::tab},
                                               {"space", Key::space},
                                               {"backspace", Key::backspace},
                                               {"delete", Key::del},
                                               {"home", Key::home},
                                               {"end", Key::end},
                                               {"pageup", Key::page_up},
                                               {"pagedown", Key::page_down},
                                               {"left", Key::left},
                                               {"right", Key::right},
                                               {"up", Key::up},
                                               {"down", Key::down},
                                               {"plus", Key::plus},
                                               {"+", Key::plus},
                                               {"minus", Key::minus},
                                               {"-", Key::minus},
                                               {"/", Key::slash},
                                               {"slash", Key::slash},
                                               {"?", Key::question},
                                               {"question", Key::question},
                                               {",", Key::comma},
                                               {"comma", Key::comma},
                                               {".", Key::period},
                                               {"period", Key::period},
                                               {"[", Key::left_bracket},
                                               {"]", Key::right_bracket},
                                               {"f1", Key::f1},
                                               {"f6", Key::f6},
                                               {"f11", Key::f11}}};

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

Key key_from(std::string_view name) {
    const std::string wanted = lower(name);
    for (const NamedKey& known : named_keys)
        if (known.name == wanted) return known.key;
    if (wanted.size() != 1) return Key::none;
    const auto from = [](Key first, int steps) { return static_cast<Key>(static_cast<int>(first) + steps); };
    if (wanted[0] >= 'a' && wanted[0] <= 'z') return from(Key::a, wanted[0] - 'a');
    if (wanted[0] >= '0' && wanted[0] <= '9') return from(Key::digit_0, wanted[0] - '0');
    return Key::none;
}

/// Code points of valid UTF-8; other bytes stand for themselves.
std::u32string code_points(std::string_view utf8) {
    std::u32string result;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        char32_t c = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k)
            c = (c << 6U) | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
        result.push_back(c);
        i += length;
    }
    return result;
}

/// The words of one line; quotes keep spaces and are dropped.
class Words {
  public:
    Words(std::string_view line, std::string where) : where_(std::move(where)) {
        std::string word;
        bool quoted = false, any = false;
        const auto close = [&] {
            if (any) words_.push_back(std::exchange(word, {}));
            any = false;
        };
        for (const char c : line) {
            if (c == '"') {
                quoted = !quoted;
                any = true;
            } else if (!quoted && c == '#' && !any) {
                break;
            } else if (!quoted && (c == ' ' || c == '\t' || c == '\r')) {
                close();
            } else {
                word += c;
                any = true;
            }
        }
        if (quoted) fail("a quotation mark is missing");
        close();
    }

    [[nodiscard]] bool done() const { return at_ >= words_.size(); }
    [[nodiscard]] bool next_is(std::string_view word) const { return !done() && words_[at_] == word; }
    std::string take(std::string_view expected) {
        if (done()) fail("expected " + std::string(expected) + " after \"" + so_far() + "\"");
        return words_[at_++];
    }
    /// Up to the end or the word.
    std::string take_until(std::string_view stop, std::string_view expected) {
        std::string text = take(expected);
        while (!done() && (stop.empty() || words_[at_] != stop)) text += " " + words_[at_++];
        return text;
    }
    int take_int(std::string_view expected) {
        const std::string word = take(expected);
        const char* begin = word.data() + (word[0] == '+' ? 1 : 0);
        int value = 0;
        const auto [end, error] = std::from_chars(begin, word.data() + word.size(), value);
        if (error != std::errc() || end != word.data() + word.size())
            fail("expected " + std::string(expected) + ", found \"" + word + "\"");
        return value;
    }
    void end() const {
        if (!done()) fail("\"" + words_[at_] + "\" is too much");
    }
    [[noreturn]] void fail(const std::string& what) const { throw ScriptError(where_ + ": " + what); }

  private:
    [[nodiscard]] std::string so_far() const {
        std::string text;
        for (std::size_t i = 0; i < at_; ++i) text += (i == 0 ? "" : " ") + words_[i];
        return text;
    }

    std::string where_;
    std::vector<std::string> words_;
    std::size_t at_ = 0;
};

Script::Target take_point(Words& words) {
    const std::string pair = words.take("X,Y");
    const auto comma = pair.find(',');
    Script::Target target;
    const auto number = [&](std::string_view text, float& value) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size())
            words.fail("expected X,Y in pixels, found \"" + pair + "\"");
    };
    if (comma == std::string::npos) words.fail("expected X,Y in pixels, found \"" + pair + "\"");
    number(std::string_view(pair).substr(0, comma), target.point.x);
    number(std::string_view(pair).substr(comma + 1), target.point.y);
    return target;
}

Script::Target take_target(Words& words, std::string_view stop = {}) {
    if (words.next_is("map")) {
        (void)words.take("map");
        return take_point(words);
    }
    return {words.take_until(stop, "a widget's name or map X,Y"), {}};
}

Script::Action parse_drag(Words& words) {
    Script::Drag drag;
    drag.from = take_target(words, "->");
    if (!words.next_is("->") && !words.next_is("→")) words.fail("expected -> between the ends of the drag");
    (void)words.take("->");
    // "drag map 1,2 -> 3,4": the second point needs no "map".
    drag.to = drag.from.widget.empty() && !words.next_is("map") ? take_point(words) : take_target(words);
    return drag;
}

Script::Action parse_wheel(Words& words) {
    Script::Wheel wheel;
    if (words.next_is("map")) {
        wheel.target = take_target(words);
    } else {
        wheel.target.widget = words.take("a widget's name in quotes or map X,Y");
    }
    wheel.notches = static_cast<float>(words.take_int("a number of notches"));
    return wheel;
}

Script::Action parse_key(Words& words) {
    const std::string name = words.take("a key");
    Script::PressKey key;
    std::string_view rest = name;
    const std::string small = lower(name);
    const auto takes = [&](std::string_view prefix) {
        if (!std::string_view(small).substr(name.size() - rest.size()).starts_with(prefix)) return false;
        rest.remove_prefix(prefix.size());
        return true;
    };
    for (bool more = true; more && rest.size() > 1;) {
        more = false;
        if (takes("ctrl+")) key.press.ctrl = more = true;
        if (takes("shift+")) key.press.shift = more = true;
        if (takes("alt+")) key.press.alt = more = true;
    }
    key.press.key = key_from(rest);
    if (key.press.key == Key::none) words.fail("no key is called \"" + std::string(rest) + "\"");
    if (rest.size() == 1 && !key.press.ctrl && !key.press.alt) key.text = code_points(lower(rest));
    return key;
}

constexpr int longest_wait_frames = 100'000;  // half an hour

Script::Action parse_wait(Words& words) {
    if (words.next_is("settled")) {
        (void)words.take("settled");
        return Script::WaitSettled{};
    }
    const int count = words.take_int("\"settled\" or a number of frames");
    if (count < 1 || count > longest_wait_frames)
        words.fail("a wait is 1 to " + std::to_string(longest_wait_frames) + " frames");
    if (!words.done()) (void)words.take("frames");
    return Script::WaitFrames{count};
}

Script::Action parse_expect(Words& words) {
    constexpr std::array<std::string_view, 27> known{
        "place",   "selection", "passages",    "passage",    "sentence", "layer",  "message",
        "date",    "language",  "theme",       "projection", "help",     "panels", "search",
        "playing", "timeline",  "quit",        "articles",   "article",  "error",  "opening",
        "dialog",  "why",       "corrections", "unresolved", "sense",    "in-view"};
    Script::Expect expect;
    if (words.next_is("no")) {
        (void)words.take("no");
        expect.absent = true;
    }
    expect.what = words.take("what is expected");
    const bool is_known = expect.what == "widget" || std::ranges::find(known, expect.what) != known.end();
    if (!is_known || (expect.absent && expect.what != "widget"))
        words.fail("nothing is known of \"" + expect.what + "\": expected place, selection, passages, ...");
    expect.value = words.take_until({}, "a value");
    return expect;
}

Script::Action parse_shot(Words& words) {
    const std::string name = words.take("a name");
    if (name.empty() || name.find('/') != std::string::npos || name == "." || name == "..")
        words.fail("a shot has a name without a folder, not \"" + name + "\" (--shots FOLDER says where)");
    return Script::Shot{name};
}

/// With line breaks for "\\n".
std::string with_lines(std::string text) {
    for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at))
        text.replace(at, 2, "\n");
    return text;
}

Script::Action parse_action(Words& words) {
    const std::string verb = words.take("a step");
    if (verb == "size") {
        const int width = words.take_int("a width"), height = words.take_int("a height");
        if (width < 1 || height < 1) words.fail("a window is at least 1 1");
        if (width > most_side_px || height > most_side_px)
            words.fail("a window is at most " + std::to_string(most_side_px) + " " +
                       std::to_string(most_side_px));
        return Script::Size{{width, height}};
    }
    if (verb == "click") return Script::Click{take_target(words)};
    if (verb == "right-click") return Script::Click{take_target(words), MouseButton::right};
    if (verb == "double-click") return Script::Click{take_target(words), MouseButton::left, 2};
    if (verb == "hover") return Script::Hover{take_target(words)};
    if (verb == "drag") return parse_drag(words);
    if (verb == "wheel") return parse_wheel(words);
    if (verb == "key") return parse_key(words);
    if (verb == "type") return Script::Type{code_points(words.take("a text in quotes"))};
    if (verb == "wait") return parse_wait(words);
    if (verb == "shot") return parse_shot(words);
    if (verb == "expect") return parse_expect(words);
    if (verb == "drop") {
        Script::Drop drop{{words.take("a file")}, {}};
        while (!words.done()) drop.files.push_back(words.take("a file"));
        return drop;
    }
    if (verb == "drop-text") return Script::Drop{{}, with_lines(words.take("a text in quotes"))};
    if (verb == "clipboard") return Script::SetClipboard{with_lines(words.take("a text in quotes"))};
    if (verb == "quit") return Script::End{};
    words.fail("no step is called \"" + verb + "\"");
}

}  // namespace

Script Script::parse(std::string_view text, std::string name) {
    Script script;
    script.name_ = std::move(name);
    int number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        Words words(text.substr(0, end), script.name_ + ":" + std::to_string(number));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (words.done()) continue;
        script.steps_.push_back({number, parse_action(words)});
        words.end();
    }
    script.start({1280, 800}, 1);
    return script;
}

}  // namespace app
