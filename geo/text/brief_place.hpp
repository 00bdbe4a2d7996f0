#pragma once

#include <string>

#include "geo/earth/coordinates.hpp"
#include "geo/story/place.hpp"

namespace geo {

/// A place as a list shows it.
struct BriefPlace {
    std::string id;    // "geonames:323786"
    std::string name;  // in one language
    LngLat at;
    std::string country;  // ISO alpha-2, "" where none
    PlaceKind kind = PlaceKind::city;
};

}  // namespace geo
