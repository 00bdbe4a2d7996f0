#include "geo/earth/clip_parts.hpp"
#include "geo/earth/sphere.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

// Rings are cut to a cap by pushing all that lies outside of it outward... onto the rim, each point along its
// own azimuth from the center. That moves a ring without ever taking it over a point of the cap, so what it
// encloses there stays the same. It needs an outside: the antipode of the center. Where the polygon holds the
// antipode, the even-odd rule would come out inverted, and the rim is added as one more ring.
namespace geo::clip_parts {

namespace {

constexpr double pi = std::numbers::pi;
/// Edges of data run through round numbers, and so do centers; a centimeter aside, no edge runs through the
/// antipode.
constexpr LngLat nudge_deg{1.37e-7, -0.73e-7};
/// Edges along a pole become small circles around it.
constexpr double highest_lat = 90 - 1e-7;
/// Longer edges are broken up before their ends are looked at.
constexpr double longest_edge_deg = 1;

double short_way(double from_rad, double to_rad) {
    const double d = to_rad - from_rad;
    if (d > pi) return d - 2 * pi;
    return d < -pi ? d + 2 * pi : d;
}

struct CapVertex {
    LngLat at;
    bool in = false;
    bool drawn = true;
    bool inserted = false;
};

class Cap {
  public:
    explicit Cap(const Domain& d)
        : center_{d.center.lng + nudge_deg.lng,
                  std::clamp(d.center.lat, -90 - nudge_deg.lat, 90.0) + nudge_deg.lat},
          frame_(center_),
          radius_rad_(d.radius_deg * radians_per_degree),
          cos_radius_(std::cos(radius_rad_)) {}

    [[nodiscard]] bool contains(LngLat p) const { return dot(unit_from_lnglat(p), frame_.up) >= cos_radius_; }
    [[nodiscard]] double azimuth_rad(LngLat p) const { return frame_.azimuth_rad(unit_from_lnglat(p)); }
    [[nodiscard]] LngLat antipode() const { return {center_.lng + 180, -center_.lat}; }
    [[nodiscard]] LngLat wrapped(LngLat p) const { return {wrap_lng(p.lng, center_.lng), p.lat}; }

    [[nodiscard]] LngLat rim_at(double azimuth_rad) const {
        return wrapped(lnglat_from_unit(frame_.at(radius_rad_, azimuth_rad)));
    }

    /// Where an edge with one end inside meets the rim; just inside.
    [[nodiscard]] LngLat crossing(LngLat in, LngLat out) const {
        double low = 0, high = 1;
        for (int i = 0; i < 48; ++i) {
            const double middle = (low + high) / 2;
            (contains(between(in, out, middle)) ? low : high) = middle;
        }
        return between(in, out, low);
    }

    /// True for an edge that cannot reach the rim: it goes no farther from the center than half of its length
    /// and of its ends' distances from there, and it is no longer on the ground than in degrees.
    [[nodiscard]] bool holds_surely(LngLat a, LngLat b) const {
        const double length_rad = std::hypot(b.lng - a.lng, b.lat - a.lat) * radians_per_degree;
        return (from_center_rad(a) + from_center_rad(b) + length_rad) / 2 < radius_rad_;
    }

    /// How far the azimuth turns along an edge. Close to the antipode it turns fast: the edge is halved until
    /// its parts are short against their distance from there.
    [[nodiscard]] double sweep_rad(LngLat a, LngLat b, int depth = 0) const {
        const UnitVector va = unit_from_lnglat(a), vb = unit_from_lnglat(b);
        const double nearer = std::min(from_antipode(va), from_antipode(vb));
        if (depth < 50 && squared_distance(va, vb) > 0.04 * nearer) {
            const LngLat middle = between(a, b, 0.5);
            return sweep_rad(a, middle, depth + 1) + sweep_rad(middle, b, depth + 1);
        }
        return short_way(frame_.azimuth_rad(va), frame_.azimuth_rad(vb));
    }

    /// Whether it shows places so near to the antipode that azimuthal maps stretch them much.
    [[nodiscard]] bool reaches_far() const { return radius_rad_ > 2; }
    /// A twentieth of the distance from the antipode where that is shorter than `step_deg`: an edge there is
    /// bent far.
    [[nodiscard]] double step_near_deg(LngLat a, LngLat b, double step_deg) const {
        const double squared =
            std::min(from_antipode(unit_from_lnglat(a)), from_antipode(unit_from_lnglat(b)));
        constexpr double shortest_deg = 0.02;
        return std::clamp(std::sqrt(squared) / radians_per_degree / 20, std::min(shortest_deg, step_deg),
                          step_deg);
    }

