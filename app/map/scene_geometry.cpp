#include "app/map/scene_geometry.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "app/map/scene_bends.hpp"
#include "geo/earth/simplify.hpp"
#include "geo/earth/topology.hpp"
#include "geo/earth/triangulate.hpp"

namespace app {
namespace {

constexpr std::uint32_t triangles_in_chunk = 512;
constexpr std::uint32_t segments_in_chunk = 192;
constexpr double radians = std::numbers::pi / 180;

/// Interleaves the bits of two 16-bit numbers: neighbors on the plane are near in this order (Morton 1966).
std::uint32_t morton(std::uint32_t x, std::uint32_t y) {
    const auto spread = [](std::uint32_t v) {
        v &= 0xffff;
        v = (v | (v << 8)) & 0x00ff00ff;
        v = (v | (v << 4)) & 0x0f0f0f0f;
        v = (v | (v << 2)) & 0x33333333;
        return (v | (v << 1)) & 0x55555555;
    };
    return spread(x) | (spread(y) << 1);
}

void grow(Chunk& chunk, ScenePoint p) {
    chunk.min_x = std::min(chunk.min_x, p.x);
    chunk.min_y = std::min(chunk.min_y, p.y);
    chunk.max_x = std::max(chunk.max_x, p.x);
    chunk.max_y = std::max(chunk.max_y, p.y);
}

Chunk new_chunk(std::uint32_t first) {
    return {first, 0, 1e30F, 1e30F, -1e30F, -1e30F};
}

/// Keeps what lies on one side of a line x = limit or y = limit (Sutherland and Hodgman 1974). Where the ring
/// leaves and comes back, edges along the limit double each other, which the even-odd rule does not see.
void keep_side(std::vector<geo::MapPoint>& ring, bool along_x, double limit, bool above) {
    std::vector<geo::MapPoint> kept;
    const auto depth = [&](geo::MapPoint p) { return ((along_x ? p.x : p.y) - limit) * (above ? 1 : -1); };
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::MapPoint a = ring[i], b = ring[(i + 1) % ring.size()];
        const double da = depth(a), db = depth(b);
        if (da >= 0) kept.push_back(a);
        if ((da >= 0) != (db >= 0)) {
            const double t = da / (da - db);
            kept.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
        }
    }
    ring = std::move(kept);
}

void clip_to(const geo::MapBox& box, std::vector<geo::MapPoint>& ring) {
    geo::MapBox around;
    for (const geo::MapPoint p : ring) around.add(p);
    if (around.empty() || !around.intersects(box)) {
        ring.clear();
        return;
    }
    if (around.min_x < box.min_x) keep_side(ring, true, box.min_x, true);
    if (around.max_x > box.max_x) keep_side(ring, true, box.max_x, false);
    if (around.min_y < box.min_y) keep_side(ring, false, box.min_y, true);
    if (around.max_y > box.max_y) keep_side(ring, false, box.max_y, false);
}

/// A box of longitudes and latitudes around a region: from points all over it. The whole world as soon as one
/// of them has no place on the Earth, or where longitudes jump (a pole or the antimeridian may be inside).
geo::Extent extent_around(const geo::Projection& projection, const geo::MapBox& region) {
    constexpr int steps = 16;
    geo::Extent box{1e9, 1e9, -1e9, -1e9};
    std::array<geo::LngLat, steps + 1> row_before{};
    for (int j = 0; j <= steps; ++j) {
        for (int i = 0; i <= steps; ++i) {
            const auto p =
                projection.lnglat_from_map({region.min_x + (region.max_x - region.min_x) * i / steps,
                                            region.min_y + (region.max_y - region.min_y) * j / steps});
            if (!p) return geo::whole_world;
            const geo::LngLat* left =
                i > 0 ? &row_before[static_cast<std::size_t>(i - 1)] : nullptr;  // this row's
            const geo::LngLat below = row_before[static_cast<std::size_t>(i)];
            const auto jumps = [&](geo::LngLat q) { return std::abs(p->lng - q.lng) > 40; };
            if ((left != nullptr && jumps(*left)) || (j > 0 && jumps(below))) return geo::whole_world;
            row_before[static_cast<std::size_t>(i)] = *p;
            box = {std::min(box.west, p->lng), std::min(box.south, p->lat), std::max(box.east, p->lng),
                   std::max(box.north, p->lat)};
        }
    }
    // Between the samples the box may bulge by a part of their distance.
    const double dx = (box.east - box.west) / steps, dy = (box.north - box.south) / steps;
    return {box.west - dx, box.south - dy, box.east + dx, box.north + dy};
}

}  // namespace

