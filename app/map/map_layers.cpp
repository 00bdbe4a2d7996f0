#include "app/map/map_layers.hpp"

#include <array>

#include "app/language/to_say.hpp"

namespace app {

std::span<const LayerInfo> map_layers() {
    static constexpr std::array<LayerInfo, 16> layers{{
        {"relief", to_say("Relief"), "shaded heights, 2 arc minutes", true},
        {"urban", to_say("Built-up areas"), "towns' extent", true},
        {"water", to_say("Rivers and lakes"), "", true},
        {"graticule", to_say("Graticule"), "meridians and parallels", false},
        {"control", to_say("Areas of control"), "reconstructed from dated reports", true},
        {"change", to_say("Change of control"), "gained and lost within the range of days", true},
        {"zones", to_say("Zones of agreements"), "derived: by distance from line or road", true},
        {"borders", to_say("Borders"), "states, first-level units, disputed lines", true},
        {"roads", to_say("M4 and M5"), "schematic course, by who holds it", true},
        {"front", to_say("Front line"), "reconstructed from dated reports", true},
        {"refugees", to_say("Displacement"), "arrows: width by number of people", true},
        {"counts", to_say("Sub-districts"), "people who left, people who arrived", true},
        {"hosted", to_say("Refugees in Turkey"), "by province", false},
        {"posts", to_say("Turkish posts"), "at the nearest village", false},
        {"towns", to_say("Other towns"), "", true},
        {"labels", to_say("Names"), "", true},
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
            return "relief";
        case LayerRole::urban:
            return "urban";
        case LayerRole::lakes:
        case LayerRole::rivers:
            return "water";
        case LayerRole::admin1:
        case LayerRole::borders:
        case LayerRole::disputed_line:
        case LayerRole::disputed_area:
            return "borders";
        case LayerRole::towns:
            return "towns";
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
    if (id == "control" || id == "change" || id == "front") return !world.control.empty();
    if (id == "zones") return !world.zones.empty();
    if (id == "roads") return !world.roads.empty();
    if (id == "refugees") return !world.flows.empty();
    if (id == "counts") return !world.district_counts.empty();
    if (id == "hosted") return !world.hosted.empty();
    if (id == "posts") return !world.posts.empty();
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