  private:
    static double squared_distance(UnitVector a, UnitVector b) {
        const UnitVector d{a.x - b.x, a.y - b.y, a.z - b.z};
        return dot(d, d);
    }
    [[nodiscard]] double from_center_rad(LngLat p) const {
        return std::acos(std::clamp(dot(unit_from_lnglat(p), frame_.up), -1.0, 1.0));
    }
    [[nodiscard]] double from_antipode(UnitVector v) const {
        return squared_distance(v, {-frame_.up.x, -frame_.up.y, -frame_.up.z});
    }

    LngLat center_;
    LocalFrame frame_;
    double radius_rad_;
    double cos_radius_;
};

/// Breaks up long edges, and tells inside from outside.
std::vector<CapVertex> examined(const Path& path, const Cap& cap, double max_step_deg, bool closed) {
    const double step = max_step_deg > 0 ? std::min(max_step_deg, longest_edge_deg) : longest_edge_deg;
    std::vector<CapVertex> result;
    result.reserve(path.size() + path.size() / 8);
    const auto add = [&](LngLat p, bool drawn, bool inserted) {
        p.lat = std::clamp(p.lat, -highest_lat, highest_lat);
        result.push_back({p, cap.contains(p), drawn, inserted});
    };
    const auto break_up = [&](LngLat a, LngLat b, double part_deg, bool drawn, const auto& between_parts) {
        const int parts = parts_of(a, b, part_deg);
        LngLat from = a;
        for (int part = 1; part <= parts; ++part) {
            const LngLat to = part == parts ? b : between(a, b, double(part) / parts);
            between_parts(from, to);
            if (part < parts) add(to, drawn, true);
            from = to;
        }
    };
    for (std::size_t i = 0; i < path.size(); ++i) {
        const bool drawn = path[i].drawn;
        add(path[i].at, drawn, false);
        if (!closed && i + 1 == path.size()) break;
        const LngLat from = path[i].at, next = path[(i + 1) % path.size()].at;
        if (max_step_deg > longest_edge_deg && cap.holds_surely(from, next)) {
            const int parts = parts_of(from, next, max_step_deg);
            for (int part = 1; part < parts; ++part)
                add(between(from, next, double(part) / parts), drawn, false);
            continue;
        }
        break_up(path[i].at, path[(i + 1) % path.size()].at, step, drawn, [&](LngLat a, LngLat b) {
            if (a == b || !cap.reaches_far()) return;
            break_up(a, b, cap.step_near_deg(a, b, step), drawn, [](LngLat, LngLat) {});
        });
    }
    return result;
}

/// Even-odd over all rings, in the plane of longitudes and latitudes, at every copy of the place a turn
/// apart.
bool holds(std::span<const std::vector<CapVertex>> rings, LngLat place) {
    bool held = false;
    for (const auto& ring : rings) {
        for (std::size_t i = 0, from = ring.size() - 1; i < ring.size(); from = i++) {
            const LngLat a = ring[from].at, b = ring[i].at;
            const double turns_a = std::floor((a.lng - place.lng) / 360);
            const double turns_b = std::floor((b.lng - place.lng) / 360);
            for (double turn = std::min(turns_a, turns_b) + 1; turn <= std::max(turns_a, turns_b); ++turn) {
                const double t = (place.lng + 360 * turn - a.lng) / (b.lng - a.lng);
                if (between(a, b, t).lat > place.lat) held = !held;
            }
        }
    }
    return held;
}

void add_rim(const Cap& cap, double from_rad, double sweep_rad, double step_deg, CutPath& path) {
    const int parts =
        std::max(1, static_cast<int>(std::ceil(std::abs(sweep_rad) / radians_per_degree / step_deg)));
    for (int i = 1; i < parts; ++i) {
        path.points.push_back(cap.rim_at(from_rad + sweep_rad * i / parts));
        path.drawn.push_back(false);
    }
}

CutPath whole_rim(const Cap& cap, double step_deg) {
    CutPath rim;
    rim.points.push_back(cap.rim_at(0));
    rim.drawn.push_back(false);
    add_rim(cap, 0, 2 * pi, step_deg, rim);
    return rim;
}

double total_sweep_rad(const std::vector<CapVertex>& ring, const Cap& cap) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i)
        sum += cap.sweep_rad(ring[i].at, ring[(i + 1) % ring.size()].at);
    return sum;
}

