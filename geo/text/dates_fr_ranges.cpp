#include <algorithm>
#include <array>

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"
#include "geo/text/dates_fr.hpp"

namespace geo::fr {

namespace {

RangeEnd end_at(const DateReader& r, std::size_t i) {
    RangeEnd found;
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

}  // namespace

/// "du 3 au 8 février", "de 2011 à 2016", "entre mars et mai 2019", "de lundi à mercredi".
std::size_t from_to(const DateReader& r, std::size_t i, Matches& out) {
    const bool between = r.key(i) == "entre";
    if (!between && !r.is(i, "du de des")) return i;
    const RangeEnd from = end_at(r, i + 1);
    if (from.end == 0) return i;
    const std::string_view joint = r.key(from.end);
    if (between ? joint != "et" : joint != "a" && joint != "au") return i;
    const RangeEnd to = end_at(r, from.end + 1);
    if (to.end == 0) return i;
    const bool habit = from.weekday && !from.day && r.key(i) == "du" && joint == "au";
    if (habit) return add_match(out, reference_match(Kind::set, "each week anew"), i, to.end);
    return add_range(r, i, from, to, out);
}

/// "2011-2016".
std::size_t years_with_dash(const DateReader& r, std::size_t i, Matches& out) {
    const auto from = r.year(i), to = r.year(i + 2);
    if (!from || !to || !r.is(i + 1, "- –") || *from >= *to || *to - *from > 300) return i;
    return add_match(out, range_match(year_match(*from), year_match(*to), "from one year to the other"), i,
                     i + 3);
}

}  // namespace geo::fr
