#include <algorithm>
#include <array>

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"
#include "geo/text/dates_en.hpp"

namespace geo::en {

namespace {

/// An end of a range.
struct End {
    std::size_t end = 0;  // 0: none
    std::optional<int> weekday, day, month, year;
};

End end_at(const DateReader& r, std::size_t i) {
    End found;
    std::size_t at = r.reads(i, "the") ? i + 1 : i;
    if (r.at(at).capital && (found.weekday = r.weekday(at))) ++at;
    if (r.is(at, ",") && found.weekday && (r.day(at + 1) || month_word(r, at + 1))) ++at;
    if ((found.day = r.day(at))) ++at;
    if (found.day && r.is(at, "of") && month_word(r, at + 1)) ++at;
    if ((found.month = month_word(r, at))) {
        at = skip_full_stop(r, at + 1);
        if (!found.day && (found.day = r.day(at))) ++at;
    }
    if (found.day && found.month && r.is(at, ",") && r.year(at + 1)) ++at;
    if ((found.year = r.year(at)) && !(found.day && !found.month))
        ++at;
    else
        found.year.reset();
    if (!found.weekday && !found.day && !found.month && !found.year) return {};
    found.end = at;
    return found;
}

DateMatch match_of(const DateReader& r, std::size_t i, const End& end) {
    if (end.day && end.month) return day_of(r, i, *end.day, *end.month, end.year);
    if (end.month)
        return month_match(r.anchors(), *end.month, end.year, !end.year && verb_looks_forward(r, i));
    if (end.year) return year_match(*end.year);
    if (end.weekday) return weekday_match(r.anchors(), *end.weekday, verb_looks_forward(r, i));
    return {};
}

}  // namespace

/// "from 12 to 14 March", "between 2011 and 2016", "from May to July", "between Sunday and Wednesday".
std::size_t from_to(const DateReader& r, std::size_t i, Matches& out) {
    const bool between = r.key(i) == "between", open = !between && r.key(i) != "from";
    if (open && !month_word(r, i)) return i;
    End from = end_at(r, open ? i : i + 1);
    if (from.end == 0) return i;
    if (between ? r.key(from.end) != "and" : !r.is(from.end, "to until through - –")) return i;
    if (open && !from.day) return i;  // "March to May": of a march perhaps
    End to = end_at(r, from.end + 1);
    if (to.end == 0) return i;
    if (from.day && to.day && from.month && !to.month) {
        to.month = from.month;
        if (r.key(to.end) == "," && (to.year = r.year(to.end + 1))) to.end += 2;
    }
    if (from.day && !from.month) from.month = to.month;
    if ((from.month || from.day) && !from.year) from.year = to.year;
    if (from.day.has_value() != to.day.has_value() || (from.day && !from.month)) return i;
    if (!from.day && from.month.has_value() != to.month.has_value()) return i;
    if (!from.day && !from.month && from.year.has_value() != to.year.has_value()) return i;
    DateMatch first = match_of(r, i, from);
    const DateMatch last = match_of(r, i, to);
    if (from.weekday && !from.day && first.when && last.when && first.when->from > last.when->from)
        first.when = DateRange{days_after(first.when->from, -7), days_after(first.when->to, -7)};
    if (first.when && last.when && first.when->from > last.when->to && !to.year && from.month) {
        const CalendarDay day = calendar_day(first.when->from);  // "from November to February"
        if (const auto back = date_of({day.year - 1, day.month, std::min(day.day, 28)}))
            first.when->from = *back;
    }
    const DateMatch range = range_match(first, last, "from one date to the other");
    if (!range.when && first.when && last.when) return i;
    return add_match(out, range, i, to.end);
}

/// "2011-2016", "2011-16".
std::size_t years_with_dash(const DateReader& r, std::size_t i, Matches& out) {
    const auto from = r.year(i);
    if (!from || !r.is(i + 1, "- –")) return i;
    auto to = r.year(i + 2);
    const DateToken& second = r.at(i + 2);
    if (!to && second.digits == 2 && second.key.empty() && !second.grouped)
        to = *from / 100 * 100 + second.number;
    if (!to || *from >= *to || *to - *from > 300) return i;
    return add_match(out, range_match(year_match(*from), year_match(*to), "from one year to the other"), i,
                     i + 3);
}

}  // namespace geo::en
