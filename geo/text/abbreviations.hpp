#pragma once

#include <string_view>

#include "geo/text/text_language.hpp"

namespace geo {

/// What a full stop after a word says about the end of a sentence.
enum class Abbreviation {
    none,           // not a known abbreviation
    title,          // a name follows ("Mme", "Gen"): no end, unless a pronoun follows
    before_number,  // an abbreviation only where a number follows ("art. 5"), else a word like any other
    may_end,        // the end only where a word follows that clearly begins a sentence ("Inc", "U.S")
    cut             // the end before any capital ("etc"), not before a lower-case word
};

/// By the word without its last full stop, folded (fold_key). For a text of unknown language the tables of
/// all languages hold that cannot be taken for a word of another.
[[nodiscard]] Abbreviation abbreviation_of(std::string_view folded, TextLanguage);

/// Whether a folded word, written with a capital, begins a sentence rather than goes on with a name: an
/// article, a pronoun, a conjunction.
[[nodiscard]] bool starts_sentence(std::string_view folded, TextLanguage);

/// Likewise, and is no part of a name: "il", "she", but not "le" (M. Le Pen) or "de".
[[nodiscard]] bool is_pronoun(std::string_view folded, TextLanguage);

/// Nouns that a single capital is the label of: "vitamine C", "plan B".
[[nodiscard]] bool takes_letter(std::string_view folded);

/// Of measures, which are words like any other behind a number ("à 30 m. Il"): "mm", "sec".
[[nodiscard]] bool is_unit(std::string_view folded);

/// What goes on after "9 a.m.": a weekday, a month, a time zone.
[[nodiscard]] bool follows_clock_time(std::string_view folded);

}  // namespace geo
