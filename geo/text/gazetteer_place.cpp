#include "geo/text/gazetteer_place.hpp"

namespace geo {
namespace {

PlaceKind kind_of(const GazetteerPlace& place) {
    switch (place.feature) {
        case Feature::country:
            return PlaceKind::country;
        case Feature::admin1:
            return PlaceKind::governorate;
        case Feature::admin2:
            return PlaceKind::district;
        case Feature::organization:
            return PlaceKind::organization;
        case Feature::town:
            break;
        default:
            return PlaceKind::region;
    }
    if (place.capital) return PlaceKind::capital;
    if (place.population >= 100'000) return PlaceKind::city;
    return place.population >= 5'000 ? PlaceKind::town : PlaceKind::village;
}

}  // namespace

Place place_of(const Gazetteer& gazetteer, GazetteerId id) {
    const GazetteerPlace entry = gazetteer.place(id);
    Place place;
    place.id = gazetteer.public_id(id);
    if (entry.geonames != 0) place.geonames = entry.geonames;
    place.kind = kind_of(entry);
    place.at = entry.at;
    place.bounds = entry.bounds;
    place.country = entry.country;
    place.rank = 1;
    place.population = entry.population;
    for (std::size_t l = 0; l < language_count; ++l)
        place.names.by_language[l] = gazetteer.name_in(id, name_language(code_of(static_cast<Language>(l))));
    place.evidence.status = Status::reported;
    return place;
}

BriefPlace brief_place_of(const Gazetteer& gazetteer, GazetteerId id, Language language) {
    const GazetteerPlace entry = gazetteer.place(id);
    return {gazetteer.public_id(id), std::string(gazetteer.name_in(id, name_language(code_of(language)))),
            entry.at, std::string(entry.country), kind_of(entry)};
}

}  // namespace geo
