#include "geo/text/organization_evidence.hpp"

#include <algorithm>

namespace geo {
namespace {

constexpr std::size_t longest_name = 6;

/// Behind a name: "Kenya Red Cross Society" ends with a word of an organization. Its position, or `end`.
std::size_t tail_behind(const ReadText& text, std::size_t end) {
    for (std::size_t i = end; i < end + longest_name && text.joined(i); ++i) {
        if (text[i].gap == Gap::apostrophe) break;
        if (text[i].capital && text.is(i, Role::organization_tail)) return i;
        const bool goes_on = text[i].capital && !text[i].number;
        if (!goes_on) break;
    }
    return end;
}

/// A capitalized word before a name that is no preposition, title or direction: part of the same name.
bool is_part_of_name(const ReadText& text, std::size_t i) {
    return text[i].capital && !text[i].begins && !text[i].number && !text[i].dotted &&
           !text.is(i, Role::type_noun) && !text.is(i, Role::direction) && !text.is(i, Role::title) &&
           !text.is(i, Role::place_preposition) && !text.is(i, Role::weak_preposition) &&
           !text.is(i, Role::article) && !text.is(i, Role::conjunction) && !text.is(i, Role::state_noun) &&
           !text.is(i, Role::group_noun);
}

class OrganizationScales {
  public:
    OrganizationScales(const ReadText& text, const LinkWeights& weights, Sightings& sightings, Sighting& s,
                       bool great)
        : text_(text), weights_(weights), sightings_(sightings), s_(s), great_(great) {}

    float weigh() {
        if (const std::size_t tail = tail_behind(text_, s_.end); text_.joined(tail) && tail < text_.size() &&
                                                                 text_.is(tail, Role::organization_tail) &&
                                                                 text_[tail].capital)
            add(Reason::organization_behind, tail);
        if (text_.joined(s_.end) && text_.is(s_.end, Role::product_behind))
            add(Reason::product_behind, s_.end);
        if (text_.joined(s_.begin)) weigh_before();
        return sum_;
    }

  private:
    void add(Reason reason, std::size_t word) {
        sightings_.add(s_, reason, weights_[reason], text_[word].text);
        sum_ += weights_[reason];
    }

    void weigh_before() {
        const std::size_t before = s_.begin - 1;
        if (text_[before].capital &&
            (text_.is(before, Role::sporting_head) || text_.is(before, Role::organization_head)))
            return add(Reason::club_before, before);
        if (great_ && is_part_of_name(text_, before) && !is_end_of_sighting(before))
            return add(Reason::name_before_country, before);
        const std::size_t of = text_.before(s_.begin);
        if (!text_.is(of, Role::of) || !text_.joined(of)) return;
        const std::size_t head = of - 1;
        if (!text_[head].capital || is_end_of_sighting(head)) return;
        if (text_.is(head, Role::event_head))
            add(Reason::club_before, head);
        else if (text_.is(head, Role::organization_head))
            add(Reason::organization_before, head);
        else if (text_.language() != Language::en && !text_[head].all_capitals &&
                 is_part_of_name(text_, head))
            add(Reason::name_of, head);
    }

    /// Of a demonym, or of the place before.
    [[nodiscard]] bool is_end_of_sighting(std::size_t word) const {
        return &s_ != sightings_.all.data() && (&s_ - 1)->end == word + 1;
    }

    const ReadText& text_;
    const LinkWeights& weights_;
    Sightings& sightings_;
    Sighting& s_;
    bool great_;
    float sum_ = 0;
};

}  // namespace

float weigh_organization(const ReadText& text, const LinkWeights& weights, Sightings& sightings, Sighting& s,
                         bool great) {
    return OrganizationScales(text, weights, sightings, s, great).weigh();
}

}  // namespace geo
