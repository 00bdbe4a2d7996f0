#include "geo/text/sense.hpp"

#include <algorithm>

#include "geo/text/type_phrases.hpp"

namespace geo {
namespace {

/// The last words of a clause before a name and its article: down to a comma or the like, `most` at most.
struct Clause {
    static constexpr std::size_t most = 8;  // more than anybody looks at
    std::size_t begin = 0, end = 0;
    [[nodiscard]] bool empty() const { return begin == end; }
    [[nodiscard]] std::size_t last() const { return end - 1; }
};

bool joined_in_clause(const ReadText& text, std::size_t i) {
    const Gap gap = text[i].gap;
    return i > 0 && i < text.size() && text.same_sentence(i - 1, i) &&
           (gap == Gap::space || gap == Gap::hyphen || gap == Gap::apostrophe || gap == Gap::stop);
}

/// Of a name, or of its article where it has one.
std::size_t begin_with_article(const ReadText& text, std::size_t begin) {
    return joined_in_clause(text, begin) && text.is(begin - 1, Role::article) ? begin - 1 : begin;
}

Clause clause_before(const ReadText& text, std::size_t begin) {
    const std::size_t end = begin_with_article(text, begin);
    std::size_t from = end;
    while (end - from < Clause::most && joined_in_clause(text, from)) --from;
    return {from, end};
}

bool any_in_sentence_before(const ReadText& text, std::size_t i, Role role) {
    constexpr std::size_t reach = 40;
    for (std::size_t j = i; j-- > 0 && i - j < reach && text.same_sentence(j, i);)
        if (text.is(j, role)) return true;
    return false;
}

/// "entre A et B", for A and for B: not more than three words lie between "entre" and the name B.
bool is_between(const ReadText& text, std::size_t begin) {
    const Clause before = clause_before(text, begin);
    const std::size_t reach = std::min<std::size_t>(before.end - before.begin, 6);
    for (std::size_t i = before.end; i-- > before.end - reach;) {
        if (!text.is(i, Role::place_verb_opener)) continue;
        return i == before.last() || text.is(before.last(), Role::conjunction);
    }
    return false;
}

bool is_party(const ReadText& text, std::size_t begin) {
    return any_in_sentence_before(text, begin, Role::relation_noun) ||
           !any_in_sentence_before(text, begin, Role::route_noun);
}

/// "[noun] de A", with one adjective at most between the noun and "de".
bool is_of(const ReadText& text, std::size_t begin, Role noun) {
    const Clause before = clause_before(text, begin);
    if (before.end - before.begin < 2) return false;
    const std::size_t of = before.last();
    if (!text.is(of, Role::of) && !text.is(of, Role::agent)) return false;
    return text.is(of - 1, noun) || (of - 1 > before.begin && text.is(of - 2, noun));
}

bool says_something(const ReadText& text, std::size_t end) {
    for (std::size_t at = end; at < end + 4 && joined_in_clause(text, at); ++at) {
        if (text.is(at, Role::speech_verb)) return true;
        if (!text.is(at, Role::auxiliary)) return false;
    }
    return false;
}

bool begins_clause(const ReadText& text, std::size_t i) {
    if (text[i].begins || i == 0) return true;
    const Gap gap = text[i].gap;
    return gap == Gap::other || gap == Gap::quote || gap == Gap::dash || gap == Gap::stop;
}

/// At the beginning of a clause, perhaps behind its article or a first subject of one word: "Le Bahreïn",
/// "Paris et Berlin".
bool is_subject(const ReadText& text, std::size_t begin) {
    begin = begin_with_article(text, begin);
    if (begins_clause(text, begin)) return true;
    const bool second = joined_in_clause(text, begin) && text.is(begin - 1, Role::conjunction) && begin > 1;
    return second && begins_clause(text, begin_with_article(text, begin - 2));
}

/// Whether a word may be a verb, of what somebody does: not one that says how a place is, nor a word of
/// another kind.
bool may_be_deed(const ReadText& text, std::size_t i) {
    constexpr Role others[]{Role::place_preposition,
                            Role::weak_preposition,
                            Role::literal_preposition,
                            Role::of,
                            Role::within,
                            Role::agent,
                            Role::article,
                            Role::conjunction,
                            Role::never_place,
                            Role::state_verb,
                            Role::opener,
                            Role::type_noun,
                            Role::direction,
                            Role::group_noun,
                            Role::no_adjective,
                            Role::place_verb_opener,
                            Role::actor_preposition};
    if (!text[i].lower || text[i].key.size() < 3) return false;
    return std::none_of(std::begin(others), std::end(others), [&](Role role) { return text.is(i, role); });
}

/// "voté" of "a voté", "asked" of "has asked".
bool may_be_participle(const ReadText& text, std::size_t i) {
    const std::string_view key = text[i].key;
    const std::string_view ends = text.language() == Language::en   ? "dnt"
                                  : text.language() == Language::es ? "o"
                                                                    : "eiust";
    return ends.find(key.back()) != std::string_view::npos;
}

/// Whether a verb of what somebody does comes next, perhaps behind its auxiliaries.
bool deed_follows(const ReadText& text, std::size_t end) {
    std::size_t at = end;
    bool has = false;
    while (at < end + 3 && joined_in_clause(text, at) && text.is(at, Role::auxiliary) &&
           !text.is(at, Role::state_verb)) {
        has = has || text.is(at, Role::having);
        ++at;
    }
    if (!joined_in_clause(text, at) || text[at].gap == Gap::stop || !may_be_deed(text, at)) return false;
    return !has || may_be_participle(text, at);
}

/// "and Tokyo have settled": behind a second name, of one or two words.
bool other_deed_follows(const ReadText& text, std::size_t end) {
    if (!joined_in_clause(text, end) || !text.is(end, Role::conjunction)) return false;
    const std::size_t other = end + 1 + (text.is(end + 1, Role::article) ? 1 : 0);
    return text[other].capital && (deed_follows(text, other + 1) || deed_follows(text, other + 2));
}

/// "Stockholm observe", "Mexico buys a tenth", "Seoul and Tokyo have settled": a government does what the
/// verb tells.
bool does_something(const ReadText& text, std::size_t begin, std::size_t end) {
    if (text.language() == Language::tr || text.language() == Language::ar) return false;
    return (deed_follows(text, end) || other_deed_follows(text, end)) && is_subject(text, begin);
}

/// "A et B ont convenu": the verb comes behind the second name, of one or two words.
bool says_something_together(const ReadText& text, std::size_t end) {
    if (!joined_in_clause(text, end) || !text.is(end, Role::conjunction)) return false;
    const std::size_t name = end + 1 + (text.is(end + 1, Role::article) ? 1 : 0);
    return says_something(text, name + 1) || says_something(text, name + 2);
}

bool is_infinitive(std::string_view word) {
    return word.size() > 3 && (word.ends_with("er") || word.ends_with("ir") || word.ends_with("re"));
}

/// "exhorté ... la Russie à cesser"
bool is_urged(const ReadText& text, std::size_t begin, std::size_t end) {
    if (!joined_in_clause(text, end) || !any_in_sentence_before(text, begin, Role::urging_verb)) return false;
    return (text[end].key == "a" && is_infinitive(text[end + 1].key)) ||
           (text.language() == Language::en && text[end].key == "to");
}

}  // namespace

bool is_actor(const ReadText& text, std::size_t begin, std::size_t end) {
    if (is_between(text, begin)) return is_party(text, begin);
    const Clause before = clause_before(text, begin);
    if (!before.empty()) {
        const std::size_t last = before.last();
        if (text.is(last, Role::actor_preposition)) return true;
        if (is_of(text, begin, Role::state_noun)) return true;
        if (text.is(last, Role::literal_preposition)) return false;
    }
    if (type_phrase(text, begin, end).place_class != PlaceClass::none) return false;
    if (!before.empty() && text.is(before.last(), Role::speech_verb)) return true;
    return says_something(text, end) || says_something_together(text, end) || is_urged(text, begin, end) ||
           does_something(text, begin, end);
}

bool names_agreement(const ReadText& text, std::size_t begin) {
    return is_of(text, begin, Role::agreement_noun);
}

bool names_language(const ReadText& text, std::size_t begin, std::size_t end) {
    if (text[begin].gap != Gap::space || !text.is(begin - 1, Role::language_opener)) return false;
    const bool goes_on = text.joined(end) && text.same_sentence(end - 1, end);
    return text.language() != Language::en || !goes_on;
}

}  // namespace geo
