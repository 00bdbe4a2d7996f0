#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/earth/coordinates.hpp"

namespace geo {

/// Rings taken apart into arcs that neighbors share, so that a border is simplified once and both sides still
/// fit: after TopoJSON's idea of a topology.
struct Topology {
    struct Arc {
        std::vector<LngLat> points;  // both ends included; a closed arc repeats its first point
        std::uint32_t uses = 0;      // 1: a coast (or the data's edge); 2: a border between two rings
        Extent box;                  // around the points
        [[nodiscard]] bool closed() const { return points.size() > 2 && points.front() == points.back(); }
    };
    /// An arc as a ring walks it.
    struct Step {
        std::uint32_t arc = 0;
        bool reversed = false;
    };
    std::vector<Arc> arcs;
    std::vector<std::vector<Step>> rings;  // in the order given; empty for a ring of fewer than 3 points
};

/// Vertices are the same when they lie within 1e-7 degrees (a centimeter) of each other after rounding.
/// Linear in the number of points.
[[nodiscard]] Topology topology_of(std::span<const std::span<const LngLat>> rings);

/// A line in meters east and north of its own middle: true at its middle's latitude, enough for tolerances.
[[nodiscard]] std::vector<MapPoint> on_local_plane(std::span<const LngLat>);

/// Each arc with the points that a tolerance in ground meters leaves, ends kept (closed arcs: empty when the
/// whole ring is smaller than the tolerance). In the order of topology.arcs. Arcs that do not meet `wanted`
/// are cut short to their ends (closed ones: to nothing): within `wanted` rings put together from them fill
/// the same, since the chord of an arc lies in the arc's own box.
[[nodiscard]] std::vector<std::vector<LngLat>> simplified_arcs(const Topology&, double tolerance_m,
                                                               const Extent& wanted);

/// A ring put together again from arcs (of the topology, or simplified); the first point is not repeated.
[[nodiscard]] Ring ring_of(std::span<const Topology::Step>, std::span<const std::vector<LngLat>> arcs);

}  // namespace geo
