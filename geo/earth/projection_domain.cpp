#include "geo/earth/projection_domain.hpp"

#include "geo/earth/sphere.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace geo {

namespace {

constexpr double meters_per_degree = 111'195;
// Longitudes at center ± 180 exactly would come out on either side of the map; this is about a centimeter.
constexpr double seam_deg = 1e-7;
// A change of datum moves places by up to some hundred meters, over the seam too.
constexpr double shifted_seam_deg = 0.02;
constexpr double mercator_lat = 85.06;

template <std::size_t N>
bool is_one_of(std::string_view what, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), what) != names.end();
}

Domain box(double center_lng, double half_width_deg, double south, double north, double lat) {
    Domain d;
    d.shape = Domain::Shape::box;
    d.center = {wrap_lng(center_lng), std::clamp(lat, south, north)};
    d.half_width_deg = half_width_deg;
    d.south = south;
    d.north = north;
    return d;
}

Domain cap(LngLat center, double radius_deg) {
    Domain d;
    d.shape = Domain::Shape::cap;
    d.center = {wrap_lng(center.lng), std::clamp(center.lat, -90.0, 90.0)};
    d.radius_deg = radius_deg;
    return d;
}

/// The angle from below a camera at which the Earth ends, on the sphere; a bit less, for the ellipsoid.
double horizon_deg(double height_m) {
    const double radius_m = 6'378'137;
    const double angle = std::acos(radius_m / (radius_m + height_m)) / radians_per_degree;
    return std::max(0.01, angle - std::min(0.3, angle * 0.02));
}

std::optional<Domain> azimuthal_domain(const ProjStep& step, LngLat center) {
    const std::string& m = step.method;
    if (m == "ups") return cap({center.lng, step.has("south") ? -90.0 : 90.0}, 120);
    if (m == "ortho") return cap(center, 89.9);
    if (m == "gnom") return cap(center, 60);
    if (m == "stere" || m == "sterea") return cap(center, 120);
    if (m == "laea" || m == "aeqd") return cap(center, 179);
    if (m == "airy") return cap(center, 89.5);
    if (m == "geos") return cap({center.lng, 0}, horizon_deg(step.number("h", 35'785'831)));
    if (m == "nsper") return cap(center, horizon_deg(step.number("h", 1e7)));
    return std::nullopt;
}

std::optional<Domain> conic_domain(const ProjStep& step, double lng_0, double half_width_deg) {
    constexpr std::array<std::string_view, 13> conics{"lcc",   "aea",   "leac",  "eqdc",   "euler",
                                                      "murd1", "murd2", "murd3", "pconic", "tissot",
                                                      "vitk1", "lcca",  "ccon"};
    if (!is_one_of(step.method, conics)) return std::nullopt;
    const double lat_0 = step.number("lat_0", 0);
    const double lat_1 = step.number("lat_1", lat_0);
    const double lat_2 = step.number("lat_2", lat_1);
    const double tilt = lat_1 + lat_2 != 0 ? lat_1 + lat_2 : lat_0;
    // The near pole is a point or a short arc, save on a cone that is nearly a cylinder.
    const double near = std::abs(tilt) < 20 ? 85 : 90;
    return tilt >= 0 ? box(lng_0, half_width_deg, -60, near, lat_0)
                     : box(lng_0, half_width_deg, -near, 60, lat_0);
}

std::optional<Domain> known_domain(const ProjStep& step, double prime_meridian_deg) {
    const double lng_0 = step.number("lon_0", 0) + prime_meridian_deg;
    const double lat_0 = step.number("lat_0", 0);
    const double half = 180 - (step.shifts_datum ? shifted_seam_deg : seam_deg);
    if (auto d = azimuthal_domain(step, {lng_0, lat_0})) return d;
    if (auto d = conic_domain(step, lng_0, half)) return d;
    if (step.method == "merc" || step.method == "webmerc") {
        return box(lng_0, half, -mercator_lat, mercator_lat, lat_0);
    }
    if (step.method == "tmerc" || step.method == "etmerc" || step.method == "gstmerc") {
        return box(lng_0, 60, -90, 90, lat_0);
    }
    if (step.method == "utm") {
        const double zone = std::floor(step.number("lon_0", 0) / 6) + 31;
        return box(step.number("zone", zone) * 6 - 183 + prime_meridian_deg, 60, -90, 90, 0);
    }
    return std::nullopt;
}

/// Rows of places that cover a domain, its edges too.
struct Grid {
    std::size_t columns = 0;
    std::vector<LngLat> places;
};

