#include "app/map/scene_story_layers.hpp"

#include <algorithm>
#include <map>

#include "geo/story/road_control.hpp"
#include "geo/story/road_course.hpp"

namespace app {
namespace {

std::uint8_t variant_of(std::uint32_t holder) {
    return static_cast<std::uint8_t>(std::min(holder, 254U));
}

void add(const SceneInputs& in, std::span<const geo::Polygon> polygons, Fill& fill) {
    for (const geo::Polygon& polygon : polygons) {
        const std::vector<std::span<const geo::LngLat>> rings(polygon.rings.begin(), polygon.rings.end());
        in.geometry.fill(rings, geo::whole_world, fill);
    }
}

void add(const SceneInputs& in, std::span<const geo::Line> lines, Stroke& stroke) {
    for (const geo::Line& line : lines) in.geometry.stroke(line, false, geo::whole_world, stroke);
}

}  // namespace

SceneLayer make_control(const SceneInputs& in) {
    SceneLayer layer;
    if (in.control == nullptr) return layer;
    for (const geo::HolderArea& area : in.control->areas) {
        Fill fill{{Paint::control, variant_of(area.holder)}, {}, {}, {}};
        add(in, area.polygons, fill);
        keep(layer, std::move(fill));
    }
    Fill unknown{{Paint::no_data}, {}, {}, {}};
    add(in, in.control->unknown, unknown);
    keep(layer, std::move(unknown));
    return layer;
}

SceneLayer make_change(const SceneInputs& in) {
    SceneLayer layer;
    for (const geo::ControlChange& change : in.changes) {
        Fill fill{{Paint::change, variant_of(change.after)}, {}, {}, {}};
        add(in, change.polygons, fill);
        keep(layer, std::move(fill));
        Stroke edge{{Paint::change_edge, variant_of(change.after)}, {}, {}};
        for (const geo::Polygon& polygon : change.polygons)
            for (const geo::Ring& ring : polygon.rings)
                in.geometry.stroke(ring, true, geo::whole_world, edge);
        keep(layer, std::move(edge));
    }
    return layer;
}

SceneLayer make_zones(const SceneInputs& in) {
    SceneLayer layer;
    for (std::size_t i = 0; i < in.zones.size(); ++i) {
        const geo::Zone& zone = in.world.zones[i];
        // The epoch of a day comes before it; what is in force is the same from one epoch to the next.
        if (!zone.when.contains(in.key.date)) continue;
        const geo::ZoneShape& shape = in.zones[i];
        const auto kind = static_cast<std::uint8_t>(zone.kind == geo::Zone::Kind::along_road);
        Fill fill{{Paint::zone, kind}, {}, {}, {}};
        add(in, shape.area, fill);
        Stroke least{{Paint::zone_least_edge, kind}, {}, {}}, most{{Paint::zone_edge, kind}, {}, {}};
        add(in, shape.least_edge, least);
        add(in, shape.most_edge, most);
        keep(layer, std::move(fill));
        keep(layer, std::move(least));
        keep(layer, std::move(most));
    }
    return layer;
}

SceneLayer make_roads(const SceneInputs& in) {
    SceneLayer layer;
    Stroke casing{{Paint::road_casing}, {}, {}}, road{{Paint::road}, {}, {}};
    std::map<std::uint32_t, Stroke> held;
    for (std::size_t r = 0; r < in.world.roads.size(); ++r) {
        const geo::Line course = geo::course_of(in.world.roads[r]);
        in.geometry.stroke(course, false, geo::whole_world, casing);
        in.geometry.stroke(course, false, geo::whole_world, road);
        if (in.roads == nullptr) continue;
        for (const geo::RoadPiece& piece : (*in.roads)[r]) {
            const auto variant = static_cast<std::uint8_t>(variant_of(piece.holder) + 1);
            Stroke& stroke =
                held.try_emplace(piece.holder, Stroke{{Paint::road, variant}, {}, {}}).first->second;
            in.geometry.stroke(piece.line, false, geo::whole_world, stroke);
        }
    }
    keep(layer, std::move(casing));
    keep(layer, std::move(road));
    for (auto& [holder, stroke] : held) keep(layer, std::move(stroke));
    return layer;
}

SceneLayer make_front(const SceneInputs& in) {
    SceneLayer layer;
    if (in.control == nullptr) return layer;
    Stroke band{{Paint::front_band}, {}, {}}, casing{{Paint::front_casing}, {}, {}},
        certain{{Paint::front, 0}, {}, {}}, uncertain{{Paint::front, 1}, {}, {}};
    for (const geo::FrontPiece& piece : in.control->front) {
        if (!piece.certain) in.geometry.stroke(piece.line, false, geo::whole_world, band);
        in.geometry.stroke(piece.line, false, geo::whole_world, casing);
        in.geometry.stroke(piece.line, false, geo::whole_world, piece.certain ? certain : uncertain);
    }
    keep(layer, std::move(band));
    keep(layer, std::move(casing));
    keep(layer, std::move(certain));
    keep(layer, std::move(uncertain));
    return layer;
}

}  // namespace app
