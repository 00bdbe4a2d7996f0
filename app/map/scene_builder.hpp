#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "app/map/scene.hpp"
#include "geo/earth/projection.hpp"

namespace app {

/// Projects, cuts, simplifies and triangulates what `key` asks for. Layers of `previous` that would come out
/// the same are taken over. Pure; nullptr if it was asked to stop.
[[nodiscard]] std::shared_ptr<const Scene> build_scene(const geo::World&, const geo::Projection&,
                                                       const SceneKey&, const Scene* previous,
                                                       std::stop_token);

/// Builds scenes on one background thread; the newest wish wins. All members are for the caller's thread and
/// never block, except the destructor, which waits for the thread, and wait().
class SceneBuilder {
  public:
    /// `when_done` is called on the builder's thread after each scene: to wake a sleeping window.
    SceneBuilder(std::shared_ptr<const geo::World>, std::function<void()> when_done = {});
    ~SceneBuilder();
    SceneBuilder(const SceneBuilder&) = delete;
    SceneBuilder& operator=(const SceneBuilder&) = delete;

    /// Nothing to do while the key is that of the newest wish.
    void want(const SceneKey&);
    /// The newest finished scene, perhaps of an older key; nullptr before the first.
    [[nodiscard]] std::shared_ptr<const Scene> latest() const;
    /// True while the newest wish is not yet latest().
    [[nodiscard]] bool busy() const;
    /// Why the newest wish could not be built, one line; "" if it could, or is still under way.
    [[nodiscard]] std::string failure() const;
    /// Blocks until not busy.
    void wait();

  private:
    void run(std::stop_token);
    [[nodiscard]] bool pending() const;  // mutex_ held

    std::shared_ptr<const geo::World> world_;
    std::function<void()> when_done_;
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<SceneKey> wanted_;  // guarded by mutex_, like all below
    std::shared_ptr<const Scene> latest_;
    std::optional<SceneKey> failed_;
    std::string failure_;
    std::stop_source work_stop_;
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace app
