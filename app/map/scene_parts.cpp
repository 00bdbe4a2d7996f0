#include "app/map/scene_parts.hpp"

#include <span>
#include <utility>

#include "geo/story/road_control.hpp"
#include "geo/story/zone.hpp"

namespace app {

struct SceneParts::KeptTopology {
    std::once_flag found;
    geo::Topology topology;
};

struct SceneParts::KeptControl {
    std::once_flag found, roads_found;
    std::shared_ptr<const geo::ControlMap> map;
    std::shared_ptr<const RoadPieces> roads;
};

SceneParts::SceneParts(std::shared_ptr<const geo::World> world) : world_(std::move(world)) {
    for (std::size_t i = 0; i < world_->layers.size(); ++i)
        topologies_.push_back(std::make_unique<KeptTopology>());
}

SceneParts::~SceneParts() = default;

const geo::Topology& SceneParts::topology(std::size_t layer) {
    KeptTopology& kept = *topologies_.at(layer);
    std::call_once(kept.found, [&] {
        const auto& data = *std::get<std::shared_ptr<const geo::Layer>>(world_->layers[layer].data);
        std::vector<std::span<const geo::LngLat>> rings;
        rings.reserve(data.part_count());
        for (std::size_t i = 0; i < data.part_count(); ++i) rings.push_back(data.part(i));
        kept.topology = geo::topology_of(rings);
    });
    return kept.topology;
}

std::shared_ptr<SceneParts::KeptControl> SceneParts::kept_control(geo::Date day) {
    constexpr std::size_t most_days = 400;
    const std::scoped_lock lock(mutex_);
    if (control_.size() > most_days) control_.clear();
    auto& kept = control_[day];
    if (kept == nullptr) kept = std::make_shared<KeptControl>();
    return kept;
}

std::shared_ptr<const geo::ControlMap> SceneParts::control_at(geo::Date day) {
    const auto kept = kept_control(day);
    std::call_once(kept->found,
                   [&] { kept->map = std::make_shared<const geo::ControlMap>(world_->control_at(day)); });
    return kept->map;
}

std::shared_ptr<const RoadPieces> SceneParts::roads_at(geo::Date day) {
    const auto control = control_at(day);
    const auto kept = kept_control(day);
    std::call_once(kept->roads_found, [&] {
        RoadPieces roads;
        for (const geo::Road& road : world_->roads) roads.push_back(geo::road_by_holder(road, *control));
        kept->roads = std::make_shared<const RoadPieces>(std::move(roads));
    });
    return kept->roads;
}

std::shared_ptr<const std::vector<geo::ZoneShape>> SceneParts::zones() {
    std::call_once(zones_found_, [&] {
        std::vector<geo::ZoneShape> shapes;
        for (const geo::Zone& zone : world_->zones) shapes.push_back(geo::shape_of(zone, *world_));
        zones_ = std::make_shared<const std::vector<geo::ZoneShape>>(std::move(shapes));
    });
    return zones_;
}

}  // namespace app
