#include "geo/text/calendar.hpp"

#include <algorithm>
#include <chrono>

namespace geo {
namespace {

namespace chrono = std::chrono;

chrono::sys_days sys_days_of(Date date) {
    return chrono::sys_days{chrono::days{date.days}};
}

Date from_sys_days(chrono::sys_days days) {
    return {static_cast<int>(days.time_since_epoch().count())};
}

int clamped(int year) {
    return std::clamp(year, 1, 9999);
}

}  // namespace

CalendarDay calendar_day(Date date) {
    const chrono::year_month_day ymd{sys_days_of(date)};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

std::optional<Date> date_of(CalendarDay day) {
    if (day.year < 1 || day.year > 9999 || day.month < 1 || day.month > 12 || day.day < 1)
        return std::nullopt;
    const chrono::year_month_day ymd{chrono::year{day.year}, chrono::month{static_cast<unsigned>(day.month)},
                                     chrono::day{static_cast<unsigned>(day.day)}};
    if (!ymd.ok()) return std::nullopt;
    return from_sys_days(chrono::sys_days{ymd});
}

int weekday_of(Date date) {
    return static_cast<int>(chrono::weekday{sys_days_of(date)}.iso_encoding()) - 1;
}

DateRange week_of(Date date) {
    const Date monday = days_after(date, -weekday_of(date));
    return {monday, days_after(monday, 6)};
}

DateRange month_of(int year, int month) {
    const chrono::year_month first{chrono::year{clamped(year)}, chrono::month{static_cast<unsigned>(month)}};
    return {from_sys_days(chrono::sys_days{first / 1}),
            from_sys_days(chrono::sys_days{first / chrono::last})};
}

DateRange year_of(int year) {
    return years(year, year);
}

DateRange years(int from, int to) {
    return {month_of(from, 1).from, month_of(to, 12).to};
}

DateRange month_after(Date date, int months) {
    const CalendarDay day = calendar_day(date);
    const int index = std::clamp(day.year * 12 + day.month - 1 + months, 12, 9999 * 12 + 11);
    return month_of(index / 12, index % 12 + 1);
}

Date days_after(Date date, int days) {
    return {date.days + days};
}

}  // namespace geo
