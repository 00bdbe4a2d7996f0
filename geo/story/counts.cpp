#include "geo/story/counts.hpp"

#include <algorithm>
#include <optional>

namespace geo {
namespace {

constexpr int half_year_days = 183;

void largest_first(std::vector<PlaceCount>& counts) {
    std::ranges::stable_sort(
        counts, [](const PlaceCount& a, const PlaceCount& b) { return a.people.high > b.people.high; });
}

/// Adds a figure to its place's count.
void add(std::vector<PlaceCount>& counts, PlaceCount one) {
    const auto twin = std::ranges::find_if(
        counts, [&](const PlaceCount& c) { return c.place == one.place && c.kind == one.kind; });
    if (twin == counts.end()) return counts.push_back(std::move(one));
    twin->people = {std::min(twin->people.low, one.people.low), std::max(twin->people.high, one.people.high)};
    twin->period = {std::min(twin->period.from, one.period.from), std::max(twin->period.to, one.period.to)};
    twin->rows.insert(twin->rows.end(), one.rows.begin(), one.rows.end());
}

}  // namespace

std::vector<PlaceCount> districts_at(const World& world, Date day) {
    std::vector<PlaceCount> counts;
    for (const bool arrivals : {false, true}) {
        std::optional<DateRange> newest;
        for (const DistrictCount& count : world.district_counts) {
            if (count.arrivals != arrivals || count.period.to > day) continue;
            // Of two periods that end on one day the longer counts.
            if (!newest ||
                std::pair(count.period.to, newest->from) > std::pair(newest->to, count.period.from))
                newest = count.period;
        }
        for (std::uint32_t i = 0; newest && i < world.district_counts.size(); ++i) {
            const DistrictCount& count = world.district_counts[i];
            if (count.arrivals != arrivals || count.period != *newest) continue;
            add(counts, {arrivals ? PlaceCount::Kind::arrivals : PlaceCount::Kind::departures,
                         count.place,
                         count.period,
                         {count.people, count.people},
                         {i}});
        }
    }
    largest_first(counts);
    return counts;
}

std::vector<PlaceCount> hosted_at(const World& world, Date day) {
    std::vector<PlaceCount> counts;
    for (std::uint32_t i = 0; i < world.hosted.size(); ++i) {
        const HostCount& count = world.hosted[i];
        const bool in_force = count.when.from <= day && count.when.to.days >= day.days - half_year_days;
        if (!in_force || world.place(count.place).kind == PlaceKind::country) continue;
        add(counts, {PlaceCount::Kind::hosted, count.place, count.when, {count.people, count.people}, {i}});
    }
    largest_first(counts);
    return counts;
}

}  // namespace geo
