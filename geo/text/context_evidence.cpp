#include "geo/text/context_evidence.hpp"

#include <algorithm>
#include <bit>
#include <vector>

#include "geo/text/organization_evidence.hpp"
#include "geo/text/person_evidence.hpp"
#include "geo/text/type_phrases.hpp"

namespace geo {
namespace {

constexpr std::uint32_t many_people = 300'000;

/// Words of the text as they are written elsewhere in it.
class Spellings {
  public:
    explicit Spellings(const ReadText& text) : slots_(std::bit_ceil(2 * text.size() + 1)) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i].lower)
                slot_of(text[i]) |= is_small;
            else if (text[i].capital && !text[i].begins)
                slot_of(text[i]) |= is_capital_within;
        }
    }
    [[nodiscard]] bool small(const Token& word) const { return (found(word) & is_small) != 0; }
    [[nodiscard]] bool capital_within_sentence(const Token& word) const {
        return (found(word) & is_capital_within) != 0;
    }

  private:
    static constexpr std::uint64_t is_small = 1, is_capital_within = 2, flags = 3;

    static std::uint64_t key_of(const Token& word) { return word_hash_mixed(word.hash) & ~flags; }
    /// Where the word is, or would be.
    [[nodiscard]] std::size_t place_of(std::uint64_t key) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = (key >> 2) & mask;
        while (slots_[at] != 0 && (slots_[at] & ~flags) != key) at = (at + 1) & mask;
        return at;
    }
    std::uint64_t& slot_of(const Token& word) {
        const std::uint64_t key = key_of(word);
        std::uint64_t& slot = slots_[place_of(key)];
        slot |= key;
        return slot;
    }
    [[nodiscard]] std::uint64_t found(const Token& word) const { return slots_[place_of(key_of(word))]; }

    std::vector<std::uint64_t> slots_;  // the words' hashes with their flags; 0: free
};

bool is_great(const Option& o) {
    return o.feature == Feature::country || o.feature == Feature::continent || o.feature == Feature::region ||
           o.feature == Feature::sea;
}

bool is_container(const Option& o) {
    return o.feature == Feature::country || o.feature == Feature::admin1;
}

/// Weighs the context of the sightings of one text.
class ContextScales {
  public:
    ContextScales(const ReadText& text, const LinkWeights& weights, Sightings& sightings)
        : text_(text), weights_(weights), sightings_(sightings), spellings_(text) {}

    void weigh() {
        drop_impossible();
        for (Sighting& s : sightings_.all)
            if (text_[s.end].gap == Gap::apostrophe && text_.is(s.end, Role::people_ending)) s.demonym = true;
        for (std::size_t i = 0; i < sightings_.all.size(); ++i) find_container(i);
        for (Sighting& s : sightings_.all) {
            if (s.demonym || s.certain) continue;
            weigh_position(s);
            weigh_type(s);
            const bool great = std::ranges::any_of(sightings_.options_of(s), is_great);
            if (!great) weigh_common(s);
            const bool says_place = s.end > s.begin + 1 && text_.is(s.end - 1, Role::name_tail);
            if (!says_place && (!great || is_first_name_of_somebody(s)))
                weigh_person(text_, weights_, sightings_, s);
            const float organization = weigh_organization(text_, weights_, sightings_, s, great);
            s.embedded = organization < 0;
            s.organization = organization;
            weigh_spelling(s);
        }
        weigh_persons_elsewhere(weights_, sightings_);
    }

  private:
    void add(Sighting& s, Reason reason, std::size_t word) {
        sightings_.add(s, reason, weights_[reason], text_[word].text);
    }

