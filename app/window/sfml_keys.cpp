#include "app/window/sfml_keys.hpp"

#include <SFML/Window/Keyboard.hpp>

namespace app {
namespace {

Key from(Key first, int steps) {
    return static_cast<Key>(static_cast<int>(first) + steps);
}

}  // namespace

Key key_of_code(int code) {
    using K = sf::Keyboard;
    if (code >= K::A && code <= K::Z) return from(Key::a, code - K::A);
    switch (code) {
        case K::Escape:
            return Key::escape;
        case K::Enter:
            return Key::enter;
        case K::Tab:
            return Key::tab;
        case K::Space:
            return Key::space;
        case K::Backspace:
            return Key::backspace;
        case K::Delete:
            return Key::del;
        case K::Home:
            return Key::home;
        case K::End:
            return Key::end;
        case K::PageUp:
            return Key::page_up;
        case K::PageDown:
            return Key::page_down;
        case K::Left:
            return Key::left;
        case K::Right:
            return Key::right;
        case K::Up:
            return Key::up;
        case K::Down:
            return Key::down;
        case K::F1:
            return Key::f1;
        case K::F6:
            return Key::f6;
        case K::F11:
            return Key::f11;
        default:
            return Key::none;
    }
}

Key sign_of_code(int code) {
    using K = sf::Keyboard;
    if (code >= K::Num0 && code <= K::Num9) return from(Key::digit_0, code - K::Num0);
    if (code >= K::Numpad0 && code <= K::Numpad9) return from(Key::digit_0, code - K::Numpad0);
    switch (code) {
        case K::Add:
        case K::Equal:
            return Key::plus;
        case K::Subtract:
        case K::Hyphen:
            return Key::minus;
        default:
            return Key::none;
    }
}

Key key_of_character(char32_t c) {
    if (c >= U'0' && c <= U'9') return from(Key::digit_0, static_cast<int>(c - U'0'));
    switch (c) {
        case U'+':
        case U'=':
            return Key::plus;
        case U'-':
            return Key::minus;
        case U'/':
            return Key::slash;
        case U'?':
            return Key::question;
        case U',':
            return Key::comma;
        case U'.':
            return Key::period;
        case U'[':
            return Key::left_bracket;
        case U']':
            return Key::right_bracket;
        default:
            return Key::none;
    }
}

}  // namespace app
