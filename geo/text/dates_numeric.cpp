#include "geo/text/calendar.hpp"
#include "geo/text/date_reader.hpp"
#include "geo/text/date_values.hpp"

namespace geo {
namespace {

std::optional<DateMatch> dated(const DateAnchors& anchors, int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) return std::nullopt;
    DateMatch match = day_match(anchors, day, month, year, false);
    match.why = "a date in digits";
    return match.when ? std::optional(match) : std::nullopt;
}

/// A year of two digits is the one within fifty years of the publication date.
int full_year(const DateAnchors& anchors, int two_digits) {
    const int now = anchors.published ? calendar_day(*anchors.published).year : 2000;
    int year = now / 100 * 100 + two_digits;
    if (year > now + 50) year -= 100;
    if (year < now - 49) year += 100;
    return year;
}

}  // namespace

std::size_t find_numeric_date(const DateReader& r, std::size_t i, std::vector<DateMatch>& out) {
    const DateToken &first = r.at(i), &second = r.at(i + 2), &third = r.at(i + 4);
    const std::string_view mark = r.key(i + 1);
    if (first.digits == 0 || second.digits == 0 || third.digits == 0) return i;
    if ((mark != "-" && mark != "/" && mark != ".") || r.key(i + 3) != mark) return i;
    if (second.digits > 2 || !second.key.empty()) return i;
    for (std::size_t j = i + 1; j <= i + 4; ++j)
        if (r.at(j).spaced) return i;
    if (r.before_is(i, "- / .") && !first.spaced) return i;
    // "2020-02-10T17:00" has its hour stuck to the day.
    const bool goes_on =
        r.is(i + 5, "- / .") && !r.at(i + 5).spaced && r.at(i + 6).digits > 0 && !r.at(i + 6).spaced;
    if (goes_on || !first.key.empty() || (!third.key.empty() && third.key[0] != 't')) return i;
    std::optional<DateMatch> match;
    if (first.digits == 4 && third.digits == 2)
        match = dated(r.anchors(), first.number, second.number, third.number);
    else if (first.digits <= 2 && (third.digits == 4 || (third.digits == 2 && mark != "-"))) {
        const int year = third.digits == 4 ? third.number : full_year(r.anchors(), third.number);
        const bool month_first = r.language() == TextLanguage::en && mark == "/" && first.number <= 12;
        match = month_first ? dated(r.anchors(), year, first.number, second.number)
                            : dated(r.anchors(), year, second.number, first.number);
    }
    if (!match) return i;
    match->begin = i;
    match->end = i + 5;
    out.push_back(*match);
    return i + 5;
}

}  // namespace geo
