#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "geo/data/csv.hpp"
#include "geo/story/world.hpp"

namespace geo {

/// The sound rows of a table, and a line for each fault: "file:line: field 'x': what is wrong". A row with a
/// fault is left out, save that an unknown source key costs only the key.
template <typename T>
struct Table {
    std::vector<T> rows;
    std::vector<std::string> faults;
};

/// What the cells of a table may refer to.
struct References {
    std::map<std::string, PlaceId, std::less<>> places;
    std::map<std::string, std::uint32_t, std::less<>> holders;
    std::set<std::string, std::less<>> sources;
    std::map<std::string, std::set<PlaceId>, std::less<>> roads;  // the places of each
    /// The tables that define them could not be read, which was told once: not again for every row.
    bool places_missing = false, sources_missing = false, roads_missing = false;
};

[[nodiscard]] Table<Source> sources_from(const CsvTable&);
/// `seat_of` refers to places of the table itself.
[[nodiscard]] Table<Place> places_from(const CsvTable&, const References&);
/// Sorted by place, then date.
[[nodiscard]] Table<ControlReport> control_from(const CsvTable&, const References&);
[[nodiscard]] Table<Flow> flows_from(const CsvTable&, const References&);
/// Sorted by date.
[[nodiscard]] Table<SeriesPoint> series_from(const CsvTable&, const References&);
/// Sorted by first day, as in the file where days are equal.
[[nodiscard]] Table<Event> events_from(const CsvTable&, const References&);
[[nodiscard]] Table<Post> posts_from(const CsvTable&, const References&);
/// Waypoints in the order of `seq`; roads in the order of the file.
[[nodiscard]] Table<Road> roads_from(const CsvTable&, const References&);
[[nodiscard]] Table<DistrictCount> district_counts_from(const CsvTable&, const References&);
/// Sorted by place, then first day.
[[nodiscard]] Table<HostCount> host_counts_from(const CsvTable&, const References&);
/// In the order of the file.
[[nodiscard]] Table<Zone> zones_from(const CsvTable&, const References&);
/// `article`: the text that the quotes are looked for in; each must be there once.
[[nodiscard]] Table<SentenceNote> notes_from(const CsvTable&, const References&, std::string_view article);

}  // namespace geo
