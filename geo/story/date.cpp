#include "geo/story/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace geo {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

Date date_of(year_month_day ymd) {
    return {static_cast<int>(sys_days{ymd}.time_since_epoch().count())};
}

year_month_day ymd_of(Date date) {
    return year_month_day{sys_days{days{date.days}}};
}

std::optional<unsigned> digits(std::string_view text) {
    unsigned value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

/// All days of "2020", "2020-02" or "2020-02-11".
std::optional<DateRange> parse_period(std::string_view iso) {
    const bool has_month = iso.size() >= 7, has_day = iso.size() == 10;
    if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
    if ((has_month && iso[4] != '-') || (has_day && iso[7] != '-')) return std::nullopt;
    const auto y = digits(iso.substr(0, 4));
    const auto m = has_month ? digits(iso.substr(5, 2)) : std::optional<unsigned>(1);
    const auto d = has_day ? digits(iso.substr(8, 2)) : std::optional<unsigned>(1);
    if (!y || !m || !d) return std::nullopt;
    const year_month_day first{year{static_cast<int>(*y)}, month{*m}, day{*d}};
    if (!first.ok() || *y == 0) return std::nullopt;  // the calendar has no year 0
    if (has_day) return DateRange{date_of(first), date_of(first)};
    const month end_month = has_month ? first.month() : month{12};
    return DateRange{date_of(first), date_of(year_month_day{first.year() / end_month / last})};
}

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
    if (iso.size() != 10) return std::nullopt;
    const auto period = parse_period(iso);
    return period ? std::optional<Date>(period->from) : std::nullopt;
}

std::optional<DateRange> parse_date_range(std::string_view iso) {
    const auto slash = iso.find('/');
    if (slash == std::string_view::npos) return parse_period(iso);
    const auto from = parse_period(iso.substr(0, slash));
    const auto to = parse_period(iso.substr(slash + 1));
    if (!from || !to || to->to < from->from) return std::nullopt;
    return DateRange{from->from, to->to};
}

std::string to_iso(Date date) {
    const auto ymd = ymd_of(date);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                       static_cast<unsigned>(ymd.day()));
}

std::string to_iso(DateRange range) {
    return range.from == range.to ? to_iso(range.from) : to_iso(range.from) + "/" + to_iso(range.to);
}

std::string to_long_english(Date date) {
    static constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
    const auto ymd = ymd_of(date);
    return fmt::format("{} {} {}", static_cast<unsigned>(ymd.day()),
                       months[static_cast<unsigned>(ymd.month()) - 1], static_cast<int>(ymd.year()));
}

}  // namespace geo
