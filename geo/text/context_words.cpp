#include "geo/text/context_words.hpp"

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

}  // namespace

WordMeaning ContextWords::of(std::string_view word) const {
    const auto found = words_.find(word);
    WordMeaning meaning = found == words_.end() ? WordMeaning{} : found->second;
    if (word.size() < stem_letters) return meaning;
    if (const auto stems = stems_.find(word.substr(0, stem_letters)); stems != stems_.end())
        for (const auto& [stem, role] : stems->second)
            if (word.starts_with(stem)) meaning.roles.add(role);
    return meaning;
}

void ContextWords::add_stems(Role role, std::string_view stems) {
    for_words(stems, [this, role](std::string_view stem) {
        if (stem.size() < stem_letters)
            words_[stem].roles.add(role);
        else
            stems_[stem.substr(0, stem_letters)].emplace_back(stem, role);
    });
}

ContextWords::ContextWords(Language language) {
    const LanguageTable table = table_of(language);
    for (const auto& [role, words] : table.roles) {
        if (is_by_stem(role)) {
            add_stems(role, words);
            continue;
        }
        for_words(words, [this, r = role](std::string_view word) {
            if (word.ends_with('*'))
                add_stems(r, word.substr(0, word.size() - 1));
            else
                words_[word].roles.add(r);
        });
    }
    for (const auto& [place_class, words] : table.classes)
        for_words(words, [this, c = place_class](std::string_view word) {
            words_[word].roles.add(Role::type_noun);
            words_[word].place_class = c;
        });
}

}  // namespace geo
