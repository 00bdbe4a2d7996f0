#include "geo/earth/polygon_ops.hpp"

#include "geo/earth/geodesy.hpp"
#include "geo/earth/sphere.hpp"

#include <fmt/format.h>
#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <string_view>

namespace geo {

namespace {

struct GeometryDeleter {
    GEOSContextHandle_t handle = nullptr;
    void operator()(GEOSGeometry* g) const { GEOSGeom_destroy_r(handle, g); }
};
using Geometry = std::unique_ptr<GEOSGeometry, GeometryDeleter>;

/// One call's GEOS: a handle of its own and the last complaint.
class Geos {
  public:
    explicit Geos(std::string_view task) : task_(task), handle_(GEOS_init_r()) {
        GEOSContext_setErrorMessageHandler_r(
            handle_, [](const char* message, void* self) { static_cast<Geos*>(self)->message_ = message; },
            this);
    }
    ~Geos() { GEOS_finish_r(handle_); }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    [[nodiscard]] GEOSContextHandle_t handle() const { return handle_; }

    /// Takes what a GEOS function returned; throws where that is nothing.
    [[nodiscard]] Geometry own(GEOSGeometry* g) const {
        if (!g) fail();
        return Geometry(g, GeometryDeleter{handle_});
    }

    [[nodiscard]] Geometry line(std::span<const LngLat> points, bool closed) const {
        std::vector<double> numbers;
        numbers.reserve(2 * points.size() + 2);
        for (const LngLat p : points) numbers.insert(numbers.end(), {p.lng, p.lat});
        if (closed && points.front() != points.back()) {
            numbers.insert(numbers.end(), {points.front().lng, points.front().lat});
        }
        const auto count = static_cast<unsigned>(numbers.size() / 2);
        GEOSCoordSequence* sequence = GEOSCoordSeq_copyFromBuffer_r(handle_, numbers.data(), count, 0, 0);
        if (!sequence) fail();
        return own(closed ? GEOSGeom_createLinearRing_r(handle_, sequence)
                          : GEOSGeom_createLineString_r(handle_, sequence));
    }

    [[nodiscard]] Geometry collection(int type, std::vector<Geometry> parts) const {
        std::vector<GEOSGeometry*> raw;
        for (Geometry& part : parts) raw.push_back(part.release());
        return own(GEOSGeom_createCollection_r(handle_, type, raw.data(), static_cast<unsigned>(raw.size())));
    }

    [[nodiscard]] Geometry lines(std::span<const Line> all) const {
        std::vector<Geometry> parts;
        for (const Line& points : all) {
            if (points.size() > 1) parts.push_back(line(points, false));
        }
        return collection(GEOS_MULTILINESTRING, std::move(parts));
    }

    /// Valid, whatever the rings are.
    [[nodiscard]] Geometry polygon(const Polygon& polygon) const {
        std::vector<Geometry> rings;
        for (const Ring& ring : polygon.rings) {
            if (ring.size() >= 3) rings.push_back(line(ring, true));
        }
        if (rings.empty()) return own(GEOSGeom_createEmptyPolygon_r(handle_));
        std::vector<GEOSGeometry*> holes;
        for (std::size_t i = 1; i < rings.size(); ++i) holes.push_back(rings[i].release());
        Geometry result = own(GEOSGeom_createPolygon_r(handle_, rings[0].release(), holes.data(),
                                                       static_cast<unsigned>(holes.size())));
        if (GEOSisValid_r(handle_, result.get()) == 1) return result;
        return own(GEOSMakeValid_r(handle_, result.get()));
    }

    /// All polygons as one area.
    [[nodiscard]] Geometry united(std::span<const Polygon> polygons) const {
        std::vector<Geometry> parts;
        for (const Polygon& p : polygons) parts.push_back(polygon(p));
        if (parts.size() == 1) return std::move(parts.front());
        const Geometry all = collection(GEOS_GEOMETRYCOLLECTION, std::move(parts));
        return own(GEOSUnaryUnion_r(handle_, all.get()));
    }

