#include "geo/text/type_nouns.hpp"

#include <algorithm>
#include <array>

namespace geo {
namespace {

struct Noun {
    std::string_view word;
    PlaceClass means;
};

// Folded.
constexpr auto nouns = std::to_array<Noun>({
    {"province", PlaceClass::governorate},
    {"provinces", PlaceClass::governorate},
    {"gouvernorat", PlaceClass::governorate},
    {"gouvernorats", PlaceClass::governorate},
    {"governorate", PlaceClass::governorate},
    {"governorates", PlaceClass::governorate},
    {"muhafazah", PlaceClass::governorate},
    {"vilayeti", PlaceClass::governorate},
    {"ili", PlaceClass::governorate},
    {"محافظة", PlaceClass::governorate},
    {"region", PlaceClass::region},
    {"regions", PlaceClass::region},
    {"bolgesi", PlaceClass::region},
    {"district", PlaceClass::district},
    {"districts", PlaceClass::district},
    {"subdistrict", PlaceClass::district},
    {"subdistricts", PlaceClass::district},
    {"canton", PlaceClass::district},
    {"ilcesi", PlaceClass::district},
    {"ناحية", PlaceClass::district},
    {"ville", PlaceClass::town},
    {"villes", PlaceClass::town},
    {"village", PlaceClass::town},
    {"villages", PlaceClass::town},
    {"localite", PlaceClass::town},
    {"localites", PlaceClass::town},
    {"bourg", PlaceClass::town},
    {"bourgade", PlaceClass::town},
    {"commune", PlaceClass::town},
    {"capitale", PlaceClass::town},
    {"city", PlaceClass::town},
    {"cities", PlaceClass::town},
    {"town", PlaceClass::town},
    {"towns", PlaceClass::town},
    {"capital", PlaceClass::town},
    {"sehri", PlaceClass::town},
    {"kenti", PlaceClass::town},
    {"koyu", PlaceClass::town},
    {"مدينة", PlaceClass::town},
    {"بلدة", PlaceClass::town},
    {"قرية", PlaceClass::town},
});

constexpr auto articles = std::to_array<std::string_view>({"la", "le", "les", "l", "the"});
constexpr auto prepositions_of = std::to_array<std::string_view>({"de", "d", "du", "des", "of"});
// Never an adjective between a type noun and its name.
constexpr auto not_adjectives = std::to_array<std::string_view>(
    {"dans", "entre", "vers", "pour", "avec", "sans", "sous", "depuis", "from", "with", "into", "near",
     "between", "pres", "nord", "sud", "ouest", "autour"});
// What may follow the comma behind a name that is then told what it is.
constexpr auto openers = std::to_array<std::string_view>(
    {"qui", "which", "la", "le", "une", "un", "the", "a", "derniere", "dernier", "last", "seule", "only"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool closely_joined(const Word& word) {
    return word.joint == ' ' || word.joint == '\'' || word.joint == '-';
}

std::optional<PlaceClass> class_before(std::span<const Word> words, std::size_t begin) {
    std::size_t at = begin;
    int linkers = 0;
    while (at > 0 && closely_joined(words[at]) && is_linker(words[at - 1].key) && linkers < 2) {
        --at;
        ++linkers;
    }
    if (at == 0 || !closely_joined(words[at])) return std::nullopt;
    if (const auto noun = class_of_noun(words[at - 1].key)) return noun;
    const Word& between = words[at - 1];
    const bool adjective = between.key.size() >= 4 && !is_one_of(not_adjectives, between.key);
    if (!adjective || at < 2 || !closely_joined(between)) return std::nullopt;
    return class_of_noun(words[at - 2].key);
}

std::optional<PlaceClass> class_behind(std::span<const Word> words, std::size_t end) {
    if (end >= words.size() || !closely_joined(words[end])) return std::nullopt;
    return class_of_noun(words[end].key);
}

std::optional<PlaceClass> class_told(std::span<const Word> words, std::size_t end) {
    if (end >= words.size() || words[end].joint != ',') return std::nullopt;
    if (const auto noun = class_of_noun(words[end].key)) return noun;
    if (!is_one_of(openers, words[end].key)) return std::nullopt;
    for (std::size_t at = end + 1; at < std::min(end + 5, words.size()) && closely_joined(words[at]); ++at) {
        if (const auto noun = class_of_noun(words[at].key)) return noun;
        if (is_one_of(prepositions_of, words[at].key)) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<PlaceClass> class_of_noun(std::string_view word) {
    const auto found =
        std::find_if(nouns.begin(), nouns.end(), [word](const Noun& noun) { return noun.word == word; });
    return found == nouns.end() ? std::nullopt : std::optional(found->means);
}

std::optional<PlaceClass> unit_of_noun(std::string_view word) {
    const auto noun = class_of_noun(word);
    return noun == PlaceClass::town ? std::nullopt : noun;
}

bool is_article(std::string_view word) {
    return is_one_of(articles, word);
}

bool is_linker(std::string_view word) {
    return is_one_of(prepositions_of, word) || is_article(word);
}

std::optional<PlaceClass> class_in_context(std::span<const Word> words, std::size_t begin, std::size_t end) {
    if (const auto before = class_before(words, begin)) return before;
    if (const auto behind = class_behind(words, end)) return behind;
    return class_told(words, end);
}

bool is_of_class(PlaceKind kind, PlaceClass wanted) {
    switch (wanted) {
        case PlaceClass::town:
            return !is_area(kind) && kind != PlaceKind::organization;
        case PlaceClass::governorate:
            return kind == PlaceKind::governorate;
        case PlaceClass::district:
            return kind == PlaceKind::district;
        case PlaceClass::region:
            return is_area(kind) && kind != PlaceKind::country;
    }
    return false;
}

}  // namespace geo
