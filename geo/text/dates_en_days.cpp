#include <algorithm>
#include <array>

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"
#include "geo/text/dates_en.hpp"

namespace geo::en {

namespace {

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

}  // namespace

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
        return add_match(out, range_match(from, to, "from one day to the other"), i, at);
    }
    std::size_t found = 0;
    for (std::size_t n = 0; n < count; ++n) {
        const DateMatch match = day_of(r, i, days[n].day, *month, year.year);
        if (match.when || !published_of(r)) add_match(out, match, days[n].begin, days[n].end), ++found;
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
        return add_match(out, range_match(from, to, "from one day to the other"), i, end);
    }
    std::size_t found = 0;
    for (std::size_t n = 0; n <= count; ++n) {
        const DateMatch match = day_of(r, i, days[n].day, *month, year.year);
        if (match.when || !published_of(r)) add_match(out, match, days[n].begin, days[n].end), ++found;
    }
    return found > 0 ? end : i;
}

std::size_t weekday(const DateReader& r, std::size_t i, Matches& out) {
    if (!r.at(i).capital) return i;
    if (r.weekdays(i)) return add_match(out, reference_match(Kind::set, "each week anew"), i, i + 1);
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
        return add_match(out, reference_match(Kind::set, "each week anew"), i - 1, i + 1);
    const std::size_t behind = skip_part_of_day(r, i + 1);
    const bool last = r.before_is(i, "last past"), next_one = r.before_is(i, "next");
    if (last || next_one)
        return add_match(out, strict_weekday_match(r.anchors(), *day, next_one), i - 1, behind);
    if (r.before_is(i, "following previous preceding") && last_of(r)) {
        DateAnchors anchors = r.anchors();
        anchors.published = last_of(r);
        DateMatch match = strict_weekday_match(anchors, *day, r.before(i) == "following");
        match.why = "the next or last such weekday from the date told before";
        return add_match(out, match, r.before(i, 2) == "the" ? i - 2 : i - 1, behind);
    }
    const bool this_one = r.before(i) == "this";
    const bool forward = verb_looks_forward(r, i);
    return add_match(out, weekday_match(r.anchors(), *day, forward), this_one ? i - 1 : i, behind);
}

}  // namespace geo::en
