#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "app/map/scene.hpp"
#include "app/map/scene_parts.hpp"
#include "geo/earth/projection.hpp"

namespace app {

/// Projects, cuts, simplifies and triangulates what `key` asks for. Layers of `previous`, a scene of the same
/// world, that would come out the same are taken over. nullptr if it was asked to stop.
[[nodiscard]] std::shared_ptr<const Scene> build_scene(SceneParts&, const geo::Projection&, const SceneKey&,
                                                       const Scene* previous, std::stop_token);

/// Builds scenes on one background thread; the newest wish wins. Where nothing is wished for, it may look
/// ahead: it builds the same map at the dates around, so that latest() has them as soon as they are wanted.
/// All members are for the caller's thread and never block, except the destructor, which waits for the
/// thread, and wait().
class SceneBuilder {
  public:
    /// `when_done` is called on the builder's thread after each scene: to wake a sleeping window.
    SceneBuilder(std::shared_ptr<SceneParts>, std::function<void()> when_done = {});
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
    /// From now on it looks ahead: to the nearest dates first, and to all once a date was changed.
    void look_ahead();
    /// Dates whose scenes are ready for the newest wish's map; for tests and measurements.
    [[nodiscard]] std::size_t ready_dates() const;

  private:
    void run(std::stop_token);
    [[nodiscard]] bool pending() const;  // mutex_ held, as for all below
    [[nodiscard]] std::optional<SceneKey> ahead() const;
    void keep_ready(std::shared_ptr<const Scene>);

    std::shared_ptr<SceneParts> parts_;
    std::function<void()> when_done_;
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<SceneKey> wanted_;  // guarded by mutex_, like all below
    std::shared_ptr<const Scene> latest_;
    std::optional<SceneKey> failed_;
    std::string failure_;
    std::vector<std::shared_ptr<const Scene>> ready_;  // of one map and range at several dates
    std::vector<geo::Date> epochs_;                    // all dates there are scenes for; does not change
    std::size_t ahead_at_most_ = 0;
    bool may_look_ahead_ = true;       // false once a date ahead of the newest wish could not be built
    std::optional<SceneKey> working_;  // on what, now
    std::stop_source work_stop_;
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace app
