#pragma once

#include <optional>
#include <string_view>

#include "geo/text/text_language.hpp"

namespace geo {

// The words of dates by language; keys as DateToken has them. A language without a table knows none.

enum class DateUnit { hour, day, week, month, year, decade, century };

/// 0 for Monday.
[[nodiscard]] std::optional<int> weekday_named(std::string_view key, TextLanguage);
/// "lundis", "Mondays": a habit.
[[nodiscard]] std::optional<int> weekdays_named(std::string_view key, TextLanguage);
/// 1 for January; abbreviations too ("janv").
[[nodiscard]] std::optional<int> month_named(std::string_view key, TextLanguage);
[[nodiscard]] std::optional<DateUnit> unit_named(std::string_view key, TextLanguage);
/// "deux", "fifteen"; "a" and "un" are 1.
[[nodiscard]] std::optional<int> number_named(std::string_view key, TextLanguage);
/// First month of a season of three: "été", "winter" (December).
[[nodiscard]] std::optional<int> season_named(std::string_view key, TextLanguage);
/// "XX" as "xxe" or "xx": 20; 1 to 21.
[[nodiscard]] std::optional<int> century_named(std::string_view key);

/// Whether a list of words with single blanks between them holds one.
[[nodiscard]] bool in_list(std::string_view words, std::string_view key);

}  // namespace geo
