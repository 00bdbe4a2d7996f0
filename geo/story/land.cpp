#include "geo/story/land.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "geo/data/error.hpp"
#include "geo/data/read_layer.hpp"

namespace geo {
namespace {

bool inside_ring(std::span<const LngLat> ring, LngLat p) {
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const bool crosses = (ring[i].lat > p.lat) != (ring[j].lat > p.lat);
        if (!crosses) continue;
        const double t = (p.lat - ring[i].lat) / (ring[j].lat - ring[i].lat);
        if (p.lng < ring[i].lng + t * (ring[j].lng - ring[i].lng)) inside = !inside;
    }
    return inside;
}

double planar_area(std::span<const LngLat> ring) {
    double twice = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        twice += ring[j].lng * ring[i].lat - ring[i].lng * ring[j].lat;
    return std::abs(twice) / 2;
}

/// Null where it cannot be read.
std::shared_ptr<const Layer> data_of(const MapLayer& layer) {
    if (const auto* data = std::get_if<std::shared_ptr<const Layer>>(&layer.data)) return *data;
    if (!layer.error.empty()) return nullptr;
    try {
        return std::make_shared<const Layer>(read_layer(layer.source, Drivers::plain_files));
    } catch (const DataError&) {
        return nullptr;  // a missing layer is told where the layers are read; another may have the land
    }
}

}  // namespace

std::vector<Polygon> polygons_of(const Layer& layer, std::size_t feature) {
    std::vector<std::span<const LngLat>> rings;
    for (auto part = layer.feature_begin[feature]; part < layer.feature_begin[feature + 1]; ++part)
        rings.push_back(layer.part(part));
    // From large to small a ring comes after all that hold it; the last of these is the smallest.
    std::stable_sort(rings.begin(), rings.end(),
                     [](const auto& a, const auto& b) { return planar_area(a) > planar_area(b); });
    struct Nesting {
        int depth = 0;
        std::size_t polygon = 0;
    };
    std::vector<Nesting> nestings;
    std::vector<Polygon> polygons;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        Nesting ring;
        for (std::size_t j = 0; j < i; ++j)
            if (inside_ring(rings[j], rings[i][0])) ring = {nestings[j].depth + 1, nestings[j].polygon};
        if (ring.depth % 2 == 0) {
            ring.polygon = polygons.size();
            polygons.emplace_back();
        }
        polygons[ring.polygon].rings.emplace_back(rings[i].begin(), rings[i].end());
        nestings.push_back(ring);
    }
    return polygons;
}

std::vector<Polygon> land_of(std::span<const MapLayer> layers, std::string_view country) {
    if (country.empty()) return {};
    std::vector<const MapLayer*> candidates;
    for (const MapLayer& layer : layers)
        if (layer.role == LayerRole::land) candidates.push_back(&layer);
    std::stable_sort(candidates.begin(), candidates.end(), [](const MapLayer* a, const MapLayer* b) {
        return a->max_meters_per_px < b->max_meters_per_px;
    });
    for (const MapLayer* candidate : candidates) {
        const auto layer = data_of(*candidate);
        for (std::size_t feature = 0; layer && feature < layer->feature_count(); ++feature)
            if (layer->text(feature, "A3") == country) return polygons_of(*layer, feature);
    }
    return {};
}

std::optional<std::string> clip_country_problem(std::span<const MapLayer> layers, std::string_view country,
                                                const std::string& file) {
    const bool any = std::ranges::any_of(layers, [](const MapLayer& layer) {
        return layer.role == LayerRole::land && data_of(layer) != nullptr;
    });
    if (country.empty() || !any || !land_of(layers, country).empty()) return std::nullopt;
    return fmt::format("{}: clip_country: the base map has no country '{}'", file, country);
}

std::vector<std::span<const LngLat>> outlines_around(std::span<const MapLayer> layers, LngLat point) {
    std::vector<const MapLayer*> read;
    for (const MapLayer& layer : layers)
        if (layer.role == LayerRole::land && std::holds_alternative<std::shared_ptr<const Layer>>(layer.data))
            read.push_back(&layer);
    std::ranges::stable_sort(read, {}, &MapLayer::max_meters_per_px);
    for (const MapLayer* candidate : read) {
        const Layer& layer = *std::get<std::shared_ptr<const Layer>>(candidate->data);
        for (std::size_t feature = 0; feature < layer.feature_count(); ++feature) {
            std::vector<std::span<const LngLat>> outlines;
            bool inside = false;
            for (auto part = layer.feature_begin[feature]; part < layer.feature_begin[feature + 1]; ++part) {
                outlines.push_back(layer.part(part));
                inside = inside != inside_ring(outlines.back(), point);
            }
            if (inside) return outlines;
        }
    }
    return {};
}

LngLat nearest_point(std::span<const std::span<const LngLat>> outlines, LngLat point) {
    const double shrink = std::cos(point.lat * std::numbers::pi / 180);
    LngLat best = point;
    double least = std::numeric_limits<double>::max();
    bool inside = false;
    for (const auto ring : outlines) {
        inside = inside != inside_ring(ring, point);
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const LngLat a = ring[j], b = ring[i];
            const double dx = (b.lng - a.lng) * shrink, dy = b.lat - a.lat;
            const double px = (point.lng - a.lng) * shrink, py = point.lat - a.lat;
            const double squared = dx * dx + dy * dy;
            const double t = squared > 0 ? std::clamp((px * dx + py * dy) / squared, 0.0, 1.0) : 0.0;
            const double away = std::hypot(px - t * dx, py - t * dy);
            if (away >= least) continue;
            least = away;
            best = {a.lng + t * (b.lng - a.lng), a.lat + t * dy};
        }
    }
    return inside ? point : best;
}

Extent extent_of_largest(std::span<const std::span<const LngLat>> outlines) {
    const auto largest = *std::ranges::max_element(outlines, {}, planar_area);
    Extent box{180, 90, -180, -90};
    for (const LngLat p : largest)
        box = {std::min(box.west, p.lng), std::min(box.south, p.lat), std::max(box.east, p.lng),
               std::max(box.north, p.lat)};
    return box;
}

}  // namespace geo
