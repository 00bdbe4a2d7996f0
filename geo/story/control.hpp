#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "geo/earth/coordinates.hpp"
#include "geo/story/date.hpp"
#include "geo/story/place.hpp"

namespace geo {

/// A party that holds towns. Parties on one side have no front between them; `side` "" is neither.
struct Holder {
    std::string id;  // "government"
    Names name;
    std::string side;
};

/// "On this day the place came to be held by ..." It holds until the place's next report.
struct ControlReport {
    PlaceId place;
    Date date;
    std::uint32_t holder = 0;  // index into World::holders
    Evidence evidence;
    /// The days on which sources contradict each other about who held the place.
    std::optional<DateRange> disputed;

    /// False on disputed days and where confidence is low: a line that rests on it is drawn as uncertain.
    [[nodiscard]] bool certain_on(Date day) const {
        return evidence.confidence != Confidence::low && !(disputed && disputed->contains(day));
    }
};

/// Who holds a place at the end of a day; nullptr before its first report or where none is.
/// `reports` are sorted by place, then date. O(log n).
[[nodiscard]] const ControlReport* report_at(std::span<const ControlReport> reports, PlaceId, Date);

struct HolderArea {
    std::uint32_t holder = 0;
    std::vector<Polygon> polygons;
    double km2 = 0;  // geodesic
};

struct FrontPiece {
    Line line;
    bool certain = true;  // false beside a town whose holder is uncertain, disputed or on a weak word
    std::uint32_t holder_a = 0, holder_b = 0;  // of the two sides, the smaller first
};

/// Control reconstructed from dated towns: not a survey.
struct ControlMap {
    Date date;
    std::vector<HolderArea> areas;  // by holder, those present only
    std::vector<FrontPiece> front;  // where two different sides meet
    std::vector<Polygon> unknown;   // land of the study area that no report speaks of
    double unknown_km2 = 0;
    /// Geodesic length. Beside uncertain towns the front runs on either side of them: each of the two counts
    /// half.
    double front_km = 0;
};

/// A town of which no report speaks yet: its cell is no data.
inline constexpr std::uint32_t nobody_knows = 0xFFFF'FFFF;

struct ControlSite {
    LngLat at;
    std::uint32_t holder = 0;  // or nobody_knows
    bool certain = true;
};

/// Voronoi cells of the sites within `study_area`, borders between holders smoothed so that no site changes
/// side, clipped to `land`: what of it may be told, within reach of a town. Sites outside the study area
/// still count, so its edge is not drawn towards them. `sides[h]` is the side of holder h ("" for neither).
/// Pure; throws nothing for fewer than two sites (empty map).
[[nodiscard]] ControlMap reconstruct_control(Date, std::span<const ControlSite> sites,
                                             std::span<const std::string> sides,
                                             std::span<const Polygon> land, const Extent& study_area);

/// Land that changed hands between two maps.
struct ControlChange {
    std::uint32_t before = 0, after = 0;  // holders; of different sides
    std::vector<Polygon> polygons;
    double km2 = 0;  // geodesic
};

/// What changed sides from the first map to the second; what nobody knows of on either day is left out, as
/// are slivers under 0.05 km², which smoothing makes. By holder before, then after.
[[nodiscard]] std::vector<ControlChange> changes_between(const ControlMap& before, const ControlMap& after,
                                                         std::span<const std::string> sides);

/// The part of `land` within `reach_m` of a town (`known`) and the rest (`unknown`).
struct ToldLand {
    std::vector<Polygon> known, unknown;
};
[[nodiscard]] ToldLand told_land(std::span<const Polygon> land, std::span<const LngLat> towns,
                                 double reach_m);

}  // namespace geo