    [[nodiscard]] std::vector<LngLat> points_of(const GEOSGeometry* line_or_ring) const {
        const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(handle_, line_or_ring);
        unsigned count = 0;
        if (!sequence || !GEOSCoordSeq_getSize_r(handle_, sequence, &count)) fail();
        std::vector<double> numbers(2 * std::size_t{count});
        GEOSCoordSeq_copyToBuffer_r(handle_, sequence, numbers.data(), 0, 0);
        std::vector<LngLat> points(count);
        for (std::size_t i = 0; i < points.size(); ++i) points[i] = {numbers[2 * i], numbers[2 * i + 1]};
        return points;
    }

    /// Calls `visit` with each simple part, however deep collections are nested.
    template <typename Visit>
    void for_each_part(const GEOSGeometry* g, const Visit& visit) const {
        if (GEOSisEmpty_r(handle_, g) == 1) return;
        const int type = GEOSGeomTypeId_r(handle_, g);
        if (type < GEOS_MULTIPOINT) return visit(g, type);
        for (int i = 0; i < GEOSGetNumGeometries_r(handle_, g); ++i) {
            for_each_part(GEOSGetGeometryN_r(handle_, g, i), visit);
        }
    }

    [[nodiscard]] std::vector<Polygon> polygons_of(const Geometry& g) const {
        std::vector<Polygon> polygons;
        for_each_part(g.get(), [&](const GEOSGeometry* part, int type) {
            if (type != GEOS_POLYGON) return;
            Polygon polygon{{open_ring(GEOSGetExteriorRing_r(handle_, part))}};
            for (int i = 0; i < GEOSGetNumInteriorRings_r(handle_, part); ++i) {
                polygon.rings.push_back(open_ring(GEOSGetInteriorRingN_r(handle_, part, i)));
            }
            polygons.push_back(std::move(polygon));
        });
        return polygons;
    }

    [[nodiscard]] std::vector<Line> lines_of(const Geometry& g) const {
        std::vector<Line> lines;
        for_each_part(g.get(), [&](const GEOSGeometry* part, int type) {
            if (type == GEOS_LINESTRING || type == GEOS_LINEARRING) lines.push_back(points_of(part));
        });
        return lines;
    }

  private:
    [[nodiscard]] Ring open_ring(const GEOSGeometry* ring) const {
        Ring points = points_of(ring);
        if (!points.empty()) points.pop_back();
        return points;
    }
    [[noreturn]] void fail() const {
        throw std::runtime_error(
            fmt::format("{}: {}", task_, message_.empty() ? "GEOS gives no reason" : message_));
    }

