#include <algorithm>
#include <array>

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"
#include "geo/text/dates_en.hpp"

namespace geo::en {

namespace {

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

}  // namespace

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
    return add_match(out, part ? part_match(match, *part) : match, i, end);
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
        return add_match(out, match, shifted ? i - 1 : i, !year ? i + 1 : r.year(i + 1) ? i + 2 : i + 3);
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
    return add_match(out, match, i, of_year ? i + 5 : r.year(i + 2) ? i + 3 : i + 4);
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
    return add_match(out, century_match(place, before), i, noun + 1);
}

}  // namespace geo::en
