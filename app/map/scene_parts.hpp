#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "app/map/scene.hpp"
#include "geo/earth/topology.hpp"
#include "geo/story/world.hpp"

namespace app {

/// What scenes of one world share whatever their projection and scale, and what takes longer to find than the
/// rest of a scene: found when first asked for, then kept, also where the scene itself is given up. All
/// members may be called from any thread; who asks for what another thread is finding waits for it.
class SceneParts {
  public:
    explicit SceneParts(std::shared_ptr<const geo::World>);
    ~SceneParts();
    SceneParts(const SceneParts&) = delete;
    SceneParts& operator=(const SceneParts&) = delete;

    [[nodiscard]] const geo::World& world() const { return *world_; }
    /// What the rings of World::layers[layer] share; that must be a layer of vectors. Lives as long as this.
    [[nodiscard]] const geo::Topology& topology(std::size_t layer);
    /// The areas of control on a day of World::control_epochs(). At most 400 days are kept.
    [[nodiscard]] std::shared_ptr<const geo::ControlMap> control_at(geo::Date);
    /// The pieces of World::roads, in their order, by who holds them on such a day.
    [[nodiscard]] std::shared_ptr<const RoadPieces> roads_at(geo::Date);
    /// The shapes of World::zones, in their order.
    [[nodiscard]] std::shared_ptr<const std::vector<geo::ZoneShape>> zones();

  private:
    struct KeptTopology;
    struct KeptControl;
    [[nodiscard]] std::shared_ptr<KeptControl> kept_control(geo::Date);

    std::shared_ptr<const geo::World> world_;
    std::vector<std::unique_ptr<KeptTopology>> topologies_;  // one for each layer
    std::mutex mutex_;
    std::map<geo::Date, std::shared_ptr<KeptControl>> control_;  // guarded by mutex_
    std::once_flag zones_found_;
    std::shared_ptr<const std::vector<geo::ZoneShape>> zones_;
};

}  // namespace app
