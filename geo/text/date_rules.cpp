#include "geo/text/date_rules.hpp"

#include <algorithm>

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"

namespace geo {
namespace {

DateMatch match_of_end(const DateReader& r, std::size_t i, const RangeEnd& end) {
    if (end.day && end.month) return day_of(r, i, *end.day, *end.month, end.year);
    if (end.month)
        return month_match(r.anchors(), *end.month, end.year, !end.year && verb_looks_forward(r, i));
    if (end.year) return year_match(*end.year);
    if (end.weekday) return weekday_match(r.anchors(), *end.weekday, verb_looks_forward(r, i));
    return {};
}

}  // namespace

DateMatch day_of(const DateReader& r, std::size_t at, int day, int month, std::optional<int> year) {
    DateMatch match = day_match(r.anchors(), day, month, year, !year && verb_looks_forward(r, at));
    if (match.when && !published_of(r) && !year) match.why = "a day of the year told before";
    return match;
}

std::size_t add_range(const DateReader& r, std::size_t i, RangeEnd from, const RangeEnd& to,
                      std::vector<DateMatch>& out) {
    if (from.day && !from.month) from.month = to.month;
    if ((from.month || from.day) && !from.year) from.year = to.year;
    if (from.day.has_value() != to.day.has_value() || (from.day && !from.month)) return i;
    if (!from.day && from.month.has_value() != to.month.has_value()) return i;
    if (!from.day && !from.month && from.year.has_value() != to.year.has_value()) return i;
    DateMatch first = match_of_end(r, i, from);
    const DateMatch last = match_of_end(r, i, to);
    const bool both = first.when && last.when;
    if (both && from.weekday && !from.day && first.when->from > last.when->from)
        first.when = DateRange{days_after(first.when->from, -7), days_after(first.when->to, -7)};
    if (both && first.when->from > last.when->to && !to.year && from.month) {
        const CalendarDay day = calendar_day(first.when->from);  // "from November to February"
        if (const auto back = date_of({day.year - 1, day.month, std::min(day.day, 28)}))
            first.when->from = *back;
    }
    const DateMatch range = range_match(first, last, "from one date to the other");
    if (!range.when && both) return i;  // backwards: no range
    return add_match(out, range, i, to.end);
}

DateMatch earlier_or_later_part(DateMatch match, Date published, bool earlier) {
    if (match.when && match.when->contains(published)) {
        (earlier ? match.when->to : match.when->from) = published;
        match.why =
            earlier ? "from its beginning to the publication date" : "from the publication date to its end";
    }
    match.part = earlier ? DateExpression::Part::start : DateExpression::Part::end;
    return match;
}

}  // namespace geo
