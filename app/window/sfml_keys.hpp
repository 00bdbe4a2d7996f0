#pragma once

#include "app/input.hpp"

namespace app {

/// The key of an SFML code (sf::Keyboard::Key as int) that does not depend on the layout's characters:
/// letters, arrows, function keys; Key::none for all else.
[[nodiscard]] Key key_of_code(int sfml_code);
/// Signs and digits as codes: only good together with Ctrl or Alt, where no character is typed.
[[nodiscard]] Key sign_of_code(int sfml_code);
/// Signs and digits by what was typed, whatever the layout: '?' is Key::question with any keyboard.
[[nodiscard]] Key key_of_character(char32_t);

}  // namespace app
