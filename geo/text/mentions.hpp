#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "geo/story/place.hpp"
#include "geo/text/text_range.hpp"

namespace geo {

enum class Sense { literal, metonym, demonym, organization };
[[nodiscard]] std::string_view name_of(Sense);

/// A place found in a text. `sentence` is an index into the sentences that were handed in.
struct Mention {
    TextRange text;
    std::uint32_t sentence = 0;
    PlaceId place;
    Sense sense = Sense::literal;
};

/// Finds the names, aliases and adjectives of the places in the text: the longest match at word borders wins;
/// names want a capital letter, adjectives do not; a compound adjective ("turco-russe") gives a mention for
/// each part; after a type noun ("province syrienne d'Idlib", "Idlib province") the unit is meant, otherwise
/// the town. Ordered by position, no overlaps.
[[nodiscard]] std::vector<Mention> find_mentions(std::string_view utf8, std::span<const TextRange> sentences,
                                                 std::span<const Place> places, Language language);

}  // namespace geo