SceneGeometry::SceneGeometry(const geo::Projection& projection, geo::MapPoint origin, double tolerance_m,
                             double half_pixel_m, const geo::MapBox& region)
    : projection_(projection),
      origin_(origin),
      tolerance_m_(tolerance_m),
      half_pixel_m_(half_pixel_m),
      region_(region),
      extent_(extent_around(projection, region)) {}

std::vector<geo::MapPoint> SceneGeometry::project(std::span<const geo::LngLat> points) const {
    std::vector<geo::MapPoint> plane(points.size());
    projection_.project(points, plane);
    return plane;
}

geo::Line SceneGeometry::simplified(std::span<const geo::LngLat> line) const {
    if (tolerance_m_ <= 0) return {line.begin(), line.end()};
    const std::vector<geo::MapPoint> plane = geo::on_local_plane(line);
    geo::Line kept;
    for (const std::uint32_t i : geo::simplify_line(plane, tolerance_m_)) kept.push_back(line[i]);
    return kept;
}

void SceneGeometry::fill(std::span<const std::span<const geo::LngLat>> rings, const geo::DataBox& box,
                         Fill& into) const {
    std::vector<std::vector<geo::MapPoint>> plane;
    for (const geo::CutPath& piece : geo::cut_rings(rings, projection_.domain(), box)) {
        std::vector<geo::MapPoint> ring = project(piece.points);
        std::erase_if(ring, [](geo::MapPoint p) { return !has_image(p); });
        clip_to(region_, ring);
        if (ring.size() >= 3) plane.push_back(std::move(ring));
    }
    if (plane.empty()) return;
    const geo::Triangles triangles = geo::triangulate(plane);
    const auto base = static_cast<std::uint32_t>(into.points.size());
    for (const geo::MapPoint p : triangles.points) into.points.push_back(scene_point(p));
    for (const std::uint32_t i : triangles.indices) into.indices.push_back(base + i);
}

void SceneGeometry::stroke(std::span<const geo::LngLat> line, bool closed, const geo::DataBox& box,
                           Stroke& into) const {
    if (line.size() < 2) return;
    geo::Line looped;
    if (closed) {
        looped.assign(line.begin(), line.end());
        looped.push_back(line.front());
        line = looped;
    }
    for (const geo::CutPath& piece : geo::cut_line(line, projection_.domain(), box, longest_straight_deg)) {
        const auto [plane, drawn] = follow_bends(projection_, piece, half_pixel_m_, region_);
        double along_m = 0;
        for (std::size_t i = 0; i + 1 < plane.size(); ++i) {
            if (!has_image(plane[i]) || !has_image(plane[i + 1])) continue;
            geo::MapBox edge;
            edge.add(plane[i]);
            edge.add(plane[i + 1]);
            if (drawn[i] && edge.intersects(region_)) {
                into.segments.push_back(
                    {scene_point(plane[i]), scene_point(plane[i + 1]), static_cast<float>(along_m)});
            }
            along_m += std::hypot(plane[i + 1].x - plane[i].x, plane[i + 1].y - plane[i].y);
        }
    }
}

void SceneGeometry::dot(geo::LngLat at, Stroke& into) const {
    if (!geo::inside(projection_.domain(), at)) return;
    if (const auto p = projection_.map_from_lnglat(at))
        into.segments.push_back({scene_point(*p), scene_point(*p), 0});
}

