#include "app/verbs/describe_facts.hpp"

#include <algorithm>

#include "app/layer_id.hpp"
#include "app/map/map_layers.hpp"
#include "geo/story/passage_places.hpp"
#include "geo/story/road_control.hpp"

namespace app {
namespace {

MapFacts::Sentence sentence_facts(const geo::World& world, geo::PassageId passage) {
    MapFacts::Sentence facts;
    const auto add = [&places = facts.places](geo::PlaceId place) {
        if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
    };
    for (const geo::Mention& mention : world.passages[passage.index].mentions)
        if (mention.place) add(*mention.place);
    if (const auto inherited = geo::inherited_place(world, passage)) {
        facts.inherited = true;
        add(*inherited);
    }
    return facts;
}

/// How many things a layer of the program's own shows; nullopt for one that has only data of the base map.
std::optional<std::size_t> features_of(std::string_view name, const geo::World& world,
                                       const MapFacts& facts) {
    if (name == layer_id::control) return facts.control.areas.size();
    if (name == layer_id::front) return facts.control.front.size();
    if (name == layer_id::refugees) return facts.flows.size();
    if (name == layer_id::roads) return world.roads.size();
    if (name == layer_id::change) return facts.changes.size();
    if (name == layer_id::zones) return facts.zones.size();
    if (name == layer_id::counts) return facts.counts.size();
    if (name == layer_id::hosted) return facts.hosted.size();
    if (name == layer_id::posts)
        return static_cast<std::size_t>(
            std::count_if(world.posts.begin(), world.posts.end(),
                          [](const geo::Post& post) { return post.at.has_value(); }));
    if (name == layer_id::labels) return world.places.size();
    return std::nullopt;
}

std::size_t feature_count(const geo::MapLayer& layer) {
    if (const auto* data = std::get_if<std::shared_ptr<const geo::Layer>>(&layer.data))
        return (*data)->feature_count();
    return std::holds_alternative<std::monostate>(layer.data) ? 0 : 1;
}

MapFacts::LayerFacts layer_facts(const LayerState& state, const geo::World& world, const MapFacts& facts) {
    MapFacts::LayerFacts layer{state.id, state.visible, 0, {}};
    const auto own = features_of(state.id, world, facts);
    layer.features = own.value_or(0);
    for (const geo::MapLayer& data : world.layers) {
        if (layer_id_of(data) != state.id) continue;
        if (!own) layer.features += feature_count(data);
        if (layer.error.empty()) layer.error = data.error;
    }
    return layer;
}

std::optional<geo::PlaceId> most_named_town(const geo::World& world) {
    std::optional<geo::PlaceId> best;
    std::size_t most = 0;
    for (std::uint32_t i = 0; i < world.places.size(); ++i) {
        const geo::Place& place = world.places[i];
        const bool town = !geo::is_area(place.kind) && place.kind != geo::PlaceKind::organization;
        if (!town || !world.focus.contains(place.at)) continue;
        const std::size_t passages = world.passages_about(geo::PlaceId{i}).size();
        if (passages > most) best = geo::PlaceId{i};
        most = std::max(most, passages);
    }
    return best;
}

}  // namespace

MapFacts facts_of(const geo::World& world, const DescribeOptions& options) {
    MapFacts facts;
    for (std::uint32_t i = 0; i < world.passages.size(); ++i)
        facts.sentences.push_back(sentence_facts(world, {i}));
    facts.control = world.control_at(options.time.to);
    for (const geo::Road& road : world.roads)
        facts.roads.push_back({&road, geo::km_by_holder(geo::road_by_holder(road, facts.control))});
    if (options.time.from != options.time.to)
        facts.changes =
            geo::changes_between(world.control_at(options.time.from), facts.control, world.sides());
    for (const geo::Zone& zone : world.zones)
        if (zone.when.contains(options.time.to))
            facts.zones.push_back({&zone, geo::shape_of(zone, world).km2});
    facts.counts = geo::districts_at(world, options.time.to);
    facts.hosted = geo::hosted_at(world, options.time.to);
    facts.flows = geo::flows_at(world.flows, options.time);
    facts.displaced = world.displaced_at(options.time.to);
    for (const geo::Event& event : world.events)
        if (event.when.from <= options.time.to) facts.events.push_back(&event);
    for (const LayerState& layer : options.layers) facts.layers.push_back(layer_facts(layer, world, facts));
    facts.center = most_named_town(world);
    return facts;
}

const geo::Holder* holder_of(const geo::World& world, geo::PlaceId place, geo::Date day) {
    const geo::ControlReport* report = geo::report_at(world.control, place, day);
    if (!report || world.holders[report->holder].side.empty()) return nullptr;
    return &world.holders[report->holder];
}

std::vector<geo::PlaceId> listed_places(const geo::World& world) {
    std::vector<geo::PlaceId> listed;
    const std::size_t own = world.places.size();
    for (std::uint32_t i = 0; i < own + world.other_candidates.size(); ++i)
        if (i < own || !world.passages_about(geo::PlaceId{i}).empty()) listed.push_back({i});
    return listed;
}

}  // namespace app
