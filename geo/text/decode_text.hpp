#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace geo {

/// Where a text was not what it should be: the first place, and how often.
struct TextDamage {
    std::size_t line = 0;  // from 1
    std::size_t byte = 0;  // of the whole, from 0
    std::size_t count = 0;
};

/// Bytes made valid UTF-8 without NUL.
struct DecodedText {
    std::string utf8;
    std::string encoding = "UTF-8";     // what it was read as
    bool guessed = false;               // nobody said so
    std::optional<TextDamage> damage;   // what became U+FFFD
    std::optional<TextDamage> foreign;  // where a guess began: the bytes that are not UTF-8
};

/// By a byte order mark; else UTF-8 if it is valid; else the declared encoding, an IANA name; else, where the
/// bytes look like one, UTF-16 without a mark, Windows-1252 (which holds Latin-1) or Windows-1254 (Turkish).
/// Bytes that are none of these and NUL become U+FFFD.
[[nodiscard]] DecodedText decode_text(std::string bytes, std::string_view declared = {});

/// UTF-8 with U+FFFD for each byte that is none, and for NUL.
std::string replace_invalid(std::string_view bytes, std::optional<TextDamage>& damage);

/// "line 12, byte 345: not valid UTF-8; 3 bytes replaced".
[[nodiscard]] std::string describe(const TextDamage&);

}  // namespace geo