geo::Ring SceneGeometry::world_outline() const {
    const geo::Domain& domain = projection_.domain();
    geo::Ring ring;
    if (domain.shape == geo::Domain::Shape::cap) {
        const double lat0 = domain.center.lat * radians, r = domain.radius_deg * radians * 0.99999;
        for (int deg = 0; deg < 360; ++deg) {
            const double azimuth = deg * radians;
            const double lat = std::asin(std::clamp(
                std::sin(lat0) * std::cos(r) + std::cos(lat0) * std::sin(r) * std::cos(azimuth), -1.0, 1.0));
            const double lng = std::atan2(std::sin(azimuth) * std::sin(r) * std::cos(lat0),
                                          std::cos(r) - std::sin(lat0) * std::sin(lat));
            ring.push_back({domain.center.lng + lng / radians, lat / radians});
        }
        return ring;
    }
    constexpr double inset = 1e-7;  // PROJ wraps longitudes that lie exactly on the cut to the other side
    const double west = domain.center.lng - domain.half_width_deg + inset;
    const double east = domain.center.lng + domain.half_width_deg - inset;
    constexpr int steps = 180;
    const auto part = [](double a, double b, int i) { return a + (b - a) * i / steps; };
    for (int i = 0; i < steps; ++i) ring.push_back({west, part(domain.south, domain.north, i)});
    for (int i = 0; i < steps; ++i) ring.push_back({part(west, east, i), domain.north});
    for (int i = 0; i < steps; ++i) ring.push_back({east, part(domain.north, domain.south, i)});
    for (int i = 0; i < steps; ++i) ring.push_back({part(east, west, i), domain.south});
    return ring;
}

void SceneGeometry::fill_world(Fill& into) const {
    std::vector<std::vector<geo::MapPoint>> rings{project(world_outline())};
    std::erase_if(rings.front(), [](geo::MapPoint p) { return !has_image(p); });
    clip_to(region_, rings.front());
    if (rings.front().size() < 3) return;
    const geo::Triangles triangles = geo::triangulate(rings);
    for (const geo::MapPoint p : triangles.points) into.points.push_back(scene_point(p));
    into.indices = triangles.indices;
}

void SceneGeometry::stroke_limb(Stroke& into) const {
    const std::vector<geo::MapPoint> ring = project(world_outline());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::MapPoint a = ring[i], b = ring[(i + 1) % ring.size()];
        if (has_image(a) && has_image(b)) into.segments.push_back({scene_point(a), scene_point(b), 0});
    }
}

Drape SceneGeometry::drape(std::shared_ptr<const geo::Raster> raster) const {
    constexpr int columns = 72, rows = 56;
    const geo::Extent& e = raster->extent;
    const geo::Domain& domain = projection_.domain();
    std::vector<geo::LngLat> grid;
    for (int j = 0; j <= rows; ++j) {
        for (int i = 0; i <= columns; ++i) {
            grid.push_back(
                {e.west + (e.east - e.west) * i / columns, e.north - (e.north - e.south) * j / rows});
        }
    }
    const std::vector<geo::MapPoint> plane = project(grid);
    Drape drape;
    drape.raster = std::move(raster);
    for (std::size_t k = 0; k < grid.size(); ++k) {
        const auto i = k % (columns + 1), j = k / (columns + 1);
        drape.points.push_back({has_image(plane[k]) ? scene_point(plane[k]) : ScenePoint{},
                                static_cast<float>(i) / columns, static_cast<float>(j) / rows});
    }
    const auto from_center = [&](geo::LngLat p) { return std::remainder(p.lng - domain.center.lng, 360.0); };
    for (std::uint32_t j = 0; j < rows; ++j) {
        for (std::uint32_t i = 0; i < columns; ++i) {
            const std::uint32_t nw = j * (columns + 1) + i, ne = nw + 1, sw = nw + columns + 1, se = sw + 1;
            const auto usable = [&](std::uint32_t k) {
                return has_image(plane[k]) && geo::inside(domain, grid[k]);
            };
            if (!usable(nw) || !usable(ne) || !usable(sw) || !usable(se)) continue;
            // A cell over the cut would reach across the whole map.
            if (std::abs(from_center(grid[nw]) - from_center(grid[ne])) > 90) continue;
            for (const std::uint32_t k : {nw, sw, ne, ne, sw, se}) drape.indices.push_back(k);
        }
    }
    return drape;
}

