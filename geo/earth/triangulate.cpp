#include "geo/earth/triangulate.hpp"

#include <GL/glu.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <utility>

namespace geo {

namespace {

struct TessDeleter {
    void operator()(GLUtesselator* t) const { gluDeleteTess(t); }
};

/// What the callbacks write to. GLU carries an index in each vertex pointer: no memory to own.
struct Output {
    Triangles triangles;
    MapPoint origin;
    double meters_per_unit = 1;
    bool failed = false;
};

void* pointer_from_index(std::size_t index) {
    return reinterpret_cast<void*>(index + 1);
}
std::uint32_t index_from_pointer(void* p) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::size_t>(p) - 1);
}

void on_vertex(void* vertex, void* output) {
    static_cast<Output*>(output)->triangles.indices.push_back(index_from_pointer(vertex));
}

void on_combine(GLdouble at[3], void* [4], GLfloat[4], void** vertex, void* output) {
    auto& out = *static_cast<Output*>(output);
    *vertex = pointer_from_index(out.triangles.points.size());
    out.triangles.points.push_back(
        {out.origin.x + at[0] * out.meters_per_unit, out.origin.y + at[1] * out.meters_per_unit});
}

void on_error(GLenum, void* output) {
    static_cast<Output*>(output)->failed = true;
}

// Asking for edge flags makes GLU give single triangles, neither fans nor strips.
void on_edge_flag(GLboolean) {}

using Callback = void (*)();

std::unique_ptr<GLUtesselator, TessDeleter> make_tessellator() {
    std::unique_ptr<GLUtesselator, TessDeleter> tess(gluNewTess());
    if (!tess) return tess;
    gluTessCallback(tess.get(), GLU_TESS_VERTEX_DATA, reinterpret_cast<Callback>(on_vertex));
    gluTessCallback(tess.get(), GLU_TESS_COMBINE_DATA, reinterpret_cast<Callback>(on_combine));
    gluTessCallback(tess.get(), GLU_TESS_ERROR_DATA, reinterpret_cast<Callback>(on_error));
    gluTessCallback(tess.get(), GLU_TESS_EDGE_FLAG, reinterpret_cast<Callback>(on_edge_flag));
    gluTessProperty(tess.get(), GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
    gluTessNormal(tess.get(), 0, 0, 1);
    return tess;
}

using Rings = std::vector<std::vector<MapPoint>>;

bool is_finite(MapPoint p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

/// The rings that can have an area, without the points that have no image.
Rings usable(std::span<const std::vector<MapPoint>> rings) {
    Rings result;
    for (const auto& ring : rings) {
        std::vector<MapPoint> kept;
        kept.reserve(ring.size());
        std::copy_if(ring.begin(), ring.end(), std::back_inserter(kept), is_finite);
        if (kept.size() >= 3) result.push_back(std::move(kept));
    }
    return result;
}

MapBox box_of(const Rings& rings) {
    MapBox box;
    for (const auto& ring : rings) {
        for (const MapPoint p : ring) box.add(p);
    }
    return box;
}

std::size_t count_of(const Rings& rings) {
    std::size_t count = 0;
    for (const auto& ring : rings) count += ring.size();
    return count;
}

void tessellate(GLUtesselator* tess, const Rings& rings, Output& out) {
    const MapBox box = box_of(rings);
    if (box.empty()) return;
    // GLU refuses coordinates beyond 1e150 and keeps tolerances of its own: let it work within [-1, 1].
    out.origin = {(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2};
    out.meters_per_unit = std::max({box.max_x - box.min_x, box.max_y - box.min_y, 1e-9}) / 2;
    const std::size_t indices_before = out.triangles.indices.size();
    out.failed = false;
    gluTessBeginPolygon(tess, &out);
    for (const auto& ring : rings) {
        gluTessBeginContour(tess);
        for (const MapPoint p : ring) {
            GLdouble at[3]{(p.x - out.origin.x) / out.meters_per_unit,
                           (p.y - out.origin.y) / out.meters_per_unit, 0};
            out.triangles.points.push_back(p);
            gluTessVertex(tess, at, pointer_from_index(out.triangles.points.size() - 1));
        }
        gluTessEndContour(tess);
    }
    gluTessEndPolygon(tess);
    if (out.failed) out.triangles.indices.resize(indices_before);
}

/// A straight cut through the plane: x or y at a value.
struct Cut {
    double MapPoint::*coordinate;
    double at;
    /// The same point to the bit from both sides: the pieces meet without a crack.
    [[nodiscard]] MapPoint crossing(MapPoint a, MapPoint b) const {
        if (b.*coordinate < a.*coordinate) std::swap(a, b);
        const double t = (at - a.*coordinate) / (b.*coordinate - a.*coordinate);
        MapPoint p{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
        p.*coordinate = at;
        return p;
    }
};

/// Sutherland and Hodgman's step: the even-odd rule does not see the edges along the cut that join what is
/// left.
Rings side_of(const Rings& rings, const Cut& cut, double sign) {
    const auto holds = [&](MapPoint p) { return (p.*cut.coordinate - cut.at) * sign >= 0; };
    Rings result;
    for (const auto& ring : rings) {
        std::vector<MapPoint> kept;
        bool from_holds = holds(ring.back());
        for (std::size_t i = 0, from = ring.size() - 1; i < ring.size(); from = i++) {
            const bool to_holds = holds(ring[i]);
            if (from_holds != to_holds) kept.push_back(cut.crossing(ring[from], ring[i]));
            if (to_holds) kept.push_back(ring[i]);
            from_holds = to_holds;
        }
        if (kept.size() >= 3) result.push_back(std::move(kept));
    }
    return result;
}

/// Through the middle of the vertices, across the longer side of their box.
Cut cut_in_half(const Rings& rings) {
    const MapBox box = box_of(rings);
    Cut cut{box.max_x - box.min_x >= box.max_y - box.min_y ? &MapPoint::x : &MapPoint::y, 0};
    std::vector<double> values;
    for (const auto& ring : rings) {
        for (const MapPoint p : ring) values.push_back(p.*cut.coordinate);
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    cut.at = *middle;
    return cut;
}

/// GLU looks along all edges that its sweep line crosses: on a ragged coast that takes the square of the
/// number of vertices (40 s for 120,000 of them). In pieces of this many it is close to linear (0.2 s).
constexpr std::size_t most_at_once = 256;

void tessellate_in_pieces(GLUtesselator* tess, Rings all, Output& out) {
    std::vector<Rings> open;
    open.push_back(std::move(all));
    while (!open.empty()) {
        const Rings rings = std::move(open.back());
        open.pop_back();
        const std::size_t count = count_of(rings);
        if (count <= most_at_once) {
            tessellate(tess, rings, out);
            continue;
        }
        const Cut cut = cut_in_half(rings);
        Rings less = side_of(rings, cut, -1), more = side_of(rings, cut, 1);
        if (std::max(count_of(less), count_of(more)) > count * 9 / 10) {
            tessellate(tess, rings, out);  // edges that all cross the cut: halving does not help
            continue;
        }
        open.push_back(std::move(less));
        open.push_back(std::move(more));
    }
}

}  // namespace

Triangles triangulate(std::span<const std::vector<MapPoint>> rings) {
    const auto tess = make_tessellator();
    if (!tess) return {};
    Output out;
    tessellate_in_pieces(tess.get(), usable(rings), out);
    if (out.triangles.indices.empty()) return {};
    return std::move(out.triangles);
}

}  // namespace geo
