#pragma once

#include <string_view>
#include <vector>

#include "geo/text/text_range.hpp"

namespace geo {

/// The sentences of a text, in order, without the white space around them. A line break always ends one; no
/// break after abbreviations, single initials, within numbers, or before a lower-case word.
[[nodiscard]] std::vector<TextRange> split_sentences(std::string_view utf8);

}  // namespace geo
