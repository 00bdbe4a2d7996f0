#include "geo/story/border_arcs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "geo/earth/polygon_ops.hpp"

namespace geo {
namespace {

/// Vertices that are the same up to rounding get one number.
class Vertices {
  public:
    std::uint32_t number_of(LngLat p) {
        const std::int64_t column = std::llround(p.lng / grid_deg), row = std::llround(p.lat / grid_deg);
        for (std::int64_t c = column - 1; c <= column + 1; ++c)
            for (std::int64_t r = row - 1; r <= row + 1; ++r)
                if (const auto found = numbers_.find({c, r});
                    found != numbers_.end() && same(points_[found->second], p))
                    return found->second;
        const auto number = static_cast<std::uint32_t>(points_.size());
        numbers_.emplace(std::pair(column, row), number);
        points_.push_back(p);
        return number;
    }
    [[nodiscard]] LngLat at(std::uint32_t number) const { return points_[number]; }

  private:
    static constexpr double grid_deg = 1e-8;
    static bool same(LngLat a, LngLat b) {
        return std::abs(a.lng - b.lng) < grid_deg && std::abs(a.lat - b.lat) < grid_deg;
    }
    std::map<std::pair<std::int64_t, std::int64_t>, std::uint32_t> numbers_;
    std::vector<LngLat> points_;
};

/// An edge and the cells on both sides of it.
struct SharedEdge {
    std::uint32_t from = 0, to = 0;  // vertices
    std::size_t left = 0, right = 0;
};

std::vector<SharedEdge> shared_edges(std::span<const Polygon> cells, Vertices& vertices) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> seen;
    std::vector<SharedEdge> edges;
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        for (const Ring& ring : cells[cell].rings)
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                const std::uint32_t a = vertices.number_of(ring[j]), b = vertices.number_of(ring[i]);
                if (a == b) continue;
                const auto [other, first] = seen.emplace(std::minmax(a, b), cell);
                if (!first) edges.push_back({a, b, cell, other->second});
            }
    return edges;
}

/// Groups of cells, by union and find.
class Groups {
  public:
    explicit Groups(std::size_t cells) : parent_(cells) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    std::size_t of(std::size_t cell) {
        while (parent_[cell] != cell) cell = parent_[cell] = parent_[parent_[cell]];
        return cell;
    }
    void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

  private:
    std::vector<std::size_t> parent_;
};

/// Tells for each edge whether a front runs along it.
class FrontFinder {
  public:
    FrontFinder(std::span<const SharedEdge> edges, std::span<const ControlSite> sites,
                std::span<const std::string> sides)
        : sites_(sites), sides_(sides), groups_(sites.size()) {
        for (const SharedEdge& edge : edges)
            if (known(edge) && side(edge.left).empty() && side(edge.right).empty())
                groups_.join(edge.left, edge.right);
        for (const SharedEdge& edge : edges) {
            if (!known(edge)) continue;
            if (side(edge.left).empty()) around_[groups_.of(edge.left)].insert(side(edge.right));
            if (side(edge.right).empty()) around_[groups_.of(edge.right)].insert(side(edge.left));
        }
    }

    [[nodiscard]] FrontKind kind_of(const SharedEdge& edge) {
        if (!known(edge)) return FrontKind::none;
        const std::string &left = side(edge.left), &right = side(edge.right);
        if (left == right) return FrontKind::none;
        if (!left.empty() && !right.empty())
            return sites_[edge.left].certain && sites_[edge.right].certain ? FrontKind::certain
                                                                           : FrontKind::doubtful;
        auto sides = around_[groups_.of(left.empty() ? edge.left : edge.right)];
        sides.erase("");
        return sides.size() > 1 ? FrontKind::uncertain : FrontKind::none;
    }

  private:
    [[nodiscard]] bool known(const SharedEdge& edge) const {
        return sites_[edge.left].holder != nobody_knows && sites_[edge.right].holder != nobody_knows;
    }
    [[nodiscard]] const std::string& side(std::size_t cell) const { return sides_[sites_[cell].holder]; }

    std::span<const ControlSite> sites_;
    std::span<const std::string> sides_;
    Groups groups_;
    std::map<std::size_t, std::set<std::string>> around_;
};

Line cut_corners(const Line& line) {
    const bool closed = line.front() == line.back();
    Line cut;
    cut.reserve(2 * line.size());
    if (!closed) cut.push_back(line.front());
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const LngLat a = line[i], b = line[i + 1];
        const bool first = i == 0, last = i + 2 == line.size();
        if (closed || !first) cut.push_back({0.75 * a.lng + 0.25 * b.lng, 0.75 * a.lat + 0.25 * b.lat});
        if (closed || !last) cut.push_back({0.25 * a.lng + 0.75 * b.lng, 0.25 * a.lat + 0.75 * b.lat});
    }
    cut.push_back(closed ? cut.front() : line.back());
    return cut;
}

}  // namespace

std::vector<BorderArc> border_arcs(std::span<const Polygon> cells, std::span<const ControlSite> sites,
                                   std::span<const std::string> sides) {
    Vertices vertices;
    const auto edges = shared_edges(cells, vertices);
    FrontFinder fronts(edges, sites, sides);
    using Kind = std::tuple<std::uint32_t, std::uint32_t, FrontKind>;  // both holders, the smaller first
    std::map<Kind, std::vector<Line>> pieces;
    for (const SharedEdge& edge : edges) {
        const auto [low, high] = std::minmax(sites[edge.left].holder, sites[edge.right].holder);
        if (low == high) continue;
        pieces[{low, high, fronts.kind_of(edge)}].push_back({vertices.at(edge.from), vertices.at(edge.to)});
    }
    std::vector<BorderArc> arcs;
    for (const auto& [kind, lines] : pieces)
        for (auto& line : merge_lines(lines)) {
            const auto [low, high, front] = kind;
            arcs.push_back({std::move(line), front, low, high});
        }
    return arcs;
}

Line smoothed(const Line& line) {
    if (line.size() < 3) return line;
    return cut_corners(cut_corners(line));
}

bool keeps_sides(const Line& raw, const Line& smooth, std::span<const ControlSite> sites) {
    Polygon between;
    if (raw.front() == raw.back()) {
        between.rings = {raw, smooth};
    } else {
        between.rings = {raw};
        between.rings[0].insert(between.rings[0].end(), smooth.rbegin(), smooth.rend());
    }
    return std::none_of(sites.begin(), sites.end(),
                        [&between](const ControlSite& site) { return contains(between, site.at); });
}

}  // namespace geo
