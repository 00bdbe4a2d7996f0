#include "app/map/flight.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

/// The optimal path of van Wijk and Nuij: u is the way along the ground, w the width of the view, both in
/// meters of the plane; rho trades zooming for panning (their users liked 1.42).
struct Path {
    static constexpr double rho = 1.42;
    geo::MapPoint from, to;
    double w0 = 1, w1 = 1, u1 = 0, r0 = 0, length = 0;

    Path(geo::MapPoint a, double width_a, geo::MapPoint b, double width_b)
        : from(a), to(b), w0(width_a), w1(width_b) {
        u1 = std::hypot(b.x - a.x, b.y - a.y);
        if (u1 < 1e-6 * std::min(w0, w1)) {
            u1 = 0;
            length = std::abs(std::log(w1 / w0)) / rho;
            return;
        }
        const double rho2 = rho * rho;
        const auto r = [&](double w, double sign) {
            const double b_i = (w1 * w1 - w0 * w0 + sign * rho2 * rho2 * u1 * u1) / (2 * w * rho2 * u1);
            return -std::asinh(b_i);  // log(-b + sqrt(b^2 + 1))
        };
        r0 = r(w0, 1);
        length = (r(w1, -1) - r0) / rho;
    }

    void at(double s, geo::MapPoint& center, double& width) const {
        if (u1 == 0) {
            center = from;
            width = w0 * std::exp((w1 > w0 ? 1 : -1) * rho * s);
            return;
        }
        const double u = w0 / (rho * rho) * (std::cosh(r0) * std::tanh(rho * s + r0) - std::sinh(r0));
        width = w0 * std::cosh(r0) / std::cosh(rho * s + r0);
        const double part = std::clamp(u / u1, 0.0, 1.0);
        center = {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
    }
};

std::optional<Path> path_of(const View& a, const View& b, const geo::Projection& projection, PixelSize map) {
    const auto from = projection.map_from_lnglat(a.look_at);
    const auto to = projection.map_from_lnglat(b.look_at);
    if (!from || !to) return std::nullopt;
    const double width_px = std::max(map.width, 1);
    return Path(*from, a.meters_per_px * width_px, *to, b.meters_per_px * width_px);
}

double eased(double t) {
    return t * t * (3 - 2 * t);
}

}  // namespace

Flight flight_to(const View& from, const View& to, const geo::Projection& projection, PixelSize map) {
    const auto path = path_of(from, to, projection, map);
    const double length = path ? path->length : 0;
    return {from, to, 0, std::clamp(0.25 + 0.22 * length, 0.25, 1.4)};
}

View view_at(const Flight& flight, const geo::Projection& projection, PixelSize map) {
    if (flight.t >= 1) return flight.to;
    if (flight.t <= 0) return flight.from;
    const auto path = path_of(flight.from, flight.to, projection, map);
    if (!path) return flight.to;
    geo::MapPoint center;
    double width = 0;
    path->at(eased(flight.t) * path->length, center, width);
    const auto look_at = projection.lnglat_from_map(center);
    if (!look_at) return flight.to;
    return {*look_at, width / std::max(map.width, 1)};
}

}  // namespace app
