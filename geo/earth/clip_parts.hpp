#pragma once

#include <span>
#include <vector>

#include "geo/earth/clip.hpp"

/// What clip.cpp, clip_box.cpp and clip_cap.cpp share; nobody else includes it.
namespace geo::clip_parts {

struct Vertex {
    LngLat at;
    bool drawn = true;  // the edge that starts here
};
/// A ring (closed without repeating its first vertex) or a line, with longitudes unwrapped: neighbors are as
/// far apart as their longitudes say. Edges are straight in longitude and latitude.
using Path = std::vector<Vertex>;

[[nodiscard]] inline LngLat between(LngLat a, LngLat b, double t) {
    return {a.lng + (b.lng - a.lng) * t, a.lat + (b.lat - a.lat) * t};
}

/// Into how many parts an edge falls so that none spans more than the step; 1 where the step is 0.
[[nodiscard]] int parts_of(LngLat a, LngLat b, double max_step_deg);

[[nodiscard]] std::vector<CutPath> cut_rings_to_box(std::span<const Path>, const Domain&,
                                                    double max_step_deg);
[[nodiscard]] std::vector<CutPath> cut_line_to_box(const Path&, const Domain&, double max_step_deg);
[[nodiscard]] std::vector<CutPath> cut_rings_to_cap(std::span<const Path>, const Domain&,
                                                    double max_step_deg);
[[nodiscard]] std::vector<CutPath> cut_line_to_cap(const Path&, const Domain&, double max_step_deg);

}  // namespace geo::clip_parts
