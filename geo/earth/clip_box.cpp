#include "geo/earth/clip_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace geo::clip_parts {

namespace {

/// Thinner pieces come of data that ends on the cut itself.
constexpr double sliver_deg = 1e-6;

struct Range {
    double min = 1e300, max = -1e300;
    void add(double v) {
        if (v < min) min = v;
        if (v > max) max = v;
    }
    [[nodiscard]] double width() const { return max - min; }
};

struct Bounds {
    Range lng, lat;
};

Bounds bounds_of(const Path& path) {
    Bounds b;
    for (const Vertex& v : path) {
        b.lng.add(v.at.lng);
        b.lat.add(v.at.lat);
    }
    return b;
}

/// A half of the plane: the side of `limit` where `coordinate` is greater (sign 1) or less (sign -1).
struct HalfPlane {
    double LngLat::*coordinate;
    double limit;
    double sign;
    [[nodiscard]] bool holds(LngLat p) const { return (p.*coordinate - limit) * sign >= 0; }
    [[nodiscard]] LngLat crossing(LngLat a, LngLat b) const {
        LngLat p = between(a, b, (limit - a.*coordinate) / (b.*coordinate - a.*coordinate));
        p.*coordinate = limit;
        return p;
    }
};

/// Sutherland and Hodgman's step. Pieces stay joined by edges along the limit, which lie on each other in
/// pairs: the even-odd rule does not see them, and they are not drawn.
Path keep_side(const Path& ring, const HalfPlane& side) {
    Path kept;
    kept.reserve(ring.size() + 4);
    bool from_holds = side.holds(ring.back().at);
    for (std::size_t i = 0, from = ring.size() - 1; i < ring.size(); from = i++) {
        const bool to_holds = side.holds(ring[i].at);
        if (from_holds != to_holds) {
            kept.push_back({side.crossing(ring[from].at, ring[i].at), to_holds && ring[from].drawn});
        }
        if (to_holds) kept.push_back(ring[i]);
        from_holds = to_holds;
    }
    return kept;
}

/// Copies of the path, whole turns apart, that reach into the window: first and last number of turns.
std::pair<int, int> turns_into(const Range& lng, double west, double east) {
    return {static_cast<int>(std::ceil((west - lng.max) / 360)),
            static_cast<int>(std::floor((east - lng.min) / 360))};
}

Path shifted(const Path& path, int turns) {
    Path result = path;
    if (turns != 0) {
        for (Vertex& v : result) v.at.lng += 360.0 * turns;
    }
    return result;
}

/// Adds a vertex, and before it those that break up the edge towards it.
void extend(CutPath& path, LngLat to, bool drawn, double max_step_deg) {
    const LngLat from = path.points.back();
    const int parts = parts_of(from, to, max_step_deg);
    for (int i = 1; i < parts; ++i) {
        path.points.push_back(between(from, to, double(i) / parts));
        path.drawn.push_back(drawn);
    }
    path.points.push_back(to);
    path.drawn.push_back(drawn);
}

CutPath densified_ring(const Path& ring, double max_step_deg) {
    CutPath result;
    result.points.reserve(ring.size());
    result.drawn.reserve(ring.size());
    result.points.push_back(ring.front().at);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        extend(result, ring[i + 1].at, ring[i].drawn, max_step_deg);
    extend(result, ring.front().at, ring.back().drawn, max_step_deg);
    result.points.pop_back();
    return result;
}

/// The part of an edge within the window, as a range of its length; nullopt where there is none (Liang,
/// Barsky).
std::optional<std::pair<double, double>> part_within(LngLat a, LngLat b, const Extent& window) {
    const double dx = b.lng - a.lng, dy = b.lat - a.lat;
    const std::array<std::pair<double, double>, 4> sides{{{-dx, a.lng - window.west},
                                                          {dx, window.east - a.lng},
                                                          {-dy, a.lat - window.south},
                                                          {dy, window.north - a.lat}}};
    double enters = 0, leaves = 1;
    for (const auto& [towards, room] : sides) {
        if (towards == 0) {
            if (room < 0) return std::nullopt;
        } else if (towards < 0) {
            enters = std::max(enters, room / towards);
        } else {
            leaves = std::min(leaves, room / towards);
        }
    }
    if (enters > leaves) return std::nullopt;
    return std::pair{enters, leaves};
}

/// The window of a box domain, its longitudes as wide as the domain says.
Extent window_of(const Domain& d) {
    return {d.center.lng - d.half_width_deg, d.south, d.center.lng + d.half_width_deg, d.north};
}

void cut_line_to_window(const Path& line, const Extent& window, double max_step_deg,
                        std::vector<CutPath>& pieces) {
    CutPath piece;
    const auto finish = [&] {
        if (piece.points.size() > 1) pieces.push_back(std::move(piece));
        piece = {};
    };
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const LngLat a = line[i].at, b = line[i + 1].at;
        const auto part = part_within(a, b, window);
        if (!part) {
            finish();
            continue;
        }
        const auto [enters, leaves] = *part;
        if (piece.points.empty()) piece.points.push_back(enters > 0 ? between(a, b, enters) : a);
        if (leaves > enters)
            extend(piece, leaves < 1 ? between(a, b, leaves) : b, line[i].drawn, max_step_deg);
        if (leaves < 1) finish();
    }
    finish();
}

}  // namespace

std::vector<CutPath> cut_rings_to_box(std::span<const Path> rings, const Domain& domain,
                                      double max_step_deg) {
    const Extent window = window_of(domain);
    std::vector<CutPath> pieces;
    for (const Path& ring : rings) {
        const Bounds bounds = bounds_of(ring);
        const auto [first, last] = turns_into(bounds.lng, window.west, window.east);
        for (int turns = first; turns <= last; ++turns) {
            Path piece = shifted(ring, turns);
            const double west = bounds.lng.min + 360 * turns, east = bounds.lng.max + 360 * turns;
            const auto keep = [&](bool needed, HalfPlane side) {
                if (needed && !piece.empty()) piece = keep_side(piece, side);
            };
            keep(west < window.west, {&LngLat::lng, window.west, 1});
            keep(east > window.east, {&LngLat::lng, window.east, -1});
            keep(bounds.lat.min < window.south, {&LngLat::lat, window.south, 1});
            keep(bounds.lat.max > window.north, {&LngLat::lat, window.north, -1});
            if (piece.size() < 3) continue;
            const Bounds left = bounds_of(piece);
            if (piece.size() < ring.size() && std::min(left.lng.width(), left.lat.width()) < sliver_deg)
                continue;
            pieces.push_back(densified_ring(piece, max_step_deg));
        }
    }
    return pieces;
}

std::vector<CutPath> cut_line_to_box(const Path& line, const Domain& domain, double max_step_deg) {
    const Extent window = window_of(domain);
    const auto [first, last] = turns_into(bounds_of(line).lng, window.west, window.east);
    std::vector<CutPath> pieces;
    for (int turns = first; turns <= last; ++turns) {
        cut_line_to_window(shifted(line, turns), window, max_step_deg, pieces);
    }
    return pieces;
}

}  // namespace geo::clip_parts
