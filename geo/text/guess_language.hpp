#pragma once

#include <string>
#include <string_view>

#include "geo/story/names.hpp"
#include "geo/text/text_language.hpp"

namespace geo {

/// What a text is written in, and how sure that is: 0 to 1.
struct LanguageGuess {
    TextLanguage language = TextLanguage::unknown;
    double confidence = 0;
};

/// By the commonest words and the letters that one language has, else by the script; one sentence is enough.
/// A language or script that there are no rules for is `unknown`, and the confidence then says how sure that
/// is; an empty text is unknown with confidence 0.
[[nodiscard]] LanguageGuess guess_text_language(std::string_view utf8);

/// The language for names of places that goes with a text's; English where there are none in it.
[[nodiscard]] Language names_language_of(TextLanguage);
/// The language by whose rules a text is parted into sentences: its own, else English.
[[nodiscard]] TextLanguage rules_language_of(TextLanguage);
/// "no rules for German: places are found by those of English"; "" where there are rules.
[[nodiscard]] std::string language_warning(TextLanguage);

}  // namespace geo
