#pragma once

#include <string>

#include "geo/text/gazetteer.hpp"
#include "geo/text/word_lists.hpp"

namespace geo {

/// What any text is linked by: the gazetteer and the word lists that ship with the program.
struct LinkData {
    Gazetteer gazetteer;
    WordLists words;

    /// `assets` is the folder that holds gazetteer/. Throws DataError where a file is missing or damaged.
    [[nodiscard]] static LinkData open(const std::string& assets);
};

}  // namespace geo
