#include "geo/story/framing.hpp"

#include <vector>

#include "tests/catch.hpp"

namespace {

/// A world whose text names these places in this order; positions by GeoNames, to a tenth of a degree.
geo::World text_naming(std::vector<geo::Place> places) {
    geo::World world;
    world.passages.resize(1);
    for (geo::Place& place : places) {
        geo::Mention mention;
        mention.place = geo::PlaceId{static_cast<std::uint32_t>(world.places.size())};
        world.passages[0].mentions.push_back(mention);
        world.places.push_back(std::move(place));
    }
    return world;
}

geo::Place town(double lng, double lat) {
    geo::Place place;
    place.at = {lng, lat};
    return place;
}

geo::Place state(double lng, double lat, geo::Extent bounds) {
    geo::Place place = town(lng, lat);
    place.kind = geo::PlaceKind::country;
    place.bounds = bounds;
    return place;
}

const geo::Place idlib = town(36.6, 35.9), saraqib = town(36.8, 35.9), aleppo = town(37.2, 36.2),
                 damascus = town(36.3, 33.5), washington = town(-77.0, 38.9);
const geo::Place turkey = state(34.9, 39.1, {25.7, 35.8, 44.8, 42.1});
const geo::Place russia = state(98.7, 63.1, {19.6, 41.2, 190.0, 81.9});

}  // namespace

TEST_CASE("one word of a place far away does not widen the map") {
    const auto box = geo::extent_of_passages(text_naming({idlib, saraqib, aleppo, damascus, washington}));
    CHECK(box.west > 30);
    CHECK(box.east < 42);
}

TEST_CASE("places in two parts of the world are both shown") {
    const auto box = geo::extent_of_passages(text_naming({idlib, washington, washington}));
    CHECK(box.contains({-77.0, 38.9}));
    CHECK(box.contains({36.6, 35.9}));
}

TEST_CASE("states are framed by their land where no town is named, and the widest not at all") {
    const auto box = geo::extent_of_passages(text_naming({turkey, russia}));
    CHECK(box.contains({26, 36}));
    CHECK(box.contains({44, 42}));
    CHECK(box.east < 60);
}

TEST_CASE("a state beside towns counts by the part near them") {
    const auto box = geo::extent_of_passages(text_naming({idlib, saraqib, turkey}));
    CHECK(box.contains({36.6, 37.4}));
    CHECK(box.north < 39);
}

TEST_CASE("a text without places is framed as the whole world") {
    CHECK(geo::extent_of_passages(geo::World{}) == geo::Extent{-180, -90, 180, 90});
}
