#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "geo/story/place.hpp"
#include "geo/text/words.hpp"

namespace geo {

/// What a type noun beside a name says of the place that is meant.
enum class PlaceClass { town, governorate, district, region };

/// "province", "gouvernorat", "subdistricts" ... folded, in French, English, Turkish and Arabic.
[[nodiscard]] std::optional<PlaceClass> class_of_noun(std::string_view folded_word);
/// The same, towns left out.
[[nodiscard]] std::optional<PlaceClass> unit_of_noun(std::string_view folded_word);
/// "de", "of", "la" ...: what may stand between a type noun and the name.
[[nodiscard]] bool is_linker(std::string_view folded_word);
[[nodiscard]] bool is_article(std::string_view folded_word);

/// The class that a type noun gives to the name words[begin, end): before it ("province syrienne d'Idlib"),
/// behind it ("Idlib province"), or told of it ("Idlib, qui reste la dernière province").
[[nodiscard]] std::optional<PlaceClass> class_in_context(std::span<const Word> words, std::size_t begin,
                                                         std::size_t end);

/// Whether a place is of a class.
[[nodiscard]] bool is_of_class(PlaceKind, PlaceClass);

}  // namespace geo
