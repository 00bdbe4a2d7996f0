#pragma once

#include "geo/text/date_rules.hpp"

// French dates: what the files of rules share.

namespace geo::fr {

using Kind = DateExpression::Kind;
using Part = DateExpression::Part;
using Matches = std::vector<DateMatch>;

/// Behind a part of the day: "mercredi soir", "mardi en fin de matinée".
[[nodiscard]] std::size_t skip_part_of_day(const DateReader& r, std::size_t i);
/// A number of units: "deux ans", "une dizaine de jours", "près de 3 mois". count -1: "quelques jours".

struct Quantity {
    int count = 0;
    DateUnit unit = DateUnit::day;
    std::size_t end = 0;  // 0: there is none
};

[[nodiscard]] Quantity quantity_at(const DateReader& r, std::size_t i);
/// The year behind a month, or what stands for it.
[[nodiscard]] YearThere year_behind(const DateReader& r, std::size_t i);
[[nodiscard]] std::optional<Part> part_named(const DateReader& r, std::size_t i);

// The rules: DateRule.
std::size_t from_to(const DateReader&, std::size_t i, Matches& out);
std::size_t years_with_dash(const DateReader&, std::size_t i, Matches& out);
std::size_t republican_day(const DateReader&, std::size_t i, Matches& out);
std::size_t day_and_month(const DateReader&, std::size_t i, Matches& out);
std::size_t day_of_this_month(const DateReader&, std::size_t i, Matches& out);
std::size_t day_of_same_month(const DateReader&, std::size_t i, Matches& out);
std::size_t weekday_and_day(const DateReader&, std::size_t i, Matches& out);
std::size_t reference(const DateReader&, std::size_t i, Matches& out);
std::size_t weekday(const DateReader&, std::size_t i, Matches& out);
std::size_t earlier_or_later(const DateReader&, std::size_t i, Matches& out);
std::size_t part_of_this(const DateReader&, std::size_t i, Matches& out);
std::size_t counted_from_last(const DateReader&, std::size_t i, Matches& out);
std::size_t ago_or_ahead(const DateReader&, std::size_t i, Matches& out);
std::size_t last_or_next_few(const DateReader&, std::size_t i, Matches& out);
std::size_t day_word(const DateReader&, std::size_t i, Matches& out);
std::size_t season_or_quarter(const DateReader&, std::size_t i, Matches& out);
std::size_t century(const DateReader&, std::size_t i, Matches& out);
std::size_t this_last_next(const DateReader&, std::size_t i, Matches& out);
std::size_t month_or_year(const DateReader&, std::size_t i, Matches& out);

}  // namespace geo::fr
