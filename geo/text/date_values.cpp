#include "geo/text/date_values.hpp"

#include <algorithm>
#include <cstdlib>

#include "geo/text/calendar.hpp"

namespace geo {
namespace {

using DateKind = DateExpression::Kind;

constexpr int half_a_year_days = 183;

DateKind kind_of_unit(DateUnit unit) {
    switch (unit) {
        case DateUnit::hour:
        case DateUnit::day:
            return DateKind::day;
        case DateUnit::week:
            return DateKind::week;
        case DateUnit::month:
            return DateKind::month;
        case DateUnit::year:
            return DateKind::year;
        case DateUnit::decade:
            return DateKind::decade;
        case DateUnit::century:
            return DateKind::century;
    }
    return DateKind::day;
}

DateRange unit_around(Date date, DateUnit unit, int units) {
    const int year = calendar_day(date).year;
    switch (unit) {
        case DateUnit::hour:
            return {days_after(date, units / 24), days_after(date, units / 24)};
        case DateUnit::day:
            return {days_after(date, units), days_after(date, units)};
        case DateUnit::week:
            return week_of(days_after(date, 7 * units));
        case DateUnit::month:
            return month_after(date, units);
        case DateUnit::year:
            return year_of(year + units);
        case DateUnit::decade:
            return years((year / 10 + units) * 10, (year / 10 + units) * 10 + 9);
        case DateUnit::century:
            return years(((year - 1) / 100 + units) * 100 + 1, ((year - 1) / 100 + units) * 100 + 100);
    }
    return {date, date};
}

/// The year that a day or month without one belongs to: that of publication, the year before where it lay
/// more than half a year ahead, the year after for a future that would lie in the past.
std::optional<int> likely_year(const DateAnchors& anchors, int month, int day, bool forward) {
    if (!anchors.published) return anchors.last_year;
    const int year = calendar_day(*anchors.published).year;
    const auto this_year = date_of({year, month, std::min(day, 28)});
    if (!this_year) return std::nullopt;
    const int ahead = this_year->days - anchors.published->days;
    if (forward && ahead < 0 && month != calendar_day(*anchors.published).month) return year + 1;
    return ahead > half_a_year_days && !forward ? year - 1 : year;
}

}  // namespace

DateMatch weekday_match(const DateAnchors& anchors, int weekday, bool forward) {
    DateMatch match;
    match.why = forward ? "the next such weekday, as the verb is in the future"
                        : "the last such weekday up to the publication date";
    if (!anchors.published) return match;
    const int back = (weekday_of(*anchors.published) - weekday + 7) % 7;
    // On that day itself the next one is today's: "will meet on Thursday", in Thursday's paper.
    const Date day = days_after(*anchors.published, forward && back > 0 ? 7 - back : -back);
    match.when = DateRange{day, day};
    return match;
}

DateMatch strict_weekday_match(const DateAnchors& anchors, int weekday, bool next) {
    DateMatch match;
    match.why = next ? "the first such weekday after the publication date"
                     : "the last such weekday before the publication date";
    if (!anchors.published) return match;
    const int back = (weekday_of(*anchors.published) - weekday + 7) % 7;
    const Date day = days_after(*anchors.published, next ? 7 - back : back == 0 ? -7 : -back);
    match.when = DateRange{day, day};
    return match;
}

DateMatch day_match(const DateAnchors& anchors, int day, int month, std::optional<int> year, bool forward) {
    DateMatch match;
    match.has_year = year.has_value();
    match.why = year ? "a day with its year" : "a day without a year: the nearest to the publication date";
    if (!year) year = likely_year(anchors, month, day, forward);
    if (!year) return match;
    if (const auto date = date_of({*year, month, day})) match.when = DateRange{*date, *date};
    return match;
}

DateMatch month_match(const DateAnchors& anchors, int month, std::optional<int> year, bool forward) {
    DateMatch match;
    match.kind = DateKind::month;
    match.has_year = year.has_value();
    match.why =
        year ? "a month with its year" : "a month without a year: the nearest to the publication date";
    if (!year) year = likely_year(anchors, month, 1, forward);
    if (year) match.when = month_of(*year, month);
    return match;
}

DateMatch year_match(int year) {
    DateMatch match;
    match.kind = DateKind::year;
    match.when = year_of(year);
    match.why = "a year";
    match.has_year = true;
    return match;
}

DateMatch unit_match(std::optional<Date> from, DateUnit unit, int units, std::string_view why) {
    DateMatch match;
    match.kind = kind_of_unit(unit);
    match.why = why;
    if (from) match.when = unit_around(*from, unit, units);
    return match;
}

DateMatch range_match(const DateMatch& from, const DateMatch& to, std::string_view why) {
    DateMatch match;
    match.kind = DateKind::range;
    match.why = why;
    match.has_year = from.has_year || to.has_year;
    if (from.when && to.when && from.when->from <= to.when->to)
        match.when = DateRange{from.when->from, to.when->to};
    return match;
}

DateMatch span_match(const DateAnchors& anchors, DateUnit unit, int units, std::string_view why) {
    DateMatch match;
    match.kind = DateKind::range;
    match.why = why;
    if (!anchors.published) return match;
    const Date published = *anchors.published;
    Date other = published;
    const CalendarDay day = calendar_day(published);
    if (unit == DateUnit::hour) other = days_after(published, units / 24);
    if (unit == DateUnit::day) other = days_after(published, units);
    if (unit == DateUnit::week) other = days_after(published, 7 * units);
    if (unit == DateUnit::month) {
        const DateRange month = month_after(published, units);
        other = {std::min(month.from.days + day.day - 1, month.to.days)};
    }
    if (unit == DateUnit::year || unit == DateUnit::decade || unit == DateUnit::century) {
        const int factor = unit == DateUnit::year ? 1 : unit == DateUnit::decade ? 10 : 100;
        const DateRange month = month_of(std::clamp(day.year + factor * units, 1, 9999), day.month);
        other = {std::min(month.from.days + day.day - 1, month.to.days)};
    }
    match.when = DateRange{std::min(published, other), std::max(published, other)};
    return match;
}

DateMatch weekend_match(const DateAnchors& anchors, int weeks, std::string_view why) {
    DateMatch match;
    match.kind = DateKind::weekend;
    match.why = why;
    if (!anchors.published) return match;
    const Date sunday = days_after(week_of(*anchors.published).to, 7 * weeks);
    match.when = DateRange{days_after(sunday, -1), sunday};
    return match;
}

DateMatch season_match(const DateAnchors& anchors, int first_month, std::optional<int> year,
                       int years_after) {
    DateMatch match;
    match.kind = DateKind::season;
    match.why = "a season of three months";
    match.has_year = year.has_value();
    if (!year && anchors.published) year = calendar_day(*anchors.published).year + years_after;
    if (!year || *year < 2 || *year > 9998) return match;
    const bool winter = first_month == 12;
    const int last_month = winter ? 2 : first_month + 2;
    match.when = DateRange{month_of(*year - winter, first_month).from, month_of(*year, last_month).to};
    return match;
}

DateMatch part_match(DateMatch match, DateExpression::Part part) {
    using Part = DateExpression::Part;
    match.part = part;
    if (!match.when || part == Part::whole) return match;
    DateRange& when = *match.when;
    const int year = calendar_day(when.from).year;
    if (match.kind == DateKind::month) {
        if (part != Part::end) when.to = days_after(when.from, part == Part::start ? 9 : 19);
        if (part != Part::start) when.from = days_after(when.from, part == Part::middle ? 10 : 20);
    } else if (match.kind == DateKind::year) {
        const int first = part == Part::start ? 1 : part == Part::middle ? 5 : 9;
        when = {month_of(year, first).from, month_of(year, first + 3).to};
    } else if (match.kind == DateKind::week) {
        if (part != Part::end) when.to = days_after(when.from, part == Part::start ? 1 : 3);
        if (part != Part::start) when.from = days_after(when.from, part == Part::middle ? 2 : 4);
    }
    return match;
}

DateMatch reference_match(DateKind kind, std::string_view why) {
    DateMatch match;
    match.kind = kind;
    match.why = why;
    return match;
}

DateMatch decade_match(int first_year) {
    DateMatch match;
    match.kind = DateKind::decade;
    match.when = years(first_year, first_year + 9);
    match.why = "ten years";
    match.has_year = true;
    return match;
}

DateMatch century_match(int century, bool before_common_era) {
    DateMatch match;
    match.kind = DateKind::century;
    match.why = before_common_era ? "a century before the common era, which has no days here" : "a century";
    if (!before_common_era) match.when = years(century * 100 - 99, century * 100);
    return match;
}

}  // namespace geo
