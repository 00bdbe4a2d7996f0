#include <algorithm>
#include <array>

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"
#include "geo/text/dates_fr.hpp"

namespace geo::fr {

/// "10 février 2020", "lundi 10 février", "3, 4 et 5 mars", "3-8 mars".
std::size_t day_and_month(const DateReader& r, std::size_t i, Matches& out) {
    struct Day {
        std::size_t begin, end;
        int day;
    };
    std::array<Day, 8> days{};
    std::size_t count = 0, at = i, dash = 0;
    for (; count < days.size(); ++count) {
        const std::size_t begin = at;
        if (r.weekday(at)) ++at;
        if (count > 0 && r.key(at) == "le") ++at;
        const auto day = r.day(at);
        if (!day) return i;
        days[count] = {begin, at + 1, *day};
        ++at;
        if (r.month(at)) break;
        if (r.is(at, "- –"))
            dash = ++at;
        else if (r.is(at, "et ou ,"))
            ++at;
        else
            return i;
    }
    if (count == days.size()) return i;
    const auto month = r.month(at);
    const bool capital =
        r.at(at).capital && !r.at(at).all_capitals && !r.year(at + 1) && count == 0 && !r.at(at).spaced;
    if (!month || capital) return i;
    const YearThere year = year_behind(r, at + 1);
    const std::size_t end = year.year ? year.end : at + 1;
    days[count].end = end;
    if (count == 1 && dash != 0) {
        const DateMatch from = day_of(r, i, days[0].day, *month, year.year),
                        to = day_of(r, i, days[1].day, *month, year.year);
        return add_match(out, range_match(from, to, "from one day to the other"), i, end);
    }
    for (std::size_t n = 0; n <= count; ++n) {
        const DateMatch match = day_of(r, days[n].begin, days[n].day, *month, year.year);
        if (match.when || !published_of(r)) add_match(out, match, days[n].begin, days[n].end);
    }
    return end;
}

/// "mardi 11" where the 11th near the publication is one.
std::size_t weekday_and_day(const DateReader& r, std::size_t i, Matches& out) {
    const auto weekday = r.weekday(i), day = r.day(i + 1);
    if (!weekday || !day || !published_of(r)) return i;
    const DateToken& next = r.at(i + 2);
    const bool free =
        next.key.empty() || r.is(i + 2, ", . ; : ) ( – et ou a au aux en dans pour par sur") || next.capital;
    if (!free) return i;
    for (const int months : {0, -1, 1}) {
        const CalendarDay first = calendar_day(month_after(*published_of(r), months).from);
        const auto date = date_of({first.year, first.month, *day});
        if (!date || weekday_of(*date) != *weekday || std::abs(date->days - published_of(r)->days) > 31)
            continue;
        DateMatch match;
        match.when = DateRange{*date, *date};
        match.why = "the nearest such weekday with this number";
        return add_match(out, match, i, i + 2);
    }
    return i;
}

/// "le 3 courant", "le 5 de ce mois", in the press of old.
std::size_t day_of_this_month(const DateReader& r, std::size_t i, Matches& out) {
    const auto day = r.day(i);
    if (!day || !r.before_is(i, "le du") || !published_of(r)) return i;
    const bool current = r.is(i + 1, "courant cour");
    const bool this_month = r.reads(i + 1, "de ce mois") || r.reads(i + 1, "du mois");
    const bool last = r.reads(i + 1, "du mois dernier") || r.reads(i + 1, "du mois passe");
    if (!current && !this_month) return i;
    const CalendarDay month = calendar_day(month_after(*published_of(r), last ? -1 : 0).from);
    const auto date = date_of({month.year, month.month, *day});
    if (!date) return i;
    DateMatch match;
    match.when = DateRange{*date, *date};
    match.why = "a day of the month of publication";
    return add_match(out, match, i, i + (last ? 4 : current ? 2 : r.key(i + 2) == "ce" ? 4 : 3));
}

/// "à Tours le 14", in the month of the day told before it in the same sentence.
std::size_t day_of_same_month(const DateReader& r, std::size_t i, Matches& out) {
    const auto day = r.day(i);
    const auto before = r.anchors().day_in_sentence;
    if (!day || r.before(i) != "le" || !before) return i;
    if (!r.at(i + 1).key.empty() && !r.is(i + 1, ", . ; : ) et ou a au aux en dans puis")) return i;
    const CalendarDay told = calendar_day(*before);
    const CalendarDay month = calendar_day(month_after(*before, *day < told.day ? 1 : 0).from);
    const auto date = date_of({month.year, month.month, *day});
    if (!date) return i;
    DateMatch match;
    match.when = DateRange{*date, *date};
    match.why = "a day of the month told before";
    return add_match(out, match, i, i + 1);
}

/// "12 prairial an VII" of the Republican calendar; the year began at the equinox of autumn.
std::size_t republican_day(const DateReader& r, std::size_t i, Matches& out) {
    static constexpr std::string_view months =
        "vendemiaire brumaire frimaire nivose pluviose ventose germinal floreal prairial messidor thermidor "
        "fructidor";
    static constexpr std::array first_september_day{22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23};
    const auto day = r.day(i);
    if (!day || *day > 30 || !r.is(i + 1, months)) return i;
    std::size_t at = i + 2;
    if (r.reads(at, "de l ' an"))
        at += 3;
    else if (r.reads(at, "l ' an"))
        at += 2;
    if (r.key(at) != "an") return i;
    const auto year = r.at(at + 1).digits > 0 ? r.day(at + 1) : century_named(r.key(at + 1));
    if (!year || *year < 1 || *year > 14) return i;
    int month = 0;
    for (std::size_t begin = 0; !months.substr(begin).starts_with(r.key(i + 1)); ++month)
        begin = months.find(' ', begin) + 1;
    const auto new_year =
        date_of({1791 + *year, 9, first_september_day[static_cast<std::size_t>(*year - 1)]});
    DateMatch match;
    const Date date = days_after(*new_year, 30 * month + *day - 1);
    match.when = DateRange{date, date};
    match.has_year = true;
    match.why = "a day of the Republican calendar";
    return add_match(out, match, i, at + 2);
}

std::size_t weekday(const DateReader& r, std::size_t i, Matches& out) {
    if (r.weekdays(i)) return add_match(out, reference_match(Kind::set, "each week anew"), i, i + 1);
    const auto day = r.weekday(i);
    if (!day || r.is(i + 1, "gras saint noir sanglant") || r.reads(i + 1, "de paques") ||
        r.reads(i + 1, "de pentecote"))
        return i;
    const std::size_t behind = skip_part_of_day(r, i + 1);
    if (r.is(behind, "dernier passe"))
        return add_match(out, strict_weekday_match(r.anchors(), *day, false), i, behind + 1);
    if (r.is(behind, "prochain"))
        return add_match(out, strict_weekday_match(r.anchors(), *day, true), i, behind + 1);
    if (r.reads(behind, "en huit") || r.reads(behind, "en quinze")) {
        DateMatch match = strict_weekday_match(r.anchors(), *day, true);
        const int weeks = r.key(behind + 1) == "huit" ? 1 : 2;
        if (match.when)
            match.when =
                DateRange{days_after(match.when->from, 7 * weeks), days_after(match.when->to, 7 * weeks)};
        match.why = "a week after the next such weekday";
        return add_match(out, match, i, behind + 2);
    }
    if (r.is(behind, "suivant precedent") && last_of(r)) {
        DateAnchors anchors = r.anchors();
        anchors.published = last_of(r);
        DateMatch match = strict_weekday_match(anchors, *day, r.key(behind) == "suivant");
        match.why = "the next or last such weekday from the date told before";
        return add_match(out, match, i, behind + 1);
    }
    if (r.before(i) == "chaque")
        return add_match(out, reference_match(Kind::set, "each week anew"), i - 1, i + 1);
    if (r.is(i, "dimanche") && r.before(i) == "du") return i;  // "le journal du dimanche"
    if (r.before(i) == "un") return i;                         // a Monday, no matter which
    if (r.before(i) == "le" && !r.before_is(i, "pour avant apres depuis des", 2))
        return add_match(out, reference_match(Kind::set, "each week anew"), i, i + 1);
    return add_match(out, weekday_match(r.anchors(), *day, verb_looks_forward(r, i)), i, behind);
}

}  // namespace geo::fr
