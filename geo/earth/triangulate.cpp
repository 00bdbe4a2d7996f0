#include "geo/earth/triangulate.hpp"

#include <GL/glu.h>

#include <algorithm>
#include <cmath>
#include <memory>

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

bool is_finite(MapPoint p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

MapBox box_of(std::span<const std::vector<MapPoint>> rings) {
    MapBox box;
    for (const auto& ring : rings) {
        for (const MapPoint p : ring) {
            if (is_finite(p)) box.add(p);
        }
    }
    return box;
}

}  // namespace

Triangles triangulate(std::span<const std::vector<MapPoint>> rings) {
    const MapBox box = box_of(rings);
    const auto tess = make_tessellator();
    if (box.empty() || !tess) return {};
    Output out;
    // GLU refuses coordinates beyond 1e150 and keeps tolerances of its own: let it work within [-1, 1].
    out.origin = {(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2};
    out.meters_per_unit = std::max({box.max_x - box.min_x, box.max_y - box.min_y, 1e-9}) / 2;

    gluTessBeginPolygon(tess.get(), &out);
    for (const auto& ring : rings) {
        if (ring.size() < 3) continue;
        gluTessBeginContour(tess.get());
        for (const MapPoint p : ring) {
            if (!is_finite(p)) continue;
            GLdouble at[3]{(p.x - out.origin.x) / out.meters_per_unit,
                           (p.y - out.origin.y) / out.meters_per_unit, 0};
            out.triangles.points.push_back(p);
            gluTessVertex(tess.get(), at, pointer_from_index(out.triangles.points.size() - 1));
        }
        gluTessEndContour(tess.get());
    }
    gluTessEndPolygon(tess.get());
    if (out.failed || out.triangles.indices.empty()) return {};
    return std::move(out.triangles);
}

}  // namespace geo
