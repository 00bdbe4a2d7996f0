#include "geo/text/story_names.hpp"

#include <algorithm>

#include "geo/text/context_words.hpp"

namespace geo {
namespace {

/// Without "province d'" before or "Governorate" behind.
std::span<const Token> without_type_noun(std::span<const Token> words, const ContextWords& meanings) {
    const auto is = [&meanings](const Token& word, Role role) {
        return meanings.of(word.key).roles.has(role);
    };
    const auto is_unit_noun = [&](const Token& word) {
        const PlaceClass c = meanings.of(word.key).place_class;
        return c == PlaceClass::first_level || c == PlaceClass::second_level || c == PlaceClass::region;
    };
    if (words.size() > 1 && is_unit_noun(words.front())) {
        words = words.subspan(1);
        while (words.size() > 1 && (is(words.front(), Role::of) || is(words.front(), Role::article)))
            words = words.subspan(1);
    }
    if (words.size() > 1 && is_unit_noun(words.back())) words = words.first(words.size() - 1);
    return words;
}

}  // namespace

StoryNames::StoryNames(std::span<const Place> places, Language language) {
    const ContextWords meanings(language);
    const auto l = static_cast<std::size_t>(language);
    for (std::uint32_t i = 0; i < places.size(); ++i) {
        const Place& place = places[i];
        const bool unit = is_area(place.kind) && place.kind != PlaceKind::country;
        const auto add_form = [&](std::string_view form, bool adjective) {
            const Tokens tokens(form, {0, static_cast<std::uint32_t>(form.size())}, {});
            add(unit && !adjective ? without_type_noun(tokens.all(), meanings) : tokens.all(), i, adjective);
        };
        add_form(place.names.in(language), false);
        for (const auto& alias : place.aliases[l]) add_form(alias, false);
        for (const auto& adjective : place.adjectives[l]) add_form(adjective, true);
    }
}

void StoryNames::add(std::span<const Token> words, std::uint32_t place, bool adjective) {
    if (words.empty()) return;
    std::string key;
    for (const Token& word : words) key.append(key.empty() ? "" : " ").append(word.key);
    auto& same = adjective ? forms_[key].adjectives : forms_[key].names;
    if (std::find(same.begin(), same.end(), place) == same.end()) same.push_back(place);
    first_words_.emplace(words.front().key);
    most_words_ = std::max(most_words_, words.size());
}

StoryNames::Match StoryNames::longest_at(std::span<const Token> tokens, std::size_t at) const {
    Match best;
    if (first_words_.empty() || !first_words_.contains(tokens[at].key)) return best;
    std::string key;
    bool capital = false;
    for (std::size_t n = 0; n < most_words_ && at + n < tokens.size(); ++n) {
        const Token& word = tokens[at + n];
        const bool joined = word.gap == Gap::space || word.gap == Gap::hyphen || word.gap == Gap::apostrophe;
        if (n > 0 && !joined) break;
        key.append(n > 0 ? " " : "").append(word.key);
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
