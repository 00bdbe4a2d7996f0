#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/text/text_range.hpp"
#include "geo/text/word_hash.hpp"

namespace geo {

/// What stands between a word and the one before it.
enum class Gap : std::uint8_t {
    begin,       // nothing: the first word
    space,       // blanks only
    hyphen,      // a hyphen and nothing else
    apostrophe,  // an apostrophe and nothing else
    stop,        // a full stop
    comma,
    open,   // an opening parenthesis or bracket
    close,  // a closing one
    quote,  // quotation marks
    dash,   // a dash or a hyphen with blanks
    other,  // any other sign
    line,   // a line break
};

/// A word of a text: letters and digits between anything else, so that an elision ("d'Idlib"), a compound
/// ("turco-russe") and a Turkish suffix ("Ankara'nın") fall apart. Letters with full stops between them and
/// no blanks are one word ("U.S.", with the last full stop).
struct Token {
    TextRange text;
    std::string_view key;                  // folded (geo/text/normalize.hpp); good as long as its Tokens
    std::uint64_t hash = word_hash_begin;  // of the key (geo/text/word_hash.hpp)
    std::uint32_t sentence = 0;
    Gap gap = Gap::begin;
    bool capital = false;       // begins with a capital letter, or its script has none
    bool all_capitals = false;  // two letters or more, none of them lower case
    bool lower = false;         // begins with a lower-case letter
    bool number = false;        // begins with a digit
    bool initial = false;       // one capital letter
    bool dotted = false;        // "U.S."
    bool begins = false;        // a capital says nothing: begins a sentence, a line or a quotation
};

/// The words of a text, in order. Invalid UTF-8 belongs to no word.
class Tokens {
  public:
    /// Of the part of a text between two bytes; `sentences` are those of the whole text.
    Tokens(std::string_view utf8, TextRange part, std::span<const TextRange> sentences);
    [[nodiscard]] std::span<const Token> all() const { return tokens_; }
    [[nodiscard]] std::string_view utf8() const { return utf8_; }

  private:
    std::string_view utf8_;
    std::vector<Token> tokens_;
    std::unique_ptr<char[]> keys_;
};

}  // namespace geo
