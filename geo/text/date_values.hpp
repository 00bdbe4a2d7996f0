#pragma once

#include <optional>

#include "geo/text/date_reader.hpp"

namespace geo {

// Words of dates to days. All but a date with its year need a publication date, or an earlier date in the
// text.

/// The last such weekday up to the publication date; `forward`: the first one from that day on.
[[nodiscard]] DateMatch weekday_match(const DateAnchors&, int weekday, bool forward);
/// "lundi dernier", "next Monday": never the day of publication itself.
[[nodiscard]] DateMatch strict_weekday_match(const DateAnchors&, int weekday, bool next);
/// A day of a month; the year is the nearest to the publication date where there is none, rather in the past.
/// when is nullopt for a day that does not exist.
[[nodiscard]] DateMatch day_match(const DateAnchors&, int day, int month, std::optional<int> year,
                                  bool forward);
[[nodiscard]] DateMatch month_match(const DateAnchors&, int month, std::optional<int> year, bool forward);
[[nodiscard]] DateMatch year_match(int year);
/// A week, month, year ... that lies so many units after that of the publication date; negative: before.
[[nodiscard]] DateMatch unit_match(std::optional<Date> from, DateUnit, int units, std::string_view why);
/// From the beginning of one to the end of the other; nullopt if either is or they are the wrong way round.
[[nodiscard]] DateMatch range_match(const DateMatch& from, const DateMatch& to, std::string_view why);
/// The days from or to the publication date: the last three weeks.
[[nodiscard]] DateMatch span_match(const DateAnchors&, DateUnit, int units, std::string_view why);
/// Saturday and Sunday of the week so many after that of the publication date.
[[nodiscard]] DateMatch weekend_match(const DateAnchors&, int weeks, std::string_view why);
/// Three months; winter from the December of the year before.
[[nodiscard]] DateMatch season_match(const DateAnchors&, int first_month, std::optional<int> year,
                                     int years_after);
/// The part of a month, year or other unit that "early" or "end of" means.
[[nodiscard]] DateMatch part_match(DateMatch, DateExpression::Part);
[[nodiscard]] DateMatch reference_match(DateExpression::Kind, std::string_view why);
[[nodiscard]] DateMatch decade_match(int first_year);
[[nodiscard]] DateMatch century_match(int century, bool before_common_era);

}  // namespace geo
