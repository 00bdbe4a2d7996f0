#include "app/map/map_layers.hpp"

#include <array>

#include "app/language/to_say.hpp"
#include "app/layer_id.hpp"

namespace app {

std::span<const LayerInfo> map_layers() {
    static constexpr std::array<LayerInfo, 16> layers{{
        {layer_id::relief, to_say("Relief"), "shaded heights, 2 arc minutes", true},
        {layer_id::urban, to_say("Built-up areas"), "towns' extent", true},
        {layer_id::water, to_say("Rivers and lakes"), "", true},
        {layer_id::graticule, to_say("Graticule"), "meridians and parallels", false},
        {layer_id::control, to_say("Areas of control"), "reconstructed from dated reports", true},
        {layer_id::change, to_say("Change of control"), "gained and lost within the range of days", true},
        {layer_id::zones, to_say("Zones of agreements"), "derived: by distance from line or road", true},
        {layer_id::borders, to_say("Borders"), "states, first-level units, disputed lines", true},
        {layer_id::roads, to_say("M4 and M5"), "schematic course, by who holds it", true},
        {layer_id::front, to_say("Front line"), "reconstructed from dated reports", true},
        {layer_id::refugees, to_say("Displacement"), "arrows: width by number of people", true},
        {layer_id::counts, to_say("Sub-districts"), "people who left, people who arrived", true},
        {layer_id::hosted, to_say("Refugees in Turkey"), "by province", false},
        {layer_id::posts, to_say("Turkish posts"), "at the nearest village", false},
        {layer_id::towns, to_say("Other towns"), "", true},
        {layer_id::labels, to_say("Names"), "", true},
    }};
    return layers;
}

bool is_added(geo::LayerRole role) {
    return role == geo::LayerRole::lines || role == geo::LayerRole::points ||
           role == geo::LayerRole::polygons;
}

std::string layer_id_of(const geo::MapLayer& layer) {
    using geo::LayerRole;
    switch (layer.role) {
        case LayerRole::land:
            return "";
        case LayerRole::relief:
            return std::string(layer_id::relief);
        case LayerRole::urban:
            return std::string(layer_id::urban);
        case LayerRole::lakes:
        case LayerRole::rivers:
            return std::string(layer_id::water);
        case LayerRole::admin1:
        case LayerRole::borders:
        case LayerRole::disputed_line:
        case LayerRole::disputed_area:
            return std::string(layer_id::borders);
        case LayerRole::towns:
            return std::string(layer_id::towns);
        case LayerRole::lines:
        case LayerRole::points:
        case LayerRole::polygons:
            break;
    }
    return layer.id;
}

namespace {

/// False for what only a story can fill: nothing is known of it here.
bool has_anything(std::string_view id, const geo::World& world) {
    if (id == layer_id::control || id == layer_id::change || id == layer_id::front)
        return !world.control.empty();
    if (id == layer_id::zones) return !world.zones.empty();
    if (id == layer_id::roads) return !world.roads.empty();
    if (id == layer_id::refugees) return !world.flows.empty();
    if (id == layer_id::counts) return !world.district_counts.empty();
    if (id == layer_id::hosted) return !world.hosted.empty();
    if (id == layer_id::posts) return !world.posts.empty();
    return true;
}

}  // namespace

std::vector<LayerState> layers_at_first(const geo::World& world) {
    std::vector<LayerState> states;
    for (const LayerInfo& info : map_layers())
        if (has_anything(info.id, world)) states.push_back({std::string(info.id), info.visible_at_first, 1});
    for (const geo::MapLayer& layer : world.layers) {
        if (is_added(layer.role)) states.push_back({layer.id, true, 1});
    }
    return states;
}

}  // namespace app
