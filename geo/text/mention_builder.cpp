#include "geo/text/mention_builder.hpp"

#include <algorithm>
#include <cmath>

#include "geo/text/place_options.hpp"
#include "geo/text/sense.hpp"

namespace geo {
namespace {

constexpr std::size_t most_candidates = 6;

/// "Scott County", "East Africa": capitalized words that make one name with the place's.
TextRange extent_in_english(const ReadText& text, const Sighting& s, TextRange extent) {
    const bool type_behind = text.joined(s.end) && text[s.end].gap == Gap::space && text[s.end].capital &&
                             text.is(s.end, Role::type_noun) && !text.is(s.end, Role::organization_tail);
    if (type_behind) extent.end = text[s.end].text.end;
    std::size_t begin = s.begin;
    while (text.joined(begin) && text[begin - 1].capital && !text[begin - 1].begins &&
           text.is(begin - 1, Role::direction))
        --begin;
    const bool named_state = text.joined(begin) && text.is(text.before(begin), Role::of);
    if (named_state) {
        std::size_t head = text.before(begin);
        if (text.joined(head) && text[head - 1].capital &&
            text.meaning(head - 1).place_class == PlaceClass::country) {
            begin = head - 1;
            while (text.joined(begin) && text[begin - 1].capital && !text.is(begin - 1, Role::article))
                --begin;
            if (text[begin].key == "s" && text[begin].gap == Gap::apostrophe) --begin;
            while (text.joined(begin) && text[begin - 1].capital && !text.is(begin - 1, Role::article))
                --begin;
        }
    }
    extent.begin = std::min(extent.begin, text[begin].text.begin);
    return extent;
}

/// With the noun before that is part of the name: "mer" of "mer d'Azov".
TextRange extent_in_french(const ReadText& text, const Sighting& s, const Option& chosen, TextRange extent) {
    const bool noun_before = s.wanted != PlaceClass::none && s.class_word < s.begin;
    if (noun_before && !chosen.of_story && text.is(s.class_word, Role::within_name))
        extent.begin = std::min(extent.begin, text[s.class_word].text.begin);
    const bool beyond = text[s.begin].gap == Gap::hyphen && text[s.begin - 1].key == "outre";
    if (beyond) extent.begin = text[s.begin - 1].text.begin;
    return extent;
}

/// "Nil nehri", "Fars Eyaleti", but not "Lyon kentinde".
bool is_part_of_turkish_name(const ReadText& text, std::size_t noun) {
    const PlaceClass c = text.meaning(noun).place_class;
    return text[noun].capital ||
           (c != PlaceClass::town && c != PlaceClass::first_level && c != PlaceClass::second_level);
}

/// With the noun behind and the ending, and the capitalized direction before: "Nil nehrinin", "Ankara'nın",
/// "Kuzey İran'da".
TextRange extent_in_turkish(const ReadText& text, const Sighting& s, TextRange extent) {
    std::size_t end = s.end;
    const std::size_t begin = s.begin;
    if (text.joined(begin) && text[begin].gap == Gap::space && text[begin - 1].capital &&
        text.is(begin - 1, Role::direction))
        extent.begin = std::min(extent.begin, text[begin - 1].text.begin);
    if (text.joined(end) && text.is(end, Role::type_noun) && is_part_of_turkish_name(text, end))
        extent.end = text[end++].text.end;
    if (text[end].gap == Gap::apostrophe && text[end].lower) extent.end = text[end].text.end;
    return extent;
}

TextRange extent_of(const ReadText& text, const Sighting& s, const Option& chosen) {
    if ((s.demonym || chosen.of_story) && text.language() != Language::tr) return s.text;
    switch (text.language()) {
        case Language::en:
            return extent_in_english(text, s, s.text);
        case Language::fr:
        case Language::es:
            return extent_in_french(text, s, chosen, s.text);
        case Language::tr:
            return extent_in_turkish(text, s, s.text);
        case Language::ar:
            break;
    }
    return s.text;
}

Sense sense_of(const ReadText& text, const Sighting& s, const Option& chosen) {
    if (s.demonym) return Sense::demonym;
    if (s.embedded || chosen.feature == Feature::organization) return Sense::organization;
    if (names_agreement(text, s.begin)) return Sense::metonym;
    const bool may_act = chosen.feature == Feature::country || chosen.capital;
    return may_act && is_actor(text, s.begin, s.end) ? Sense::metonym : Sense::literal;
}

std::vector<Term> terms_of(const Sightings& sightings, const Sighting& s, const Option& option) {
    std::size_t count = 0;
    for (const std::uint32_t first : {option.terms, s.terms})
        for (std::uint32_t i = first; i != 0; i = sightings.terms[i].next) ++count;
    std::vector<Term> terms;
    terms.reserve(count);
    for (const std::uint32_t first : {option.terms, s.terms}) {
        const std::size_t begin = terms.size();
        for (std::uint32_t i = first; i != 0; i = sightings.terms[i].next)
            terms.push_back(sightings.terms[i].term);
        std::reverse(terms.begin() + static_cast<std::ptrdiff_t>(begin), terms.end());
    }
    return terms;
}

/// From scores in powers of ten to parts of one, times how sure it is that a place is meant at all.
void share_out(std::vector<Candidate>& candidates, double keep) {
    double sum = 0;
    const double best = candidates.front().score;
    for (Candidate& c : candidates) sum += c.share = std::pow(10, c.score - best);
    const double sure = 1 / (1 + std::exp(-1.5 * (best - keep + 1)));
    for (Candidate& c : candidates) c.share *= sure / sum;
}

}  // namespace

void MentionBuilder::add_mentions(const ReadText& text, const Sightings& sightings, LinkedPlaces& places,
                                  std::vector<Mention>& mentions) const {
    for (const Sighting& s : sightings.all) {
        if (!s.kept || s.option_count == 0) continue;
        if (s.demonym && names_language(text, s.begin, s.end)) continue;
        Mention mention = mention_of(text, sightings, s, places);
        const bool free = mentions.empty() || mentions.back().text.end <= mention.text.begin;
        if (free) mentions.push_back(std::move(mention));
    }
}

Mention MentionBuilder::mention_of(const ReadText& text, const Sightings& sightings, const Sighting& s,
                                   LinkedPlaces& places) const {
    const auto options = sightings.options_of(s);
    const Option& chosen = options[s.chosen];
    Mention mention{extent_of(text, s, chosen), text[s.begin].sentence, places.id_of(chosen)};
    mention.sense = sense_of(text, s, chosen);
    mention.embedded = s.embedded;
    if (mention.sense == Sense::metonym && chosen.capital) mention.country = country_of(chosen, places);
    std::vector<const Option*> best;
    best.reserve(options.size());
    for (const Option& option : options) best.push_back(&option);
    const std::size_t count = std::min(best.size(), most_candidates);
    const auto ahead = [&chosen](const Option* a, const Option* b) {
        if (a->score != b->score) return a->score > b->score;
        return (a == &chosen) > (b == &chosen);
    };
    std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count), best.end(), ahead);
    mention.candidates.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        mention.candidates.push_back({places.id_of(*best[i]), static_cast<double>(best[i]->score + s.context),
                                      0, terms_of(sightings, s, *best[i])});
    share_out(mention.candidates, thresholds_.keep);
    return mention;
}

std::optional<PlaceId> MentionBuilder::country_of(const Option& capital, LinkedPlaces& places) const {
    if (capital.country == 0) return std::nullopt;
    for (std::uint32_t i = 0; i < story_.size(); ++i)
        if (story_[i].kind == PlaceKind::country && country_number(story_[i].country) == capital.country)
            return PlaceId{i};
    const char code[]{static_cast<char>(capital.country >> 8), static_cast<char>(capital.country & 0xFFU)};
    const auto found = gazetteer_.country({code, 2});
    return found ? std::optional(places.id_of_gazetteer(found->index)) : std::nullopt;
}

}  // namespace geo