    std::string task_;
    std::string message_;
    GEOSContextHandle_t handle_;
};

/// Indices of the sites, from the west to the east.
std::vector<std::size_t> west_to_east(std::span<const LngLat> sites) {
    std::vector<std::size_t> order(sites.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (sites[a].lng != sites[b].lng) return sites[a].lng < sites[b].lng;
        return sites[a].lat != sites[b].lat ? sites[a].lat < sites[b].lat : a < b;
    });
    return order;
}

void refuse_twins(std::span<const LngLat> sites, std::span<const std::size_t> order) {
    for (std::size_t i = 1; i < order.size(); ++i) {
        const LngLat site = sites[order[i]];
        if (site != sites[order[i - 1]]) continue;
        throw std::invalid_argument(fmt::format("Voronoi sites {} and {} are the same place: {}, {}",
                                                order[i - 1], order[i], site.lng, site.lat));
    }
}

double rounded(double degrees) {
    return std::round(degrees * 1e9) / 1e9;
}

/// Four sites so far away that they take nothing of the box, and that GEOS' own frame is beyond them.
std::vector<LngLat> far_corners(std::span<const LngLat> sites, const Extent& box) {
    Extent all = box;
    for (const LngLat p : sites) {
        all = {std::min(all.west, p.lng), std::min(all.south, p.lat), std::max(all.east, p.lng),
               std::max(all.north, p.lat)};
    }
    const double away = 30 * std::max({all.east - all.west, all.north - all.south, 1e-6});
    const LngLat c = all.center();
    return {{c.lng - away, c.lat}, {c.lng + away, c.lat}, {c.lng, c.lat - away}, {c.lng, c.lat + away}};
}

/// Cells in the plane they are given in, in no order of their own, not yet cut to the box.
std::vector<Polygon> raw_voronoi(const Geos& geos, std::span<const LngLat> sites, const Extent& box) {
    std::vector<LngLat> all(sites.begin(), sites.end());
    for (const LngLat p : far_corners(sites, box)) all.push_back(p);
    const Geometry points = geos.line(all, false);
    const Geometry diagram = geos.own(GEOSVoronoiDiagram_r(geos.handle(), points.get(), nullptr, 0, 0));
    return geos.polygons_of(diagram);
}

Polygon cut_to(const Geos& geos, const Polygon& cell, const Extent& box) {
    const Geometry whole = geos.polygon(cell);
    const Geometry cut =
        geos.own(GEOSClipByRect_r(geos.handle(), whole.get(), box.west, box.south, box.east, box.north));
    std::vector<Polygon> parts = geos.polygons_of(cut);
    return parts.empty() ? Polygon{} : std::move(parts.front());
}

Extent extent_of(std::span<const LngLat> points) {
    Extent e{1e300, 1e300, -1e300, -1e300};
    for (const LngLat p : points) {
        e = {std::min(e.west, p.lng), std::min(e.south, p.lat), std::max(e.east, p.lng),
             std::max(e.north, p.lat)};
    }
    return e;
}

/// Longitudes without jumps, and no edge longer than a quarter of a degree.
Line unwrapped_and_dense(std::span<const LngLat> line) {
    constexpr double step_deg = 0.25;
    Line dense;
    for (const LngLat p : line) {
        if (dense.empty()) {
            dense.push_back(p);
            continue;
        }
        const LngLat from = dense.back(), to{wrap_lng(p.lng, from.lng), p.lat};
        const double span = std::max(std::abs(to.lng - from.lng), std::abs(to.lat - from.lat));
        const int parts = std::max(1, static_cast<int>(std::ceil(span / step_deg)));
        for (int i = 1; i <= parts; ++i) {
            const double t = double(i) / parts;
            dense.push_back({from.lng + (to.lng - from.lng) * t, from.lat + (to.lat - from.lat) * t});
        }
    }
    return dense;
}

std::vector<Polygon> buffer_of_line(const Geos& geos, std::span<const LngLat> line, double meters) {
    Line plane = unwrapped_and_dense(line);
    if (plane.size() == 1) plane.push_back(plane.front());
    const LngLat center = extent_of(plane).center();
    for (LngLat& p : plane) {
        const double away_m = distance_m(center, p);
        const double bearing = bearing_deg(center, p) * radians_per_degree;
        p = {away_m * std::sin(bearing), away_m * std::cos(bearing)};
    }
    const Geometry middle = geos.line(plane, false);
    std::vector<Polygon> polygons =
        geos.polygons_of(geos.own(GEOSBuffer_r(geos.handle(), middle.get(), meters, 16)));
    for (Polygon& polygon : polygons) {
        for (Ring& ring : polygon.rings) {
            for (LngLat& p : ring) {
                p = destination(center, std::atan2(p.lng, p.lat) / radians_per_degree,
                                std::hypot(p.lng, p.lat));
                p.lng = wrap_lng(p.lng, center.lng);
            }
        }
    }
    return polygons;
}

}  // namespace

