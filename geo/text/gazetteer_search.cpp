#include <algorithm>
#include <cmath>

#include "geo/earth/geodesy.hpp"
#include "geo/text/gazetteer.hpp"
#include "geo/text/gazetteer_tables.hpp"

namespace geo {

namespace format = gazetteer_format;

namespace {

struct KeyRange {
    std::uint32_t begin = 0, end = 0;
};

KeyRange keys_beginning_with(const GazetteerTables& t, std::string_view prefix) {
    const auto first = [&t, prefix](auto before) {
        std::uint32_t low = 0, high = static_cast<std::uint32_t>(t.keys.size());
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (before(t.key(middle).substr(0, prefix.size())))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    return {first([prefix](std::string_view key) { return key < prefix; }),
            first([prefix](std::string_view key) { return key <= prefix; })};
}

constexpr double meters_per_degree = 111'195;  // of latitude, on a sphere of the Earth's mean radius

}  // namespace

std::vector<GazetteerId> Gazetteer::starting_with(std::string_view key, std::size_t limit) const {
    const GazetteerTables& t = *tables_;
    const KeyRange range = keys_beginning_with(t, key);
    std::vector<GazetteerId> found;
    for (int rank = 10; rank >= 0 && found.size() < limit; --rank) {
        const auto of_rank = static_cast<std::ptrdiff_t>(found.size());
        for (std::uint32_t k = range.begin; k < range.end; ++k) {
            if (t.key_rank[k] < rank) continue;
            for (const NameEntry& name : t.names_of(k))
                if (!is_demonym(name.kind) && t.places[name.place.index].rank == rank)
                    found.push_back(name.place);
        }
        std::sort(found.begin() + of_rank, found.end(), [&t](GazetteerId a, GazetteerId b) {
            const auto by = [&t](GazetteerId id) { return ~t.places[id.index].population; };
            return std::pair(by(a), a) < std::pair(by(b), b);
        });
        found.erase(std::unique(found.begin() + of_rank, found.end()), found.end());
    }
    if (found.size() > limit) found.resize(limit);
    return found;
}

std::vector<Gazetteer::Near> Gazetteer::nearest(LngLat at, double within_m, std::size_t limit,
                                                FeatureSet features) const {
    const GazetteerTables& t = *tables_;
    std::vector<Near> found;
    const double reach_lat = within_m / meters_per_degree;
    const double widest = std::min(89.0, std::abs(at.lat) + reach_lat);
    const double reach_lng = std::min(180.0, reach_lat / std::cos(widest * 3.14159265358979 / 180));
    const auto south = static_cast<int>(std::floor(std::max(-90.0, at.lat - reach_lat)));
    const auto north = static_cast<int>(std::floor(std::min(89.9, at.lat + reach_lat)));
    const auto west = static_cast<int>(std::floor(at.lng - reach_lng));
    const auto east = std::min(west + 359, static_cast<int>(std::floor(at.lng + reach_lng)));
    for (int row = south; row <= north; ++row) {
        for (int column = west; column <= east; ++column) {
            const int wrapped = ((column + 180) % 360 + 360) % 360;
            const auto cell = static_cast<std::size_t>((row + 90) * 360 + wrapped);
            for (std::uint32_t i = t.cells[cell]; i < t.cells[cell + 1]; ++i) {
                const format::Place& p = t.places[i];
                if (!features.has(static_cast<Feature>(p.feature)) || (p.flags & format::unplaced) != 0)
                    continue;
                const double distance = distance_m(at, {p.lng_e7 / 1e7, p.lat_e7 / 1e7});
                if (distance <= within_m) found.push_back({{i}, distance});
            }
        }
    }
    std::ranges::sort(found, [](const Near& a, const Near& b) {
        return std::pair(a.distance_m, a.place) < std::pair(b.distance_m, b.place);
    });
    if (found.size() > limit) found.resize(limit);
    return found;
}

}  // namespace geo
