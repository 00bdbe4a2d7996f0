#include "geo/earth/topology.hpp"

#include "geo/earth/simplify.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

namespace geo {
namespace {

using VertexId = std::uint32_t;
constexpr VertexId nobody = ~VertexId{0};
constexpr double meters_per_degree = 111'195.0;  // of a great circle, mean radius 6,371,008.8 m

std::uint64_t mixed(std::uint64_t h) {
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdULL;
    h ^= h >> 33;
    h *= 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
}

std::uint64_t key_of(LngLat p) {
    const auto x = static_cast<std::uint32_t>(std::llround((p.lng + 360) * 5e6));
    const auto y = static_cast<std::uint32_t>(std::llround((p.lat + 180) * 1e7));
    return (static_cast<std::uint64_t>(x) << 32) | y;
}

/// Numbers keys in the order they come. Open addressing, keys apart from slots: memory that is touched for
/// the first time is what this costs.
class Numbering {
  public:
    explicit Numbering(std::size_t most)
        : slots_(std::bit_ceil(std::max<std::size_t>(most * 3 / 2, 16)), nobody) {
        keys_.reserve(most);
    }

    /// The key's number and whether it is new.
    std::pair<VertexId, bool> number(std::uint64_t key) {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t i = static_cast<std::size_t>(mixed(key)) & mask;; i = (i + 1) & mask) {
            VertexId& slot = slots_[i];
            if (slot == nobody) {
                slot = static_cast<VertexId>(keys_.size());
                keys_.push_back(key);
                return {slot, true};
            }
            if (keys_[slot] == key) return {slot, false};
        }
    }

  private:
    std::vector<VertexId> slots_;      // numbers, by the key's hash
    std::vector<std::uint64_t> keys_;  // by number
};

struct MixedHash {
    std::size_t operator()(std::uint64_t key) const { return static_cast<std::size_t>(mixed(key)); }
};

/// The two vertices that a vertex is joined to. Where rings disagree on them it is a node: arcs end there.
struct Neighbors {
    VertexId a = nobody, b = nobody;
    bool node = false;
    void meet(VertexId before, VertexId after) {
        if (a == nobody) {
            a = before;
            b = after;
        } else if (!((a == before && b == after) || (a == after && b == before))) {
            node = true;
        }
    }
};

/// Vertices of all rings numbered, equal ones by the same number; repeats in a row are dropped.
struct Numbered {
    std::vector<std::vector<VertexId>> rings;
    std::vector<LngLat> points;
};

Numbered number_vertices(std::span<const std::span<const LngLat>> rings) {
    Numbered result;
    std::size_t total = 0;
    for (const auto& ring : rings) total += ring.size();
    Numbering numbering(total);
    result.points.reserve(total);
    for (const auto& ring : rings) {
        std::vector<VertexId>& numbered = result.rings.emplace_back();
        numbered.reserve(ring.size());
        for (const LngLat p : ring) {
            const auto [id, is_new] = numbering.number(key_of(p));
            if (is_new) result.points.push_back(p);
            if (numbered.empty() || numbered.back() != id) numbered.push_back(id);
        }
        while (numbered.size() > 1 && numbered.front() == numbered.back()) numbered.pop_back();
        if (numbered.size() < 3) numbered.clear();
    }
    return result;
}

/// Finds an arc that was met before, walked either way.
class ArcTable {
  public:
    explicit ArcTable(const std::vector<LngLat>& points) : points_(points) {}

    Topology::Step step_for(const std::vector<VertexId>& walk, std::vector<Topology::Arc>& arcs) {
        const std::uint64_t key = edge_key(walk);
        auto [first, last] = known_.equal_range(key);
        for (; first != last; ++first) {
            const std::vector<VertexId>& other = walks_[first->second];
            if (other == walk) return use(arcs, first->second, false);
            if (std::equal(other.rbegin(), other.rend(), walk.begin(), walk.end()))
                return use(arcs, first->second, true);
        }
        const auto id = static_cast<std::uint32_t>(arcs.size());
        Topology::Arc& arc = arcs.emplace_back();
        arc.points.reserve(walk.size());
        arc.box = {1e9, 1e9, -1e9, -1e9};
        for (const VertexId v : walk) {
            const LngLat p = points_[v];
            arc.points.push_back(p);
            arc.box = {std::min(arc.box.west, p.lng), std::min(arc.box.south, p.lat),
                       std::max(arc.box.east, p.lng), std::max(arc.box.north, p.lat)};
        }
        known_.emplace(key, id);
        walks_.push_back(walk);
        return use(arcs, id, false);
    }

