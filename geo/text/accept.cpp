#include "geo/text/accept.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace geo {
namespace {

/// What speaks for a place by itself, and what the rest of the text says for it.
struct Parts {
    float own = 0, of_text = 0;
};

/// Only chooses between a unit and its town, and says nothing of the name.
bool is_choice(Reason reason) {
    return reason == Reason::seat_of_unit || reason == Reason::unit_of_federation ||
           reason == Reason::named_like_its_country;
}

bool is_of_text(Reason reason) {
    switch (reason) {
        case Reason::country_of_text:
        case Reason::region_of_text:
        case Reason::region_named:
        case Reason::container_country:
        case Reason::container_region:
        case Reason::same_name:
        case Reason::near_place:
        case Reason::near_two_places:
            return true;
        default:
            return false;
    }
}

Parts parts_of(const Sightings& sightings, const Option& option) {
    Parts parts;
    for (std::uint32_t i = option.terms; i != 0; i = sightings.terms[i].next) {
        const Term& term = sightings.terms[i].term;
        if (!is_choice(term.reason)) (is_of_text(term.reason) ? parts.of_text : parts.own) += term.value;
    }
    return parts;
}

/// How strongly the sighting is one of a place.
float strength(const Sightings& sightings, const Sighting& s, const Thresholds& thresholds,
               float most_of_itself) {
    float best = -100;
    for (const Option& option : sightings.options_of(s)) {
        const Parts parts = parts_of(sightings, option);
        best =
            std::max(best, std::min(parts.own, most_of_itself) + thresholds.evidence_of_text * parts.of_text);
    }
    return best + s.context;
}

bool always_kept(const Sightings& sightings, const Sighting& s) {
    const Option& chosen = sightings.options_of(s)[s.chosen];
    return s.demonym || s.certain || chosen.of_story || chosen.feature == Feature::organization;
}

}  // namespace

void accept(Language language, const Thresholds& thresholds, Sightings& sightings) {
    const float most_of_itself =
        language == Language::en ? std::numeric_limits<float>::max() : thresholds.most_of_itself;
    std::unordered_map<std::uint64_t, float> best;
    std::vector<float> strengths;
    strengths.reserve(sightings.all.size());
    for (const Sighting& s : sightings.all) {
        const float value = s.option_count == 0         ? -100.0F
                            : always_kept(sightings, s) ? 100.0F
                                                        : strength(sightings, s, thresholds, most_of_itself);
        strengths.push_back(value);
        if (s.demonym) continue;
        const auto [found, added] = best.emplace(s.name, value);
        if (!added) found->second = std::max(found->second, value);
    }
    for (std::size_t i = 0; i < sightings.all.size(); ++i) {
        Sighting& s = sightings.all[i];
        const bool by_itself = strengths[i] >= thresholds.keep;
        const bool lifted = !s.demonym && !s.person_name && s.organization == 0 && s.option_count > 0 &&
                            best[s.name] >= thresholds.keep + thresholds.sure &&
                            strengths[i] >= thresholds.keep - thresholds.lift;
        const bool within_other = s.organization < 0 && strengths[i] - s.organization >= thresholds.keep;
        s.embedded = within_other && strengths[i] + thresholds.embed * s.organization < thresholds.keep;
        s.kept = by_itself || lifted || s.embedded;
    }
}

}  // namespace geo
