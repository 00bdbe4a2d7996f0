#include "geo/text/text_region.hpp"

#include <algorithm>

namespace geo {

void Shares::add(std::uint32_t key, float value) {
    if (key == 0) return;
    const auto found = std::ranges::find(all, key, &std::pair<std::uint32_t, float>::first);
    if (found == all.end())
        all.emplace_back(key, value);
    else
        found->second += value;
}

float Shares::of(std::uint32_t key) const {
    const auto found = std::ranges::find(all, key, &std::pair<std::uint32_t, float>::first);
    return found == all.end() ? 0 : found->second;
}

void TextRegion::Sum::add(const Shares& shares) {
    for (const auto& [key, value] : shares.all) {
        by_key_[key] += value;
        all_ += value;
    }
}

float TextRegion::Sum::without(const Shares& own, std::uint32_t key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? 0 : std::max(0.0F, found->second - own.of(key));
}

float TextRegion::Sum::part_without(const Shares& own, std::uint32_t key) const {
    float rest = all_;
    for (const auto& [other, value] : own.all) rest -= value;
    return rest < 0.01F ? 0 : std::min(1.0F, without(own, key) / rest);
}

TextRegion::Evidence TextRegion::evidence_of(const Sighting& s, std::span<const Option> options) {
    Evidence evidence;
    if (options.empty() || s.person_name) return evidence;
    const auto country = std::ranges::find(options, Feature::country, &Option::feature);
    if (s.demonym || country != options.end()) {
        evidence.countries.add(s.demonym ? options[0].country : country->country, s.demonym ? 0.5F : 1.0F);
        return evidence;
    }
    float people = 0;
    for (const Option& o : options) people += static_cast<float>(o.population) + 1;
    Shares countries, units;
    for (const Option& o : options) {
        const float share = (static_cast<float>(o.population) + 1) / people;
        countries.add(o.country, share);
        units.add(o.admin1, share);
    }
    // What is sure counts more than what may be.
    for (const auto& [key, share] : countries.all) evidence.countries.add(key, 0.7F * share * share);
    const auto unit = std::ranges::find(options, Feature::admin1, &Option::feature);
    if (unit != options.end())
        evidence.units.add(unit->admin1, 1);
    else
        for (const auto& [key, share] : units.all) evidence.units.add(key, 0.6F * share * share);
    return evidence;
}

TextRegion::TextRegion(const Sightings& sightings) {
    names_.reserve(sightings.all.size());
    for (const Sighting& s : sightings.all) {
        names_.push_back(evidence_of(s, sightings.options_of(s)));
        countries_.add(names_.back().countries);
        units_.add(names_.back().units);
    }
}

float TextRegion::country(std::uint32_t number, std::size_t self) const {
    return countries_.part_without(names_[self].countries, number);
}

float TextRegion::unit(std::uint32_t number, std::size_t self) const {
    return units_.part_without(names_[self].units, number);
}

float TextRegion::names_in_unit(std::uint32_t number, std::size_t self) const {
    return units_.without(names_[self].units, number);
}

}  // namespace geo
