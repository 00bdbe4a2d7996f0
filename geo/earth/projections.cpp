#include "geo/earth/projections.hpp"

#include "geo/earth/sphere.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace geo {

namespace {

struct Parallels {
    double south, north;
};

/// At 1/6 and 5/6 of the height: the scale is then wrong by about as much at the edges as in the middle.
Parallels standard_parallels(const Extent& e) {
    const double height = e.north - e.south;
    if (height > 120) return e.center().lat < 0 ? Parallels{-50, -20} : Parallels{20, 50};
    Parallels p{std::clamp(e.south + height / 6, -80.0, 80.0), std::clamp(e.north - height / 6, -80.0, 80.0)};
    // A cone touched by parallels of opposite latitudes would be a cylinder, which PROJ refuses.
    if (std::abs(p.south + p.north) < 2)
        (e.center().lat < 0 ? p.south : p.north) += e.center().lat < 0 ? -4 : 4;
    return p;
}

std::string lower(std::string_view text) {
    std::string result;
    for (const char c : text) result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto first = result.find_first_not_of(" \t\n\r");
    if (first == std::string::npos) return {};
    return result.substr(first, result.find_last_not_of(" \t\n\r") - first + 1);
}

/// Marks words that the interface translates.
constexpr const char* to_say(const char* english) {
    return english;
}

/// To a thousandth of a degree; never "-0".
double rounded(double degrees) {
    return std::round(degrees * 1000) / 1000 + 0.0;
}

}  // namespace

std::vector<NamedProjection> projections_for(const Extent& story) {
    const double lng = rounded(wrap_lng(story.center().lng));
    const double lat = rounded(story.center().lat);
    const Parallels parallels = standard_parallels(story);
    const std::string center = fmt::format("+lat_0={} +lon_0={} +datum=WGS84", lat, lng);
    const std::string cone =
        fmt::format("+lat_1={} +lat_2={} {}", rounded(parallels.south), rounded(parallels.north), center);
    const bool over_antimeridian = story.east > 180 || story.west < -180;
    return {
        {"mercator", to_say("Web Mercator"),
         to_say("Keeps angles; matches the maps of the web; enlarges the far north and south."),
         over_antimeridian ? fmt::format("+proj=webmerc +lon_0={} +datum=WGS84", lng) : "EPSG:3857"},
        {"lambert", to_say("Lambert conformal conic"),
         to_say("Keeps angles and nearly keeps scale; for a country or a region."), "+proj=lcc " + cone},
        {"albers", to_say("Albers equal-area conic"),
         to_say("Keeps areas; for comparing regions that stretch east and west."), "+proj=aea " + cone},
        {"laea", to_say("Lambert azimuthal equal-area"),
         to_say("Keeps areas around the middle of the story; for a continent."), "+proj=laea " + center},
        {"aeqd", to_say("Azimuthal equidistant"),
         to_say("Keeps distances and directions from the middle of the story."), "+proj=aeqd " + center},
        {"globe", to_say("Globe"), to_say("The Earth from far away; for showing where in the world it is."),
         "+proj=ortho " + center},
        {"plate-carree", "Plate Carrée",
         to_say("Longitude and latitude as they are; for checking coordinates."),
         fmt::format("+proj=eqc +lon_0={} +datum=WGS84", lng)},
        {"robinson", to_say("Robinson"), to_say("The whole world in one picture; keeps nothing exactly."),
         fmt::format("+proj=robin +lon_0={} +datum=WGS84", lng)},
    };
}

std::string_view fitting_projection(const Extent& extent) {
    const double height = extent.north - extent.south, middle = extent.center().lat;
    // Along the parallel where it is longest, in degrees of a great circle.
    const double nearest_equator = std::clamp(0.0, extent.south, extent.north);
    const double width = (extent.east - extent.west) * std::cos(nearest_equator * radians_per_degree);
    const double farthest = std::max(std::abs(extent.south), std::abs(extent.north));
    constexpr double hemisphere_deg = 120, continent_deg = 55, polar_deg = 66.5;
    if (extent.east - extent.west > hemisphere_deg && std::abs(middle) < polar_deg && width > 90)
        return "robinson";
    if (std::abs(middle) >= polar_deg || farthest > 80) return "laea";
    if (std::max(width, height) > continent_deg) return width > hemisphere_deg ? "robinson" : "laea";
    if (extent.south < 0 && extent.north > 0 && std::abs(middle) < height / 3)
        return height > 2 * width && height > 20 ? "laea" : "mercator";
    if (height > 2 * width && height > 20) return "laea";
    return std::abs(middle) < 8 ? "mercator" : "lambert";
}

std::string definition_from_user(std::string_view typed, const Extent& story) {
    const std::string wanted = lower(typed);
    for (const NamedProjection& p : projections_for(story)) {
        if (wanted == p.id || wanted == lower(p.title)) return p.definition;
    }
    return std::string(typed);
}

}  // namespace geo
