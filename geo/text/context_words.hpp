#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "geo/story/names.hpp"
#include "geo/text/gazetteer_types.hpp"
#include "geo/text/word_hash.hpp"

namespace geo {

/// What a word tells of the names beside it.
enum class Role : std::uint8_t {
    place_preposition,    // à, in: a place follows
    within,               // dans, in: behind a name and before its region
    weak_preposition,     // de, of: a place may follow
    of,                   // de, of: joins a noun with a name
    agent,                // par, by, from
    article,              // la, the
    contracted_article,   // au, du, aux, des, del: preposition and article in one
    plural_article,       // with contracted_article: aux, des
    conjunction,          // et, and
    type_noun,            // ville, province: see WordMeaning::classes
    within_name,          // with type_noun: belongs to the name ("mer Noire", "canton de Vaud")
    direction,            // nord, northern
    title,                // M., président, Mr
    people_ending,        // Turkish, behind an apostrophe: -li makes an adjective of the name
    honorific_behind,     // Turkish: Bey, Hanım
    organization_head,    // Université (de X)
    organization_tail,    // (X) University
    sporting_head,        // FC, Real, AS
    product_behind,       // (Hong Kong) flu
    person_relation,      // said after a name: dit, said
    speech_verb,          // stems: indiqu-, said
    never_place,          // a place's name too, but nearly never meant
    wants_evidence,       // a place's name that wants a preposition or a type noun: Nice, Reading
    place_verb_opener,    // entre, between
    relation_noun,        // tensions, accord: what two parties have
    route_noun,           // frontière, route: what lies between two places
    state_noun,           // soutien (de la Turquie)
    agreement_noun,       // accord (de Sotchi)
    actor_preposition,    // selon, contre
    literal_preposition,  // à, en, vers: the place itself
    urging_verb,          // exhort-
    auxiliary,            // between a subject and its verb
    group_noun,           // armée, rebelles
    language_opener,      // en (turc), parler
    opener,               // behind a comma: qui, la, which
    no_adjective,         // never an adjective between a type noun and its name
    person_noun,          // a role that a first name follows, no title: porte-parole
    nobility,             // duc (de X): with title; the place names a person
    accented,             // with type_noun: without its accent another word, a title ("comté", "comte")
    event_head,           // Tour (de X), Stade (de X): a race, a league, a club, no place
    ranking,              // deuxième (ville du Mexique), largest
    state_verb,           // how a place is, what befalls it: lies, compte; is, in an auxiliary
    having,               // with auxiliary: has, a; a participle follows, or a thing
    name_tail,            // (Kansas) River, (Sakarya) Nehri: makes a place's name of what stands before it
};

class Roles {
  public:
    constexpr void add(Role role) { bits_ |= std::uint64_t{1} << static_cast<unsigned>(role); }
    constexpr void remove(Role role) { bits_ &= ~(std::uint64_t{1} << static_cast<unsigned>(role)); }
    [[nodiscard]] constexpr bool has(Role role) const {
        return (bits_ >> static_cast<unsigned>(role) & 1U) != 0;
    }

  private:
    std::uint64_t bits_ = 0;
};

/// What a type noun says of the place that it stands beside.
enum class PlaceClass : std::uint8_t {
    none,
    town,
    capital,
    first_level,   // province, gouvernorat
    second_level,  // district, county
    region,
    country,
    sea,
    river,
    lake,
    mountain,
    island,
    desert,
    site,  // a bridge, a street, a camp: beside a place, and no place of a gazetteer
};

struct WordMeaning {
    Roles roles;
    PlaceClass place_class = PlaceClass::none;
};

/// The words of one language. Immutable.
class ContextWords {
  public:
    explicit ContextWords(Language);
    [[nodiscard]] WordMeaning of(std::string_view folded_word) const {
        return of(folded_word, word_hash(folded_word));
    }
    /// With its hash (geo/text/word_hash.hpp), where it is known.
    [[nodiscard]] WordMeaning of(std::string_view folded_word, std::uint64_t hash) const;

    /// What a word means where it is written with an accent, or without one: "comté", "comte".
    [[nodiscard]] static WordMeaning by_accent(WordMeaning, bool accent);

  private:
    using Meanings = std::unordered_map<std::string_view, WordMeaning>;
    struct Slot {
        std::string_view word;  // "": free
        WordMeaning meaning;
    };
    void add_stems(Role, std::string_view stems, Meanings&);
    void fill_slots(const Meanings&);

    std::vector<Slot> slots_;  // a power of two of them, by hash, linear
    /// Roles whose words are stems, by the stem's first letters.
    std::unordered_map<std::string_view, std::vector<std::pair<std::string_view, Role>>> stems_;
    std::vector<bool> stem_begins_;  // by the same letters: whether there is any
};

/// A line of the tables: words (folded, a blank between them) that have a role.
struct RoleWords {
    Role role;
    std::string_view words;
};
struct ClassWords {
    PlaceClass place_class;
    std::string_view words;  // nouns for places of the class
};
struct LanguageTable {
    std::span<const RoleWords> roles;
    std::span<const ClassWords> classes;
};
[[nodiscard]] LanguageTable french_words();
[[nodiscard]] LanguageTable english_words();
[[nodiscard]] LanguageTable spanish_words();
[[nodiscard]] LanguageTable turkish_words();
[[nodiscard]] LanguageTable arabic_words();

}  // namespace geo
