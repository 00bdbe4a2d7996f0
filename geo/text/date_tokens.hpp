#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "geo/text/text_range.hpp"

namespace geo {

/// A word, a run of digits with what letters are stuck to it ("10", "1er", "1990s"), or a single other
/// character.
struct DateToken {
    TextRange text;
    std::string key;  // lower case without marks, "" for what is longer than any word of a date; "-" for
                      // each hyphen, "–" for a longer dash, "'" for each apostrophe; of a number its letters
    int number = -1;       // of digits, at most nine of them
    int digits = 0;        // how many
    bool capital = false;  // begins with a capital
    bool all_capitals = false;
    bool acute_ra = false;  // ends in "éra": a past tense or a noun in French, where "era" is a future
    bool spaced = false;    // white space before it
    bool grouped = false;   // part of a number of several tokens ("700 000", "3,5") or with a sign ("12 %")
};

/// The tokens of a stretch of valid UTF-8.
void date_tokens(std::string_view utf8, TextRange stretch, std::vector<DateToken>& tokens);

}  // namespace geo
