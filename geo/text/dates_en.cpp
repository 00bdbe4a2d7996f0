#include "geo/text/dates_en.hpp"

#include "geo/text/calendar.hpp"
#include "geo/text/date_values.hpp"

namespace geo {
namespace en {

std::size_t skip_part_of_day(const DateReader& r, std::size_t i) {
    if (r.is(i, "early late mid") && r.is(i + 1, "morning afternoon evening night")) return i + 2;
    return r.is(i, "morning afternoon evening night") ? i + 1 : i;
}

std::optional<int> month_word(const DateReader& r, std::size_t i) {
    return r.at(i).capital ? r.month(i) : std::nullopt;
}

std::size_t skip_full_stop(const DateReader& r, std::size_t i) {  // "Feb. 10"
    const bool short_month = r.at(i - 1).key.size() <= 4;
    const bool goes_on = r.day(i + 1) || r.year(i + 1);
    return short_month && goes_on && r.key(i) == "." && !r.at(i).spaced ? i + 1 : i;
}

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

std::optional<Part> part_named(const DateReader& r, std::size_t i) {
    if (r.is(i, "early beginning start")) return Part::start;
    if (r.is(i, "mid middle")) return Part::middle;
    if (r.is(i, "late end")) return Part::end;
    return std::nullopt;
}

}  // namespace en

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
