#include "app/map/map_layers.hpp"

#include <array>

namespace app {

std::span<const LayerInfo> map_layers() {
    static constexpr std::array<LayerInfo, 16> layers{{
        {"relief", "Relief", "shaded heights, 2 arc minutes", true},
        {"urban", "Built-up areas", "towns' extent", true},
        {"water", "Rivers and lakes", "", true},
        {"graticule", "Graticule", "meridians and parallels", false},
        {"control", "Areas of control", "reconstructed from dated reports", true},
        {"change", "Change of control", "gained and lost within the range of days", true},
        {"zones", "Zones of the agreements", "derived: by distance from line or road", true},
        {"borders", "Borders", "states, first-level units, disputed lines", true},
        {"roads", "M4 and M5", "schematic course, by who holds it", true},
        {"front", "Front line", "reconstructed from dated reports", true},
        {"refugees", "Refugee movement", "arrows: width by number of people", true},
        {"counts", "Sub-districts", "people who left, people who arrived", true},
        {"hosted", "Refugees in Turkey", "by province", false},
        {"posts", "Turkish posts", "at the nearest village", false},
        {"towns", "Other towns", "", true},
        {"labels", "Names", "", true},
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

std::vector<LayerState> layers_at_first(const geo::World& world) {
    std::vector<LayerState> states;
    for (const LayerInfo& info : map_layers())
        states.push_back({std::string(info.id), info.visible_at_first, 1});
    for (const geo::MapLayer& layer : world.layers) {
        if (is_added(layer.role)) states.push_back({layer.id, true, 1});
    }
    return states;
}

}  // namespace app
