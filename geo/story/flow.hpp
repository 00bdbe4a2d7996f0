#pragma once

#include <span>
#include <string>
#include <vector>

#include "geo/story/date.hpp"
#include "geo/story/place.hpp"

namespace geo {

struct PeopleRange {
    std::int64_t low = 0, high = 0;
    friend bool operator==(const PeopleRange&, const PeopleRange&) = default;
};

/// People on the move. `movements` counts journeys: somebody displaced twice counts twice, so periods must
/// not be added up. The numbers are for from -> to; the arrow runs between draw_from and draw_to, which the
/// sources name as origin and destination but without a number of their own: a schematic arrow says so.
struct Flow {
    std::string id;
    PlaceId from, to, draw_from, draw_to;
    DateRange period;
    PeopleRange people;
    std::string qualifier;  // "about", "at least"
    bool movements = false;
    bool schematic_arrow = false;
    Evidence evidence;
};

/// Index into World::flows.
struct FlowId {
    std::uint32_t index = 0;
    friend auto operator<=>(const FlowId&, const FlowId&) = default;
};

/// The flows that a map of `when` shows: nothing whose figure was not yet counted. Movements: those of all
/// periods that end within it, else of the latest period that ended before. Counts of people, which run from
/// a first day to the day of the figure: the newest by the end of `when`.
[[nodiscard]] std::vector<FlowId> flows_at(std::span<const Flow>, DateRange when);

struct FlowSums {
    PeopleRange in, out;
};
/// What the chosen flows bring to and take from a place (as from/to or as an arrow's end). A flow within one
/// place counts on both sides.
[[nodiscard]] FlowSums sums_at(std::span<const Flow>, std::span<const FlowId> chosen, PlaceId);

}  // namespace geo
