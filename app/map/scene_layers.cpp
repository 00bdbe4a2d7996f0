#include "app/map/scene_layers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "app/layer_id.hpp"
#include "app/map/map_layers.hpp"
#include "app/map/scene_story_layers.hpp"
#include "geo/earth/graticule.hpp"

namespace app {
namespace {

using geo::LayerRole;

const geo::Layer* vectors_of(const geo::MapLayer& layer) {
    const auto* data = std::get_if<std::shared_ptr<const geo::Layer>>(&layer.data);
    return data == nullptr ? nullptr : data->get();
}

/// Calls f(index, map layer, its features) for the layers of a role that are meant for this scale.
template <typename F>
void each_layer(const SceneInputs& in, LayerRole role, F&& f) {
    for (std::size_t i = 0; i < in.world.layers.size(); ++i) {
        const geo::MapLayer& layer = in.world.layers[i];
        const geo::Layer* data = vectors_of(layer);
        if (layer.role == role && data != nullptr && in_scale(layer, in.key)) f(i, layer, *data);
    }
}

bool meets(std::span<const geo::LngLat> points, const geo::Extent& extent) {
    geo::Extent box{1e9, 1e9, -1e9, -1e9};
    for (const geo::LngLat p : points) {
        box = {std::min(box.west, p.lng), std::min(box.south, p.lat), std::max(box.east, p.lng),
               std::max(box.north, p.lat)};
    }
    return box.intersects(extent);
}

/// Adds a line of data, simplified, if it may be seen.
void stroke_line(const SceneInputs& in, std::span<const geo::LngLat> line, const geo::DataBox& box,
                 Stroke& into) {
    if (meets(line, in.geometry.extent())) in.geometry.stroke(in.geometry.simplified(line), false, box, into);
}

/// Fills every feature of a polygon layer from arcs that neighbors share.
void fill_features(const SceneInputs& in, std::size_t index, const geo::Layer& data, const geo::DataBox& box,
                   const std::vector<std::vector<geo::LngLat>>& arcs, Fill& fill) {
    const geo::Topology& topology = in.parts.topology(index);
    for (std::size_t f = 0; f < data.feature_count(); ++f) {
        std::vector<geo::Ring> rings;
        for (auto part = data.feature_begin[f]; part < data.feature_begin[f + 1]; ++part) {
            geo::Ring ring = geo::ring_of(topology.rings[part], arcs);
            if (!ring.empty()) rings.push_back(std::move(ring));
        }
        if (std::ranges::none_of(rings,
                                 [&](const geo::Ring& ring) { return meets(ring, in.geometry.extent()); }))
            continue;
        const std::vector<std::span<const geo::LngLat>> spans(rings.begin(), rings.end());
        if (!spans.empty()) in.geometry.fill(spans, box, fill);
    }
}

SceneLayer make_land(const SceneInputs& in) {
    const auto seen = [&](const geo::Extent& box) { return box.intersects(in.geometry.extent()); };
    SceneLayer layer;
    Fill ocean{{Paint::ocean}, {}, {}, {}};
    in.geometry.fill_world(ocean);
    keep(layer, std::move(ocean));
    Fill land{{Paint::land}, {}, {}, {}};
    Stroke coast{{Paint::coast}, {}, {}};
    each_layer(
        in, LayerRole::land, [&](std::size_t i, const geo::MapLayer& map_layer, const geo::Layer& data) {
            const geo::Topology& topology = in.parts.topology(i);
            const auto arcs = geo::simplified_arcs(topology, in.geometry.tolerance_m(), in.geometry.extent());
            fill_features(in, i, data, map_layer.data_box, arcs, land);
            for (std::size_t a = 0; a < arcs.size(); ++a) {
                if (topology.arcs[a].uses == 1 && seen(topology.arcs[a].box))
                    in.geometry.stroke(arcs[a], false, map_layer.data_box, coast);
            }
        });
    keep(layer, std::move(land));
    keep(layer, std::move(coast));
    Stroke limb{{Paint::limb}, {}, {}};
    in.geometry.stroke_limb(limb);
    keep(layer, std::move(limb));
    return layer;
}

SceneLayer make_relief(const SceneInputs& in) {
    SceneLayer layer;
    for (const geo::MapLayer& map_layer : in.world.layers) {
        const auto* raster = std::get_if<std::shared_ptr<const geo::Raster>>(&map_layer.data);
        if (map_layer.role != LayerRole::relief || raster == nullptr || !in_scale(map_layer, in.key))
            continue;
        layer.drapes.push_back(in.geometry.drape(*raster));
        layer.vertex_count += layer.drapes.back().points.size();
    }
    return layer;
}

/// Polygons without neighbors that matter: lakes, built-up areas, disputed areas.
Fill plain_fill(const SceneInputs& in, LayerRole role, Paint paint) {
    Fill fill{{paint}, {}, {}, {}};
    each_layer(in, role, [&](std::size_t i, const geo::MapLayer& map_layer, const geo::Layer& data) {
        const auto arcs =
            geo::simplified_arcs(in.parts.topology(i), in.geometry.tolerance_m(), in.geometry.extent());
        fill_features(in, i, data, map_layer.data_box, arcs, fill);
    });
    return fill;
}

SceneLayer make_water(const SceneInputs& in) {
    SceneLayer layer;
    std::map<int, Stroke> by_rank;
    each_layer(
        in, LayerRole::rivers, [&](std::size_t, const geo::MapLayer& map_layer, const geo::Layer& data) {
            for (std::size_t f = 0; f < data.feature_count(); ++f) {
                const double number = data.number(f, "RANK");
                const int rank = std::isfinite(number) ? static_cast<int>(std::clamp(number, 1.0, 9.0)) : 5;
                // Small rivers only where there is room for them.
                if (finest_of(in.key.detail) > std::exp2(15 - rank)) continue;
                Stroke& stroke =
                    by_rank.try_emplace(rank, Stroke{{Paint::river, static_cast<std::uint8_t>(rank)}, {}, {}})
                        .first->second;
                for (auto part = data.feature_begin[f]; part < data.feature_begin[f + 1]; ++part) {
                    stroke_line(in, data.part(part), map_layer.data_box, stroke);
                }
            }
        });
    for (auto& [rank, stroke] : by_rank) keep(layer, std::move(stroke));
    keep(layer, plain_fill(in, LayerRole::lakes, Paint::lake));
    return layer;
}

SceneLayer make_urban(const SceneInputs& in) {
    SceneLayer layer;
    if (finest_of(in.key.detail) < 3'000) keep(layer, plain_fill(in, LayerRole::urban, Paint::urban));
    return layer;
}

SceneLayer make_graticule(const SceneInputs& in) {
    SceneLayer layer;
    Stroke lines{{Paint::graticule}, {}, {}};
    const double span_deg = finest_of(in.key.detail) * 900 / 111'000;
    const bool everywhere =
        in.geometry.extent() == geo::whole_world;  // a fine net over all of it is too much
    const double step_deg = std::max(geo::graticule_step_deg(span_deg), everywhere ? 5.0 : 0.0);
    for (const geo::Line& line : geo::graticule(step_deg, in.geometry.extent())) {
        in.geometry.stroke(line, false, {-1e9, -1e9, 1e9, 1e9}, lines);
    }
    keep(layer, std::move(lines));
    return layer;
}

SceneLayer make_borders(const SceneInputs& in) {
    const auto seen = [&](const geo::Extent& box) { return box.intersects(in.geometry.extent()); };
    SceneLayer layer;
    keep(layer, plain_fill(in, LayerRole::disputed_area, Paint::disputed_area));
    const auto shared_arcs = [&](LayerRole role, Paint paint) {
        Stroke stroke{{paint}, {}, {}};
        each_layer(in, role, [&](std::size_t i, const geo::MapLayer& map_layer, const geo::Layer& data) {
            if (data.kind != geo::Layer::Kind::polygon) return;
            const geo::Topology& topology = in.parts.topology(i);
            const auto arcs = geo::simplified_arcs(topology, in.geometry.tolerance_m(), in.geometry.extent());
            for (std::size_t a = 0; a < arcs.size(); ++a) {
                if (topology.arcs[a].uses > 1 && seen(topology.arcs[a].box))
                    in.geometry.stroke(arcs[a], false, map_layer.data_box, stroke);
            }
        });
        return stroke;
    };
    if (finest_of(in.key.detail) < 1'500) keep(layer, shared_arcs(LayerRole::admin1, Paint::admin1));
    keep(layer, shared_arcs(LayerRole::land, Paint::border));
    Stroke disputed{{Paint::disputed_line}, {}, {}};
    each_layer(in, LayerRole::disputed_line,
               [&](std::size_t, const geo::MapLayer& map_layer, const geo::Layer& data) {
                   for (std::size_t part = 0; part < data.part_count(); ++part) {
                       stroke_line(in, data.part(part), map_layer.data_box, disputed);
                   }
               });
    keep(layer, std::move(disputed));
    return layer;
}

/// A layer that a story or the user added.
SceneLayer make_added(const SceneInputs& in, std::size_t index) {
    SceneLayer layer;
    const geo::MapLayer& map_layer = in.world.layers[index];
    const geo::Layer* data = vectors_of(map_layer);
    if (data == nullptr) return layer;
    Fill fill{{Paint::user_fill}, {}, {}, {}};
    Stroke lines{{data->kind == geo::Layer::Kind::polygon ? Paint::user_fill : Paint::user_line}, {}, {}};
    Stroke dots{{Paint::user_point}, {}, {}};
    switch (data->kind) {
        case geo::Layer::Kind::polygon: {
            const auto arcs = geo::simplified_arcs(in.parts.topology(index), in.geometry.tolerance_m(),
                                                   in.geometry.extent());
            fill_features(in, index, *data, map_layer.data_box, arcs, fill);
            for (const auto& arc : arcs) in.geometry.stroke(arc, false, map_layer.data_box, lines);
            break;
        }
        case geo::Layer::Kind::line:
            for (std::size_t part = 0; part < data->part_count(); ++part) {
                stroke_line(in, data->part(part), map_layer.data_box, lines);
            }
            break;
        case geo::Layer::Kind::point:
            for (const geo::LngLat at : data->coordinates) in.geometry.dot(at, dots);
            break;
    }
    keep(layer, std::move(fill));
    keep(layer, std::move(lines));
    keep(layer, std::move(dots));
    return layer;
}

}  // namespace

bool in_scale(const geo::MapLayer& layer, const SceneKey& key) {
    const double middle = std::sqrt(finest_of(key.detail) * coarsest_of(key.detail));
    return middle >= layer.min_meters_per_px && middle < layer.max_meters_per_px;
}

std::vector<LayerRecipe> layer_recipes(const geo::World& world, const SceneKey& key) {
    const std::string plane =
        fmt::format("{}|{}|{}|{}|{}", key.projection, key.detail, key.cell_px, key.cell_x, key.cell_y);
    const std::string dated = fmt::format("{}|{}", plane, key.date.days);
    const std::string ranged = fmt::format("{}|{}", dated, key.since ? key.since->days : 0);
    std::vector<LayerRecipe> recipes;
    const auto add = [&recipes](std::string_view id, const std::string& depends_on, auto make) {
        recipes.push_back({std::string(id), depends_on, make});
    };
    add(layer_id::land, plane, make_land);
    add(layer_id::relief, plane, make_relief);
    add(layer_id::urban, plane, make_urban);
    add(layer_id::water, plane, make_water);
    add(layer_id::graticule, plane, make_graticule);
    add(layer_id::control, dated, make_control);
    add(layer_id::change, ranged, make_change);
    add(layer_id::zones, dated, make_zones);
    add(layer_id::borders, plane, make_borders);
    add(layer_id::roads, dated, make_roads);
    add(layer_id::front, dated, make_front);
    for (std::size_t i = 0; i < world.layers.size(); ++i) {
        const geo::MapLayer& layer = world.layers[i];
        if (!is_added(layer.role)) continue;
        recipes.push_back({layer.id, plane, [i](const SceneInputs& in) { return make_added(in, i); }});
    }
    return recipes;
}

}  // namespace app
