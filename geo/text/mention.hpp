#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/story/place.hpp"
#include "geo/text/text_range.hpp"

namespace geo {

/// What a name stands for: the place itself ("à Ankara"), those who govern there ("Ankara a indiqué"), a
/// people or belonging ("turc"), or an organization (NATO, or the one that bears the place's name: see
/// Mention::embedded).
enum class Sense { literal, metonym, demonym, organization };
inline constexpr std::size_t sense_count = 4;
[[nodiscard]] std::string_view name_of(Sense);
[[nodiscard]] std::optional<Sense> sense_from_name(std::string_view);

/// What a term of a score is given for: of a place by itself, of the words around the name, of the rest of
/// the text.
enum class Reason : std::uint8_t {
    story_place,
    population,
    country,
    wide_region,
    natural_feature,
    renown,
    first_level_unit,
    second_level_unit,
    capital,
    alternate_name,
    shortened_name,
    other_language,
    former_name,
    place_preposition,
    weak_preposition,
    type_noun,
    direction_word,
    named_container,
    parenthesis_behind,
    in_a_list,
    common_word,
    common_word_seen,
    common_word_begins,
    begins_sentence,
    wants_evidence,
    title_before,
    first_name_before,
    initial_before,
    first_name_with_surname,
    first_name_with_name,
    name_behind,
    name_before,
    first_name,
    surname,
    says_something,
    person_elsewhere,
    organization_behind,
    organization_before,
    club_before,
    name_of,
    name_before_country,
    quoted_alone,
    product_behind,
    joined_by_hyphen,
    capitals_only,
    short_name,
    place_elsewhere,
    country_of_text,
    region_of_text,
    region_named,
    container_country,
    container_region,
    same_name,
    near_place,
    near_two_places,
    seat_of_unit,
    named_like_its_country,
    unit_of_federation,
    exact_accents,
    demonym_before,
};
inline constexpr std::size_t reason_count = 60;

/// One summand of a score, in powers of ten of population.
struct Term {
    Reason reason = Reason::population;
    float value = 0;
    TextRange word = {};  // what in the text speaks for it; empty where it is nothing in particular
};
/// "preposition 'à'", "country of the text": in words a reader understands. `utf8` is the text that was
/// linked.
[[nodiscard]] std::string describe(const Term&, std::string_view utf8);
/// The two parts of it: "preposition", and "à", or "" where it is nothing in particular.
[[nodiscard]] std::string_view words_of(Reason);
[[nodiscard]] std::string_view word_of(const Term&, std::string_view utf8);

/// A place that a name may mean.
struct Candidate {
    PlaceId place;
    double score = 0;  // the sum of the terms
    double share =
        0;  // 0 to 1: how sure it is that this one is meant; those of a mention add up to 1 at most
    std::vector<Term> terms = {};
};

/// A name of a place in a text.
struct Mention {
    TextRange text;
    std::uint32_t sentence = 0;    // index into the sentences
    std::optional<PlaceId> place;  // nullopt: unresolved
    Sense sense = Sense::literal;
    bool embedded =
        false;  // within the name of something else ("Université de Damas"): shown faintly at most
    std::optional<PlaceId> country = {};     // that acts, where a capital stands for its government
    std::vector<Candidate> candidates = {};  // best first; the place, if any, is among them
    bool by_hand = false;                    // a reader corrected it
    bool no_place = false;  // a reader says that it is none: `place` is empty, but nothing is unresolved
};
[[nodiscard]] inline bool is_unresolved(const Mention& mention) {
    return !mention.place && !mention.no_place;
}

/// Whether a sentence stands on the place of this mention: one that has none goes on at the last one before.
[[nodiscard]] inline bool is_where(const Mention& mention) {
    return mention.sense == Sense::literal && mention.place.has_value();
}

}  // namespace geo
