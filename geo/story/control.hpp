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
    bool certain = true;  // false beside a town whose holder is uncertain
};

/// Control reconstructed from dated towns: not a survey.
struct ControlMap {
    Date date;
    std::vector<HolderArea> areas;  // by holder, those present only
    std::vector<FrontPiece> front;  // where two different sides meet
    /// Geodesic length. Beside uncertain towns the front runs on either side of them: each of the two counts
    /// half.
    double front_km = 0;
};

struct ControlSite {
    LngLat at;
    std::uint32_t holder = 0;
};

/// Voronoi cells of the sites within `study_area`, borders between holders smoothed so that no site changes
/// side, clipped to `land`. Sites outside the study area still count, so its edge is not drawn towards them.
/// `sides[h]` is the side of holder h ("" for neither). Pure; throws nothing for fewer than two sites (empty
/// map).
[[nodiscard]] ControlMap reconstruct_control(Date, std::span<const ControlSite> sites,
                                             std::span<const std::string> sides,
                                             std::span<const Polygon> land, const Extent& study_area);

}  // namespace geo
