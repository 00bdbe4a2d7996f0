#include "geo/text/characters.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "geo/text/utf8.hpp"

namespace geo {

bool is_terminal(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == U'…' || c == U'؟' || c == U'۔' || c == U'。';
}

bool is_closing(char32_t c) {
    return c == ')' || c == ']' || c == U'»' || c == U'”' || c == U'’' || c == U'\'';
}

bool is_opening(char32_t c) {
    return c == '"' || c == '(' || c == '[' || c == U'«' || c == U'“' || c == U'„' || c == U'‘' ||
           c == '\'' || c == U'¿' || c == U'¡';
}

bool is_dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

bool is_bullet(char32_t c) {
    return c == U'•' || c == U'⁃' || c == U'‣' || c == U'▪' || c == U'●' || c == U'◦';
}

bool is_line_end(char32_t c) {
    return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_space(char32_t c) {
    if (c < 0x80) return c == ' ' || c == '\t';
    return !is_line_end(c) && u_isUWhiteSpace(static_cast<UChar32>(c));
}

bool is_lower(char32_t c) {
    return u_islower(static_cast<UChar32>(c));
}

bool is_upper(char32_t c) {
    return u_isupper(static_cast<UChar32>(c));
}

bool is_digit(char32_t c) {
    return u_isdigit(static_cast<UChar32>(c));
}

bool is_letter(char32_t c) {
    if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return u_isalpha(static_cast<UChar32>(c)) || (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

bool is_number(std::string_view word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_roman(std::string_view word) {
    return !word.empty() && word.size() <= 6 && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

bool all_lower(std::string_view word) {
    for (std::size_t at = 0; at < word.size(); at += code_point_at(word, at).bytes)
        if (!is_lower(code_point_at(word, at).value) && word[at] != '-') return false;
    return !word.empty();
}

}  // namespace geo