Grid grid_of(const Domain& d) {
    constexpr int rows = 24, columns = 48;
    Grid grid{columns + 1, {}};
    const LocalFrame frame(d.center);
    for (int row = 0; row <= rows; ++row) {
        for (int column = 0; column <= columns; ++column) {
            const double v = double(row) / rows, u = double(column) / columns;
            if (d.shape == Domain::Shape::box) {
                grid.places.push_back(
                    {d.center.lng + d.half_width_deg * (2 * u - 1), d.south + (d.north - d.south) * v});
            } else {
                const double radius = (0.001 + 0.999 * v) * d.radius_deg * radians_per_degree;
                const LngLat p = lnglat_from_unit(frame.at(radius, 2 * std::numbers::pi * u));
                grid.places.push_back({wrap_lng(p.lng, d.center.lng), p.lat});
            }
        }
    }
    return grid;
}

bool comes_back(const Trial& trial, LngLat place, MapPoint image) {
    if (!std::isfinite(image.x) || !std::isfinite(image.y)) return false;
    if (!trial.lnglat_from_map) return true;
    const LngLat back = trial.lnglat_from_map(image);
    return std::isfinite(back.lng) && angle_deg(unit_from_lnglat(place), unit_from_lnglat(back)) < 1e-3;
}

/// How the plane moves with longitude and with latitude, meters a degree.
struct Derivatives {
    MapPoint by_lng, by_lat;
};

Derivatives derivatives_at(const Trial& trial, const Domain& d, LngLat p) {
    constexpr double h = 1e-4;
    const bool is_box = d.shape == Domain::Shape::box;
    const double west = is_box ? std::max(p.lng - h, d.center.lng - d.half_width_deg) : p.lng - h;
    const double east = is_box ? std::min(p.lng + h, d.center.lng + d.half_width_deg) : p.lng + h;
    const double south = std::max(p.lat - h, -90.0), north = std::min(p.lat + h, 90.0);
    const MapPoint w = trial.map_from_lnglat({west, p.lat}), e = trial.map_from_lnglat({east, p.lat});
    const MapPoint s = trial.map_from_lnglat({p.lng, south}), n = trial.map_from_lnglat({p.lng, north});
    return {{(e.x - w.x) / (east - west), (e.y - w.y) / (east - west)},
            {(n.x - s.x) / (north - south), (n.y - s.y) / (north - south)}};
}

/// Between neighbors the plane must move as far as the slopes at both ends foretell: no tear, no smear.
bool is_continuous(LngLat a, LngLat b, MapPoint at_a, MapPoint at_b, const Derivatives& da,
                   const Derivatives& db) {
    constexpr double most_stretched = 20, tolerated = 0.5;
    const double lng = b.lng - a.lng, lat = b.lat - a.lat;
    if (std::abs(lng) > 90 || std::max(std::abs(a.lat), std::abs(b.lat)) > 89)
        return true;  // over a pole or the seam
    const double x = at_b.x - at_a.x, y = at_b.y - at_a.y;
    const double moved = std::hypot(x, y);
    const double foretold_x = ((da.by_lng.x + db.by_lng.x) * lng + (da.by_lat.x + db.by_lat.x) * lat) / 2;
    const double foretold_y = ((da.by_lng.y + db.by_lng.y) * lng + (da.by_lat.y + db.by_lat.y) * lat) / 2;
    const double step_m = std::hypot(lng, lat) * meters_per_degree;
    return moved <= most_stretched * step_m &&
           std::hypot(x - foretold_x, y - foretold_y) <= tolerated * std::max(moved, step_m / 10);
}

bool has_no_holes(const Domain& d, const Trial& trial) {
    const Grid grid = grid_of(d);
    return std::all_of(grid.places.begin(), grid.places.end(),
                       [&](LngLat p) { return comes_back(trial, p, trial.map_from_lnglat(p)); });
}

bool is_whole(const Domain& d, const Trial& trial) {
    const Grid grid = grid_of(d);
    std::vector<MapPoint> images;
    std::vector<Derivatives> slopes;
    for (const LngLat p : grid.places) {
        images.push_back(trial.map_from_lnglat(p));
        if (!comes_back(trial, p, images.back())) return false;
        slopes.push_back(derivatives_at(trial, d, p));
        const Derivatives& s = slopes.back();
        const double turn = s.by_lng.x * s.by_lat.y - s.by_lng.y * s.by_lat.x;
        if (turn < -1e-6 * meters_per_degree * meters_per_degree)
            return false;  // folded over, or a mirror image
    }
    const auto joined = [&](std::size_t i, std::size_t j) {
        return is_continuous(grid.places[i], grid.places[j], images[i], images[j], slopes[i], slopes[j]);
    };
    for (std::size_t i = 0; i < grid.places.size(); ++i) {
        const bool last_in_row = (i + 1) % grid.columns == 0;
        if (!last_in_row && !joined(i, i + 1)) return false;
        if (i >= grid.columns && !joined(i - grid.columns, i)) return false;
    }
    return true;
}

