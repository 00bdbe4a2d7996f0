#include <algorithm>
#include <array>

#include "geo/text/calendar.hpp"
#include "geo/text/date_reader.hpp"
#include "geo/text/date_values.hpp"

namespace geo {
namespace {

namespace fr {

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

/// The last date told, else the day of publication.
std::optional<Date> last_of(const DateReader& r) {
    return r.anchors().last ? std::optional(r.anchors().last->from) : published_of(r);
}

bool is_a(const DateReader& r, std::size_t i) {  // "à", "a"
    return r.key(i) == "a";
}

/// Behind a part of the day: "mercredi soir", "mardi en fin de matinée".
std::size_t skip_part_of_day(const DateReader& r, std::size_t i) {
    if (r.is(i, "matin soir midi")) return i + 1;
    if (r.reads(i, "apres - midi")) return i + 3;
    return i;
}

/// A number of units: "deux ans", "une dizaine de jours", "près de 3 mois". count -1: "quelques jours".
struct Quantity {
    int count = 0;
    DateUnit unit = DateUnit::day;
    std::size_t end = 0;  // 0: there is none
};

Quantity quantity_at(const DateReader& r, std::size_t i) {
    for (int skipped = 0; skipped < 3 && r.is(i, "environ pres plus moins presque peu seulement a peine un");
         ++skipped) {
        if (r.key(i) == "un" && r.unit(i + 1)) break;
        if (r.key(i) == "un" && r.key(i + 1) != "peu") return {};
        i += r.is(i + 1, "de d") ? (r.key(i + 2) == "'" ? 3 : 2) : 1;
    }
    Quantity quantity;
    if (r.is(i, "quelques plusieurs")) {
        quantity.count = -1;
    } else if (const auto count = r.count(i)) {
        quantity.count = *count;
        if (*count == 1 && r.count(i + 1).value_or(0) >= 10 && r.is(i + 2, "de d")) {
            quantity.count = *r.count(i + 1);
            i += r.key(i + 3) == "'" ? 3 : 2;
        } else if (r.count(i + 1) && r.key(i + 1) == "cents") {
            return {};
        }
    } else {
        return {};
    }
    const auto unit = r.unit(i + 1);
    if (!unit) return {};
    quantity.unit = *unit;
    quantity.end = i + 2;
    if (r.reads(quantity.end, "et demi")) quantity.end += 2;
    return quantity;
}

// ---- days of months

/// The year behind a month, or what stands for it.
struct YearThere {
    std::optional<int> year;
    std::size_t end = 0;
};

YearThere year_behind(const DateReader& r, std::size_t i) {
    if (const auto year = r.year(i)) return {year, i + 1};
    const auto published = published_of(r);
    if (published && r.is(i, "dernier passe")) {
        const auto month = r.month(i - 1);
        const CalendarDay now = calendar_day(*published);
        if (month) return {*month < now.month ? now.year : now.year - 1, i + 1};
    }
    if (published && r.is(i, "prochain")) {
        const auto month = r.month(i - 1);
        const CalendarDay now = calendar_day(*published);
        if (month) return {*month > now.month ? now.year : now.year + 1, i + 1};
    }
    return {std::nullopt, i};
}

DateMatch day_of(const DateReader& r, std::size_t at, int day, int month, std::optional<int> year) {
    DateMatch match = day_match(r.anchors(), day, month, year, !year && verb_looks_forward(r, at));
    if (match.when && !r.anchors().published && !year) match.why = "a day of the year told before";
    return match;
}

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
        return add(out, range_match(from, to, "from one day to the other"), i, end);
    }
    for (std::size_t n = 0; n <= count; ++n) {
        const DateMatch match = day_of(r, days[n].begin, days[n].day, *month, year.year);
        if (match.when || !published_of(r)) add(out, match, days[n].begin, days[n].end);
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
        return add(out, match, i, i + 2);
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
    return add(out, match, i, i + (last ? 4 : current ? 2 : r.key(i + 2) == "ce" ? 4 : 3));
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
    return add(out, match, i, i + 1);
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
    return add(out, match, i, at + 2);
}

// ---- ranges

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
    if (habit) return add(out, reference_match(Kind::set, "each week anew"), i, to.end);
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
    return add(out, range, i, to.end);
}

/// "2011-2016".
std::size_t years_with_dash(const DateReader& r, std::size_t i, Matches& out) {
    const auto from = r.year(i), to = r.year(i + 2);
    if (!from || !to || !r.is(i + 1, "- –") || *from >= *to || *to - *from > 300) return i;
    return add(out, range_match(year_match(*from), year_match(*to), "from one year to the other"), i, i + 3);
}

// ---- weekdays

std::size_t weekday(const DateReader& r, std::size_t i, Matches& out) {
    if (r.weekdays(i)) return add(out, reference_match(Kind::set, "each week anew"), i, i + 1);
    const auto day = r.weekday(i);
    if (!day || r.is(i + 1, "gras saint noir sanglant") || r.reads(i + 1, "de paques") ||
        r.reads(i + 1, "de pentecote"))
        return i;
    const std::size_t behind = skip_part_of_day(r, i + 1);
    if (r.is(behind, "dernier passe"))
        return add(out, strict_weekday_match(r.anchors(), *day, false), i, behind + 1);
    if (r.is(behind, "prochain"))
        return add(out, strict_weekday_match(r.anchors(), *day, true), i, behind + 1);
    if (r.reads(behind, "en huit") || r.reads(behind, "en quinze")) {
        DateMatch match = strict_weekday_match(r.anchors(), *day, true);
        const int weeks = r.key(behind + 1) == "huit" ? 1 : 2;
        if (match.when)
            match.when =
                DateRange{days_after(match.when->from, 7 * weeks), days_after(match.when->to, 7 * weeks)};
        match.why = "a week after the next such weekday";
        return add(out, match, i, behind + 2);
    }
    if (r.is(behind, "suivant precedent") && last_of(r)) {
        DateAnchors anchors = r.anchors();
        anchors.published = last_of(r);
        DateMatch match = strict_weekday_match(anchors, *day, r.key(behind) == "suivant");
        match.why = "the next or last such weekday from the date told before";
        return add(out, match, i, behind + 1);
    }
    if (r.before(i) == "chaque") return add(out, reference_match(Kind::set, "each week anew"), i - 1, i + 1);
    if (r.is(i, "dimanche") && r.before(i) == "du") return i;  // "le journal du dimanche"
    if (r.before(i) == "un") return i;                         // a Monday, no matter which
    if (r.before(i) == "le" && !r.before_is(i, "pour avant apres depuis des", 2))
        return add(out, reference_match(Kind::set, "each week anew"), i, i + 1);
    return add(out, weekday_match(r.anchors(), *day, verb_looks_forward(r, i)), i, behind);
}

// ---- months, years and their parts

std::optional<Part> part_named(const DateReader& r, std::size_t i) {
    if (r.is(i, "debut")) return Part::start;
    if (r.is(i, "milieu mi courant")) return r.key(i) == "courant" ? Part::whole : Part::middle;
    if (r.is(i, "fin")) return Part::end;
    return std::nullopt;
}

std::size_t skip_of(const DateReader& r, std::size_t i) {
    std::size_t at = i;
    if (r.is(at, "du de"))
        ++at;
    else if (r.reads(at, "d '"))
        at += 2;
    if (r.reads(at, "la"))
        ++at;
    else if (r.reads(at, "l '"))
        at += 2;
    if (r.reads(at, "mois de"))
        at += 2;
    else if (r.reads(at, "mois d '"))
        at += 3;
    if (r.is(at, "annee an") && r.year(at + 1)) ++at;
    return at;
}

/// Whether a month's word is the month: not the planet Mars, not "la monarchie de Juillet".
bool is_month(const DateReader& r, std::size_t i) {
    const DateToken& token = r.at(i);
    if (!r.month(i) || r.is(i, "jan fev oct nov dec avr sept juil")) return false;
    if (token.capital && !token.all_capitals)
        return r.year(i + 1).has_value() || (i == 0 && token.key != "mars");
    const bool short_word = r.is(i, "mars mai");
    return !short_word || r.year(i + 1) || !r.before_is(i, "le la l' une un");
}

bool is_thing_counted(const DateReader& r, std::size_t i) {
    const DateToken& token = r.at(i);
    if (token.key.empty() || token.capital || token.digits > 0) return false;
    return r.is(
        i,
        "euros euro dollars francs livres personnes hommes femmes enfants soldats militaires civils morts "
        "blesses "
        "km kilometres metres m tonnes litres habitants familles refugies deplaces combattants maisons voix "
        "places pages exemplaires emplois logements ha hectares mw fois");
}

bool is_year_allowed(const DateReader& r, std::size_t i) {
    if (is_thing_counted(r, i + 1)) return false;
    if (r.before(i) == "des") return r.at(i - 1).text.end - r.at(i - 1).text.begin == 4;  // "dès", not "des"
    if (r.before_is(i,
                    "article art page p pages numero no n resolution loi chambre vol tel peugeot airbus "
                    "boeing plus moins "
                    "environ pres quelque les des ° + & ="))
        return false;
    if (i >= 1 && r.is(i - 1, "-") && !r.at(i).spaced &&
        r.at(i - 1).text.begin == r.at(i >= 2 ? i - 2 : 0).text.end)
        return false;
    const bool strong =
        r.before_is(i,
                    "en depuis des debut fin mi courant annee an vers avant apres jusqu jusque ete "
                    "printemps automne hiver ( trimestre semestre ici ,");
    if (strong) return true;
    if (r.before_is(i, "de d' entre et a pour ' du") || i == 0) {
        const DateToken& next = r.at(i + 1);
        return next.key.empty() || next.capital || !r.at(i + 1).spaced ||
               r.is(i + 1,
                    ", . ; : ) et ou a au aux en dans entre pour par sur avec qui que est sont ont a avait "
                    "etait fut sera "
                    "jusqu mais comme lors contre afin");
    }
    return false;
}

/// What stands at i without its part: a month, a year, years of a decade.
std::size_t plain_period(const DateReader& r, std::size_t i, DateMatch& match) {
    if (is_month(r, i)) {
        const YearThere year = year_behind(r, i + 1);
        match = month_match(r.anchors(), *r.month(i), year.year, !year.year && verb_looks_forward(r, i));
        return year.year ? year.end : i + 1;
    }
    if (const auto year = r.year(i)) {
        match = year_match(*year);
        return i + 1;
    }
    if (r.is(i, "annees") && r.at(i + 1).digits > 0 && r.at(i + 1).number % 10 == 0) {
        const auto year = r.year(i + 1);
        const int two = r.at(i + 1).digits == 2 ? r.at(i + 1).number : -1;
        if (!year && two < 0) return i;
        match = decade_match(year ? *year : two >= 20 ? 1900 + two : 2000 + two);
        return i + 2;
    }
    return i;
}

std::size_t month_or_year(const DateReader& r, std::size_t i, Matches& out) {
    const auto part = part_named(r, i);
    const std::size_t at = part ? (r.reads(i, "mi -") ? i + 2 : skip_of(r, i + 1)) : i;
    DateMatch match;
    const std::size_t end = plain_period(r, at, match);
    if (end == at) return i;
    if (!part && r.year(at) && !is_year_allowed(r, at)) return i;
    return add(out, part ? part_match(match, *part) : match, i, end);
}

/// "l'année 2018", "l'été 2019", "cet hiver", "au premier trimestre 2020".
std::size_t season_or_quarter(const DateReader& r, std::size_t i, Matches& out) {
    const auto is_summer = [&](std::size_t at) {  // "été", not "a été"
        return r.key(at) != "ete" || r.year(at + 1) || r.before_is(at, "' cet") ||
               r.before_is(at, "l' debut fin");
    };
    if (const auto season = season_named(r.key(i), TextLanguage::fr); season && is_summer(i)) {
        const bool demonstrative = r.before_is(i, "cet ce"), last = r.is(i + 1, "dernier passe"),
                   next = r.is(i + 1, "prochain");
        const auto year = r.year(i + 1);
        const std::size_t begin = demonstrative ? i - 1 : (last || next) && r.before(i) == "'" ? i - 2 : i;
        int years_after = 0;
        if (published_of(r) && !year) {
            const int month = calendar_day(*published_of(r)).month;
            const int last_month = *season == 12 ? 2 : *season + 2;
            if (last && month <= last_month) years_after = -1;
            if (next && month >= *season) years_after = 1;
            if (*season == 12 && !last && month > 8) years_after = 1;
        }
        if (!year && !demonstrative && !last && !next) return i;
        const DateMatch match =
            season_match(r.anchors(), *season, *season == 12 && year ? *year + 1 : year, years_after);
        return add(out, match, begin, i + (year || last || next ? 2 : 1));
    }
    static constexpr std::string_view ordinals = "premier deuxieme troisieme quatrieme second";
    const bool digit = r.at(i).digits == 1 && r.is(i, "er e eme");
    const bool quarter = r.key(i + 1) == "trimestre", half = r.key(i + 1) == "semestre";
    if ((!in_list(ordinals, r.key(i)) && !digit) || (!quarter && !half)) return i;
    int place = digit ? r.at(i).number : 1;
    for (std::string_view rest = ordinals; !digit && !rest.starts_with(r.key(i)); ++place)
        rest.remove_prefix(rest.find(' ') + 1);
    if (place == 5) place = 2;
    const auto written = r.year(i + 2);
    const int year = written ? *written : published_of(r) ? calendar_day(*published_of(r)).year : 0;
    if (year == 0 || place < 1 || place > (quarter ? 4 : 2)) return i;
    const int months = quarter ? 3 : 6, first = (place - 1) * months + 1;
    DateMatch match;
    match.kind = Kind::range;
    match.when = DateRange{month_of(year, first).from, month_of(year, first + months - 1).to};
    match.has_year = written.has_value();
    match.why = "a part of the year";
    return add(out, match, i, i + (written ? 3 : 2));
}

/// "XXe siècle", "19e siècle", "IIIe siècle av. J.-C.", "le siècle dernier".
std::size_t century(const DateReader& r, std::size_t i, Matches& out) {
    if (r.key(i + 1) != "siecle") return i;
    const bool digits = r.at(i).digits > 0 && r.at(i).digits <= 2 && r.is(i, "e eme er");
    const auto place = digits            ? std::optional(r.at(i).number)
                       : r.at(i).capital ? century_named(r.key(i))
                                         : std::nullopt;
    if (!place || *place < 1 || *place > 30) return i;
    const bool before = r.reads(i + 2, "av .") || r.reads(i + 2, "avant j") || r.reads(i + 2, "avant notre");
    return add(out, century_match(*place, before), i, i + 2);
}

// ---- relative to the publication date

/// "la semaine dernière", "cette année", "le mois prochain", "l'an dernier", "l'année précédente".
std::size_t this_last_next(const DateReader& r, std::size_t i, Matches& out) {
    const std::size_t at = r.reads(i, "l '") ? i + 2 : i + 1;
    if (!r.is(i, "la le l cette ce cet")) return i;
    const bool demonstrative = r.is(i, "cette ce cet");
    const auto unit = r.unit(at);
    const bool weekend = r.reads(at, "week - end") || r.key(at) == "weekend";
    const std::size_t behind = at + (r.reads(at, "week - end") ? 3 : 1);
    if (weekend) {
        if (r.is(behind, "dernier passe")) {
            const bool over = published_of(r) && weekday_of(*published_of(r)) == 6;
            return add(out, weekend_match(r.anchors(), over ? -1 : -1, "the weekend before"), i, behind + 1);
        }
        if (r.is(behind, "prochain"))
            return add(out, weekend_match(r.anchors(), 1, "the next weekend"), i, behind + 1);
        const bool on_weekend = published_of(r) && weekday_of(*published_of(r)) >= 5;
        const bool forward = demonstrative && verb_looks_forward(r, i);
        return add(out, weekend_match(r.anchors(), on_weekend || forward ? 0 : -1, "the nearest weekend"), i,
                   behind);
    }
    if (!unit || *unit == DateUnit::hour || r.is(at, "jours semaines mois ans annees")) {
        if (r.key(at) != "mois") return i;
    }
    if (r.is(behind, "dernier derniere passe passee"))
        return add(out, unit_match(published_of(r), *unit, -1, "the one before that of the publication date"),
                   i, behind + 1);
    if (r.is(behind, "prochain prochaine"))
        return add(out, unit_match(published_of(r), *unit, 1, "the one after that of the publication date"),
                   i, behind + 1);
    if (r.is(behind, "suivant suivante precedent precedente")) {
        const int step = r.key(behind).starts_with("suivant") ? 1 : -1;
        const auto from = r.anchors().last ? last_of(r) : published_of(r);
        return add(out, unit_match(from, *unit, step, "counted from the date told before"), i, behind + 1);
    }
    if (!demonstrative || *unit == DateUnit::decade || *unit == DateUnit::century) return i;
    const std::size_t here = r.reads(behind, "- ci") ? behind + 2 : behind;
    if (*unit == DateUnit::day && r.reads(behind, "- la")) {
        if (!r.anchors().last) return i;
        DateMatch match = unit_match(last_of(r), DateUnit::day, 0, "the day told before");
        return add(out, match, i, behind + 2);
    }
    if (r.reads(behind, "- la")) return i;
    return add(out, unit_match(published_of(r), *unit, 0, "that of the publication date"), i, here);
}

/// "plus tôt cette semaine", "plus tard ce mois-ci".
std::size_t earlier_or_later(const DateReader& r, std::size_t i, Matches& out) {
    const bool earlier = r.reads(i, "plus tot"), later = r.reads(i, "plus tard");
    if (!earlier && !later) return i;
    const std::size_t at = r.is(i + 2, "dans") ? i + 3 : i + 2;
    Matches inner;
    const std::size_t end = r.is(at, "cette ce cet la l le") ? this_last_next(r, at, inner) : at;
    if (inner.empty() || !inner[0].when || !published_of(r)) return i;
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

/// "en début de semaine", "fin du mois", "la fin de l'année", "d'ici la fin de la semaine".
std::size_t part_of_this(const DateReader& r, std::size_t i, Matches& out) {
    const auto part = part_named(r, i);
    if (!part || *part == Part::whole) return i;
    std::size_t at = i + 1;
    if (r.key(at) == "du")
        ++at;
    else if (r.reads(at, "de l '") || r.reads(at, "d ' "))
        at += r.reads(at, "de l '") ? 3 : 2;
    else if (r.reads(at, "de la"))
        at += 2;
    else if (r.key(at) == "de")
        ++at;
    else if (r.reads(at, "d '"))
        at += 2;
    else
        return i;
    const auto unit = r.unit(at);
    if (!unit || (*unit != DateUnit::week && *unit != DateUnit::month && *unit != DateUnit::year)) return i;
    if (r.is(at, "ans semaines annees")) return i;
    std::size_t end = at + 1;
    int step = 0;
    if (r.is(end, "dernier derniere passe passee")) step = -1;
    if (r.is(end, "prochain prochaine")) step = 1;
    if (step != 0) ++end;
    if (r.year(end)) {
        return add(out, part_match(year_match(*r.year(end)), *part), i, end + 1);
    }
    if (step == 0 && *unit == DateUnit::week && verb_looks_forward(r, i) && *part == Part::start) step = 1;
    return add(out, part_match(unit_match(published_of(r), *unit, step, "a part of it"), *part), i, end);
}

/// "il y a deux ans", "voilà trois mois", "depuis dix jours", "dans deux semaines", "d'ici trois ans".
std::size_t ago_or_ahead(const DateReader& r, std::size_t i, Matches& out) {
    const bool ago = r.reads(i, "il y a"), here = r.is(i, "voila voici"), since = r.key(i) == "depuis";
    const bool ahead = r.key(i) == "dans" || r.key(i) == "sous", by = r.reads(i, "d ' ici");
    if (!ago && !here && !since && !ahead && !by) return i;
    std::size_t at = i + (ago || by ? 3 : 1);
    if (by && is_a(r, at)) ++at;
    const Quantity quantity = quantity_at(r, at);
    if (quantity.end == 0) return i;
    if (quantity.count < 0) {
        const Kind kind = ahead || by ? Kind::future : Kind::past;
        return add(out, reference_match(kind, "a number of units that is not told"), i, quantity.end);
    }
    const int sign = ahead || by ? 1 : -1;
    return add(out,
               unit_match(published_of(r), quantity.unit, sign * quantity.count,
                          "counted from the publication date"),
               i, quantity.end);
}

/// "deux ans plus tôt", "trois jours plus tard", "un mois auparavant".
std::size_t counted_from_last(const DateReader& r, std::size_t i, Matches& out) {
    if (!r.count(i) && !r.is(i, "quelques")) return i;
    const Quantity quantity = quantity_at(r, i);
    if (quantity.end == 0 || quantity.count < 0) return i;
    const std::size_t at = quantity.end;
    const bool earlier = r.reads(at, "plus tot"), later = r.reads(at, "plus tard"),
               before = r.key(at) == "auparavant";
    const bool after = r.is(at, "apres avant") && (r.at(at + 1).key.empty() || r.is(at + 1, ", . ; : )"));
    if (!earlier && !later && !before && !after) return i;
    const int sign = earlier || before || r.key(at) == "avant" ? -1 : 1;
    return add(
        out,
        unit_match(last_of(r), quantity.unit, sign * quantity.count, "counted from the date told before"), i,
        at + (earlier || later ? 2 : 1));
}

/// "ces trois derniers mois", "les deux prochaines années", "ces derniers jours".
std::size_t last_or_next_few(const DateReader& r, std::size_t i, Matches& out) {
    if (!r.is(i, "ces les des")) return i;
    std::size_t at = i + 1;
    std::optional<int> count;
    if (!r.is(at, "dernieres derniers prochaines prochains") && (count = r.count(at))) ++at;
    if (r.is(at, "quelques")) ++at;
    const bool last = r.is(at, "dernieres derniers"), next = r.is(at, "prochaines prochains");
    if (!last && !next) {
        const auto unit = r.unit(i + 1);
        if (r.key(i) != "ces" || !unit || !r.reads(i + 2, "- ci")) return i;
        return add(out, reference_match(Kind::present, "these days"), i, i + 4);
    }
    ++at;
    if (!count && (count = r.count(at))) ++at;
    if (r.reads(at, "temps"))
        return add(out, reference_match(last ? Kind::past : Kind::future, "not told more exactly"), i,
                   at + 1);
    const auto unit = r.unit(at);
    if (!unit) return i;
    if (!count)
        return add(out, reference_match(last ? Kind::past : Kind::future, "not told more exactly"), i,
                   at + 1);
    return add(out,
               span_match(r.anchors(), *unit, last ? -*count : *count, "up to or from the publication date"),
               i, at + 1);
}

/// "hier", "demain soir", "ce matin", "la veille", "le lendemain".
std::size_t day_word(const DateReader& r, std::size_t i, Matches& out) {
    const auto from_published = [&](int days, std::size_t end, std::string_view why) {
        return add(out, unit_match(published_of(r), DateUnit::day, days, why), i, skip_part_of_day(r, end));
    };
    if (r.reads(i, "aujourd ' hui")) return from_published(0, i + 3, "the day of publication");
    if (r.reads(i, "avant - hier")) return from_published(-2, i + 3, "two days before publication");
    if (r.reads(i, "apres - demain")) return from_published(2, i + 3, "two days after publication");
    if (r.key(i) == "hier") return from_published(-1, i + 1, "the day before publication");
    if (r.key(i) == "demain" && r.before(i) != "de")
        return from_published(1, i + 1, "the day after publication");
    if (r.is(i, "ce cet cette")) {
        const bool part = r.is(i + 1, "matin soir midi nuit") || r.reads(i + 1, "apres - midi");
        if (part)
            return add(out, unit_match(published_of(r), DateUnit::day, 0, "the day of publication"), i,
                       i + (r.key(i + 1) == "apres" ? 4 : 2));
        if (r.reads(i, "ce jour") && !r.reads(i + 2, "- la"))
            return from_published(0, i + 2, "the day of publication");
    }
    const auto from_last = [&](int days, std::size_t begin, std::size_t end) {
        const std::size_t name = r.key(end) == "de" ? end + 1 : r.reads(end, "d '") ? end + 2 : 0;
        const bool from_place =
            name != 0 && r.at(name).capital && !r.is(name, "noel paques toussaint assomption");
        if (r.is(end, "de du des d") && !from_place) return i;  // "à la veille de l'élection"
        return add(out, unit_match(last_of(r), DateUnit::day, days, "counted from the date told before"),
                   begin, skip_part_of_day(r, end));
    };
    if (r.reads(i, "la veille")) return from_last(-1, i, i + 2);
    if (r.reads(i, "l ' avant - veille")) return from_last(-2, i, i + 5);
    if (r.reads(i, "le lendemain") || r.reads(i, "des lendemain")) return from_last(1, i, i + 2);
    if (r.reads(i, "le surlendemain")) return from_last(2, i, i + 2);
    if (r.reads(i, "le meme jour") || r.reads(i, "le jour meme")) return from_last(0, i, i + 3);
    return i;
}

// ---- without days

std::size_t reference(const DateReader& r, std::size_t i, Matches& out) {
    const auto refer = [&](Kind kind, std::size_t tokens) {
        return add(out, reference_match(kind, "not told more exactly"), i, i + tokens);
    };
    if (r.is(i, "actuellement maintenant desormais")) return refer(Kind::present, 1);
    if (r.reads(i, "en ce moment") || r.reads(i, "de nos jours")) return refer(Kind::present, 3);
    if (r.reads(i, "a l ' heure actuelle")) return refer(Kind::present, 5);
    if (r.reads(i, "a present")) return refer(Kind::present, 2);
    if (r.is(i, "recemment dernierement naguere autrefois jadis")) return refer(Kind::past, 1);
    if (r.is(i, "bientot prochainement")) return refer(Kind::future, 1);
    if (r.reads(i, "a l ' avenir")) return refer(Kind::future, 4);
    if (r.key(i) == "chaque" && (r.unit(i + 1) || r.weekday(i + 1)) && r.key(i + 1) != "siecle")
        return refer(Kind::set, 2);
    if (r.is(i, "tous toutes") && r.key(i + 1) == "les") {
        if (r.unit(i + 2) || r.weekdays(i + 2)) return refer(Kind::set, 3);
        if (r.count(i + 2) && r.unit(i + 3)) return refer(Kind::set, 4);
    }
    return i;
}

}  // namespace fr

}  // namespace

std::size_t find_french_date(const DateReader& r, std::size_t i, std::vector<DateMatch>& out) {
    if (r.at(i).grouped) return i;
    for (const DateRule rule :
         {fr::from_to, fr::years_with_dash, fr::republican_day, fr::day_and_month, fr::day_of_this_month,
          fr::day_of_same_month, fr::weekday_and_day, fr::reference, fr::weekday, fr::earlier_or_later,
          fr::part_of_this, fr::counted_from_last, fr::ago_or_ahead, fr::last_or_next_few, fr::day_word,
          fr::season_or_quarter, fr::century, fr::this_last_next, fr::month_or_year})
        if (const std::size_t end = rule(r, i, out); end != i) return end;
    return i;
}

}  // namespace geo
