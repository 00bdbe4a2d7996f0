#include "geo/story/passage_places.hpp"

#include <algorithm>
#include <ranges>

#include "geo/story/land.hpp"

namespace geo {
namespace {

void add_once(std::vector<PlaceId>& places, PlaceId place) {
    if (std::ranges::find(places, place) == places.end()) places.push_back(place);
}

/// The last place before a sentence that it may stand on and that `counts`.
template <typename Counts>
std::optional<PlaceId> last_place_before(const World& world, PassageId passage, const Counts& counts) {
    for (std::uint32_t i = passage.index; i-- > 0;)
        for (const Mention& mention : world.passages[i].mentions | std::views::reverse)
            if (is_where(mention) && counts(*mention.place)) return mention.place;
    return std::nullopt;
}

/// Adds what of a country a map of the story shows.
void add_country(const World& world, LngLat country, std::optional<LngLat> beside,
                 std::vector<LngLat>& points) {
    const auto outlines = outlines_around(world.layers, country);
    if (outlines.empty()) return points.push_back(country);
    const LngLat nearest = nearest_point(outlines, beside.value_or(world.focus.center()));
    if (beside || world.opening.contains(nearest)) return points.push_back(nearest);
    const Extent box = extent_of_largest(outlines);
    points.push_back({box.west, box.south});
    points.push_back({box.east, box.north});
}

}  // namespace

PassagePlaces places_of(const World& world, PassageId passage) {
    PassagePlaces places;
    for (const Mention& mention : world.passages[passage.index].mentions) {
        if (!mention.place) continue;
        if (is_where(mention))
            add_once(places.where, *mention.place);
        else if (mention.sense == Sense::demonym)
            add_once(places.adjectives, *mention.place);
        else
            add_once(places.acting, *mention.place);
    }
    if (places.where.empty())
        places.inherited = last_place_before(world, passage, [](PlaceId) { return true; });
    return places;
}

std::optional<PlaceId> inherited_place(const World& world, PassageId passage) {
    return places_of(world, passage).inherited;
}

std::vector<std::optional<PlaceId>> inherited_places(const World& world) {
    std::vector<std::optional<PlaceId>> inherited(world.passages.size());
    std::optional<PlaceId> last;
    for (std::size_t i = 0; i < world.passages.size(); ++i) {
        bool has_own = false;
        const std::optional<PlaceId> before = last;
        for (const Mention& mention : world.passages[i].mentions) {
            if (!is_where(mention)) continue;
            has_own = true;
            last = mention.place;
        }
        if (!has_own) inherited[i] = before;
    }
    return inherited;
}

std::vector<LngLat> ground_of(const World& world, PassageId passage) {
    const PassagePlaces named = places_of(world, passage);
    const auto is_country = [&world](PlaceId id) { return world.place(id).kind == PlaceKind::country; };
    std::vector<PlaceId> shown = named.where;
    if (named.inherited) shown.push_back(*named.inherited);
    const bool countries_alone = std::ranges::all_of(shown, is_country);  // or nothing
    for (const PlaceId place : named.acting) add_once(shown, place);
    if (shown.empty() || (countries_alone && !named.where.empty()))
        for (const PlaceId place : named.adjectives) add_once(shown, place);

    std::optional<LngLat> beside;
    const auto is_place = [&](PlaceId id) { return !is_country(id); };
    const auto own = std::ranges::find_if(named.where, is_place);
    if (own != named.where.end())
        beside = world.place(*own).at;
    else if (const auto before = last_place_before(world, passage, is_place))
        beside = world.place(*before).at;
    std::vector<LngLat> points;
    for (const PlaceId place : shown) {
        if (is_country(place))
            add_country(world, world.place(place).at, beside, points);
        else
            points.push_back(world.place(place).at);
    }
    return points;
}

}  // namespace geo