/// A plane of meters, as large as the Earth: not of degrees, and not moved away until nothing is told apart.
bool counts_meters(const Domain& d, const Trial& trial) {
    constexpr double least = 0.02, most = 50;
    const double lat = std::clamp(d.center.lat, -89.0, 89.0);
    const Derivatives s = derivatives_at(trial, d, {d.center.lng, lat});
    const double ground_m2 = meters_per_degree * meters_per_degree * std::cos(lat * radians_per_degree);
    const double scale = std::sqrt(std::abs(s.by_lng.x * s.by_lat.y - s.by_lng.y * s.by_lat.x) / ground_m2);
    return scale >= least && scale <= most;
}

/// Looks for tears that lie between the places of the grid: along its lines no small step moves much farther
/// than those before and after it.
bool is_seamless(const Domain& d, const Trial& trial) {
    constexpr int pieces = 16;
    constexpr double most_uneven = 4;
    const Grid grid = grid_of(d);
    const auto smooth = [&trial](LngLat a, LngLat b) {
        if (std::abs(b.lng - a.lng) > 90 || std::max(std::abs(a.lat), std::abs(b.lat)) > 89) return true;
        std::array<double, pieces> moved{};
        MapPoint last = trial.map_from_lnglat(a);
        for (int i = 0; i < pieces; ++i) {
            const double t = (i + 1.0) / pieces;
            const MapPoint next =
                trial.map_from_lnglat({a.lng + (b.lng - a.lng) * t, a.lat + (b.lat - a.lat) * t});
            moved[static_cast<std::size_t>(i)] = std::hypot(next.x - last.x, next.y - last.y);
            last = next;
        }
        const double step_m = std::hypot(b.lng - a.lng, b.lat - a.lat) * meters_per_degree / pieces;
        for (std::size_t i = 1; i + 1 < moved.size(); ++i) {
            const double around = std::max({moved[i - 1], moved[i + 1], step_m / 2});
            if (!(moved[i] <= most_uneven * around)) return false;
        }
        return true;
    };
    for (std::size_t i = 0; i < grid.places.size(); ++i) {
        const bool last_in_row = (i + 1) % grid.columns == 0;
        if (!last_in_row && !smooth(grid.places[i], grid.places[i + 1])) return false;
        if (i >= grid.columns && !smooth(grid.places[i - grid.columns], grid.places[i])) return false;
    }
    return true;
}

std::vector<LngLat> likely_centers(const ProjStep& step, const Trial& trial) {
    std::vector<LngLat> centers;
    if (trial.area_center) centers.push_back(*trial.area_center);
    if (step.has("lonc")) centers.push_back({step.number("lonc", 0), step.number("lat_0", 0)});
    if (trial.lnglat_from_map) {
        const LngLat origin = trial.lnglat_from_map({step.number("x_0", 0), step.number("y_0", 0)});
        if (std::isfinite(origin.lng) && std::isfinite(origin.lat)) centers.push_back(origin);
    }
    centers.push_back({step.number("lon_0", 0) + trial.prime_meridian_deg, step.number("lat_0", 0)});
    return centers;
}

}  // namespace

std::optional<Domain> find_domain(const ProjStep& step, const Trial& trial) {
    if (const auto known = known_domain(step, trial.prime_meridian_deg);
        known && has_no_holes(*known, trial) && counts_meters(*known, trial)) {
        return *known;
    }
    const auto can_be_drawn = [&trial](const Domain& d) {
        return counts_meters(d, trial) && is_whole(d, trial) && is_seamless(d, trial);
    };
    const double half = 180 - (step.shifts_datum ? shifted_seam_deg : seam_deg);
    for (const double lat : {90.0, 89.9, 85.06, 80.0}) {
        const Domain d =
            box(step.number("lon_0", 0) + trial.prime_meridian_deg, half, -lat, lat, step.number("lat_0", 0));
        if (can_be_drawn(d)) return d;
    }
    const std::vector<LngLat> centers = likely_centers(step, trial);
    for (const double radius : {120.0, 90.0, 75.0, 60.0, 45.0, 30.0, 20.0, 10.0, 5.0, 2.0}) {
        for (const LngLat center : centers) {
            const Domain d = cap(center, radius);
            if (can_be_drawn(d)) return d;
        }
    }
    return std::nullopt;
}

}  // namespace geo