/// Points inserted between two inside ones are left out again: all where no step is wanted, and as many as a
/// longer step has no need for.
bool is_superfluous(const std::vector<CapVertex>& ring, std::size_t i, double max_step_deg) {
    if (!ring[i].inserted) return false;
    if (!ring[(i + 1) % ring.size()].in || !ring[(i + ring.size() - 1) % ring.size()].in) return false;
    if (max_step_deg <= 0) return true;
    const auto every = static_cast<std::size_t>(std::max(1.0, std::floor(max_step_deg / longest_edge_deg)));
    return i % every != 0;
}

CutPath cut_ring(const std::vector<CapVertex>& ring, std::size_t first_in, const Cap& cap,
                 double max_step_deg) {
    const double rim_step = max_step_deg > 0 ? max_step_deg : longest_edge_deg;
    CutPath piece;
    const auto add = [&](LngLat p, bool drawn) {
        piece.points.push_back(cap.wrapped(p));
        piece.drawn.push_back(drawn);
    };
    const std::size_t n = ring.size();
    LngLat left_at;
    double sweep = 0;
    for (std::size_t step = 0; step < n; ++step) {
        const CapVertex& from = ring[(first_in + step) % n];
        const CapVertex& to = ring[(first_in + step + 1) % n];
        if (from.in && !is_superfluous(ring, (first_in + step) % n, max_step_deg)) add(from.at, from.drawn);
        if (from.in && to.in) continue;
        if (from.in) {
            left_at = cap.crossing(from.at, to.at);
            add(left_at, false);
            sweep = cap.sweep_rad(left_at, to.at);
        } else if (!to.in) {
            sweep += cap.sweep_rad(from.at, to.at);
        } else {
            const LngLat back_at = cap.crossing(to.at, from.at);
            sweep += cap.sweep_rad(from.at, back_at);
            add_rim(cap, cap.azimuth_rad(left_at), sweep, rim_step, piece);
            add(back_at, from.drawn);
        }
    }
    return piece;
}

}  // namespace

std::vector<CutPath> cut_rings_to_cap(std::span<const Path> paths, const Domain& domain,
                                      double max_step_deg) {
    const Cap cap(domain);
    std::vector<std::vector<CapVertex>> rings;
    for (const Path& path : paths) rings.push_back(examined(path, cap, max_step_deg, true));

    std::vector<CutPath> pieces;
    bool rim_needed = holds(rings, cap.antipode());
    for (const auto& ring : rings) {
        const auto first_in = std::find_if(ring.begin(), ring.end(), [](const CapVertex& v) { return v.in; });
        if (first_in == ring.end()) {
            // All of it outside: on the rim it goes all the way round, or comes to nothing.
            const auto turns = std::lround(total_sweep_rad(ring, cap) / (2 * pi));
            if (turns % 2 != 0) rim_needed = !rim_needed;
            continue;
        }
        CutPath piece = cut_ring(ring, static_cast<std::size_t>(first_in - ring.begin()), cap, max_step_deg);
        if (piece.points.size() >= 3) pieces.push_back(std::move(piece));
    }
    if (rim_needed) pieces.push_back(whole_rim(cap, max_step_deg > 0 ? max_step_deg : longest_edge_deg));
    return pieces;
}

std::vector<CutPath> cut_line_to_cap(const Path& path, const Domain& domain, double max_step_deg) {
    const Cap cap(domain);
    const std::vector<CapVertex> line = examined(path, cap, max_step_deg, false);
    std::vector<CutPath> pieces;
    CutPath piece;
    const auto add = [&](LngLat p) { piece.points.push_back(cap.wrapped(p)); };
    const auto finish = [&] {
        if (piece.points.size() > 1) pieces.push_back(std::move(piece));
        piece = {};
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool at_end = i == 0 || i + 1 == line.size();
        if (i > 0 && line[i].in != line[i - 1].in) {
            const CapVertex &in = line[line[i].in ? i : i - 1], &out = line[line[i].in ? i - 1 : i];
            add(cap.crossing(in.at, out.at));
            if (!line[i].in) piece.drawn.push_back(line[i - 1].drawn);
        }
        if (!line[i].in) {
            finish();
            continue;
        }
        const bool superfluous = !at_end && is_superfluous(line, i, max_step_deg);
        if (!piece.points.empty() && !superfluous) piece.drawn.push_back(line[i - 1].drawn);
        if (!superfluous) add(line[i].at);
    }
    finish();
    return pieces;
}

}  // namespace geo::clip_parts
