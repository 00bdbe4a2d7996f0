#include "geo/text/dates_fr.hpp"

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"

namespace geo {
namespace fr {

std::size_t skip_part_of_day(const DateReader& r, std::size_t i) {
    if (r.is(i, "matin soir midi")) return i + 1;
    if (r.reads(i, "apres - midi")) return i + 3;
    return i;
}

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

std::optional<Part> part_named(const DateReader& r, std::size_t i) {
    if (r.is(i, "debut")) return Part::start;
    if (r.is(i, "milieu mi courant")) return r.key(i) == "courant" ? Part::whole : Part::middle;
    if (r.is(i, "fin")) return Part::end;
    return std::nullopt;
}

}  // namespace fr

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
