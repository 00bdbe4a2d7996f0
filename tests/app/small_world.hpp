#pragma once

#include <memory>

#include "geo/story/world.hpp"

namespace testing {

/// Three places, three sentences, one flow, one square country: small enough to know by heart.
///   places: 0 Alpha (36, 36), 1 Beta (37, 36.5), 2 Gamma (38, 35)
///   sentences: 0 names Alpha and Beta, 1 Gamma, 2 Alpha
inline std::shared_ptr<const geo::World> small_world() {
    auto world = std::make_shared<geo::World>();
    world->id = "small";
    world->article.text = "Alpha et Beta. Gamma. Alpha.";
    world->article.published = *geo::parse_date("2020-02-11");
    const auto place = [&](const char* id, double lng, double lat) {
        geo::Place p;
        p.id = id;
        p.at = {lng, lat};
        p.rank = 1;
        p.kind = geo::PlaceKind::city;
        p.names.by_language = {id, id, id, id};
        world->places.push_back(p);
    };
    place("Alpha", 36, 36);
    place("Beta", 37, 36.5);
    place("Gamma", 38, 35);
    const auto passage = [&](std::uint32_t begin, std::uint32_t end) {
        geo::Passage p;
        p.text = {begin, end};
        world->passages.push_back(p);
    };
    passage(0, 14);
    passage(15, 21);
    passage(22, 28);
    world->passages[0].mentions = {{{0, 5}, 0, geo::PlaceId{0}, geo::Sense::literal},
                                   {{9, 13}, 0, geo::PlaceId{1}, geo::Sense::literal}};
    world->passages[1].mentions = {{{15, 20}, 1, geo::PlaceId{2}, geo::Sense::literal}};
    world->passages[2].mentions = {{{22, 27}, 2, geo::PlaceId{0}, geo::Sense::literal}};
    geo::Flow flow;
    flow.id = "f";
    flow.from = flow.draw_from = {0};
    flow.to = flow.draw_to = {1};
    flow.people = {1000, 1000};
    flow.period = {world->article.published, world->article.published};
    world->flows.push_back(flow);
    world->opening = {35, 34, 39, 38};
    world->focus = world->opening;

    geo::Layer square;
    square.kind = geo::Layer::Kind::polygon;
    square.coordinates = {{35.5, 34.5}, {38.5, 34.5}, {38.5, 37.5}, {35.5, 37.5}};
    square.part_begin = {0, 4};
    square.feature_begin = {0, 1};
    geo::MapLayer land;
    land.id = "land";
    land.role = geo::LayerRole::land;
    land.data = std::make_shared<const geo::Layer>(square);
    world->layers.push_back(land);
    return world;
}

}  // namespace testing
