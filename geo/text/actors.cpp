#include "geo/text/actors.hpp"

#include <algorithm>
#include <array>

#include "geo/text/type_nouns.hpp"

namespace geo {
namespace {

// All folded. The lists of stems match the beginnings of words.
constexpr auto place_prepositions = std::to_array<std::string_view>(
    {"a",      "en",     "au",      "aux",  "dans",    "vers",   "depuis", "pres",
     "autour", "sur",    "jusqu",   "chez", "in",      "at",     "from",   "near",
     "to",     "toward", "towards", "into", "outside", "around", "across", "inside"});
constexpr auto actor_prepositions =
    std::to_array<std::string_view>({"selon", "contre", "against", "avec", "with"});
constexpr auto of_words =
    std::to_array<std::string_view>({"de", "d", "du", "des", "of", "from", "par", "by"});
constexpr auto relations = std::to_array<std::string_view>(
    {"tension", "accord",    "guerre",     "cessez",       "negocia",  "confrontation",
     "sommet",  "conflit",   "relation",   "affrontement", "dialogue", "alliance",
     "treve",   "entretien", "discussion", "pourparler",   "combat",   "rivalite",
     "deal",    "agreement", "war",        "ceasefire",    "cease",    "talks",
     "clash",   "summit",    "conflict",   "truce",        "fight"});
constexpr auto routes =
    std::to_array<std::string_view>({"frontiere", "route", "autoroute", "axe", "kilometre", "km", "chemin",
                                     "trajet", "border", "road", "highway", "mile"});
constexpr auto state_nouns = std::to_array<std::string_view>(
    {"soutien",      "appui",     "aide",    "armee",    "gouvernement", "president",
     "represailles", "regime",    "forces",  "troupes",  "delegation",   "ministre",
     "diplomatie",   "politique", "allie",   "position", "pression",     "intervention",
     "decision",     "accord",    "support", "backing",  "help",         "army",
     "government",   "ally",      "allies",  "leader",   "ministry",     "minister"});
constexpr auto agreements = std::to_array<std::string_view>({"accord", "memorandum", "sommet", "processus",
                                                             "traite", "conference", "protocole", "agreement",
                                                             "deal", "summit", "process", "treaty", "pact"});
constexpr auto saying = std::to_array<std::string_view>(
    {"indiqu",      "annonc",  "accus",   "exhort",  "appui", "appuy",   "souten",     "soutien",
     "conven",      "convien", "negoci",  "menac",   "refus", "condamn", "denonc",     "affirm",
     "declar",      "estim",   "promi",   "promet",  "exig",  "reclam",  "repliqu",    "ripost",
     "repond",      "dit",     "souhait", "veut",    "veul",  "craint",  "decid",      "propos",
     "accept",      "rejet",   "soulign", "rappel",  "avert", "assur",   "oppos",      "reproch",
     "responsable", "said",    "says",    "say",     "urg",   "support", "back",       "agree",
     "negotiat",    "threat",  "condem",  "denounc", "warn",  "vow",     "insist",     "denie",
     "reject",      "call",    "want",    "demand",  "told",  "claim",   "responsible"});
constexpr auto urging =
    std::to_array<std::string_view>({"exhort", "appel", "invit", "somm", "press", "urg", "call"});
// Between a subject and its verb.
constexpr auto auxiliaries = std::to_array<std::string_view>(
    {"a",   "ont",  "avait",     "avaient", "est", "sont", "ait",     "aient", "n",       "ne",
     "y",   "se",   "s",         "en",      "lui", "leur", "has",     "have",  "had",     "is",
     "are", "also", "egalement", "aussi",   "pas", "de",   "nouveau", "deja",  "toujours"});
constexpr auto conjunctions = std::to_array<std::string_view>({"et", "and", "ou", "or"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t N>
bool begins_with_one_of(const std::array<std::string_view, N>& stems, std::string_view word) {
    return std::any_of(stems.begin(), stems.end(),
                       [word](std::string_view stem) { return word.starts_with(stem); });
}

template <std::size_t N>
bool any_begins_with(std::span<const Word> words, const std::array<std::string_view, N>& stems) {
    return std::any_of(words.begin(), words.end(),
                       [&stems](const Word& word) { return begins_with_one_of(stems, word.key); });
}

bool joined(const Word& word) {
    return word.joint != 0 && word.joint != ',';
}

/// The words before a name and its article, down to the last comma or the like.
std::span<const Word> words_before(std::span<const Word> sentence, std::size_t begin) {
    if (begin > 0 && joined(sentence[begin]) && is_article(sentence[begin - 1].key)) --begin;
    std::size_t from = begin;
    while (from > 0 && joined(sentence[from])) --from;
    return sentence.subspan(from, begin - from);
}

/// "entre A et B", for A and for B: not more than three words lie between "entre" and the name B.
bool is_between(std::span<const Word> sentence, std::size_t begin) {
    const auto before = words_before(sentence, begin);
    const std::size_t reach = std::min<std::size_t>(before.size(), 6);
    const auto near = before.last(reach);
    const auto between = std::find_if(near.rbegin(), near.rend(), [](const Word& word) {
        return word.key == "entre" || word.key == "between";
    });
    if (between == near.rend()) return false;
    if (between == near.rbegin()) return true;
    return is_one_of(conjunctions, near.back().key);
}

bool is_party(std::span<const Word> sentence, std::size_t begin) {
    if (!is_between(sentence, begin)) return false;
    const auto before = sentence.first(begin);
    return any_begins_with(before, relations) || !any_begins_with(before, routes);
}

/// "[noun] de A", with one adjective at most between the noun and "de".
template <std::size_t N>
bool is_of(std::span<const Word> sentence, std::size_t begin, const std::array<std::string_view, N>& nouns) {
    const auto before = words_before(sentence, begin);
    if (before.size() < 2 || !is_one_of(of_words, before.back().key)) return false;
    const auto head = before[before.size() - 2].key;
    if (begins_with_one_of(nouns, head)) return true;
    return before.size() >= 3 && begins_with_one_of(nouns, before[before.size() - 3].key);
}

bool says_something(std::span<const Word> sentence, std::size_t end) {
    for (std::size_t at = end; at < std::min(end + 4, sentence.size()) && joined(sentence[at]); ++at) {
        if (begins_with_one_of(saying, sentence[at].key)) return true;
        if (!is_one_of(auxiliaries, sentence[at].key)) return false;
    }
    return false;
}

/// "A et B ont convenu": the verb comes behind the second name, of one or two words.
bool says_something_together(std::span<const Word> sentence, std::size_t end) {
    if (end + 1 >= sentence.size() || !joined(sentence[end]) || !is_one_of(conjunctions, sentence[end].key))
        return false;
    const std::size_t name = end + 1 + (is_article(sentence[end + 1].key) ? 1 : 0);
    return says_something(sentence, name + 1) || says_something(sentence, name + 2);
}

bool is_infinitive(std::string_view word) {
    return word.size() > 3 && (word.ends_with("er") || word.ends_with("ir") || word.ends_with("re"));
}

/// "exhorté ... la Russie à cesser"
bool is_urged(std::span<const Word> sentence, std::size_t begin, std::size_t end) {
    if (end + 1 >= sentence.size() || !any_begins_with(sentence.first(begin), urging)) return false;
    return (sentence[end].key == "a" && is_infinitive(sentence[end + 1].key)) || sentence[end].key == "to";
}

}  // namespace

bool is_actor(std::span<const Word> sentence, std::size_t begin, std::size_t end) {
    if (is_between(sentence, begin)) return is_party(sentence, begin);
    const auto before = words_before(sentence, begin);
    const std::string_view last = before.empty() ? std::string_view() : std::string_view(before.back().key);
    if (is_one_of(actor_prepositions, last)) return true;
    if (is_of(sentence, begin, state_nouns)) return true;
    if (is_one_of(place_prepositions, last)) return false;
    if (class_in_context(sentence, begin, end)) return false;
    if (!last.empty() && begins_with_one_of(saying, last)) return true;
    return says_something(sentence, end) || says_something_together(sentence, end) ||
           is_urged(sentence, begin, end);
}

bool names_agreement(std::span<const Word> sentence, std::size_t begin) {
    return is_of(sentence, begin, agreements);
}

}  // namespace geo
