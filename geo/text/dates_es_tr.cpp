#include "geo/text/calendar.hpp"
#include "geo/text/date_reader.hpp"
#include "geo/text/date_values.hpp"

// The commonest dates of Spanish and Turkish news.

namespace geo {
namespace {

namespace es_tr {

using Kind = DateExpression::Kind;
using Matches = std::vector<DateMatch>;

std::size_t add_units(const DateReader& r, std::size_t i, std::size_t end, DateUnit unit, int units,
                      Matches& out) {
    return add_match(out, unit_match(r.anchors().published, unit, units, "counted from the publication date"),
                     i, end);
}

/// "10 de febrero de 2020", "febrero de 2020", "en febrero".
std::size_t spanish_day_or_month(const DateReader& r, std::size_t i, Matches& out) {
    const std::size_t start = r.weekday(i) ? (r.key(i + 1) == "," ? i + 2 : i + 1) : i;
    const auto day = r.day(start);
    const std::size_t month_at = day && r.key(start + 1) == "de" ? start + 2 : i;
    const auto month = r.month(month_at);
    if (!month || (day && month_at == i)) return i;
    const bool of = r.is(month_at + 1, "de del");
    const auto year = r.year(of ? month_at + 2 : month_at + 1);
    const std::size_t end = !year ? month_at + 1 : of ? month_at + 3 : month_at + 2;
    const bool forward = !year && verb_looks_forward(r, i);
    if (day) return add_match(out, day_match(r.anchors(), *day, *month, year, forward), i, end);
    if (!year && !r.before_is(i, "en de desde hasta pasado proximo ultimo")) return i;
    return add_match(out, month_match(r.anchors(), *month, year, forward), i, end);
}

std::size_t spanish_weekday(const DateReader& r, std::size_t i, Matches& out) {
    const auto day = r.weekday(i);
    if (!day || r.before_is(i, "los cada") || r.reads(i + 1, "santo")) return i;
    const bool last = r.before(i) == "pasado" || r.key(i + 1) == "pasado";
    const bool next = r.before(i) == "proximo" || r.key(i + 1) == "proximo";
    const std::size_t end = r.is(i + 1, "pasado proximo") ? i + 2 : i + 1;
    if (last || next) return add_match(out, strict_weekday_match(r.anchors(), *day, next), i, end);
    return add_match(out, weekday_match(r.anchors(), *day, verb_looks_forward(r, i)), i, end);
}

std::size_t spanish_relative(const DateReader& r, std::size_t i, Matches& out) {
    if (r.key(i) == "hoy") return add_units(r, i, i + 1, DateUnit::day, 0, out);
    if (r.is(i, "ayer anoche")) return add_units(r, i, i + 1, DateUnit::day, -1, out);
    if (r.is(i, "anteayer")) return add_units(r, i, i + 1, DateUnit::day, -2, out);
    if (r.key(i) == "hace")
        if (const auto count = r.count(i + 1); count && r.unit(i + 2))
            return add_units(r, i, i + 3, *r.unit(i + 2), -*count, out);
    if (r.is(i, "la el esta este") && r.unit(i + 1) && !r.is(i + 1, "hora dia")) {
        const int step = r.is(i + 2, "pasada pasado") ? -1 : r.is(i + 2, "proxima proximo que") ? 1 : 0;
        if (step == 0 && r.is(i, "la el")) return i;
        if (r.key(i + 2) == "que" && r.key(i + 3) != "viene") return i;
        return add_units(r, i,
                         i + (step == 0               ? 2
                              : r.key(i + 2) == "que" ? 4
                                                      : 3),
                         *r.unit(i + 1), step, out);
    }
    if (r.is(i, "la el") && r.is(i + 1, "proxima proximo pasada pasado") && r.unit(i + 2))
        return add_units(r, i, i + 3, *r.unit(i + 2), r.key(i + 1).starts_with("prox") ? 1 : -1, out);
    return i;
}

std::size_t spanish_year(const DateReader& r, std::size_t i, Matches& out) {
    if (r.key(i) == "siglo" && r.at(i + 1).all_capitals)
        if (const auto place = century_named(r.key(i + 1)))
            return add_match(out, century_match(*place, r.reads(i + 2, "a .")), i, i + 2);
    if (!r.year(i) || !r.before_is(i, "en desde hasta ano de entre y ( -")) return i;
    if (!r.before_is(i, "en desde hasta ano (") && r.at(i + 1).spaced && !r.is(i + 1, "y . , ; )")) return i;
    return add_match(out, year_match(*r.year(i)), i, i + 1);
}

/// Behind the suffix of a date ("Şubat'ta").
std::size_t skip_suffix(const DateReader& r, std::size_t i) {
    return r.key(i) == "'" && !r.at(i).spaced && !r.at(i + 1).spaced && r.at(i + 1).digits == 0 ? i + 2 : i;
}

/// "11 Şubat 2020", "Şubat 2020'de", "Şubat'ta", "11 Şubat Salı günü".
std::size_t turkish_day_or_month(const DateReader& r, std::size_t i, Matches& out) {
    const auto day = r.day(i);
    const std::size_t month_at = day ? i + 1 : i;
    const auto month = r.month(month_at);
    if (!month || !r.at(month_at).capital) return i;
    const auto year = r.year(month_at + 1);
    const std::size_t end = year ? month_at + 2 : month_at + 1;
    const bool forward = !year && verb_looks_forward(r, i);
    if (day) return add_match(out, day_match(r.anchors(), *day, *month, year, forward), i, end);
    if (!year && skip_suffix(r, end) == end && r.key(end) != "ayinda" && r.key(end) != "ayi") return i;
    return add_match(out, month_match(r.anchors(), *month, year, forward), i, end);
}

std::size_t turkish_relative(const DateReader& r, std::size_t i, Matches& out) {
    if (const auto day = r.weekday(i);
        day && (r.key(i) != "pazar" || r.key(i + 1) == "gunu") && r.key(i) != "sali")
        return add_match(out, weekday_match(r.anchors(), *day, verb_looks_forward(r, i)), i, i + 1);
    if (r.key(i) == "sali" && (r.key(i + 1) == "gunu" || r.at(i).capital))
        return add_match(out, weekday_match(r.anchors(), 1, verb_looks_forward(r, i)), i, i + 1);
    if (r.key(i) == "bugun") return add_units(r, i, i + 1, DateUnit::day, 0, out);
    if (r.is(i, "dun dunku")) return add_units(r, i, i + 1, DateUnit::day, -1, out);
    if (r.is(i, "yarin")) return add_units(r, i, i + 1, DateUnit::day, 1, out);
    const auto unit_here = r.unit(i + 1);
    if (r.is(i, "gecen bu gelecek onumuzdeki") && unit_here && *unit_here != DateUnit::hour &&
        *unit_here != DateUnit::day)
        return add_units(r, i, i + 2, *unit_here, r.key(i) == "gecen" ? -1 : r.key(i) == "bu" ? 0 : 1, out);
    if (const auto count = r.count(i); count && unit_here && r.is(i + 2, "once sonra"))
        return add_units(r, i, i + 3, *unit_here, r.key(i + 2) == "once" ? -*count : *count, out);
    return i;
}

std::size_t turkish_year(const DateReader& r, std::size_t i, Matches& out) {
    if (!r.year(i)) return i;
    const bool suffixed = skip_suffix(r, i + 1) != i + 1 && r.is(i + 2, "de da te ta den dan ten tan");
    const bool called = r.is(i + 1, "yilinda yili yilindan");
    return suffixed || called ? add_match(out, year_match(*r.year(i)), i, called ? i + 2 : i + 1) : i;
}

}  // namespace es_tr

}  // namespace

std::size_t find_spanish_date(const DateReader& r, std::size_t i, std::vector<DateMatch>& out) {
    if (r.at(i).grouped) return i;
    for (const DateRule rule :
         {es_tr::spanish_day_or_month, es_tr::spanish_weekday, es_tr::spanish_relative, es_tr::spanish_year})
        if (const std::size_t end = rule(r, i, out); end != i) return end;
    return i;
}

std::size_t find_turkish_date(const DateReader& r, std::size_t i, std::vector<DateMatch>& out) {
    if (r.at(i).grouped) return i;
    for (const DateRule rule : {es_tr::turkish_day_or_month, es_tr::turkish_relative, es_tr::turkish_year})
        if (const std::size_t end = rule(r, i, out); end != i) return end;
    return i;
}

}  // namespace geo
