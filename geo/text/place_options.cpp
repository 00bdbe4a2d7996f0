#include "geo/text/place_options.hpp"

#include <algorithm>
#include <cmath>

#include "geo/text/type_phrases.hpp"

namespace geo {
namespace {

constexpr std::size_t most_options = 48;
// Untagged alternate names are noise but for places that many know.
constexpr std::uint32_t alternate_wants_people = 100'000;
// Of a town whose inhabitants nobody counted, where its name has several words: "Maarat al-Numan".
constexpr float renown_of_long_name = 5;

UnitVector vector_of(LngLat at) {
    constexpr double radians = 3.14159265358979323846 / 180;
    const double lat = at.lat * radians, lng = at.lng * radians;
    return {static_cast<float>(std::cos(lat) * std::cos(lng)),
            static_cast<float>(std::cos(lat) * std::sin(lng)), static_cast<float>(std::sin(lat))};
}

bool is_wide(Feature feature) {
    return feature == Feature::continent || feature == Feature::region || feature == Feature::sea;
}

bool has_people(Feature feature) {
    return feature == Feature::country || feature == Feature::admin1 || feature == Feature::admin2 ||
           feature == Feature::town;
}

}  // namespace

std::uint32_t country_number(std::string_view iso2) {
    return iso2.size() < 2 ? 0
                           : static_cast<std::uint32_t>(static_cast<unsigned char>(iso2[0])) << 8 |
                                 static_cast<unsigned char>(iso2[1]);
}

std::uint32_t unit_number(std::string_view iso2, std::string_view admin1) {
    if (admin1.empty()) return 0;
    std::uint32_t hash = 2166136261U ^ country_number(iso2);
    for (const char c : admin1) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash | 1U;
}

PlaceOptions::PlaceOptions(const Gazetteer& gazetteer, std::span<const Place> story,
                           const LinkWeights& weights)
    : gazetteer_(gazetteer), story_(story), weights_(weights) {}

Option PlaceOptions::option_of(GazetteerId id) const {
    const GazetteerPlace place = gazetteer_.place(id);
    Option option;
    option.index = id.index;
    option.feature = place.feature;
    option.capital = place.capital;
    option.seat = place.seat;
    option.rank = place.rank;
    option.population = place.population;
    option.country = country_number(place.country);
    option.admin1 = unit_number(place.country, place.admin1);
    option.at = vector_of(place.at);
    option.geonames = place.geonames;
    return option;
}

Option PlaceOptions::story_option(std::uint32_t index) const {
    const Place& place = story_[index];
    Option option;
    option.of_story = true;
    option.index = index;
    option.feature = feature_of(place.kind);
    option.capital = place.kind == PlaceKind::capital;
    option.rank = static_cast<std::uint8_t>(std::clamp(10 - 2 * place.rank, 0, 10));
    option.country = country_number(place.country);
    option.at = vector_of(place.at);
    option.geonames = place.geonames.value_or(0);
    return option;
}

bool PlaceOptions::known_already(const Sightings& sightings, const Sighting& sighting,
                                 const Option& option) const {
    const auto known = sightings.options_of(sighting);
    return std::any_of(known.begin(), known.end(), [&option](const Option& other) {
        if (other.same_place(option)) return true;
        if (!other.of_story) return false;
        const bool same_id = other.geonames != 0 && other.geonames == option.geonames;
        return same_id || (other.feature == Feature::country && option.feature == Feature::country);
    });
}

void PlaceOptions::weigh(Sightings& sightings, Option& option) const {
    const auto add = [&](Reason reason, float times = 1) {
        if (const float value = weights_[reason] * times; value != 0) sightings.add(option, reason, value);
    };
    if (option.of_story) {
        add(Reason::story_place);
        add(Reason::renown, option.rank);
    } else if (has_people(option.feature) && option.population > 0) {
        add(Reason::population, static_cast<float>(std::log10(option.population + 10.0)));
    } else {
        add(Reason::renown, option.rank);
    }
    if (option.feature == Feature::country) add(Reason::country);
    if (is_wide(option.feature)) add(Reason::wide_region);
    if (option.feature == Feature::admin1) add(Reason::first_level_unit);
    if (option.feature == Feature::admin2 && option.population == 0) add(Reason::second_level_unit);
    if (!has_people(option.feature) && !is_wide(option.feature)) add(Reason::natural_feature);
    if (option.capital) add(Reason::capital);
}

void PlaceOptions::weigh_name(Sightings& sightings, Option& option, NameEntry name,
                              NameLanguage language) const {
    const auto add = [&](Reason reason) {
        if (weights_[reason] != 0) sightings.add(option, reason, weights_[reason]);
    };
    option.kind = name.kind;
    option.in_language =
        name.languages.bits() == 0 || name.languages.has(language) || name.languages.has(NameLanguage::other);
    switch (name.kind) {
        case NameKind::alternate:
            add(Reason::alternate_name);
            break;
        case NameKind::ascii:
            add(Reason::shortened_name);
            break;
        case NameKind::historical:
            add(Reason::former_name);
            break;
        case NameKind::translated:
            if (!name.languages.has(language)) add(Reason::other_language);
            break;
        default:
            break;
    }
}

void PlaceOptions::add_story(Sightings& sightings, Sighting& sighting,
                             std::span<const std::uint32_t> places) const {
    for (const std::uint32_t index : places) {
        Option option = story_option(index);
        weigh(sightings, option);
        sightings.options.push_back(option);
        ++sighting.option_count;
    }
}

void PlaceOptions::add_names(Sightings& sightings, Sighting& sighting, NameList names,
                             NameLanguage language) const {
    for (const NameEntry name : names) {
        if (is_demonym(name.kind) || sighting.option_count >= most_options) continue;
        Option option = option_of(name.place);
        if (known_already(sightings, sighting, option)) continue;
        if (name.kind == NameKind::alternate && option.feature == Feature::town && !option.capital &&
            option.population < alternate_wants_people)
            continue;
        weigh(sightings, option);
        const bool of_unknown_size = option.feature == Feature::town && option.population == 0;
        if (of_unknown_size && sighting.end > sighting.begin + 1)
            sightings.add(option, Reason::renown, weights_[Reason::renown] * renown_of_long_name);
        weigh_name(sightings, option, name, language);
        sightings.options.push_back(option);
        ++sighting.option_count;
    }
}

void PlaceOptions::add_demonyms(Sightings& sightings, Sighting& sighting, NameList names,
                                NameLanguage language) const {
    for (const NameEntry name : names) {
        if (!is_demonym(name.kind) || !name.languages.has(language)) continue;
        Option option = option_of(name.place);
        if (known_already(sightings, sighting, option)) continue;
        weigh(sightings, option);
        option.kind = name.kind;
        sightings.options.push_back(option);
        ++sighting.option_count;
    }
}

void PlaceOptions::add_place(Sightings& sightings, Sighting& sighting, GazetteerId id) const {
    Option option = option_of(id);
    weigh(sightings, option);
    sightings.options.push_back(option);
    ++sighting.option_count;
}

}  // namespace geo
