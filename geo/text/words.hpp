#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/text/text_range.hpp"

namespace geo {

/// A word of a text: letters and digits between anything else, so that an elision ("d'Idlib"), a compound
/// ("turco-russe") and a Turkish suffix ("Ankara'nın") fall apart.
struct Word {
    TextRange text;
    std::string key;       // folded
    bool capital = false;  // begins with a capital, or its script has none
    char joint = 0;  // what stands between it and the word before: ' ' only blanks, '-', '\'', '.', ',' or
                     // 0 for anything else, a line break and the beginning
};

/// The words of valid UTF-8, in order.
[[nodiscard]] std::vector<Word> words_of(std::string_view utf8);

}  // namespace geo
