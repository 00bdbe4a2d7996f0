#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace geo {

/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
struct Date {
    int days = 0;
    friend auto operator<=>(const Date&, const Date&) = default;
};

/// Both ends belong to it.
struct DateRange {
    Date from, to;
    [[nodiscard]] bool contains(Date d) const { return from <= d && d <= to; }
    [[nodiscard]] bool overlaps(DateRange o) const { return from <= o.to && o.from <= to; }
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// "2020-02-11"; nullopt for anything else, impossible days too.
[[nodiscard]] std::optional<Date> parse_date(std::string_view iso);
/// A day, a month ("2020-02": all of it), a year, or FROM/TO of these.
[[nodiscard]] std::optional<DateRange> parse_date_range(std::string_view iso);
[[nodiscard]] std::string to_iso(Date);
/// "2020-02-11", or "2020-02-01/2020-02-11".
[[nodiscard]] std::string to_iso(DateRange);
/// "11 February 2020".
[[nodiscard]] std::string to_long_english(Date);

}  // namespace geo