std::vector<Polygon> voronoi_cells(std::span<const LngLat> sites, const Extent& box) {
    refuse_twins(sites, west_to_east(sites));
    std::vector<Polygon> cells(sites.size());
    if (sites.empty()) return cells;
    const Geos geos("Voronoi cells");
    const double shrink = std::max(0.01, std::cos(box.center().lat * radians_per_degree));
    const Extent plane_box{box.west * shrink, box.south, box.east * shrink, box.north};
    std::vector<LngLat> plane;
    for (const LngLat p : sites) plane.push_back({p.lng * shrink, p.lat});

    const std::vector<std::size_t> order = west_to_east(plane);
    for (const Polygon& cell : raw_voronoi(geos, plane, plane_box)) {
        const Extent reach = extent_of(cell.rings[0]);
        auto it = std::lower_bound(order.begin(), order.end(), reach.west,
                                   [&](std::size_t i, double west) { return plane[i].lng < west; });
        const auto owns = [&](std::size_t i) { return reach.contains(plane[i]) && contains(cell, plane[i]); };
        while (it != order.end() && plane[*it].lng <= reach.east && !owns(*it)) ++it;
        if (it == order.end() || plane[*it].lng > reach.east) continue;  // the cell of a far corner
        Polygon cut = cut_to(geos, cell, plane_box);
        for (Ring& ring : cut.rings) {
            for (LngLat& p : ring) p = {rounded(p.lng / shrink), rounded(p.lat)};
        }
        cells[*it] = std::move(cut);
    }
    return cells;
}

std::vector<Polygon> unite(std::span<const Polygon> polygons) {
    const Geos geos("uniting polygons");
    return geos.polygons_of(geos.united(polygons));
}

std::vector<Polygon> intersect(std::span<const Polygon> a, std::span<const Polygon> b) {
    const Geos geos("intersecting polygons");
    const Geometry left = geos.united(a), right = geos.united(b);
    return geos.polygons_of(geos.own(GEOSIntersection_r(geos.handle(), left.get(), right.get())));
}

std::vector<Polygon> subtract(std::span<const Polygon> a, std::span<const Polygon> b) {
    const Geos geos("taking polygons away");
    const Geometry left = geos.united(a), right = geos.united(b);
    return geos.polygons_of(geos.own(GEOSDifference_r(geos.handle(), left.get(), right.get())));
}

std::vector<Polygon> polygonize(std::span<const Line> lines) {
    const Geos geos("polygons from lines");
    const Geometry all = geos.lines(lines);
    const Geometry noded = geos.own(GEOSUnaryUnion_r(geos.handle(), all.get()));
    const GEOSGeometry* const input = noded.get();
    return geos.polygons_of(geos.own(GEOSPolygonize_r(geos.handle(), &input, 1)));
}

std::vector<Line> merge_lines(std::span<const Line> lines) {
    const Geos geos("merging lines");
    const Geometry all = geos.lines(lines);
    return geos.lines_of(geos.own(GEOSLineMerge_r(geos.handle(), all.get())));
}

bool contains(const Polygon& polygon, LngLat p) {
    bool held = false;
    for (const Ring& ring : polygon.rings) {
        for (std::size_t i = 0, from = ring.size() - 1; i < ring.size(); from = i++) {
            const LngLat a = ring[from], b = ring[i];
            if ((a.lat > p.lat) == (b.lat > p.lat)) continue;
            if (p.lng < a.lng + (b.lng - a.lng) * (p.lat - a.lat) / (b.lat - a.lat)) held = !held;
        }
    }
    return held;
}

std::vector<Polygon> buffer_m(std::span<const Line> lines, double meters) {
    const Geos geos("a band around lines");
    std::vector<Polygon> bands;
    for (const Line& line : lines) {
        if (line.empty()) continue;
        for (Polygon& band : buffer_of_line(geos, line, meters)) bands.push_back(std::move(band));
    }
    return unite(bands);
}

}  // namespace geo