namespace {

/// Gives points their place in an order in which neighbors are near each other.
class PlaceOrder {
  public:
    void add(ScenePoint p) {
        low_ = {std::min(low_.x, p.x), std::min(low_.y, p.y)};
        high_ = {std::max(high_.x, p.x), std::max(high_.y, p.y)};
    }
    [[nodiscard]] std::uint32_t key_of(ScenePoint p) const {
        const float width = std::max(high_.x - low_.x, 1.0F), height = std::max(high_.y - low_.y, 1.0F);
        return morton(static_cast<std::uint32_t>((p.x - low_.x) / width * 65535.0F),
                      static_cast<std::uint32_t>((p.y - low_.y) / height * 65535.0F));
    }

  private:
    ScenePoint low_{1e30F, 1e30F}, high_{-1e30F, -1e30F};
};

}  // namespace

void finish(Fill& fill) {
    PlaceOrder order;
    for (const ScenePoint p : fill.points) order.add(p);
    struct Keyed {
        std::uint32_t key;
        std::array<std::uint32_t, 3> corners;
    };
    std::vector<Keyed> triangles;
    triangles.reserve(fill.indices.size() / 3);
    for (std::size_t i = 0; i + 2 < fill.indices.size(); i += 3) {
        const std::array corners{fill.indices[i], fill.indices[i + 1], fill.indices[i + 2]};
        triangles.push_back({order.key_of(fill.points[corners[0]]), corners});
    }
    std::ranges::sort(triangles, [](const Keyed& a, const Keyed& b) {
        return a.key != b.key ? a.key < b.key : a.corners < b.corners;
    });
    fill.indices.clear();
    fill.chunks.clear();
    for (std::size_t i = 0; i < triangles.size(); ++i) {
        if (i % triangles_in_chunk == 0)
            fill.chunks.push_back(new_chunk(static_cast<std::uint32_t>(fill.indices.size())));
        for (const std::uint32_t corner : triangles[i].corners) {
            fill.indices.push_back(corner);
            grow(fill.chunks.back(), fill.points[corner]);
        }
        fill.chunks.back().count += 3;
    }
}

void finish(Stroke& stroke) {
    // Islands of one country lie next to each other in the data and far apart on the map.
    PlaceOrder order;
    for (const Segment& segment : stroke.segments) order.add(segment.a);
    struct Keyed {
        std::uint32_t key, index;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(stroke.segments.size());
    for (std::uint32_t i = 0; i < stroke.segments.size(); ++i)
        keyed.push_back({order.key_of(stroke.segments[i].a), i});
    std::ranges::sort(keyed,
                      [](Keyed a, Keyed b) { return a.key != b.key ? a.key < b.key : a.index < b.index; });
    std::vector<Segment> sorted;
    sorted.reserve(keyed.size());
    for (const Keyed k : keyed) sorted.push_back(stroke.segments[k.index]);
    stroke.segments = std::move(sorted);
    stroke.chunks.clear();
    for (std::uint32_t i = 0; i < stroke.segments.size(); ++i) {
        if (i % segments_in_chunk == 0) stroke.chunks.push_back(new_chunk(i));
        grow(stroke.chunks.back(), stroke.segments[i].a);
        grow(stroke.chunks.back(), stroke.segments[i].b);
        ++stroke.chunks.back().count;
    }
}

void keep(SceneLayer& layer, Fill fill) {
    if (fill.indices.empty()) return;
    finish(fill);
    layer.vertex_count += fill.points.size();
    layer.fills.push_back(std::move(fill));
}

void keep(SceneLayer& layer, Stroke stroke) {
    if (stroke.segments.empty()) return;
    finish(stroke);
    layer.vertex_count += 2 * stroke.segments.size();
    layer.strokes.push_back(std::move(stroke));
}

}  // namespace app