  private:
    static Topology::Step use(std::vector<Topology::Arc>& arcs, std::uint32_t id, bool reversed) {
        ++arcs[id].uses;
        return {id, reversed};
    }
    /// The same for both ways: of the ends' edges.
    static std::uint64_t edge_key(const std::vector<VertexId>& walk) {
        const auto edge = [](VertexId end, VertexId next) {
            return mixed((std::uint64_t{end} << 32) | next);
        };
        return edge(walk.front(), walk[1]) + edge(walk.back(), walk[walk.size() - 2]) + walk.size();
    }

    const std::vector<LngLat>& points_;
    std::unordered_multimap<std::uint64_t, std::uint32_t, MixedHash> known_;
    std::vector<std::vector<VertexId>> walks_;
};

}  // namespace

std::vector<MapPoint> on_local_plane(std::span<const LngLat> points) {
    std::vector<MapPoint> plane;
    plane.reserve(points.size());
    if (points.empty()) return plane;
    // Longitudes count from the line itself: from Greenwich the plane would be sheared.
    const LngLat from = points[points.size() / 2];
    const double shrink = std::cos(from.lat * 0.017453292519943295);
    for (const LngLat p : points)
        plane.push_back(
            {(p.lng - from.lng) * meters_per_degree * shrink, (p.lat - from.lat) * meters_per_degree});
    return plane;
}

Topology topology_of(std::span<const std::span<const LngLat>> rings) {
    const Numbered numbered = number_vertices(rings);
    std::vector<Neighbors> neighbors(numbered.points.size());
    for (const auto& ring : numbered.rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            neighbors[ring[i]].meet(ring[(i + ring.size() - 1) % ring.size()], ring[(i + 1) % ring.size()]);
        }
    }

    Topology topology;
    ArcTable table(numbered.points);
    for (const auto& ring : numbered.rings) {
        std::vector<Topology::Step>& steps = topology.rings.emplace_back();
        if (ring.empty()) continue;
        const auto is_node = [&](VertexId v) { return neighbors[v].node; };
        auto start = std::ranges::find_if(ring, is_node);
        // Without a node the ring is one closed arc; twins start at the same vertex whatever the data did.
        if (start == ring.end()) start = std::ranges::min_element(ring);
        const auto offset = static_cast<std::size_t>(start - ring.begin());
        std::vector<VertexId> walk{ring[offset]};
        for (std::size_t i = 1; i <= ring.size(); ++i) {
            const VertexId v = ring[(offset + i) % ring.size()];
            walk.push_back(v);
            if (is_node(v) || i == ring.size()) {
                steps.push_back(table.step_for(walk, topology.arcs));
                walk.assign(1, v);
            }
        }
    }
    return topology;
}

std::vector<std::vector<LngLat>> simplified_arcs(const Topology& topology, double tolerance_m,
                                                 const Extent& wanted) {
    std::vector<std::vector<LngLat>> result;
    result.reserve(topology.arcs.size());
    for (const Topology::Arc& arc : topology.arcs) {
        std::vector<LngLat>& kept = result.emplace_back();
        const std::span<const LngLat> points(arc.points);
        if (!arc.box.intersects(wanted)) {
            if (!arc.closed()) kept = {points.front(), points.back()};
        } else if (tolerance_m <= 0) {
            kept.assign(points.begin(), points.end());
        } else if (arc.closed()) {
            const auto open = points.first(points.size() - 1);
            for (const std::uint32_t i : simplify_ring(on_local_plane(open), tolerance_m))
                kept.push_back(open[i]);
            if (!kept.empty()) kept.push_back(kept.front());
        } else {
            for (const std::uint32_t i : simplify_line(on_local_plane(points), tolerance_m))
                kept.push_back(points[i]);
        }
    }
    return result;
}

Ring ring_of(std::span<const Topology::Step> steps, std::span<const std::vector<LngLat>> arcs) {
    Ring ring;
    for (const Topology::Step step : steps) {
        const std::vector<LngLat>& arc = arcs[step.arc];
        if (arc.empty()) continue;
        // The last point of an arc is the first of the next.
        if (step.reversed) {
            ring.insert(ring.end(), arc.rbegin(), arc.rend() - 1);
        } else {
            ring.insert(ring.end(), arc.begin(), arc.end() - 1);
        }
    }
    return ring.size() < 3 ? Ring{} : ring;
}

}  // namespace geo
