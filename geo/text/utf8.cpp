#include "geo/text/utf8.hpp"

#include <cstring>

namespace geo {
namespace {

constexpr bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

CodePoint long_code_point_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::uint32_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + bytes > text.size()) return {};
    char32_t value = first & (0xFFu >> (bytes + 1));
    for (std::uint32_t i = 1; i < bytes; ++i) {
        if (!is_continuation(text[at + i])) return {};
        value = value << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    }
    const bool overlong = (bytes == 3 && value < 0x800) || (bytes == 4 && value < 0x10000);
    const bool surrogate = value >= 0xD800 && value < 0xE000;
    if (overlong || surrogate || value > 0x10FFFF) return {};
    return {value, bytes};
}

std::size_t end_of_ascii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080, ones = 0x0101010101010101;
    for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if (((eight | (eight - ones)) & high_bits) != 0) break;  // a high bit, or perhaps a zero
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) - 1U < 0x7FU) ++at;
    return at;
}

CodePoint code_point_before(std::string_view text, std::size_t at) {
    std::size_t begin = at - 1;
    while (begin > 0 && is_continuation(text[begin])) --begin;
    return code_point_at(text, begin);
}

void append_utf8(std::string& to, char32_t c) {
    const auto put = [&to](char32_t byte) { to += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) return put(c);
    if (c < 0x800) {
        put(0xC0 | c >> 6);
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
    }
    put(0x80 | (c & 0x3F));
}

}  // namespace geo
