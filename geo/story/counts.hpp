#pragma once

#include <cstdint>
#include <vector>

#include "geo/story/world.hpp"

namespace geo {

/// People of one place, as a symbol shows them: a range where the sources differ.
struct PlaceCount {
    enum class Kind : std::uint8_t { departures, arrivals, hosted };
    Kind kind = Kind::arrivals;
    PlaceId place;
    DateRange period;
    PeopleRange people;
    std::vector<std::uint32_t> rows;  // of World::district_counts, or of World::hosted
};

/// Departures and arrivals of the newest period of each whose last day is not after the day: figures of one
/// period, so that symbols of a kind may be compared. The largest first.
[[nodiscard]] std::vector<PlaceCount> districts_at(const World&, Date);

/// People hosted in each place: all counts made by the day in the half year before it, as a range. Countries,
/// whose counts are totals of these, are left out. The largest first.
[[nodiscard]] std::vector<PlaceCount> hosted_at(const World&, Date);

}  // namespace geo
