#include "app/timeline_span.hpp"

#include <algorithm>

#include "geo/story/timeline.hpp"

namespace app {

TimelineSpan whole_span(const geo::World& world) {
    const auto told = geo::told_days(world);
    if (!told) return {};
    return {static_cast<double>(told->from.days), static_cast<double>(told->to.days) + 1};
}

TimelineSpan span_around(const geo::World& world, geo::DateRange time) {
    constexpr int months_before = 2, months_after = 1;
    const TimelineSpan all = whole_span(world);
    geo::Date first = geo::month_start(time.from), end = geo::next_month(time.to);
    for (int i = 0; i < months_before; ++i) first = geo::month_start({first.days - 1});
    for (int i = 0; i < months_after; ++i) end = geo::next_month(end);
    const TimelineSpan near{std::max(all.from_day, static_cast<double>(first.days)),
                            std::min(all.to_day, static_cast<double>(end.days))};
    return near.to_day - near.from_day < shortest_span_days ? all : near;
}

}  // namespace app
