#include <algorithm>
#include <array>

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"
#include "geo/text/dates_en.hpp"

namespace geo::en {

namespace {

RangeEnd end_at(const DateReader& r, std::size_t i) {
    RangeEnd found;
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

}  // namespace

/// "from 12 to 14 March", "between 2011 and 2016", "from May to July", "between Sunday and Wednesday".
std::size_t from_to(const DateReader& r, std::size_t i, Matches& out) {
    const bool between = r.key(i) == "between", open = !between && r.key(i) != "from";
    if (open && !month_word(r, i)) return i;
    const RangeEnd from = end_at(r, open ? i : i + 1);
    if (from.end == 0) return i;
    if (between ? r.key(from.end) != "and" : !r.is(from.end, "to until through - –")) return i;
    if (open && !from.day) return i;  // "March to May": of a march perhaps
    RangeEnd to = end_at(r, from.end + 1);
    if (to.end == 0) return i;
    if (from.day && to.day && from.month && !to.month) {
        to.month = from.month;
        if (r.key(to.end) == "," && (to.year = r.year(to.end + 1))) to.end += 2;
    }
    return add_range(r, i, from, to, out);
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
