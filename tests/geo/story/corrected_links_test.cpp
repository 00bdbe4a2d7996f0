#include "geo/story/corrected_links.hpp"

#include "geo/story/article_names.hpp"
#include "geo/story/place_roles.hpp"
#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

using namespace geo;

namespace {

/// The small world, in which "Gamma" might have meant a place that it does not: 3.
std::shared_ptr<World> world_with_candidate() {
    auto world = std::make_shared<World>(*testing::small_world());
    Place other = world->places[2];
    other.id = "Other Gamma";
    world->other_candidates.push_back(other);
    world->passages[1].mentions[0].candidates = {{PlaceId{2}, 2.0, 0.9, {}}, {PlaceId{3}, 1.0, 0.1, {}}};
    return world;
}

Correction correction(const World& world, TextRange at, Correction::Change change,
                      Correction::Scope scope = Correction::Scope::mention) {
    return {quote_of(world.article.text, at), scope, std::move(change)};
}

std::vector<PlaceRole> roles_of(const World& world, const std::vector<Correction>& corrections,
                                const ShownSenses& shown = all_senses) {
    World corrected = world;
    corrected.passages = corrected_links(world, corrections).passages;
    return place_roles(world, corrected, shown);
}

}  // namespace

TEST_CASE("a name means what a reader says, and the automatic link is gone") {
    const auto world = world_with_candidate();
    const Correction means = correction(*world, {15, 20}, Correction::Means{"story:Other Gamma"});
    const auto corrected = corrected_world(world, std::vector{means});
    const Mention& mention = corrected->passages[1].mentions.at(0);
    CHECK(mention.place == PlaceId{3});
    CHECK(mention.by_hand);
    CHECK(corrected->passages_about(PlaceId{2}).empty());
    CHECK(corrected->passages_about(PlaceId{3}) == std::vector{PassageId{1}});
    CHECK(corrected->unfit.empty());
    CHECK(world->passages[1].mentions[0].place == PlaceId{2});  // the world itself stays
    CHECK(corrected_world(world, {}) == world);
}

TEST_CASE("what is no place is no mention of one, and is not unresolved either") {
    const auto world = world_with_candidate();
    const auto corrected =
        corrected_world(world, std::vector{correction(*world, {15, 20}, Correction::NoPlace{})});
    CHECK_FALSE(corrected->passages[1].mentions.at(0).place);
    CHECK(unresolved_mentions(*corrected).empty());
    CHECK(corrected->passages_about(PlaceId{2}).empty());
}

TEST_CASE("a correction of a name goes for all of its mentions, folded") {
    const auto world = world_with_candidate();
    const auto all = Correction::Scope::name;
    const auto corrected = corrected_world(
        world, std::vector{correction(*world, {0, 5}, Correction::Stands{Sense::metonym}, all)});
    CHECK(corrected->passages[0].mentions[0].sense == Sense::metonym);
    CHECK(corrected->passages[0].mentions[1].sense == Sense::literal);
    CHECK(corrected->passages[2].mentions[0].sense == Sense::metonym);
    const auto one =
        corrected_world(world, std::vector{correction(*world, {0, 5}, Correction::Stands{Sense::metonym})});
    CHECK(one->passages[2].mentions[0].sense == Sense::literal);
    CHECK(mentions_named_like(*world, world->passages[0].mentions[0]).size() == 2);
}

TEST_CASE("a later correction wins over an earlier one, and keeps what it says nothing of") {
    const auto world = world_with_candidate();
    const auto links = corrected_links(
        *world, std::vector{correction(*world, {15, 20}, Correction::NoPlace{}),
                            correction(*world, {15, 20}, Correction::Stands{Sense::organization}),
                            correction(*world, {15, 20}, Correction::Means{"story:Other Gamma"})});
    const Mention& mention = links.passages[1].mentions.at(0);
    CHECK(mention.place == PlaceId{3});
    CHECK_FALSE(mention.no_place);
    CHECK(mention.sense == Sense::organization);
}

