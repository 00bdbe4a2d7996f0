#include "geo/text/link_weights.hpp"

#include <algorithm>

namespace geo {
namespace {

// In the order of the enumeration.
constexpr WeightRow rows[]{
    {Reason::story_place, "story_place", "place of the story", 20.0F},
    {Reason::population, "population", "population", 1.0F},
    {Reason::country, "country", "a country", 3.5F},
    {Reason::wide_region, "wide_region", "a continent, sea or region", 2.5F},
    {Reason::natural_feature, "natural_feature", "a landform or water", 1.0F},
    {Reason::renown, "renown", "how widely known", 0.55F},
    {Reason::first_level_unit, "first_level_unit", "a first-level unit", 0.7F},
    {Reason::second_level_unit, "second_level_unit", "a second-level unit", 2.5F},
    {Reason::capital, "capital", "a capital", 1.4F},
    {Reason::alternate_name, "alternate_name", "a lesser-known name", -1.0F},
    {Reason::shortened_name, "shortened_name", "a name without its marks", 0.0F},
    {Reason::other_language, "other_language", "a name in another language", -1.5F},
    {Reason::former_name, "former_name", "a former name", -0.5F},
    {Reason::place_preposition, "place_preposition", "preposition", 1.2F},
    {Reason::weak_preposition, "weak_preposition", "preposition", 0.4F},
    {Reason::type_noun, "type_noun", "type noun", 1.8F},
    {Reason::direction_word, "direction_word", "direction", 1.2F},
    {Reason::named_container, "named_container", "followed by its region", 3.0F},
    {Reason::parenthesis_behind, "parenthesis_behind", "followed by a parenthesis", 0.3F},
    {Reason::in_a_list, "in_a_list", "in a list of places", 0.6F},
    {Reason::common_word, "common_word", "a common word", -1.0F},
    {Reason::common_word_seen, "common_word_seen", "a common word, seen in lower case", -2.5F},
    {Reason::common_word_begins, "common_word_begins", "a common word at the beginning", -3.5F},
    {Reason::begins_sentence, "begins_sentence", "only at the beginning of a sentence", -0.6F},
    {Reason::wants_evidence, "wants_evidence", "a word that is rarely a place", -1.0F},
    {Reason::title_before, "title_before", "title before it", -3.5F},
    {Reason::first_name_before, "first_name_before", "first name before it", -3.5F},
    {Reason::initial_before, "initial_before", "initial before it", -2.5F},
    {Reason::first_name_with_surname, "first_name_with_surname", "a first name with a surname behind it",
     -3.0F},
    {Reason::first_name_with_name, "first_name_with_name", "a first name with a name behind it", -2.0F},
    {Reason::name_behind, "name_behind", "capitalized word behind it", -1.0F},
    {Reason::name_before, "name_before", "capitalized word before it", -2.0F},
    {Reason::first_name, "first_name", "a first name", -1.0F},
    {Reason::surname, "surname", "a surname", -1.0F},
    {Reason::says_something, "says_something", "says something", -1.5F},
    {Reason::person_elsewhere, "person_elsewhere", "a person elsewhere in the text", -2.0F},
    {Reason::organization_behind, "organization_behind", "word of an organization behind it", -3.0F},
    {Reason::organization_before, "organization_before", "word of an organization before it", -1.5F},
    {Reason::club_before, "club_before", "word of a club before it", -2.5F},
    {Reason::name_of, "name_of", "capitalized word and 'of' before it", -3.0F},
    {Reason::name_before_country, "name_before_country", "capitalized word before it", -3.0F},
    {Reason::quoted_alone, "quoted_alone", "alone within quotation marks", -2.5F},
    {Reason::product_behind, "product_behind", "a thing of that name", -3.0F},
    {Reason::joined_by_hyphen, "joined_by_hyphen", "joined with another word", -1.5F},
    {Reason::capitals_only, "capitals_only", "in capitals only", -1.0F},
    {Reason::short_name, "short_name", "a short name", -0.5F},
    {Reason::place_elsewhere, "place_elsewhere", "surely a place elsewhere in the text", 1.0F},
    {Reason::country_of_text, "country_of_text", "country of the text", 3.0F},
    {Reason::region_of_text, "region_of_text", "region of the text", 2.0F},
    {Reason::region_named, "region_named", "its region is named", 0.5F},
    {Reason::container_country, "container_country", "the country that follows", 4.0F},
    {Reason::container_region, "container_region", "the region that follows", 4.0F},
    {Reason::same_name, "same_name", "the same name elsewhere in the text", 5.0F},
    {Reason::near_place, "near_place", "near another place of the text", 1.5F},
    {Reason::near_two_places, "near_two_places", "near two other places of the text", 0.8F},
    {Reason::seat_of_unit, "seat_of_unit", "the town rather than its unit", 1.2F},
    {Reason::named_like_its_country, "named_like_its_country", "named like its country", -6.0F},
    {Reason::unit_of_federation, "unit_of_federation", "a state of a federation", 0.8F},
    {Reason::exact_accents, "exact_accents", "spelled exactly like it", 0.2F},
    {Reason::demonym_before, "demonym_before", "adjective of its country before it", 4.0F},
};
static_assert(std::size(rows) == reason_count);

}  // namespace

LinkWeights::LinkWeights() {
    std::transform(std::begin(rows), std::end(rows), values_.begin(),
                   [](const WeightRow& row) { return row.value; });
}

bool LinkWeights::set(std::string_view name, float value) {
    const auto found = std::find_if(std::begin(rows), std::end(rows),
                                    [name](const WeightRow& row) { return row.name == name; });
    if (found == std::end(rows)) return false;
    values_[static_cast<std::size_t>(found->reason)] = value;
    return true;
}

const WeightRow& LinkWeights::row(Reason reason) {
    return rows[static_cast<std::size_t>(reason)];
}

}  // namespace geo
