#include <algorithm>
#include <array>

#include "geo/text/calendar.hpp"
#include "geo/text/date_reader.hpp"
#include "geo/text/date_values.hpp"

namespace geo {
namespace {

namespace en {

using Kind = DateExpression::Kind;
using Part = DateExpression::Part;
using Matches = std::vector<DateMatch>;

std::size_t add(Matches& out, DateMatch match, std::size_t begin, std::size_t end) {
    match.begin = begin;
    match.end = end;
    out.push_back(match);
    return end;
}

std::optional<Date> published_of(const DateReader& r) {
    return r.anchors().published;
}

std::optional<Date> last_of(const DateReader& r) {
    return r.anchors().last ? std::optional(r.anchors().last->from) : published_of(r);
}

std::size_t skip_part_of_day(const DateReader& r, std::size_t i) {
    if (r.is(i, "early late mid") && r.is(i + 1, "morning afternoon evening night")) return i + 2;
    return r.is(i, "morning afternoon evening night") ? i + 1 : i;
}

/// Months have a capital; those that are also names or verbs need a number or a preposition besides.
std::optional<int> month_word(const DateReader& r, std::size_t i) {
    return r.at(i).capital ? r.month(i) : std::nullopt;
}

std::size_t skip_full_stop(const DateReader& r, std::size_t i) {  // "Feb. 10"
    const bool short_month = r.at(i - 1).key.size() <= 4;
    const bool goes_on = r.day(i + 1) || r.year(i + 1);
    return short_month && goes_on && r.key(i) == "." && !r.at(i).spaced ? i + 1 : i;
}

/// "2020", ", 2020" behind a day.
struct YearThere {
    std::optional<int> year;
    std::size_t end = 0;
};

YearThere year_behind(const DateReader& r, std::size_t i) {
    const std::size_t at = r.key(i) == "," ? i + 1 : i;
    if (const auto year = r.year(at)) return {year, at + 1};
    if (r.key(i) == "of" && r.year(i + 1)) return {r.year(i + 1), i + 2};
    const auto published = published_of(r);
    if (published && r.is(i, "last")) {
        const auto month = month_word(r, i - 1);
        const CalendarDay now = calendar_day(*published);
        if (month) return {*month < now.month ? now.year : now.year - 1, i + 1};
    }
    return {std::nullopt, i};
}

DateMatch day_of(const DateReader& r, std::size_t at, int day, int month, std::optional<int> year) {
    DateMatch match = day_match(r.anchors(), day, month, year, !year && verb_looks_forward(r, at));
    if (match.when && !published_of(r) && !year) match.why = "a day of the year told before";
    return match;
}

struct Day {
    std::size_t begin = 0, end = 0;
    int day = 0;
};

std::size_t weekday_before(const DateReader& r, std::size_t i) {
    std::size_t at = i;
    if (!r.at(at).capital || (!r.weekday(at) && !r.is(at, "mon tue tues wed thu thur thurs fri sat sun")))
        return i;
    ++at;
    if (r.is(at, ".")) ++at;
    if (r.is(at, ",")) ++at;
    if (r.reads(at, "the")) ++at;
    return at;
}

/// "February 10, 2020", "Monday, Feb. 10", "March 3, 4 and 5", "March 3-8", "March 3 to 8".
std::size_t month_and_days(const DateReader& r, std::size_t i, Matches& out) {
    const std::size_t first = weekday_before(r, i);
    const auto month = month_word(r, first);
    if (!month) return i;
    std::size_t at = skip_full_stop(r, first + 1);
    std::array<Day, 8> days{};
    std::size_t count = 0;
    bool range = false;
    for (; count < days.size(); ++count) {
        if (count > 0 && r.reads(at, "the")) ++at;
        const auto day = r.day(at);
        if (!day) break;
        days[count] = {count == 0 ? i : at, at + 1, *day};
        ++at;
        const bool more = r.day(at + 1) && !month_word(r, at + 2) && !r.year(at + 1);
        if (more && count == 0 && r.is(at, "- – to through until")) range = true;
        if (!more || !r.is(at, range ? "- – to through until" : ", and or - –")) {
            ++count;
            break;
        }
        ++at;
    }
    if (count == 0) return i;
    at = days[count - 1].end;
    const YearThere year = year_behind(r, at);
    if (year.year) days[count - 1].end = at = year.end;
    if (range && count == 2) {
        const DateMatch from = day_of(r, i, days[0].day, *month, year.year),
                        to = day_of(r, i, days[1].day, *month, year.year);
        return add(out, range_match(from, to, "from one day to the other"), i, at);
    }
    std::size_t found = 0;
    for (std::size_t n = 0; n < count; ++n) {
        const DateMatch match = day_of(r, i, days[n].day, *month, year.year);
        if (match.when || !published_of(r)) add(out, match, days[n].begin, days[n].end), ++found;
    }
    return found > 0 ? at : i;
}

/// "10 February 2020", "the 10th of February", "Monday 10 February", "12 and 13 March".
std::size_t days_and_month(const DateReader& r, std::size_t i, Matches& out) {
    std::array<Day, 8> days{};
    std::size_t count = 0, at = i;
    bool range = false;
    for (; count < days.size(); ++count) {
        const std::size_t begin = at;
        at = weekday_before(r, at);
        const auto day = r.day(at);
        if (!day) return i;
        days[count] = {begin, at + 1, *day};
        ++at;
        if (r.is(at, "of")) ++at;
        if (month_word(r, at)) break;
        if (r.is(at, "- –")) range = true;
        if (!r.is(at, ", and or - –")) return i;
        ++at;
    }
    if (count == days.size()) return i;
    const auto month = month_word(r, at);
    const std::size_t month_end = skip_full_stop(r, at + 1);
    const YearThere year = year_behind(r, month_end);
    const std::size_t end = year.year ? year.end : at + 1;
    days[count].end = end;
    if (range && count == 1) {
        const DateMatch from = day_of(r, i, days[0].day, *month, year.year),
                        to = day_of(r, i, days[1].day, *month, year.year);
        return add(out, range_match(from, to, "from one day to the other"), i, end);
    }
    std::size_t found = 0;
    for (std::size_t n = 0; n <= count; ++n) {
        const DateMatch match = day_of(r, i, days[n].day, *month, year.year);
        if (match.when || !published_of(r)) add(out, match, days[n].begin, days[n].end), ++found;
    }
    return found > 0 ? end : i;
}

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
    return add(out, range, i, to.end);
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
    return add(out, range_match(year_match(*from), year_match(*to), "from one year to the other"), i, i + 3);
}

std::size_t weekday(const DateReader& r, std::size_t i, Matches& out) {
    if (!r.at(i).capital) return i;
    if (r.weekdays(i)) return add(out, reference_match(Kind::set, "each week anew"), i, i + 1);
    const auto day = r.weekday(i);
    if (!day ||
        r.before_is(i, "good black cyber ash palm easter bloody holy super whit maundy sheffield ruby big"))
        return i;
    const DateToken& next = r.at(i + 1);
    const bool paper = next.capital && next.spaced &&
                       r.is(i + 1, "times mirror telegraph herald mail post express star night night's");
    if (paper && !r.is(i + 1, "night")) return i;
    if (r.before_is(i, "a one")) return i;
    if (r.before_is(i, "every each"))
        return add(out, reference_match(Kind::set, "each week anew"), i - 1, i + 1);
    const std::size_t behind = skip_part_of_day(r, i + 1);
    const bool last = r.before_is(i, "last past"), next_one = r.before_is(i, "next");
    if (last || next_one) return add(out, strict_weekday_match(r.anchors(), *day, next_one), i - 1, behind);
    if (r.before_is(i, "following previous preceding") && last_of(r)) {
        DateAnchors anchors = r.anchors();
        anchors.published = last_of(r);
        DateMatch match = strict_weekday_match(anchors, *day, r.before(i) == "following");
        match.why = "the next or last such weekday from the date told before";
        return add(out, match, r.before(i, 2) == "the" ? i - 2 : i - 1, behind);
    }
    const bool this_one = r.before(i) == "this";
    const bool forward = verb_looks_forward(r, i);
    return add(out, weekday_match(r.anchors(), *day, forward), this_one ? i - 1 : i, behind);
}

std::optional<Part> part_named(const DateReader& r, std::size_t i) {
    if (r.is(i, "early beginning start")) return Part::start;
    if (r.is(i, "mid middle")) return Part::middle;
    if (r.is(i, "late end")) return Part::end;
    return std::nullopt;
}

bool is_thing_counted(const DateReader& r, std::size_t i) {
    return r.is(i,
                "people soldiers troops dollars euros pounds men women children civilians dead killed "
                "wounded km miles tons "
                "tonnes families refugees homes seats pages votes jobs meters metres feet acres hectares "
                "times fighters");
}

bool is_month_alone(const DateReader& r, std::size_t i) {
    if (!month_word(r, i) || r.key(i).size() < 3 ||
        r.is(i, "jan feb mar apr jun jul aug sep sept oct nov dec"))
        return false;
    if (r.at(i).all_capitals && r.at(i).key != "may") return true;
    if (r.year(i + 1) || (r.key(i + 1) == "of" && r.year(i + 2))) return true;
    const bool placed = r.before_is(
        i,
        "in since last next this until till by of from to before after during between through early late "
        "mid - for every each around about previous following");
    if (r.is(i, "may march april august june")) {
        const bool and_month = r.is(i + 1, "and or") && month_word(r, i + 2);
        const bool verb_like =
            r.is(i, "may march") && r.before_is(i, "to and for of from") && !month_word(r, i - 2);
        return (placed && !verb_like) || and_month;
    }
    return placed || i > 0 || !r.at(i + 1).capital;
}

bool is_year_allowed(const DateReader& r, std::size_t i) {
    if (is_thing_counted(r, i + 1) || r.is(i + 1, "% s")) return false;
    if (r.before_is(i,
                    "article page p pages no number resolution flight room act boeing airbus nearly about "
                    "than some almost over "
                    "approximately roughly least most only of° + & = the a"))
        return false;
    if (i >= 2 && r.is(i - 1, "-") && !r.at(i).spaced && !r.at(i - 1).spaced) return false;
    if (r.before_is(i,
                    "in since early late mid year until till before after during by around circa through "
                    "spring summer autumn "
                    "fall winter ( season - throughout"))
        return true;
    if (r.before_is(i, "of from to between and for ,") || i == 0) {
        const DateToken& next = r.at(i + 1);
        return next.key.empty() || !next.spaced ||
               r.is(i + 1,
                    ", . ; : ) and or to in on at by for from when the was is has had "
                    "it he she they but as with after before that while will would did were had");
    }
    return false;
}

std::size_t plain_period(const DateReader& r, std::size_t i, DateMatch& match) {
    if (is_month_alone(r, i)) {
        const YearThere year = year_behind(r, i + 1);
        const bool comma = year.year && r.key(i + 1) == ",";
        match = month_match(r.anchors(), *r.month(i), year.year, !year.year && verb_looks_forward(r, i));
        return year.year && !(comma && !r.year(i + 2)) ? year.end : i + 1;
    }
    if (const auto year = r.year(i)) {
        match = year_match(*year);
        return i + 1;
    }
    const DateToken& token = r.at(i);  // "1990s", "'90s"
    if (token.key == "s" && token.number >= 0 && token.number % 10 == 0 &&
        (token.digits == 4 || token.digits == 2)) {
        if (token.digits == 2 && token.number < 20 && r.before(i) != "'") return i;
        if (token.digits == 4 && (token.number < 1000 || token.number > 2190)) return i;
        match = decade_match(token.digits == 4    ? token.number
                             : token.number >= 20 ? 1900 + token.number
                                                  : 2000 + token.number);
        return i + 1;
    }
    return i;
}

/// "February 2020", "in early March", "the end of November", "last July", "2018", "the 1990s".
std::size_t month_or_year(const DateReader& r, std::size_t i, Matches& out) {
    std::size_t at = i;
    if (r.reads(at, "the") && part_named(r, at + 1)) ++at;
    const auto part = part_named(r, at);
    if (part) {
        ++at;
        if (r.key(at) == "-") ++at;
        if (r.key(at) == "of") ++at;
        if (r.key(at) == "the") ++at;
    }
    const bool shifted = r.is(at, "last next this") && month_word(r, at + 1);
    const std::string_view shift = shifted ? r.key(at) : std::string_view{};
    if (shifted) ++at;
    DateMatch match;
    const std::size_t end = plain_period(r, at, match);
    if (end == at) return i;
    if (!part && r.year(at) && !is_year_allowed(r, at)) return i;
    if (shifted && published_of(r) && !match.has_year) {
        const CalendarDay now = calendar_day(*published_of(r));
        const int month = *r.month(at);
        const int year = shift == "last"   ? (month < now.month ? now.year : now.year - 1)
                         : shift == "next" ? (month > now.month ? now.year : now.year + 1)
                                           : now.year;
        match = month_match(r.anchors(), month, year, false);
        match.has_year = false;
        match.why = "the last or next such month";
    }
    return add(out, part ? part_match(match, *part) : match, i, end);
}

std::size_t season_or_quarter(const DateReader& r, std::size_t i, Matches& out) {
    const auto season = season_named(r.key(i), TextLanguage::en);
    if (season &&
        !(r.is(i, "spring fall") && !r.before_is(i, "this last next in early late of the since by until"))) {
        const bool shifted = r.before_is(i, "this last next");
        const auto year = r.year(i + 1) ? r.year(i + 1) : r.key(i + 1) == "of" ? r.year(i + 2) : std::nullopt;
        const bool bare = r.before_is(i, "in early late since by until") ||
                          (r.before(i) == "the" && r.before_is(i, "in during since by until of for", 2));
        if (!shifted && !year && !bare) return i;
        if (r.key(i + 1) == "games" || r.at(i + 1).capital) return i;
        int years_after = 0;
        if (published_of(r) && !year) {
            const int month = calendar_day(*published_of(r)).month;
            const int last_month = *season == 12 ? 2 : *season + 2;
            if (r.before(i) == "last" && month <= last_month) years_after = -1;
            if (r.before(i) == "next" && month >= *season) years_after = 1;
            if (*season == 12 && r.before(i) != "last" && month > 8) years_after = 1;
            if (!shifted && verb_looks_forward(r, i) && month > last_month) years_after = 1;
        }
        const DateMatch match =
            season_match(r.anchors(), *season, *season == 12 && year ? *year + 1 : year, years_after);
        return add(out, match, shifted ? i - 1 : i, !year ? i + 1 : r.year(i + 1) ? i + 2 : i + 3);
    }
    static constexpr std::string_view ordinals = "first second third fourth";
    if (!in_list(ordinals, r.key(i)) || !r.is(i + 1, "quarter half")) return i;
    const bool quarter = r.key(i + 1) == "quarter";
    const bool of_year = r.reads(i + 2, "of the year");
    const auto written = r.key(i + 2) == "of" ? r.year(i + 3) : r.year(i + 2);
    if (!written && !of_year) return i;
    const int year = written ? *written : published_of(r) ? calendar_day(*published_of(r)).year : 0;
    int place = 1;
    for (std::string_view rest = ordinals; !rest.starts_with(r.key(i)); ++place)
        rest.remove_prefix(rest.find(' ') + 1);
    if (year == 0 || place > (quarter ? 4 : 2)) return i;
    const int months = quarter ? 3 : 6, first = (place - 1) * months + 1;
    DateMatch match;
    match.kind = Kind::range;
    match.when = DateRange{month_of(year, first).from, month_of(year, first + months - 1).to};
    match.has_year = written.has_value();
    match.why = "a part of the year";
    return add(out, match, i, of_year ? i + 5 : r.year(i + 2) ? i + 3 : i + 4);
}

/// "the 20th century", "the nineteenth century".
std::size_t century(const DateReader& r, std::size_t i, Matches& out) {
    const std::size_t noun = r.key(i + 1) == "-" ? i + 2 : i + 1;
    if (r.key(noun) != "century") return i;
    static constexpr std::string_view ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth";
    int place = 0;
    if (r.at(i).digits > 0 && r.at(i).digits <= 2 && r.is(i, "st nd rd th"))
        place = r.at(i).number;
    else if (in_list(ordinals, r.key(i)) && r.at(i).digits == 0) {
        place = 1;
        for (std::string_view rest = ordinals; !rest.starts_with(r.key(i)); ++place)
            rest.remove_prefix(rest.find(' ') + 1);
    }
    if (place < 1 || place > 30) return i;
    const bool before = r.is(noun + 1, "bc bce") || r.reads(noun + 1, "b . c");
    return add(out, century_match(place, before), i, noun + 1);
}

/// "last week", "this month", "the past year", "the following week", "next weekend".
std::size_t this_last_next(const DateReader& r, std::size_t i, Matches& out) {
    std::size_t at = i;
    const bool the = r.key(at) == "the";
    if (the) ++at;
    if (!r.is(at, "last this next past previous following coming")) return i;
    const std::string_view which = r.key(at);
    if (r.key(at + 1) == "weekend" && r.is(at, "last this next past")) {
        const bool on_weekend = published_of(r) && weekday_of(*published_of(r)) >= 5;
        int weeks = which == "next" ? 1 : -1;
        if (which == "this") weeks = on_weekend || verb_looks_forward(r, i) ? 0 : -1;
        return add(out, weekend_match(r.anchors(), weeks, "the weekend next to the publication date"), i,
                   at + 2);
    }
    const bool quarter = r.key(at + 1) == "quarter" && published_of(r);
    if (quarter && !the && r.is(at, "last this next")) {
        const CalendarDay now = calendar_day(*published_of(r));
        const int step = which == "last" ? -1 : which == "next" ? 1 : 0;
        const Date first = month_of(now.year, (now.month - 1) / 3 * 3 + 1).from;
        DateMatch match;
        match.kind = Kind::range;
        match.when = DateRange{month_after(first, 3 * step).from, month_after(first, 3 * step + 2).to};
        match.why = "three months of the year";
        return add(out, match, i, at + 2);
    }
    const auto unit = r.unit(at + 1);
    if (!unit || *unit == DateUnit::hour || r.is(at + 1, "days weeks months years decades centuries"))
        return i;
    if (which == "following" || which == "previous" || (the && which == "next")) {
        const int step = which == "previous" ? -1 : 1;
        return add(out, unit_match(last_of(r), *unit, step, "counted from the date told before"), i, at + 2);
    }
    if (the && which == "last") return i;  // "the last day", "the last week of the war"
    if (*unit == DateUnit::day) return i;
    if (which == "past" || which == "coming") {
        if (!the && which == "past")
            return add(out, span_match(r.anchors(), *unit, -1, "up to the publication date"), i, at + 2);
        if (which == "coming")
            return add(out,
                       unit_match(published_of(r), *unit, 1, "the one after that of the publication date"), i,
                       at + 2);
        return add(out, span_match(r.anchors(), *unit, -1, "up to the publication date"), i, at + 2);
    }
    const int step = which == "last" ? -1 : which == "next" ? 1 : 0;
    return add(out, unit_match(published_of(r), *unit, step, "counted from that of the publication date"), i,
               at + 2);
}

/// "earlier this week", "later this month".
std::size_t earlier_or_later(const DateReader& r, std::size_t i, Matches& out) {
    if (!r.is(i, "earlier later")) return i;
    Matches inner;
    const std::size_t end = this_last_next(r, i + 1, inner);
    if (inner.empty() || !inner[0].when || !published_of(r)) return i;
    const bool earlier = r.key(i) == "earlier";
    DateMatch match = inner[0];
    if (match.when->contains(*published_of(r))) {
        if (earlier)
            match.when->to = *published_of(r);
        else
            match.when->from = *published_of(r);
        match.why =
            earlier ? "from its beginning to the publication date" : "from the publication date to its end";
    }
    match.part = earlier ? Part::start : Part::end;
    return add(out, match, i, end);
}

/// "the end of the week", "early this year", "late last month".
std::size_t part_of_this(const DateReader& r, std::size_t i, Matches& out) {
    std::size_t at = r.key(i) == "the" ? i + 1 : i;
    const auto part = part_named(r, at);
    if (!part) return i;
    ++at;
    if (r.reads(at, "of the") && r.unit(at + 2) && r.is(at + 2, "week month year")) {
        return add(out, part_match(unit_match(published_of(r), *r.unit(at + 2), 0, "a part of it"), *part), i,
                   at + 3);
    }
    if (r.key(at) == "of") ++at;
    Matches inner;
    const std::size_t end = this_last_next(r, at, inner);
    if (inner.empty() || r.key(at) == "the") return i;
    return add(out, part_match(inner[0], *part), i, end);
}

struct Quantity {
    int count = 0;
    DateUnit unit = DateUnit::day;
    std::size_t end = 0;
};

Quantity quantity_at(const DateReader& r, std::size_t i) {
    for (int skipped = 0;
         skipped < 2 && r.is(i, "about almost nearly some over just roughly around only more less");
         ++skipped)
        i += r.key(i + 1) == "than" ? 2 : 1;
    Quantity quantity;
    if (r.is(i, "few several many"))
        quantity.count = -1;
    else if (r.reads(i, "a few"))
        quantity.count = -1, ++i;
    else if (r.reads(i, "a couple of"))
        quantity.count = 2, i += 2;
    else if (r.reads(i, "a dozen"))
        quantity.count = 12, ++i;
    else if (const auto count = r.count(i))
        quantity.count = *count;
    else
        return {};
    const auto unit = r.unit(i + 1);
    if (!unit) return {};
    quantity.unit = *unit;
    quantity.end = i + 2;
    return quantity;
}

/// "two years ago", "a week earlier", "three days later", "in two weeks", "within three days".
std::size_t counted(const DateReader& r, std::size_t i, Matches& out) {
    if (r.is(i, "in within")) {
        const Quantity ahead = quantity_at(r, i + 1);
        if (ahead.end == 0 || r.is(ahead.end, "of ago") || !verb_looks_forward(r, i)) return i;
        if (ahead.count < 0)
            return add(out, reference_match(Kind::future, "a number of units that is not told"), i,
                       ahead.end);
        return add(out,
                   unit_match(published_of(r), ahead.unit, ahead.count, "counted from the publication date"),
                   i, ahead.end);
    }
    const Quantity quantity = quantity_at(r, i);
    if (quantity.end == 0) return i;
    const std::size_t at = quantity.end;
    if (r.key(at) == "ago") {
        if (quantity.count < 0)
            return add(out, reference_match(Kind::past, "a number of units that is not told"), i, at + 1);
        return add(
            out,
            unit_match(published_of(r), quantity.unit, -quantity.count, "counted from the publication date"),
            i, at + 1);
    }
    if (quantity.count < 0 || !r.is(at, "earlier later before after")) return i;
    const bool alone = r.is(at, "earlier later") || r.at(at + 1).key.empty() || r.is(at + 1, ", . ; : )");
    if (!alone || (r.is(at, "earlier later") && r.key(at + 1) == "than")) return i;
    const int sign = r.is(at, "earlier before") ? -1 : 1;
    return add(
        out,
        unit_match(last_of(r), quantity.unit, sign * quantity.count, "counted from the date told before"), i,
        at + 1);
}

/// "the past three months", "the next two weeks", "recent days", "the coming weeks".
std::size_t last_or_next_few(const DateReader& r, std::size_t i, Matches& out) {
    std::size_t at = r.key(i) == "the" ? i + 1 : i;
    const bool last = r.is(at, "last past recent"), next = r.is(at, "next coming");
    if (!last && !next) return i;
    const bool plain = r.is(at, "recent coming");
    ++at;
    if (r.key(at) == "few" || r.key(at) == "several")
        ++at;
    else if (const auto count = r.count(at); count && r.unit(at + 1) && !plain)
        return add(out,
                   span_match(r.anchors(), *r.unit(at + 1), last ? -*count : *count,
                              "up to or from the publication date"),
                   i, at + 2);
    else if (!plain)
        return i;
    if (!r.unit(at) || !r.is(at, "days weeks months years decades hours")) return i;
    return add(out, reference_match(last ? Kind::past : Kind::future, "not told more exactly"), i, at + 1);
}

std::size_t day_word(const DateReader& r, std::size_t i, Matches& out) {
    const auto from_published = [&](int days, std::size_t end, std::string_view why) {
        return add(out, unit_match(published_of(r), DateUnit::day, days, why), i, skip_part_of_day(r, end));
    };
    const auto from_last = [&](int days, std::size_t end) {
        return add(out, unit_match(last_of(r), DateUnit::day, days, "counted from the date told before"), i,
                   end);
    };
    if (r.reads(i, "the day before yesterday"))
        return from_published(-2, i + 4, "two days before publication");
    if (r.reads(i, "the day after tomorrow")) return from_published(2, i + 4, "two days after publication");
    if (r.reads(i, "today ' s") && r.at(i + 3).capital)
        return add(out, reference_match(Kind::present, "these days"), i, i + 1);
    if (r.is(i, "today tonight")) return from_published(0, i + 1, "the day of publication");
    if (r.key(i) == "yesterday") return from_published(-1, i + 1, "the day before publication");
    if (r.key(i) == "tomorrow") return from_published(1, i + 1, "the day after publication");
    if (r.reads(i, "last night")) return from_published(-1, i + 2, "the day before publication");
    if (r.key(i) == "this" && r.is(i + 1, "morning afternoon evening"))
        return from_published(0, i + 2, "the day of publication");
    const bool day = r.key(i) == "the" && r.key(i + 2) == "day";
    if (day && r.is(i + 1, "next following")) return from_last(1, i + 3);
    if (day && r.key(i + 1) == "previous") return from_last(-1, i + 3);
    if (day && r.key(i + 1) == "same") return from_last(0, i + 3);
    const bool alone = r.at(i + 3).key.empty() || r.is(i + 3, ", . ; : )");
    if (r.reads(i, "the day before") && alone) return from_last(-1, i + 3);
    if (r.reads(i, "the day after") && alone) return from_last(1, i + 3);
    return i;
}

std::size_t reference(const DateReader& r, std::size_t i, Matches& out) {
    const auto refer = [&](Kind kind, std::size_t tokens) {
        return add(out, reference_match(kind, "not told more exactly"), i, i + tokens);
    };
    if (r.is(i, "now currently nowadays")) return refer(Kind::present, 1);
    if (r.reads(i, "at present")) return refer(Kind::present, 2);
    if (r.reads(i, "at the moment") || r.reads(i, "these days"))
        return refer(Kind::present, r.key(i) == "at" ? 3 : 2);
    if (r.is(i, "recently lately")) return refer(Kind::past, 1);
    if (r.key(i) == "soon" && r.before(i) != "as" && r.key(i + 1) != "after") return refer(Kind::future, 1);
    if (r.is(i, "every each") && (r.unit(i + 1) || r.weekday(i + 1))) return refer(Kind::set, 2);
    return i;
}

}  // namespace en

}  // namespace

std::size_t find_english_date(const DateReader& r, std::size_t i, std::vector<DateMatch>& out) {
    if (r.at(i).grouped) return i;
    for (const DateRule rule :
         {en::from_to, en::years_with_dash, en::month_and_days, en::days_and_month, en::reference,
          en::weekday, en::earlier_or_later, en::part_of_this, en::counted, en::last_or_next_few,
          en::day_word, en::season_or_quarter, en::century, en::this_last_next, en::month_or_year})
        if (const std::size_t end = rule(r, i, out); end != i) return end;
    return i;
}

}  // namespace geo
