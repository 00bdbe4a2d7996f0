#include "app/map/scene_key.hpp"

namespace app {

SceneKey scene_key(const geo::World& world, const geo::Projection& projection, const View& view,
                   geo::DateRange time, geo::Language language, PixelSize size) {
    SceneKey key;
    key.projection = projection.definition();
    key.detail = detail_for(view.meters_per_px);
    key.date = world.control_epoch(time.to);
    if (time.from != time.to) {
        const geo::Date since = world.control_epoch(time.from);
        if (since != key.date) key.since = since;
    }
    key.language = language;
    set_cell(key, projection.map_from_lnglat(view.look_at).value_or(geo::MapPoint{0, 0}), size);
    return key;
}

}  // namespace app
