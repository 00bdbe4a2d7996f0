#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "geo/text/text_language.hpp"

namespace geo {

/// How far a rule about the end of a sentence looks back or ahead at most, so that the whole stays linear.
inline constexpr std::size_t sentence_reach_bytes = 80;

/// A full stop within valid UTF-8 and what is around it; bytes.
struct FullStop {
    std::string_view text;
    std::size_t at = 0;         // the full stop
    std::size_t next = 0;       // what follows it behind white space
    std::size_t next_word = 0;  // its first word, behind opening quotes
    std::size_t sentence = 0;   // where the sentence so far begins
    TextLanguage language = TextLanguage::unknown;
};

/// Whether it belongs to the word before it rather than ends the sentence.
[[nodiscard]] bool is_abbreviation(const FullStop&);

/// The word, with the full stops and hyphens within it, that ends at a byte; "" where it is longer than the
/// reach.
[[nodiscard]] std::string_view word_before(std::string_view text, std::size_t end);

/// The word at a byte, folded; "" for an initial: the J of "J.-C." is not that of "J'ai".
[[nodiscard]] std::string word_key_at(std::string_view text, std::size_t begin);

}  // namespace geo
