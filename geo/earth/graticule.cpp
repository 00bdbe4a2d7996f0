#include "geo/earth/graticule.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace geo {

namespace {

/// From `first` to `last` in equal steps of at most one degree.
template <typename PlaceAt>
Line dense_line(double first, double last, PlaceAt place_at) {
    const int steps = std::max(1, static_cast<int>(std::ceil(last - first - 1e-9)));
    Line line;
    for (int i = 0; i <= steps; ++i) line.push_back(place_at(first + (last - first) * i / steps));
    return line;
}

}  // namespace

double graticule_step_deg(double span_deg) {
    constexpr std::array steps{30.0, 15.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.25};
    for (const double step : steps) {
        if (span_deg >= 3 * step) return step;
    }
    return 0.1;
}

std::vector<Line> graticule(double step_deg, const Extent& within) {
    const auto down = [&](double deg) { return std::floor(deg / step_deg) * step_deg; };
    const auto up = [&](double deg) { return std::ceil(deg / step_deg) * step_deg; };
    const Extent box{std::max(-180.0, down(within.west)), std::max(-90.0, down(within.south)),
                     std::min(180.0, up(within.east)), std::min(90.0, up(within.north))};
    std::vector<Line> lines;
    for (Line& line : graticule(step_deg)) {
        const bool meridian = line.front().lng == line.back().lng;
        const LngLat at = line.front();
        if (meridian ? at.lng < box.west || at.lng > box.east : at.lat < box.south || at.lat > box.north)
            continue;
        const auto end_of = [&](double low, double high, double from, double to) {
            return std::pair(std::max(low, from), std::min(high, to));
        };
        const auto [from, to] = meridian ? end_of(box.south, box.north, at.lat, line.back().lat)
                                         : end_of(box.west, box.east, at.lng, line.back().lng);
        if (from >= to) continue;
        lines.push_back(dense_line(from, to, [&](double t) {
            return meridian ? LngLat{at.lng, t} : LngLat{t, at.lat};
        }));
    }
    return lines;
}

std::vector<Line> graticule(double step_deg) {
    std::vector<Line> lines;
    const int meridians = static_cast<int>(std::lround(360 / step_deg));
    for (int i = 0; i < meridians; ++i) {
        const int from_greenwich = i - meridians / 2;
        const double end = from_greenwich % 4 == 0 ? 90 : 80;
        // ±180° exactly is an edge of data, which is never drawn (see clip.hpp): this one stands 0.2 m beside
        // it.
        const double lng = std::max(from_greenwich * step_deg, -180 + 2e-6);
        lines.push_back(dense_line(-end, end, [&](double lat) { return LngLat{lng, lat}; }));
    }
    const int parallels = static_cast<int>(std::lround(90 / step_deg)) - 1;
    for (int i = -parallels; i <= parallels; ++i) {
        const double lat = i * step_deg;
        lines.push_back(dense_line(-180, 180, [&](double lng) { return LngLat{lng, lat}; }));
    }
    return lines;
}

}  // namespace geo
