#include <algorithm>
#include <array>

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"
#include "geo/text/dates_fr.hpp"

namespace geo::fr {

namespace {

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

}  // namespace

std::size_t month_or_year(const DateReader& r, std::size_t i, Matches& out) {
    const auto part = part_named(r, i);
    const std::size_t at = part ? (r.reads(i, "mi -") ? i + 2 : skip_of(r, i + 1)) : i;
    DateMatch match;
    const std::size_t end = plain_period(r, at, match);
    if (end == at) return i;
    if (!part && r.year(at) && !is_year_allowed(r, at)) return i;
    return add_match(out, part ? part_match(match, *part) : match, i, end);
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
        return add_match(out, match, begin, i + (year || last || next ? 2 : 1));
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
    return add_match(out, match, i, i + (written ? 3 : 2));
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
    return add_match(out, century_match(*place, before), i, i + 2);
}

}  // namespace geo::fr
