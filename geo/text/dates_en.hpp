#pragma once

#include "geo/text/date_rules.hpp"

// English dates: what the files of rules share.

namespace geo::en {

using Kind = DateExpression::Kind;
using Part = DateExpression::Part;
using Matches = std::vector<DateMatch>;

[[nodiscard]] std::size_t skip_part_of_day(const DateReader& r, std::size_t i);
/// Months have a capital; those that are also names or verbs need a number or a preposition besides.
[[nodiscard]] std::optional<int> month_word(const DateReader& r, std::size_t i);
[[nodiscard]] std::size_t skip_full_stop(const DateReader& r, std::size_t i);
/// "2020", ", 2020" behind a day.
[[nodiscard]] YearThere year_behind(const DateReader& r, std::size_t i);
[[nodiscard]] std::optional<Part> part_named(const DateReader& r, std::size_t i);

// The rules: DateRule.
std::size_t from_to(const DateReader&, std::size_t i, Matches& out);
std::size_t years_with_dash(const DateReader&, std::size_t i, Matches& out);
std::size_t month_and_days(const DateReader&, std::size_t i, Matches& out);
std::size_t days_and_month(const DateReader&, std::size_t i, Matches& out);
std::size_t reference(const DateReader&, std::size_t i, Matches& out);
std::size_t weekday(const DateReader&, std::size_t i, Matches& out);
std::size_t earlier_or_later(const DateReader&, std::size_t i, Matches& out);
std::size_t part_of_this(const DateReader&, std::size_t i, Matches& out);
std::size_t counted(const DateReader&, std::size_t i, Matches& out);
std::size_t last_or_next_few(const DateReader&, std::size_t i, Matches& out);
std::size_t day_word(const DateReader&, std::size_t i, Matches& out);
std::size_t season_or_quarter(const DateReader&, std::size_t i, Matches& out);
std::size_t century(const DateReader&, std::size_t i, Matches& out);
std::size_t this_last_next(const DateReader&, std::size_t i, Matches& out);
std::size_t month_or_year(const DateReader&, std::size_t i, Matches& out);

}  // namespace geo::en
