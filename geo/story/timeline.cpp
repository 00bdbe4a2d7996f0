#include "geo/story/timeline.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace geo {
namespace {

std::chrono::year_month_day calendar_of(Date day) {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{day.days}}};
}

Date day_of(std::chrono::year_month_day ymd) {
    return {static_cast<int>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

}  // namespace

std::vector<TimeMark> time_marks(const World& world) {
    std::vector<TimeMark> marks;
    for (std::uint32_t i = 0; i < world.events.size(); ++i)
        marks.push_back({world.events[i].when, TimeMark::Kind::event, i});
    for (std::uint32_t i = 0; i < world.series.size(); ++i)
        marks.push_back({{world.series[i].date, world.series[i].date}, TimeMark::Kind::figure, i});
    for (std::uint32_t i = 0; i < world.passages.size(); ++i)
        for (const DateRange when : dates_of(world.passages[i]))
            marks.push_back({when, TimeMark::Kind::sentence, i});
    std::stable_sort(marks.begin(), marks.end(), [](const TimeMark& a, const TimeMark& b) {
        return std::pair(a.when.from, a.kind) < std::pair(b.when.from, b.kind);
    });
    return marks;
}

std::vector<DateRange> dates_of(const Passage& passage) {
    std::vector<DateRange> days;
    for (const DateExpression& date : passage.dates)
        if (date.when) days.push_back(*date.when);
    return days;
}

bool is_outside(const Passage& passage, DateRange time, Date published) {
    const auto dates = dates_of(passage);
    const bool one_day = time.from == time.to;
    if (dates.empty() || (one_day && time.to == published)) return false;
    return std::none_of(dates.begin(), dates.end(),
                        [&](DateRange when) { return one_day ? when.from <= time.to : when.overlaps(time); });
}

std::optional<DateRange> told_days(const World& world) {
    if (world.told) return world.told;
    std::optional<DateRange> days;
    const auto add = [&days](Date from, Date to) {
        if (!days) days = DateRange{from, to};
        days->from = std::min(days->from, from);
        days->to = std::max(days->to, to);
    };
    for (const ControlReport& report : world.control) add(report.date, report.date);
    for (const SeriesPoint& point : world.series) add(point.date, point.date);
    for (const Flow& flow : world.flows) add(flow.period.from, flow.period.to);
    // Events alone may reach far back ("the treaty of 1920"): they count only where nothing else is dated.
    if (!days)
        for (const Event& event : world.events) add(event.when.from, event.when.to);
    if (days && world.article.published != Date{}) add(world.article.published, world.article.published);
    return days;
}

std::optional<Date> event_day_beside(const World& world, Date day, int by) {
    const auto told = told_days(world);
    std::optional<Date> best;
    for (const Event& event : world.events) {
        const Date at = event.when.from;
        if (told && !told->contains(at)) continue;
        const bool nearer = by > 0 ? at > day && (!best || at < *best) : at < day && (!best || at > *best);
        if (nearer) best = at;
    }
    return best;
}

std::optional<std::uint32_t> event_beside(const World& world, Date day, std::optional<std::uint32_t> from,
                                          int by) {
    using Position = std::pair<Date, std::int64_t>;
    const auto told = told_days(world);
    const auto count = static_cast<std::uint32_t>(world.events.size());
    const bool on_event = from && *from < count && world.events[*from].when.from == day;
    // Without an event to leave, all those of the day are left.
    std::int64_t index = by > 0 ? std::int64_t{count} : -1;
    if (on_event) index = *from;
    const Position here{day, index};
    std::optional<Position> best;
    for (std::uint32_t i = 0; i < count; ++i) {
        const Position at{world.events[i].when.from, i};
        if (told && !told->contains(at.first)) continue;
        const bool nearer = by > 0 ? at > here && (!best || at < *best) : at < here && (!best || at > *best);
        if (nearer) best = at;
    }
    return best ? std::optional(static_cast<std::uint32_t>(best->second)) : std::nullopt;
}

DateRange with_head(DateRange range, Date head) {
    if (range.from == range.to) return {head, head};
    return {std::min(range.from, head), head};
}

Date month_start(Date day) {
    const auto ymd = calendar_of(day);
    return day_of(ymd.year() / ymd.month() / std::chrono::day{1});
}

Date next_month(Date day) {
    const auto ymd = calendar_of(day);
    return day_of((ymd.year() / ymd.month() + std::chrono::months{1}) / std::chrono::day{1});
}

}  // namespace geo
