#pragma once

#include <string_view>
#include <vector>

#include "geo/text/text_language.hpp"
#include "geo/text/text_range.hpp"

namespace geo {

/// The sentences of a text, in order, without the white space around them; no two overlap and between them
/// there is only white space. A line break ends one, except within text that is wrapped at a fixed width
/// (line_wrap.hpp). No break after abbreviations of the language, single initials, within numbers and
/// addresses, before a lower-case word that goes on after a quotation ("« Où ? », a-t-il dit"), after a
/// dateline ("PARIS. - "). A numbered list that runs on within a line is one sentence an item.
/// Time grows with the length of the text, whatever it holds. Invalid UTF-8 and NUL give no sentences.
[[nodiscard]] std::vector<TextRange> split_sentences(std::string_view utf8,
                                                     TextLanguage = TextLanguage::unknown);

}  // namespace geo
