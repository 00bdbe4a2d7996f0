#include <algorithm>
#include <array>

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"
#include "geo/text/dates_fr.hpp"

namespace geo::fr {

namespace {

/// An end of a range: a day, a month, a year or a weekday; without a kind of its own where it is only a
/// number.
struct End {
    std::size_t end = 0;  // 0: none
    std::optional<int> weekday, day, month, year;
};

End end_at(const DateReader& r, std::size_t i) {
    End found;
    std::size_t at = i;
    if (r.is(at, "le l la")) ++at;
    if ((found.weekday = r.weekday(at))) ++at;
    if ((found.day = r.day(at))) ++at;
    if ((found.month = r.month(at))) ++at;
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

/// "du 3 au 8 février", "de 2011 à 2016", "entre mars et mai 2019", "de lundi à mercredi".
std::size_t from_to(const DateReader& r, std::size_t i, Matches& out) {
    const bool between = r.key(i) == "entre";
    if (!between && !r.is(i, "du de des")) return i;
    End from = end_at(r, i + 1);
    if (from.end == 0) return i;
    const std::string_view joint = r.key(from.end);
    if (between ? joint != "et" : joint != "a" && joint != "au") return i;
    const End to = end_at(r, from.end + 1);
    if (to.end == 0) return i;
    const bool habit = from.weekday && !from.day && r.key(i) == "du" && joint == "au";
    if (habit) return add_match(out, reference_match(Kind::set, "each week anew"), i, to.end);
    if (from.day && !from.month) from.month = to.month;
    if ((from.month || from.day) && !from.year) from.year = to.year;
    if (from.day.has_value() != to.day.has_value() || (from.day && !from.month)) return i;
    if (!from.day && from.month.has_value() != to.month.has_value()) return i;
    if (!from.day && !from.month && from.year.has_value() != to.year.has_value()) return i;
    DateMatch first = match_of(r, i, from), last = match_of(r, i, to);
    if (from.weekday && !from.day && first.when && last.when && first.when->from > last.when->from)
        first.when = DateRange{days_after(first.when->from, -7), days_after(first.when->to, -7)};
    if (first.when && last.when && first.when->from > last.when->to && !to.year && from.month && first.when) {
        const CalendarDay day = calendar_day(first.when->from);  // "de novembre à février"
        if (const auto back = date_of({day.year - 1, day.month, std::min(day.day, 28)}))
            first.when->from = *back;
    }
    const DateMatch range = range_match(first, last, "from one date to the other");
    if (!range.when && first.when && last.when) return i;  // backwards: no range
    return add_match(out, range, i, to.end);
}

/// "2011-2016".
std::size_t years_with_dash(const DateReader& r, std::size_t i, Matches& out) {
    const auto from = r.year(i), to = r.year(i + 2);
    if (!from || !to || !r.is(i + 1, "- –") || *from >= *to || *to - *from > 300) return i;
    return add_match(out, range_match(year_match(*from), year_match(*to), "from one year to the other"), i,
                     i + 3);
}

}  // namespace geo::fr
