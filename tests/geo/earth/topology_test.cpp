#include "geo/earth/topology.hpp"

#include <algorithm>

#include "tests/catch.hpp"

namespace {

using geo::LngLat;
using geo::Ring;

std::vector<std::span<const LngLat>> spans(const std::vector<Ring>& rings) {
    return {rings.begin(), rings.end()};
}

// Two squares side by side, the shared edge with a vertex of its own.
const std::vector<Ring> neighbors{{{0, 0}, {1, 0}, {1.1, 0.5}, {1, 1}, {0, 1}},
                                  {{1, 0}, {2, 0}, {2, 1}, {1, 1}, {1.1, 0.5}}};
const geo::Extent everywhere{-180, -90, 180, 90};

}  // namespace

TEST_CASE("two neighbors share one arc, used twice, and have an outer one each") {
    const geo::Topology topology = geo::topology_of(spans(neighbors));
    REQUIRE(topology.arcs.size() == 3);
    int shared = 0;
    for (const auto& arc : topology.arcs) {
        if (arc.uses != 2) continue;
        ++shared;
        CHECK(arc.points.size() == 3);  // (1,0) (1.1,0.5) (1,1)
    }
    CHECK(shared == 1);
}

TEST_CASE("rings put together again from whole arcs are the rings, from another start at most") {
    const geo::Topology topology = geo::topology_of(spans(neighbors));
    const auto arcs = geo::simplified_arcs(topology, 0, everywhere);
    for (std::size_t i = 0; i < neighbors.size(); ++i) {
        Ring ring = geo::ring_of(topology.rings[i], arcs);
        REQUIRE(ring.size() == neighbors[i].size());
        const auto start = std::find(ring.begin(), ring.end(), neighbors[i].front());
        REQUIRE(start != ring.end());
        std::rotate(ring.begin(), start, ring.end());
        CHECK(ring == neighbors[i]);
    }
}

TEST_CASE("a border simplified once leaves no sliver: both sides lose the same vertex") {
    const geo::Topology topology = geo::topology_of(spans(neighbors));
    // 0.1 degree is 11 km: a tolerance of 20 km takes the vertex away.
    const auto arcs = geo::simplified_arcs(topology, 20'000, everywhere);
    CHECK(geo::ring_of(topology.rings[0], arcs).size() == 4);
    CHECK(geo::ring_of(topology.rings[1], arcs).size() == 4);
}

TEST_CASE("arcs out of sight are cut to their ends, islands out of sight to nothing") {
    std::vector<Ring> rings = neighbors;
    rings.push_back({{50, 50}, {51, 50}, {50, 51}});
    const geo::Topology topology = geo::topology_of(spans(rings));
    const auto arcs = geo::simplified_arcs(topology, 0, {-1, -1, 0.5, 2});
    CHECK(geo::ring_of(topology.rings[2], arcs).empty());
    CHECK(geo::ring_of(topology.rings[0], arcs).size() >= 4);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        if (topology.arcs[i].uses == 2) CHECK(arcs[i].size() == 2);
    }
}

TEST_CASE("a ring of two points, or of one point many times, is none") {
    const std::vector<Ring> rings{{{0, 0}, {1, 1}}, {{5, 5}, {5, 5}, {5, 5}}};
    const geo::Topology topology = geo::topology_of(spans(rings));
    CHECK(topology.rings[0].empty());
    CHECK(topology.rings[1].empty());
    CHECK(topology.arcs.empty());
}