TEST_CASE("words that no name was found in become one by a correction") {
    const auto world = world_with_candidate();
    const auto links =
        corrected_links(*world, std::vector{correction(*world, {6, 8}, Correction::Means{"story:Gamma"})});
    REQUIRE(links.passages[0].mentions.size() == 3);
    CHECK(links.passages[0].mentions[1].text == TextRange{6, 8});
    CHECK(links.passages[0].mentions[1].place == PlaceId{2});
}

TEST_CASE("corrections that fit nothing are listed, and the others hold") {
    const auto world = world_with_candidate();
    Correction elsewhere = correction(*world, {15, 20}, Correction::NoPlace{});
    elsewhere.mention = {"Delta", "Vers ", " hier.", {15, 20}};
    const Correction nowhere = correction(*world, {0, 5}, Correction::Means{"story:Atlantis"});
    const Correction good = correction(*world, {9, 13}, Correction::NoPlace{});
    const auto links = corrected_links(*world, std::vector{elsewhere, nowhere, good});
    CHECK(links.unfit == std::vector{elsewhere, nowhere});
    CHECK_FALSE(links.passages[0].mentions[1].place);
}

TEST_CASE("the names of an article are listed once, with their sentences") {
    auto world = std::make_shared<World>(*testing::small_world());
    for (const std::uint32_t passage : {0U, 2U}) world->passages[passage].mentions[0].place.reset();
    world->actors = {{{15, 20}, 1, Actor::Kind::person, {}}};
    const ArticleNames names = article_names(*world);
    REQUIRE(names.unresolved.size() == 1);
    CHECK(names.unresolved[0].name == "Alpha");
    CHECK(names.unresolved[0].sentences == std::vector<std::uint32_t>{0, 2});
    REQUIRE(names.actors.size() == 1);
    CHECK(names.actors[0].name == "Gamma");
    CHECK(names.mentions == std::array{2, 0, 0, 0});
    CHECK(names.places == 2);
    const auto alphas = mentions_named_like(*world, world->passages[2].mentions[0]);
    REQUIRE(alphas.size() == 2);
    CHECK(namesake_of(names, *alphas[0]) == Namesake{1, 2});
    CHECK(namesake_of(names, *alphas[1]) == Namesake{2, 2});
    CHECK(namesake_of(names, world->passages[1].mentions[0]) == Namesake{1, 1});
    world->passages[2].mentions[0].place = world->passages[1].mentions[0].place;
    CHECK(article_names(*world).places == 2);
}

TEST_CASE("a place is on the map for what its names stand for") {
    auto world = world_with_candidate();
    world->passages[0].mentions[1].sense = Sense::metonym;
    world->passages[1].mentions[0].sense = Sense::demonym;
    const auto roles = roles_of(*world, {});
    CHECK(roles ==
          std::vector{PlaceRole::event, PlaceRole::government, PlaceRole::relation, PlaceRole::absent});
    CHECK(is_on_map(PlaceRole::relation, PlaceKind::country));
    CHECK_FALSE(is_on_map(PlaceRole::relation, PlaceKind::city));
    CHECK(roles_of(*world, {}, {true, false, false, true}) ==
          std::vector{PlaceRole::event, PlaceRole::absent, PlaceRole::absent, PlaceRole::absent});
}

TEST_CASE("a government named by its country has its place at the capital") {
    auto world = world_with_candidate();
    world->places[2].kind = PlaceKind::country;
    world->places[2].capital = PlaceId{3};
    world->passages[1].mentions[0].sense = Sense::metonym;
    CHECK(roles_of(*world, {})[3] == PlaceRole::government);
}

TEST_CASE("a place that no name means any more leaves the map, unless the story tells of it") {
    auto world = world_with_candidate();
    const auto gone = [&] {
        return roles_of(*world, {correction(*world, {15, 20}, Correction::NoPlace{})})[2];
    };
    CHECK(gone() == PlaceRole::absent);
    world->places[2].rank = 3;
    CHECK(gone() == PlaceRole::told);
    const std::vector picked{correction(*world, {15, 20}, Correction::Means{"story:Other Gamma"})};
    CHECK(roles_of(*world, picked)[3] == PlaceRole::event);
}
