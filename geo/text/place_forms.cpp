#include "geo/text/place_forms.hpp"

#include <algorithm>

#include "geo/text/type_nouns.hpp"

namespace geo {
namespace {

/// Without "province d'" before or "Governorate" behind.
std::span<const Word> without_type_noun(std::span<const Word> words) {
    if (words.size() > 1 && unit_of_noun(words.front().key)) {
        words = words.subspan(1);
        while (words.size() > 1 && is_linker(words.front().key)) words = words.subspan(1);
    }
    if (words.size() > 1 && unit_of_noun(words.back().key)) words = words.first(words.size() - 1);
    return words;
}

}  // namespace

PlaceForms::PlaceForms(std::span<const Place> places, Language language) {
    const auto l = static_cast<std::size_t>(language);
    for (std::uint32_t i = 0; i < places.size(); ++i) {
        const Place& place = places[i];
        const bool unit = is_area(place.kind) && place.kind != PlaceKind::country;
        add(place.names.in(language), {i}, false, unit);
        for (const auto& alias : place.aliases[l]) add(alias, {i}, false, unit);
        for (const auto& adjective : place.adjectives[l]) add(adjective, {i}, true, false);
    }
}

void PlaceForms::add(std::string_view form, PlaceId place, bool adjective, bool unit) {
    const auto all_words = words_of(form);
    const auto words = unit ? without_type_noun(all_words) : std::span<const Word>(all_words);
    if (words.empty()) return;
    std::string key;
    for (const Word& word : words) key += (key.empty() ? "" : " ") + word.key;
    auto& same = adjective ? forms_[key].adjectives : forms_[key].names;
    if (std::find(same.begin(), same.end(), place) == same.end()) same.push_back(place);
    first_words_.insert(words.front().key);
    most_words_ = std::max(most_words_, words.size());
}

PlaceForms::Match PlaceForms::longest_at(std::span<const Word> words, std::size_t at) const {
    Match best;
    if (!first_words_.contains(words[at].key)) return best;
    std::string key;
    bool capital = false;
    for (std::size_t n = 0; n < most_words_ && at + n < words.size(); ++n) {
        const Word& word = words[at + n];
        if (n > 0 && (word.joint == 0 || word.joint == ',')) break;
        key += (n > 0 ? " " : "") + word.key;
        capital = capital || word.capital;
        const auto form = forms_.find(key);
        if (form == forms_.end()) continue;
        if (capital && !form->second.names.empty())
            best = {n + 1, false, form->second.names};
        else if (!form->second.adjectives.empty())
            best = {n + 1, true, form->second.adjectives};
    }
    return best;
}

}  // namespace geo
