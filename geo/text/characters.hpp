#pragma once

#include <string_view>

namespace geo {

// Classes of characters as the rules about sentences and dates need them.

/// Ends a sentence: full stop, question and exclamation marks, ellipsis, also Arabic, Urdu, ideographic.
[[nodiscard]] bool is_terminal(char32_t);
/// Closes a quotation or a bracket; the straight double quote, which also opens, is none.
[[nodiscard]] bool is_closing(char32_t);
/// Opens a quotation, a bracket, a Spanish question.
[[nodiscard]] bool is_opening(char32_t);
[[nodiscard]] bool is_dash(char32_t);
[[nodiscard]] bool is_bullet(char32_t);
[[nodiscard]] bool is_line_end(char32_t);
/// White space that ends no line.
[[nodiscard]] bool is_space(char32_t);
[[nodiscard]] bool is_lower(char32_t);
[[nodiscard]] bool is_upper(char32_t);
[[nodiscard]] bool is_digit(char32_t);
/// Letters of any script and the marks that combine with them.
[[nodiscard]] bool is_letter(char32_t);

/// ASCII digits only, at least one.
[[nodiscard]] bool is_number(std::string_view);
/// Of capitals, below 400.
[[nodiscard]] bool is_roman(std::string_view);
/// Letters without a capital among them, hyphens allowed; at least one.
[[nodiscard]] bool all_lower(std::string_view utf8);

}  // namespace geo
