#include "geo/text/context_words.hpp"

#include <bit>

#include "geo/text/for_words.hpp"

namespace geo {
namespace {

LanguageTable table_of(Language language) {
    switch (language) {
        case Language::fr:
            return french_words();
        case Language::en:
            return english_words();
        case Language::es:
            return spanish_words();
        case Language::tr:
            return turkish_words();
        case Language::ar:
            return arabic_words();
    }
    return english_words();
}

/// The words of these roles are beginnings of words.
bool is_by_stem(Role role) {
    return role == Role::speech_verb || role == Role::urging_verb;
}

constexpr std::size_t stem_letters = 3;

/// The first letters as a number below 32 * 32 * 32; others may share it.
std::size_t number_of_stem(std::string_view word) {
    std::size_t number = 0;
    for (std::size_t i = 0; i < stem_letters; ++i)
        number = number * 32 + (static_cast<unsigned char>(word[i]) & 31U);
    return number;
}

}  // namespace

WordMeaning ContextWords::of(std::string_view word, std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    WordMeaning meaning;
    for (std::size_t at = word_hash_mixed(hash) & mask; !slots_[at].word.empty(); at = (at + 1) & mask) {
        if (slots_[at].word != word) continue;
        meaning = slots_[at].meaning;
        break;
    }
    if (word.size() < stem_letters || !stem_begins_[number_of_stem(word)]) return meaning;
    if (const auto stems = stems_.find(word.substr(0, stem_letters)); stems != stems_.end())
        for (const auto& [stem, role] : stems->second)
            if (word.starts_with(stem)) meaning.roles.add(role);
    return meaning;
}

WordMeaning ContextWords::by_accent(WordMeaning meaning, bool accent) {
    if (!meaning.roles.has(Role::accented)) return meaning;
    if (accent) {
        meaning.roles.remove(Role::title);
        meaning.roles.remove(Role::nobility);
        return meaning;
    }
    meaning.roles.remove(Role::type_noun);
    meaning.roles.remove(Role::within_name);
    return {meaning.roles, PlaceClass::none};
}

void ContextWords::add_stems(Role role, std::string_view stems, Meanings& words) {
    for_words(stems, [&, role](std::string_view stem) {
        if (stem.size() < stem_letters) {
            words[stem].roles.add(role);
        } else {
            stems_[stem.substr(0, stem_letters)].emplace_back(stem, role);
            stem_begins_[number_of_stem(stem)] = true;
        }
    });
}

void ContextWords::fill_slots(const Meanings& words) {
    slots_.resize(std::bit_ceil(2 * words.size() + 1));
    const std::size_t mask = slots_.size() - 1;
    for (const auto& [word, meaning] : words) {
        std::size_t at = word_hash_mixed(word_hash(word)) & mask;
        while (!slots_[at].word.empty()) at = (at + 1) & mask;
        slots_[at] = {word, meaning};
    }
}

ContextWords::ContextWords(Language language) : stem_begins_(32 * 32 * 32) {
    Meanings words;
    const LanguageTable table = table_of(language);
    for (const auto& [role, list] : table.roles) {
        if (is_by_stem(role)) {
            add_stems(role, list, words);
            continue;
        }
        for_words(list, [&, r = role](std::string_view word) {
            if (word.ends_with('*'))
                add_stems(r, word.substr(0, word.size() - 1), words);
            else
                words[word].roles.add(r);
        });
    }
    for (const auto& [place_class, list] : table.classes)
        for_words(list, [&, c = place_class](std::string_view word) {
            words[word].roles.add(Role::type_noun);
            words[word].place_class = c;
        });
    fill_slots(words);
}

}  // namespace geo
