#include "geo/story/passage_places.hpp"

#include "geo/story/land.hpp"
#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

namespace {

using geo::Mention;
using geo::PlaceId;
using geo::Sense;

/// The small world with two countries that meet at 36.2 north: Down (its square, cut off there) and Up, from
/// there to 40 north, with label points far inside; and Far, of which no layer has land. Its sentences:
/// 0 literally at Alpha (36, 36), 1 to 3 as the tests want.
struct Countries {
    geo::World world = *testing::small_world();
    PlaceId down{3}, up{4}, far{5};

    Countries() {
        const auto country = [this](const char* id, double lng, double lat) {
            geo::Place p;
            p.id = id;
            p.kind = geo::PlaceKind::country;
            p.at = {lng, lat};
            p.names.by_language = {id, id, id, id};
            world.places.push_back(p);
        };
        country("Down", 37, 35);
        country("Up", 37, 39);
        country("Far", -100, 40);
        geo::Layer land;
        land.kind = geo::Layer::Kind::polygon;
        land.coordinates = {{35, 34},   {39, 34},   {39, 36.2}, {35, 36.2},  // Down
                            {35, 36.2}, {39, 36.2}, {39, 40},   {35, 40}};   // Up
        land.part_begin = {0, 4, 8};
        land.feature_begin = {0, 1, 2};
        world.layers[0].data = std::make_shared<const geo::Layer>(land);
        world.passages.resize(4);
        says(0, {{PlaceId{0}, Sense::literal}});
        for (std::uint32_t i = 1; i < 4; ++i) says(i, {});
    }
    void says(std::uint32_t sentence, std::vector<std::pair<PlaceId, Sense>> what) {
        world.passages[sentence].mentions.clear();
        for (const auto& [place, sense] : what)
            world.passages[sentence].mentions.push_back(Mention{{0, 1}, sentence, place, sense});
    }
};

}  // namespace

TEST_CASE("a sentence without a literal place goes on at the last one, whoever acts in it") {
    Countries c;
    c.says(1, {{PlaceId{1}, Sense::metonym}, {PlaceId{2}, Sense::demonym}});
    const geo::PassagePlaces named = geo::places_of(c.world, {1});
    CHECK(named.where.empty());
    CHECK(named.inherited == PlaceId{0});
    CHECK(named.acting == std::vector{PlaceId{1}});
    CHECK(named.adjectives == std::vector{PlaceId{2}});
    CHECK(geo::inherited_place(c.world, {1}) == PlaceId{0});
    CHECK_FALSE(geo::inherited_place(c.world, {0}));
    // Its map shows both, and not the adjective's place.
    CHECK(geo::ground_of(c.world, {1}) == std::vector{c.world.places[0].at, c.world.places[1].at});
}

TEST_CASE("the places that all sentences go on at are those of each one") {
    Countries c;
    c.says(1, {{PlaceId{1}, Sense::metonym}});
    c.says(2, {{PlaceId{2}, Sense::literal}, {PlaceId{1}, Sense::literal}, {PlaceId{2}, Sense::demonym}});
    CHECK(geo::inherited_places(c.world) ==
          std::vector<std::optional<PlaceId>>{std::nullopt, PlaceId{0}, std::nullopt, PlaceId{1}});
    for (std::uint32_t i = 0; i < 4; ++i)
        CHECK(geo::inherited_places(c.world)[i] == geo::inherited_place(c.world, {i}));
}

TEST_CASE("a country is shown by the part of it nearest to where the story is, not by its label point") {
    Countries c;
    c.says(1, {{c.up, Sense::literal}});
    const auto points = geo::ground_of(c.world, {1});
    REQUIRE(points.size() == 1);
    CHECK(points[0].lng == Approx(36));  // due north of Alpha, on the border
    CHECK(points[0].lat == Approx(36.2));
}

TEST_CASE("an adjective of a country counts where the sentence has nothing but another country") {
    Countries c;
    c.says(1, {{c.down, Sense::demonym}, {c.up, Sense::literal}});
    auto points = geo::ground_of(c.world, {1});
    REQUIRE(points.size() == 2);
    CHECK(points[0].lat == Approx(36.2));
    CHECK(points[1] == c.world.places[0].at);  // the country that Alpha is in is shown at Alpha
    c.says(1, {{c.down, Sense::demonym}, {PlaceId{1}, Sense::literal}});
    CHECK(geo::ground_of(c.world, {1}) == std::vector{c.world.places[1].at});
}

TEST_CASE(
    "a country alone is shown near the story's focus, or whole where it lies outside of the story's map") {
    Countries c;
    c.says(0, {{c.up, Sense::literal}});
    c.world.opening = c.world.focus = {36, 34.5, 37, 35.5};
    auto points = geo::ground_of(c.world, {0});
    REQUIRE(points.size() == 2);
    CHECK(points[0] == geo::LngLat{35, 36.2});
    CHECK(points[1] == geo::LngLat{39, 40});
    c.world.opening = {35, 34, 39, 37};
    points = geo::ground_of(c.world, {0});
    REQUIRE(points.size() == 1);
    CHECK(points[0].lng == Approx(36.5));
    CHECK(points[0].lat == Approx(36.2));
    c.says(0, {{c.far, Sense::literal}});  // no land is known of it
    CHECK(geo::ground_of(c.world, {0}) == std::vector{c.world.places[c.far.index].at});
}
