#include "geo/earth/crossings.hpp"

#include <algorithm>

namespace geo {
namespace {

struct Edge {
    LngLat a, b;  // a is the western end
    [[nodiscard]] double south() const { return std::min(a.lat, b.lat); }
    [[nodiscard]] double north() const { return std::max(a.lat, b.lat); }
};

std::vector<Edge> west_to_east(std::span<const std::span<const LngLat>> rings) {
    std::vector<Edge> edges;
    for (const auto ring : rings) {
        for (std::size_t i = 0, from = ring.size() - 1; i < ring.size(); from = i++) {
            const bool eastward = ring[from].lng <= ring[i].lng;
            edges.push_back(eastward ? Edge{ring[from], ring[i]} : Edge{ring[i], ring[from]});
        }
    }
    std::ranges::sort(edges, {}, [](const Edge& edge) { return edge.a.lng; });
    return edges;
}

/// Positive where p is left of the edge.
double side_of(const Edge& edge, LngLat p) {
    return (edge.b.lng - edge.a.lng) * (p.lat - edge.a.lat) -
           (edge.b.lat - edge.a.lat) * (p.lng - edge.a.lng);
}

bool cross(const Edge& one, const Edge& other) {
    if (one.north() <= other.south() || other.north() <= one.south()) return false;
    return side_of(one, other.a) * side_of(one, other.b) < 0 &&
           side_of(other, one.a) * side_of(other, one.b) < 0;
}

}  // namespace

std::size_t count_crossings(std::span<const std::span<const LngLat>> rings, std::size_t limit) {
    constexpr std::size_t most_comparisons = 250'000'000;
    std::size_t crossings = 0, comparisons = 0;
    std::vector<Edge> open;  // those that reach the sweep line, which goes east
    for (const Edge& next : west_to_east(rings)) {
        std::erase_if(open, [&next](const Edge& edge) { return edge.b.lng < next.a.lng; });
        comparisons += open.size();
        crossings += static_cast<std::size_t>(
            std::ranges::count_if(open, [&next](const Edge& edge) { return cross(edge, next); }));
        if (crossings >= limit || comparisons > most_comparisons) return limit;
        open.push_back(next);
    }
    return crossings;
}

}  // namespace geo
