#include "geo/earth/clip.hpp"

#include "geo/earth/clip_parts.hpp"
#include "geo/earth/sphere.hpp"

#include <algorithm>
#include <cmath>

namespace geo {

namespace {

using clip_parts::Path;
using clip_parts::Vertex;

/// About a decimeter: coarser than what file formats round to, finer than what a map shows.
constexpr double edge_tolerance_deg = 1e-6;
/// What rounding may do to a point on the rim of a domain.
constexpr double inside_tolerance_deg = 1e-6;

/// Tells on which artificial edges a point of the data lies, one bit for each.
class ArtificialEdges {
  public:
    explicit ArtificialEdges(const DataBox& box)
        : west_(wrap_lng(box.west)), east_(wrap_lng(box.east)), south_(box.south), north_(box.north) {}

    [[nodiscard]] unsigned at(LngLat p) const {
        return bit(p.lng, -180, 0) | bit(p.lng, 180, 1) | bit(p.lng, west_, 2) | bit(p.lng, east_, 3) |
               bit(p.lat, -90, 4) | bit(p.lat, 90, 5) | bit(p.lat, south_, 6) | bit(p.lat, north_, 7);
    }

  private:
    static unsigned bit(double value, double edge, unsigned index) {
        return static_cast<unsigned>(std::abs(value - edge) <= edge_tolerance_deg) << index;
    }
    double west_, east_, south_, north_;
};

/// By how much to turn what follows an edge. Edges go the short way round the Earth, save those that run all
/// the way from one side of the world to the other: a box round the world, or Antarctica's edge along the
/// pole.
double turn_after(double from_lng, double to_lng) {
    const double d = to_lng - from_lng;
    if (std::abs(d) <= 180 || std::abs(d) >= 360 - edge_tolerance_deg) return 0;
    return d > 0 ? -360 : 360;
}

Path unwrapped(std::span<const LngLat> points, const ArtificialEdges& edges) {
    Path path;
    path.reserve(points.size() + 4);
    double turn = 0, previous_lng = 0;
    unsigned previous_edges = 0;
    for (const LngLat p : points) {
        if (!std::isfinite(p.lng) || !std::isfinite(p.lat)) continue;
        const unsigned on = edges.at(p);
        if (!path.empty()) {
            turn += turn_after(previous_lng, p.lng);
            path.back().drawn = (on & previous_edges) == 0;
        }
        path.push_back({{p.lng + turn, std::clamp(p.lat, -90.0, 90.0)}, true});
        previous_lng = p.lng;
        previous_edges = on;
    }
    return path;
}

/// A ring that goes round a pole does not close in the plane: it is led over the pole that it is nearer to.
void close_over_pole(Path& ring, double turn) {
    double sum = 0;
    for (const Vertex& v : ring) sum += v.at.lat;
    const double pole = sum < 0 ? -90 : 90;
    const LngLat first = ring.front().at;
    ring.push_back({{first.lng + turn, first.lat}, false});
    ring.push_back({{first.lng + turn, pole}, false});
    ring.push_back({{first.lng, pole}, false});
}

Path unwrapped_ring(std::span<const LngLat> points, const ArtificialEdges& edges) {
    while (points.size() > 1 && points.front() == points.back()) points = points.first(points.size() - 1);
    Path ring = unwrapped(points, edges);
    if (ring.size() < 3) return {};
    const LngLat first = points.front(), last = points.back();
    ring.back().drawn = (edges.at(first) & edges.at(last)) == 0;
    const double turn = ring.back().at.lng - last.lng + turn_after(last.lng, first.lng);
    if (std::abs(turn) > 180) close_over_pole(ring, turn);
    return ring;
}

}  // namespace

int clip_parts::parts_of(LngLat a, LngLat b, double max_step_deg) {
    if (max_step_deg <= 0) return 1;
    const double span = std::max(std::abs(b.lng - a.lng), std::abs(b.lat - a.lat));
    return span <= max_step_deg ? 1 : static_cast<int>(std::ceil(span / max_step_deg - 1e-9));
}

std::vector<CutPath> cut_rings(std::span<const std::span<const LngLat>> rings, const Domain& domain,
                               const DataBox& box, double max_step_deg) {
    const ArtificialEdges edges(box);
    std::vector<Path> paths;
    for (const auto& ring : rings) {
        Path path = unwrapped_ring(ring, edges);
        if (!path.empty()) paths.push_back(std::move(path));
    }
    return domain.shape == Domain::Shape::box ? clip_parts::cut_rings_to_box(paths, domain, max_step_deg)
                                              : clip_parts::cut_rings_to_cap(paths, domain, max_step_deg);
}

std::vector<CutPath> cut_line(std::span<const LngLat> line, const Domain& domain, const DataBox& box,
                              double max_step_deg) {
    const Path path = unwrapped(line, ArtificialEdges(box));
    if (path.size() < 2) return {};
    return domain.shape == Domain::Shape::box ? clip_parts::cut_line_to_box(path, domain, max_step_deg)
                                              : clip_parts::cut_line_to_cap(path, domain, max_step_deg);
}

bool inside(const Domain& domain, LngLat p) {
    if (!std::isfinite(p.lng) || !std::isfinite(p.lat)) return false;
    if (domain.shape == Domain::Shape::box) {
        const double from_center = wrap_lng(p.lng, domain.center.lng) - domain.center.lng;
        return std::abs(from_center) <= domain.half_width_deg + inside_tolerance_deg &&
               p.lat >= domain.south - inside_tolerance_deg && p.lat <= domain.north + inside_tolerance_deg;
    }
    return angle_deg(unit_from_lnglat(domain.center), unit_from_lnglat(p)) <=
           domain.radius_deg + inside_tolerance_deg;
}

}  // namespace geo
