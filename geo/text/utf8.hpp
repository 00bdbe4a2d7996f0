#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace geo {

/// A code point and how many bytes it takes. Where the bytes are not UTF-8 (overlong forms, surrogates, cut
/// sequences): not_utf8, one byte.
struct CodePoint {
    static constexpr char32_t not_utf8 = 0xFFFFFFFF;
    char32_t value = not_utf8;
    std::uint32_t bytes = 1;
};

/// Of the bytes from the first one of a sequence on that is not ASCII. Precondition: at < text.size().
[[nodiscard]] CodePoint long_code_point_at(std::string_view text, std::size_t at);
/// Precondition: at < text.size().
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    return first < 0x80 ? CodePoint{first, 1} : long_code_point_at(text, at);
}
/// Behind the run of ASCII without NUL that begins at a byte.
[[nodiscard]] std::size_t end_of_ascii(std::string_view text, std::size_t at);
/// The code point that ends before `at`; precondition: 0 < at <= text.size(), valid UTF-8.
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t at);
/// Precondition: a valid code point.
void append_utf8(std::string& to, char32_t code_point);

}  // namespace geo