    /// Words that are never meant for a place, abbreviations that are none here.
    void drop_impossible() {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < sightings_.all.size(); ++i) {
            Sighting& s = sightings_.all[i];
            const Sighting* before = kept > 0 ? &sightings_.all[kept - 1] : nullptr;
            if (!s.demonym) remove_impossible_options(s, before);
            if (s.option_count == 0) continue;
            if (&sightings_.all[kept] != &s) sightings_.all[kept] = s;
            ++kept;
        }
        sightings_.all.resize(kept);
    }

    void remove_impossible_options(Sighting& s, const Sighting* before) {
        const Token& word = text_[s.begin];
        const bool one_word = s.end == s.begin + 1;
        auto options = sightings_.options_of(s);
        if (options[0].of_story) return;
        if (is_currency(s) || is_highway(s) || is_head_of_name(s)) {
            s.option_count = 0;
            return;
        }
        const bool in_parentheses = is_in_parentheses(s);
        if (one_word && text_.is(s.begin, Role::never_place) && !word.dotted && !is_acronym(word) &&
            !type_phrase(text_, s.begin, s.end).before) {
            s.option_count = 0;
            return;
        }
        const bool of_party = word.gap == Gap::hyphen && s.begin > 0 && is_party_of_state(s.begin - 1);
        const bool behind_place = of_party || (before != nullptr && before->end == s.begin &&
                                               word.gap == Gap::comma && !before->demonym);
        const auto impossible = [&](const Option& o) {
            if (o.of_story) return false;
            if (o.kind == NameKind::abbreviation) {
                if (in_parentheses && o.feature == Feature::country) return !o.in_language;
                if (o.feature == Feature::country || o.feature == Feature::organization || is_great(o))
                    return !(word.all_capitals || word.dotted) || !o.in_language;
                return !behind_place && !(word.all_capitals && word.key.size() >= 3);
            }
            if (!one_word || o.feature == Feature::organization) return false;
            if (word.key.size() < 3) return true;
            const bool acronym = word.dotted || is_acronym(word);
            return acronym && !is_great(o) && o.population < many_people;
        };
        const auto rest = std::stable_partition(options.begin(), options.end(),
                                                [&](const Option& o) { return !impossible(o); });
        s.option_count = static_cast<std::uint32_t>(rest - options.begin());
        s.certain = behind_place && s.option_count > 0 && options[0].feature == Feature::admin1 &&
                    (options[0].kind == NameKind::abbreviation ||
                     (options[0].kind == NameKind::alternate && is_cut_short(s)));
        if (s.certain) include_stop(s);
    }

    /// "Okla.": few letters and a full stop.
    [[nodiscard]] bool is_cut_short(const Sighting& s) const {
        return s.end == s.begin + 1 && text_[s.begin].key.size() <= 5 && s.text.end < text_.utf8().size() &&
               text_.utf8()[s.text.end] == '.';
    }

    /// "U.S. 50", "U.S. Highway 271"
    [[nodiscard]] bool is_highway(const Sighting& s) const {
        if (text_.language() != Language::en || s.end != s.begin + 1 || text_[s.begin].key != "us")
            return false;
        const bool noun = text_[s.end].key == "highway" || text_[s.end].key == "route";
        return text_.joined(s.end) && text_[noun ? s.end + 1 : s.end].number;
    }

    /// "Tour" of "Tour de France", which is a town's name too.
    [[nodiscard]] bool is_head_of_name(const Sighting& s) const {
        if (s.end != s.begin + 1 || !text_.joined(s.end) || !text_.is(s.end, Role::of)) return false;
        return text_.is(s.begin, Role::event_head) || text_.is(s.begin, Role::organization_head);
    }

    /// "Olano (Esp)", "(It, 8 s)", "(Fr/Festina)".
    [[nodiscard]] bool is_in_parentheses(const Sighting& s) const {
        if (text_[s.begin].gap != Gap::open || s.end != s.begin + 1 || s.text.end >= text_.utf8().size())
            return false;
        const char behind = text_.utf8()[s.text.end];
        return behind == ')' || behind == ',' || behind == '/';
    }

    /// "US$30"
    [[nodiscard]] bool is_currency(const Sighting& s) const {
        return s.text.end < text_.utf8().size() && text_.utf8()[s.text.end] == '$';
    }

    [[nodiscard]] static bool is_acronym(const Token& word) {
        return word.all_capitals && word.text.end - word.text.begin <= 4;
    }

    /// "Fla.": the full stop belongs to it.
    void include_stop(Sighting& s) const {
        const Token& word = text_[s.begin];
        const bool stop = s.text.end < text_.utf8().size() && text_.utf8()[s.text.end] == '.';
        if (stop && !word.dotted && !word.all_capitals) ++s.text.end;
    }

    /// "Paris, Texas" or "Paris (Texas)": the second is a unit that holds a place of the first name.
    /// From a name to the region behind it: "(Texas)", ", Texas", "au Liban", ", dans le nord du Liban".
    [[nodiscard]] bool leads_to_container(std::size_t from, std::size_t to) const {
        if (from == to) return text_[to].gap == Gap::comma || text_[to].gap == Gap::open;
        if (!text_.is(from, Role::within) || (!text_.joined(from) && text_[from].gap != Gap::comma))
            return false;
        for (std::size_t i = from + 1; i < to; ++i)
            if (!text_.joined(i) || !(text_.is(i, Role::direction) || text_.is(i, Role::of) ||
                                      text_.is(i, Role::article) || text_.is(i, Role::contracted_article)))
                return false;
        return text_.joined(to) && text_.same_sentence(from, to);
    }

    void find_container(std::size_t i) {
        if (i + 1 >= sightings_.all.size()) return;
        Sighting& s = sightings_.all[i];
        Sighting& next = sightings_.all[i + 1];
        if (s.demonym || next.demonym || !leads_to_container(s.end, next.begin)) return;
        for (const Option& outer : sightings_.options_of(next)) {
            if (!is_container(outer)) continue;
            for (const Option& inner : sightings_.options_of(s)) {
                const bool smaller = inner.feature != Feature::country &&
                                     (outer.feature == Feature::country || inner.feature != Feature::admin1);
                const bool in_unit = outer.feature == Feature::country || inner.admin1 == outer.admin1;
                if (!smaller || inner.country != outer.country || !in_unit || inner.same_place(outer))
                    continue;
                s.container_country = outer.country;
                s.container_admin1 = outer.feature == Feature::admin1 ? outer.admin1 : 0;
                next.is_container = next.begin == s.end;
                add(s, Reason::named_container, next.begin);
                return;
            }
        }
    }

    void weigh_position(Sighting& s) {
        const std::size_t before = text_.before(s.begin);
        if (text_.is(before, Role::place_preposition))
            add(s, Reason::place_preposition, before);
        else if (text_.is(before, Role::weak_preposition))
            add(s, Reason::weak_preposition, before);
        if (text_[s.end].gap == Gap::open && s.container_country == 0)
            add(s, Reason::parenthesis_behind, s.end);
    }

    void weigh_type(Sighting& s) {
        const TypePhrase phrase = type_phrase(text_, s.begin, s.end);
        if (phrase.place_class != PlaceClass::none) {
            s.wanted = phrase.place_class;
            s.class_word = static_cast<std::uint32_t>(phrase.noun);
            add(s, Reason::type_noun, phrase.noun);
            return;
        }
        std::size_t before = text_.before(s.begin);
        if (text_.is(before, Role::of)) before = text_.before(before);
        if (text_.is(before, Role::direction)) add(s, Reason::direction_word, before);
    }

    void weigh_common(Sighting& s) {
        const Token& first = text_[s.begin];
        const bool one_word = s.end == s.begin + 1;
        // Capitals alone say nothing of where a sentence begins.
        const bool begins = first.begins && !first.all_capitals;
        bool common = true;
        for (std::size_t i = s.begin; i < s.end; ++i)
            common = common && text_.classes(i).common_in(text_.language());
        if (common) {
            const bool seen = one_word && spellings_.small(first);
            add(s,
                one_word && begins ? Reason::common_word_begins
                : seen             ? Reason::common_word_seen
                                   : Reason::common_word,
                s.begin);
        }
        if (one_word && begins && !spellings_.capital_within_sentence(first))
            add(s, Reason::begins_sentence, s.begin);
        if (one_word && text_.is(s.begin, Role::wants_evidence)) add(s, Reason::wants_evidence, s.begin);
    }

    void weigh_spelling(Sighting& s) {
        const bool hyphen_before = text_[s.begin].gap == Gap::hyphen && text_[s.begin - 1].capital &&
                                   !is_party_of_state(s.begin - 1);
        const bool hyphen_behind =
            text_[s.end].gap == Gap::hyphen && (text_[s.end].capital || text_.language() == Language::fr);
        if (hyphen_before) add(s, Reason::joined_by_hyphen, s.begin - 1);
        if (hyphen_behind) add(s, Reason::joined_by_hyphen, s.end);
        const bool quoted = text_[s.begin].gap == Gap::quote && text_[s.end].gap == Gap::quote;
        if (quoted) add(s, Reason::quoted_alone, s.begin);
        if (text_[s.begin].all_capitals && !text_[s.begin].dotted) add(s, Reason::capitals_only, s.begin);
    }

    /// "Rep. Adam Smith, D-Wash.", "(R-Texas)".
    [[nodiscard]] bool is_party_of_state(std::size_t i) const {
        return text_[i].initial && (text_[i].gap == Gap::comma || text_[i].gap == Gap::open);
    }

    /// "Dominique Rocheteau", "Georgia O'Keeffe": countries by name only.
    [[nodiscard]] bool is_first_name_of_somebody(const Sighting& s) const {
        const Token& behind = text_[s.end];
        return s.end == s.begin + 1 && text_.classes(s.begin).first_name() && behind.gap == Gap::space &&
               behind.capital && !behind.all_capitals && !text_.is(s.end, Role::organization_tail) &&
               !text_.is(s.end, Role::type_noun) && !text_.is(s.end, Role::direction) &&
               !text_.is(text_.before(s.begin), Role::place_preposition);
    }

    const ReadText& text_;
    const LinkWeights& weights_;
    Sightings& sightings_;
    Spellings spellings_;
};

}  // namespace

void weigh_context(const ReadText& text, const LinkWeights& weights, Sightings& sightings) {
    ContextScales(text, weights, sightings).weigh();
}

}  // namespace geo
