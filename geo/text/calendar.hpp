#pragma once

#include <optional>

#include "geo/story/date.hpp"

namespace geo {

// Arithmetic of the proleptic Gregorian calendar. Months count from 1, weekdays from 0 for Monday.

struct CalendarDay {
    int year = 1970, month = 1, day = 1;
};

[[nodiscard]] CalendarDay calendar_day(Date);
/// nullopt for a day that the month does not have, and for years outside 1 to 9999.
[[nodiscard]] std::optional<Date> date_of(CalendarDay);
[[nodiscard]] int weekday_of(Date);

/// Monday to Sunday, as ISO 8601 counts weeks.
[[nodiscard]] DateRange week_of(Date);
/// Precondition: month within 1 to 12, year within 1 to 9999; likewise below.
[[nodiscard]] DateRange month_of(int year, int month);
[[nodiscard]] DateRange year_of(int year);
/// From the first day of one year to the last of another.
[[nodiscard]] DateRange years(int from, int to);
/// The month so many months after that of a day; negative: before.
[[nodiscard]] DateRange month_after(Date, int months);
[[nodiscard]] Date days_after(Date, int days);

}  // namespace geo
