#include "geo/text/person_evidence.hpp"

#include <algorithm>
#include <unordered_set>

namespace geo {
namespace {

constexpr float surely_a_person = -2.5F;
constexpr std::uint32_t too_many_people_for_a_surname = 500'000;
constexpr std::uint32_t too_many_people_to_speak = 300'000;
constexpr std::uint32_t too_many_people_for_a_person = 5'000'000;

std::uint32_t most_people(const Sightings& sightings, const Sighting& s) {
    std::uint32_t most = 0;
    for (const Option& option : sightings.options_of(s)) most = std::max(most, option.population);
    return most;
}

/// Weighs the words around one name.
class PersonScales {
  public:
    PersonScales(const ReadText& text, const LinkWeights& weights, Sightings& sightings, Sighting& s)
        : text_(text), weights_(weights), sightings_(sightings), s_(s), people_(most_people(sightings, s)) {}

    void weigh() {
        weigh_before();
        const WordClasses own = text_.classes(s_.begin);
        const bool one_word = s_.end == s_.begin + 1;
        weigh_behind(one_word && own.first_name());
        if (!one_word || people_ >= too_many_people_for_a_surname) return;
        if (own.first_name()) add(Reason::first_name, s_.begin);
        if (own.surname()) add(Reason::surname, s_.begin);
    }

  private:
    void add(Reason reason, std::size_t word, float times = 1) {
        const float value = weights_[reason] * times;
        sightings_.add(s_, reason, value, text_[word].text);
        s_.person += value;
    }

    void weigh_before() {
        if (s_.begin == 0) return;
        const std::size_t before = s_.begin - 1;
        const Token& word = text_[before];
        const bool abbreviated = text_[s_.begin].gap == Gap::stop && word.text.end + 1 < text_.utf8().size();
        const bool title = text_.is(before, Role::title);
        if (abbreviated && !title && word.initial && text_.same_sentence(before, s_.begin)) {
            // "H. C. Lausanne" is a club.
            const bool two = before > 0 && text_[before - 1].initial && text_[before].gap == Gap::stop;
            return two ? sightings_.add(s_, Reason::club_before, weights_[Reason::club_before], word.text)
                       : add(Reason::initial_before, before);
        }
        if (!text_.joined(s_.begin) && !(abbreviated && text_.same_sentence(before, s_.begin))) return;
        if (title) return add(Reason::title_before, before);
        if (is_noble(before)) return add(Reason::title_before, before);
        if (!text_.joined(s_.begin) || !word.capital || word.all_capitals) return;
        if (text_[s_.begin].gap == Gap::apostrophe) return;
        if (text_.is(before, Role::type_noun) || text_.is(before, Role::direction) ||
            text_.is(before, Role::place_preposition) || text_.is(before, Role::weak_preposition) ||
            text_.is(before, Role::article))
            return;
        if (text_.classes(before).first_name())
            add(Reason::first_name_before, before, word.begins ? 0.8F : 1.0F);
        else if (!word.begins && !is_end_of_sighting(before))
            add(Reason::name_before, before);
    }

    /// "duc de Guise": at the word before the name.
    [[nodiscard]] bool is_noble(std::size_t before) const {
        if (text_.is(before, Role::article) && before > 0 && text_.joined(before)) --before;
        return text_.is(before, Role::of) && text_.joined(before) && text_.is(before - 1, Role::nobility);
    }

    /// Of a demonym or another place: "Syrian Idlib".
    [[nodiscard]] bool is_end_of_sighting(std::size_t word) const {
        const auto* first = sightings_.all.data();
        return &s_ != first && (&s_ - 1)->end == word + 1 && (&s_ - 1)->demonym;
    }

    void weigh_behind(bool is_first_name) {
        const std::size_t behind = s_.end;
        if (!text_.joined(behind) || text_[behind].gap == Gap::apostrophe) return;
        if (people_ < too_many_people_to_speak && text_.is(behind, Role::person_relation))
            add(Reason::says_something, behind);
        const Token& word = text_[behind];
        if (!word.capital || text_.is(behind, Role::organization_tail) || text_.is(behind, Role::type_noun) ||
            text_.is(behind, Role::direction))
            return;
        const auto* next = &s_ + 1 < sightings_.all.data() + sightings_.all.size() ? &s_ + 1 : nullptr;
        const bool names_place = next != nullptr && next->begin == behind;
        if (is_first_name)
            add(names_place ? Reason::first_name_with_name : Reason::first_name_with_surname, behind);
        if (!word.all_capitals && s_.container_country == 0) add(Reason::name_behind, behind);
    }

    const ReadText& text_;
    const LinkWeights& weights_;
    Sightings& sightings_;
    Sighting& s_;
    std::uint32_t people_;
};

}  // namespace

void weigh_person(const ReadText& text, const LinkWeights& weights, Sightings& sightings, Sighting& s) {
    PersonScales(text, weights, sightings, s).weigh();
    s.person_name = s.person <= surely_a_person;
}

void weigh_persons_elsewhere(const LinkWeights& weights, Sightings& sightings) {
    std::unordered_set<std::uint64_t> persons;
    for (const Sighting& s : sightings.all)
        if (s.person_name && s.end == s.begin + 1) persons.insert(s.name);
    if (persons.empty()) return;
    for (Sighting& s : sightings.all) {
        if (s.person_name || s.demonym || s.container_country != 0 || !persons.contains(s.name)) continue;
        if (most_people(sightings, s) < too_many_people_for_a_person)
            sightings.add(s, Reason::person_elsewhere, weights[Reason::person_elsewhere]);
    }
}

}  // namespace geo
