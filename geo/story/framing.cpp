#include "geo/story/framing.hpp"

#include <algorithm>
#include <vector>

#include "geo/earth/extent.hpp"

namespace geo {
namespace {

constexpr double wide_lng_deg = 40, wide_lat_deg = 25;
constexpr double least_margin_deg = 0.5;

bool is_wide(const Place& place) {
    return place.bounds && (place.bounds->east - place.bounds->west > wide_lng_deg ||
                            place.bounds->north - place.bounds->south > wide_lat_deg);
}

void add_land(const Place& place, std::vector<LngLat>& points) {
    points.push_back(place.at);
    if (!place.bounds) return;
    const Extent& box = *place.bounds;
    for (const double lng : {box.west, box.east})
        for (const double lat : {box.south, box.north}) points.push_back({lng > 180 ? lng - 360 : lng, lat});
}

/// What of the places a map must show.
std::vector<LngLat> points_of(const std::vector<const Place*>& places) {
    std::vector<LngLat> towns, middles, land, wide;
    for (const Place* place : places) {
        if (!is_area(place->kind)) {
            towns.push_back(place->at);
        } else if (is_wide(*place)) {
            add_land(*place, wide);
        } else {
            middles.push_back(place->at);
            add_land(*place, land);
        }
    }
    if (towns.empty()) return land.empty() ? wide : land;
    towns.insert(towns.end(), middles.begin(), middles.end());
    return towns;
}

/// Places that stand nowhere (an organization without a seat) left out.
template <typename Counts>
std::vector<LngLat> points_where(const World& world, Counts counts) {
    std::vector<const Place*> places;
    for (const Passage& passage : world.passages)
        for (const Mention& mention : passage.mentions) {
            if (!mention.place || !counts(mention)) continue;
            const Place& place = world.place(*mention.place);
            if (place.kind != PlaceKind::organization || place.at != LngLat{}) places.push_back(&place);
        }
    return points_of(places);
}

}  // namespace

Extent extent_of_passages(const World& world) {
    // Where things happen; who only speaks (the UN in New York) would make any story the world's.
    auto points =
        points_where(world, [](const Mention& m) { return m.sense == Sense::literal && !m.embedded; });
    if (points.empty())
        points = points_where(world, [](const Mention& m) { return m.sense != Sense::organization; });
    if (points.empty()) points = points_where(world, [](const Mention&) { return true; });
    const Extent box = extent_around(points);
    if (points.empty()) return box;
    return grown(box, std::max(least_margin_deg, 0.1 * std::max(box.east - box.west, box.north - box.south)));
}

}  // namespace geo
