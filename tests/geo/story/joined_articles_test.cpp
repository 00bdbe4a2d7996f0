#include "geo/story/joined_articles.hpp"

#include "geo/story/corrected_links.hpp"
#include "geo/story/place_roles.hpp"
#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

using namespace geo;

namespace {

/// An article "Delta. Alpha." beside the small world's: Delta (3) might have been Epsilon, which the other
/// names as a place, or Zeta; Gamma of the small world might have been Delta.
struct TwoArticles {
    World first = *testing::small_world(), second;

    TwoArticles() {
        first.id = "a";
        first.opened_from.path = "a.txt";
        second.id = "b";
        second.opened_from.path = "b.txt";
        second.article.text = "Delta. Alpha.";
        second.places = {place("Delta"), first.places[0]};
        second.other_candidates = {first.places[1], place("Zeta")};
        second.places[0].capital = PlaceId{3};
        second.passages.resize(2);
        second.passages[0].text = {0, 6};
        second.passages[0].mentions = {{{0, 5}, 0, PlaceId{0}, Sense::literal}};
        second.passages[0].mentions[0].candidates = {
            {PlaceId{0}, 2, 0.8, {}}, {PlaceId{2}, 1, 0.1, {}}, {PlaceId{3}, 1, 0.1, {}}};
        second.passages[1].text = {7, 13};
        second.passages[1].mentions = {{{7, 12}, 1, PlaceId{1}, Sense::literal}};
        second.actors = {{{0, 5}, 0, Actor::Kind::group, PlaceId{3}}};
        second.corrections_file = "b.json";
        first.other_candidates = {place("Delta"), place("Eta")};
        first.passages[1].mentions[0].candidates = {{PlaceId{2}, 2, 0.9, {}}, {PlaceId{3}, 1, 0.1, {}}};
        first.passages[1].mentions[0].country = PlaceId{4};
        first.actors = {{{0, 5}, 0, Actor::Kind::group, PlaceId{4}}};
        first.corrections_file = "a.json";
    }
    static Place place(const char* id) {
        Place p;
        p.id = id;
        p.at = {40, 40};
        p.rank = 1;
        p.names.by_language = {id, id, id, id};
        return p;
    }
};

std::string id_of(const World& world, std::optional<PlaceId> place) {
    return place ? world.place(*place).id : "none";
}

std::vector<std::string> ids_of(const World& world, const std::vector<Candidate>& candidates) {
    std::vector<std::string> ids;
    for (const Candidate& candidate : candidates) ids.push_back(id_of(world, candidate.place));
    return ids;
}

Correction correction_of(const std::string& text, TextRange at, Correction::Change change) {
    return {quote_of(text, at), Correction::Scope::mention, std::move(change)};
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("two articles have one list of places and candidates in which nothing is twice") {
    const TwoArticles two;
    const World world = joined(two.first, two.second);
    Ids places, candidates;
    for (const Place& place : world.places) places.push_back(place.id);
    for (const Place& place : world.other_candidates) candidates.push_back(place.id);
    CHECK(places == Ids{"Alpha", "Beta", "Gamma", "Delta"});
    CHECK(candidates == Ids{"Eta", "Zeta"});
}

TEST_CASE("mentions, candidates, actors and capitals of two articles keep what they mean") {
    const TwoArticles two;
    const World world = joined(two.first, two.second);
    const Mention& gamma = world.passages[1].mentions[0];
    CHECK(ids_of(world, gamma.candidates) == Ids{"Gamma", "Delta"});
    CHECK(id_of(world, gamma.country) == "Eta");
    CHECK(id_of(world, world.actors[0].country) == "Eta");
    const ArticleBeside& beside = *world.beside;
    const Mention& delta = beside.passages[0].mentions[0];
    CHECK(id_of(world, delta.place) == "Delta");
    CHECK(ids_of(world, delta.candidates) == Ids{"Delta", "Beta", "Zeta"});
    CHECK(id_of(world, beside.passages[1].mentions[0].place) == "Alpha");
    CHECK(id_of(world, beside.actors[0].country) == "Zeta");
    CHECK(id_of(world, world.places[3].capital) == "Zeta");
}

TEST_CASE("the other article in front brings its actors and its file of corrections") {
    const TwoArticles two;
    const World other = with_other_in_front(joined(two.first, two.second));
    CHECK(other.article.text == "Delta. Alpha.");
    CHECK(other.corrections_file == "b.json");
    CHECK(other.beside->corrections_file == "a.json");
    CHECK(id_of(other, other.actors.at(0).country) == "Zeta");
    CHECK(id_of(other, other.beside->actors.at(0).country) == "Eta");
}

TEST_CASE("a correction in one of two articles says who names a place then") {
    const TwoArticles two;
    const auto world = std::make_shared<const World>(joined(two.first, two.second));
    CHECK(world->named_by({0}) == NamedIn::both);
    CHECK(world->named_by({3}) == NamedIn::second);
    const std::string &front = two.first.article.text, &beside = two.second.article.text;
    const auto corrected =
        corrected_world(world, std::vector{correction_of(front, {15, 20}, Correction::Means{"story:Delta"})},
                        std::vector{correction_of(beside, {7, 12}, Correction::NoPlace{}),
                                    correction_of(beside, {0, 5}, Correction::Means{"story:Zeta"})});
    CHECK(corrected->named_by({0}) == NamedIn::first);
    CHECK(corrected->named_by({2}) == NamedIn::neither);
    CHECK(corrected->named_by({3}) == NamedIn::first);
    CHECK(corrected->named_by(*place_of_id(*corrected, "story:Zeta")) == NamedIn::second);
    CHECK(corrected->beside->passages[0].mentions[0].by_hand);
}

TEST_CASE("both of two articles say what a place is on the map for") {
    TwoArticles two;
    two.second.passages[0].mentions[0].sense = Sense::metonym;
    const World world = joined(two.first, two.second);
    const auto roles = place_roles(world, world, all_senses);
    CHECK(roles[0] == PlaceRole::event);
    CHECK(roles[3] == PlaceRole::government);
    CHECK(roles[place_of_id(world, "story:Zeta")->index] == PlaceRole::government);  // its capital
    CHECK(world.named_by(*place_of_id(world, "story:Zeta")) == NamedIn::second);
    CHECK(place_roles(world, world, {true, false, true, true})[3] == PlaceRole::absent);
}
