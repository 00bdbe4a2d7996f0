#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "geo/earth/coordinates.hpp"
#include "geo/story/date.hpp"
#include "geo/story/evidence.hpp"
#include "geo/story/place.hpp"

namespace geo {

struct World;

/// Land that an agreement names by a distance and not by coordinates: drawn from what it is measured from.
struct Zone {
    /// beside_front: within one holder's area, from its front line of a day. along_road: on both sides of a
    /// road.
    enum class Kind { beside_front, along_road };
    std::string id;
    Names title;
    Kind kind = Kind::beside_front;
    Date line_date;                      // beside_front: whose line
    std::uint32_t holder = 0;            // beside_front: whose area
    std::string road;                    // along_road: its name
    std::optional<PlaceId> first, last;  // along_road: waypoints that it runs between; left out: all of it
    double least_km = 0, most_km = 0;    // "15 to 20 km deep"; equal where one depth is named
    DateRange when{{0}, {std::numeric_limits<int>::max()}};
    Evidence evidence;
};

struct ZoneShape {
    std::vector<Polygon> area;     // to the farther distance
    std::vector<Line> least_edge;  // at the nearer distance, where there is another
    std::vector<Line> most_edge;
    double km2 = 0;  // geodesic
};

/// Empty where there is nothing to measure from: no such road, no front on that day.
[[nodiscard]] ZoneShape shape_of(const Zone&, const World&);

}  // namespace geo
