#include "app/map/scene_builder.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "app/map/scene_geometry.hpp"
#include "app/map/scene_labels.hpp"
#include "app/map/scene_layers.hpp"

namespace app {
namespace {

/// Scenes ahead: before a date was ever changed, and then.
constexpr std::size_t first_ready = 9, most_ready = 200;

std::shared_ptr<const SceneLayer> taken_over(const Scene* previous, const LayerRecipe& recipe) {
    if (previous == nullptr) return nullptr;
    const auto found = std::ranges::find_if(previous->layers, [&](const auto& layer) {
        return layer->id == recipe.id && layer->built_from == recipe.built_from;
    });
    return found == previous->layers.end() ? nullptr : *found;
}

/// Areas of control at the key's date, what changed in its range, and the shapes of zones.
void find_control(SceneParts& parts, const SceneKey& key, const Scene* previous, Scene& scene) {
    const geo::World& world = parts.world();
    if (!world.study_area) return;
    scene.control = parts.control_at(key.date);
    scene.roads = parts.roads_at(key.date);
    if (key.since) {
        const bool same_range = previous != nullptr && previous->changes != nullptr &&
                                previous->key.date == key.date && previous->key.since == key.since;
        scene.changes = same_range
                            ? previous->changes
                            : std::make_shared<const std::vector<geo::ControlChange>>(geo::changes_between(
                                  *parts.control_at(*key.since), *scene.control, world.sides()));
    }
    scene.zones = parts.zones();
}

/// The same map, whatever its date.
bool same_map(SceneKey a, const SceneKey& b) {
    a.date = b.date;
    return a == b;
}

}  // namespace

std::shared_ptr<const Scene> build_scene(SceneParts& parts, const geo::Projection& projection,
                                         const SceneKey& key, const Scene* previous, std::stop_token stop) {
    const geo::World& world = parts.world();
    auto scene = std::make_shared<Scene>();
    scene->key = key;
    const geo::MapBox region = region_of(key);
    scene->origin = {(region.min_x + region.max_x) / 2, (region.min_y + region.max_y) / 2};

    find_control(parts, key, previous, *scene);
    if (stop.stop_requested()) return nullptr;

    // Half a pixel astray is not seen; the finest band shows the data as it is.
    const double meters_per_px = finest_of(key.detail);
    const SceneGeometry geometry(projection, scene->origin, meters_per_px <= 64 ? 0 : meters_per_px * 0.45,
                                 meters_per_px * 0.5, region);
    const SceneInputs inputs{world,
                             geometry,
                             key,
                             parts,
                             scene->control.get(),
                             scene->roads.get(),
                             scene->changes ? *scene->changes : std::span<const geo::ControlChange>{},
                             scene->zones ? *scene->zones : std::span<const geo::ZoneShape>{}};
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

SceneBuilder::SceneBuilder(std::shared_ptr<SceneParts> parts, std::function<void()> when_done)
    : parts_(std::move(parts)),
      when_done_(std::move(when_done)),
      epochs_(parts_->world().control_epochs()),
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
    const bool date_changed = wanted_ && same_map(*wanted_, key);
    if (date_changed && ahead_at_most_ > 0) ahead_at_most_ = most_ready;
    if (!wanted_ || !same_map(*wanted_, key)) may_look_ahead_ = true;  // another map may do better
    wanted_ = key;
    const auto ready = std::ranges::find(ready_, key, [](const auto& scene) { return scene->key; });
    if (ready != ready_.end()) latest_ = *ready;
    if (working_ != key) work_stop_.request_stop();  // the work under way is for an older wish
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

void SceneBuilder::look_ahead() {
    const std::scoped_lock lock(mutex_);
    if (ahead_at_most_ > 0 || !may_look_ahead_) return;
    ahead_at_most_ = first_ready;
    changed_.notify_all();
}

std::size_t SceneBuilder::ready_dates() const {
    const std::scoped_lock lock(mutex_);
    return ready_.size();
}

/// The nearest date to the one that is wanted whose scene is not ready; nullopt where there is nothing to do.
std::optional<SceneKey> SceneBuilder::ahead() const {
    if (ahead_at_most_ == 0 || !may_look_ahead_ || pending() || latest_ == nullptr || !wanted_ ||
        wanted_ == failed_)
        return std::nullopt;
    const auto is_ready = [this](geo::Date day) {
        return std::ranges::any_of(ready_, [day](const auto& scene) { return scene->key.date == day; });
    };
    if (ready_.size() >= ahead_at_most_) return std::nullopt;
    std::optional<geo::Date> nearest;
    for (const geo::Date day : epochs_) {
        const auto away = [this](geo::Date d) {
            return std::abs(static_cast<long>(d.days) - wanted_->date.days);
        };
        if (is_ready(day) || (wanted_->since && day <= *wanted_->since)) continue;
        if (!nearest || away(day) < away(*nearest)) nearest = day;
    }
    if (!nearest) return std::nullopt;
    SceneKey key = *wanted_;
    key.date = *nearest;
    return key;
}

/// Those of other maps are forgotten.
void SceneBuilder::keep_ready(std::shared_ptr<const Scene> scene) {
    if (!ready_.empty() && !same_map(ready_.front()->key, scene->key)) ready_.clear();
    const auto twin = std::ranges::find(ready_, scene->key.date, [](const auto& s) { return s->key.date; });
    if (twin != ready_.end())
        *twin = std::move(scene);
    else if (ready_.size() < most_ready)
        ready_.push_back(std::move(scene));
}

void SceneBuilder::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !pending(); });
}

void SceneBuilder::run(std::stop_token stop) {
    std::optional<geo::Projection> projection;  // this thread's own
    while (true) {
        SceneKey key;
        bool looking_ahead = false;
        std::shared_ptr<const Scene> previous;
        std::stop_token work_stop;
        {
            std::unique_lock lock(mutex_);
            const bool woken = changed_.wait(lock, stop, [&] { return pending() || ahead(); });
            if (!woken || stop.stop_requested()) return;
            looking_ahead = !pending();
            key = looking_ahead ? *ahead() : *wanted_;
            previous = latest_;
            working_ = key;
            work_stop_ = std::stop_source();
            work_stop = work_stop_.get_token();
        }
        std::shared_ptr<const Scene> scene;
        std::string failure;
        try {
            if (!projection || projection->definition() != key.projection) {
                projection = geo::Projection::create(key.projection);
            }
            scene = build_scene(*parts_, *projection, key, previous.get(), work_stop);
        } catch (const std::exception& error) {
            failure = error.what();  // the map before it stays; the caller shows why
        }
        {
            const std::scoped_lock lock(mutex_);
            working_.reset();
            if (scene != nullptr) keep_ready(scene);
            looking_ahead = looking_ahead && wanted_ != key;  // it may be wanted by now
            if (scene != nullptr && !looking_ahead) latest_ = std::move(scene);
            if (!failure.empty() && looking_ahead) may_look_ahead_ = false;  // the wish itself will say why
            if (!failure.empty() && !looking_ahead) {
                failed_ = key;
                failure_ = std::move(failure);
            }
        }
        changed_.notify_all();
        if (when_done_ && !looking_ahead) when_done_();
    }
}

}  // namespace app
