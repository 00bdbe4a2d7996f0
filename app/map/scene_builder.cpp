#include "app/map/scene_builder.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/map/scene_geometry.hpp"
#include "app/map/scene_labels.hpp"
#include "app/map/scene_layers.hpp"

namespace app {
namespace {

/// Finds what neighbors share, once for each layer of data: taken over from the scene before where it can be.
class Topologies {
  public:
    Topologies(const geo::World& world, Scene& scene, const Scene* previous) : world_(world), scene_(scene) {
        if (previous != nullptr) scene_.topologies = previous->topologies;
    }

    const geo::Topology& of(std::size_t index) {
        auto& entry = scene_.topologies[index];
        if (entry == nullptr) {
            const auto& layer = *std::get<std::shared_ptr<const geo::Layer>>(world_.layers[index].data);
            std::vector<std::span<const geo::LngLat>> rings;
            rings.reserve(layer.part_count());
            for (std::size_t i = 0; i < layer.part_count(); ++i) rings.push_back(layer.part(i));
            entry = std::make_shared<const geo::Topology>(geo::topology_of(rings));
        }
        return *entry;
    }

  private:
    const geo::World& world_;
    Scene& scene_;
};

std::shared_ptr<const SceneLayer> taken_over(const Scene* previous, const LayerRecipe& recipe) {
    if (previous == nullptr) return nullptr;
    const auto found = std::ranges::find_if(previous->layers, [&](const auto& layer) {
        return layer->id == recipe.id && layer->built_from == recipe.built_from;
    });
    return found == previous->layers.end() ? nullptr : *found;
}

}  // namespace

std::shared_ptr<const Scene> build_scene(const geo::World& world, const geo::Projection& projection,
                                         const SceneKey& key, const Scene* previous, std::stop_token stop) {
    auto scene = std::make_shared<Scene>();
    scene->key = key;
    const geo::MapBox region = region_of(key);
    scene->origin = {(region.min_x + region.max_x) / 2, (region.min_y + region.max_y) / 2};

    if (world.study_area) {
        const bool same_date =
            previous != nullptr && previous->control != nullptr && previous->control->date == key.date;
        scene->control = same_date ? previous->control
                                   : std::make_shared<const geo::ControlMap>(world.control_at(key.date));
    }
    if (stop.stop_requested()) return nullptr;

    // Half a pixel astray is not seen; the finest band shows the data as it is.
    const double meters_per_px = finest_of(key.detail);
    const SceneGeometry geometry(projection, scene->origin, meters_per_px <= 64 ? 0 : meters_per_px * 0.45,
                                 region);
    Topologies topologies(world, *scene, previous);
    const std::function<const geo::Topology&(std::size_t)> topology =
        [&](std::size_t i) -> const geo::Topology& { return topologies.of(i); };
    const SceneInputs inputs{world, geometry, key, topology, scene->control.get()};
    for (const LayerRecipe& recipe : layer_recipes(world, key)) {
        if (stop.stop_requested()) return nullptr;
        auto layer = taken_over(previous, recipe);
        if (layer == nullptr) {
            SceneLayer made = recipe.make(inputs);
            made.id = recipe.id;
            made.built_from = recipe.built_from;
            layer = std::make_shared<const SceneLayer>(std::move(made));
        }
        scene->layers.push_back(std::move(layer));
    }
    if (stop.stop_requested()) return nullptr;

    const bool same_names = previous != nullptr && previous->key.projection == key.projection &&
                            previous->key.language == key.language;
    scene->labels =
        same_names ? previous->labels
                   : std::make_shared<const std::vector<LabelWish>>(label_wishes(world, projection, key));
    scene->places = placed_places(world, projection);
    return scene;
}

SceneBuilder::SceneBuilder(std::shared_ptr<const geo::World> world, std::function<void()> when_done)
    : world_(std::move(world)),
      when_done_(std::move(when_done)),
      thread_([this](std::stop_token stop) { run(stop); }) {}

SceneBuilder::~SceneBuilder() {
    {
        const std::scoped_lock lock(mutex_);
        thread_.request_stop();  // first: else it could take up another wish between the two
        work_stop_.request_stop();
    }
    thread_.join();
}

void SceneBuilder::want(const SceneKey& key) {
    const std::scoped_lock lock(mutex_);
    if (wanted_ == key) return;
    wanted_ = key;
    work_stop_.request_stop();  // the work under way is for an older wish
    changed_.notify_all();
}

std::shared_ptr<const Scene> SceneBuilder::latest() const {
    const std::scoped_lock lock(mutex_);
    return latest_;
}

bool SceneBuilder::pending() const {
    return wanted_.has_value() && wanted_ != failed_ && (latest_ == nullptr || latest_->key != *wanted_);
}

bool SceneBuilder::busy() const {
    const std::scoped_lock lock(mutex_);
    return pending();
}

std::string SceneBuilder::failure() const {
    const std::scoped_lock lock(mutex_);
    return failed_ && failed_ == wanted_ ? failure_ : std::string{};
}

void SceneBuilder::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !pending(); });
}

void SceneBuilder::run(std::stop_token stop) {
    std::optional<geo::Projection> projection;  // this thread's own
    while (true) {
        SceneKey key;
        std::shared_ptr<const Scene> previous;
        std::stop_token work_stop;
        {
            std::unique_lock lock(mutex_);
            const bool woken = changed_.wait(lock, stop, [&] { return pending(); });
            if (!woken || stop.stop_requested()) return;
            key = *wanted_;
            previous = latest_;
            work_stop_ = std::stop_source();
            work_stop = work_stop_.get_token();
        }
        std::shared_ptr<const Scene> scene;
        std::string failure;
        try {
            if (!projection || projection->definition() != key.projection) {
                projection = geo::Projection::create(key.projection);
            }
            scene = build_scene(*world_, *projection, key, previous.get(), work_stop);
        } catch (const std::exception& error) {
            failure = error.what();  // the map before it stays; the caller shows why
        }
        {
            const std::scoped_lock lock(mutex_);
            if (scene != nullptr) latest_ = std::move(scene);
            if (!failure.empty()) {
                failed_ = key;
                failure_ = std::move(failure);
            }
        }
        changed_.notify_all();
        if (when_done_) when_done_();
    }
}

}  // namespace app
