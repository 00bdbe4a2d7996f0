#include "geo/story/framing.hpp"

#include <algorithm>
#include <vector>

#include "geo/earth/extent.hpp"
#include "geo/earth/geodesy.hpp"

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

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Of points, each as often as it is named. What lies far from most of them and is named little stands apart:
/// one word of Washington does not make a map of Syria one of the world.
std::vector<LngLat> without_outliers(const std::vector<LngLat>& points) {
    if (points.size() < 4) return points;
    std::vector<double> lngs, lats, distances;
    for (const LngLat p : points) {
        lngs.push_back(p.lng);
        lats.push_back(p.lat);
    }
    const LngLat center{median(lngs), median(lats)};
    for (const LngLat p : points) distances.push_back(distance_m(center, p));
    constexpr double near_m = 3'000'000, times_median = 6;
    const double reach_m = std::max(near_m, times_median * median(distances));
    std::vector<LngLat> kept;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (distances[i] <= reach_m) kept.push_back(points[i]);
    return kept.size() * 5 >= points.size() * 4 ? kept : points;
}

/// The point of an area that is nearest to others: of Russia in a story of the Black Sea not its middle.
LngLat nearest_of(const Place& area, LngLat to) {
    if (!area.bounds) return area.at;
    const Extent& box = *area.bounds;
    // Not past its middle: the corners of a box are often another country's.
    const auto between = [](double value, double edge_a, double edge_b, double middle) {
        const double inner_a = (edge_a + middle) / 2, inner_b = (edge_b + middle) / 2;
        return std::clamp(value, std::min(inner_a, inner_b), std::max(inner_a, inner_b));
    };
    return {between(to.lng, box.west, box.east, area.at.lng),
            between(to.lat, box.south, box.north, area.at.lat)};
}

/// What of the places a map must show; a place comes as often as it is named.
std::vector<LngLat> points_of(const std::vector<const Place*>& places) {
    std::vector<LngLat> towns, land, wide;
    for (const Place* place : places) {
        if (!is_area(place->kind))
            towns.push_back(place->at);
        else
            add_land(*place, is_wide(*place) ? wide : land);
    }
    if (towns.empty()) return land.empty() ? wide : land;
    towns = without_outliers(towns);
    std::vector<double> lngs, lats;
    for (const LngLat p : towns) {
        lngs.push_back(p.lng);
        lats.push_back(p.lat);
    }
    const LngLat center{median(lngs), median(lats)};
    std::vector<LngLat> all = towns;
    for (const Place* place : places)
        if (is_area(place->kind) && !is_wide(*place)) all.push_back(nearest_of(*place, center));
    return without_outliers(all);
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
