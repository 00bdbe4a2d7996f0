#pragma once

#include <optional>
#include <vector>

#include "geo/text/date_reader.hpp"

namespace geo {

// What the rules of languages share once they have read their words.

/// A year that was read, if there is one, and the token behind it.
struct YearThere {
    std::optional<int> year;
    std::size_t end = 0;
};

/// An end of a range as it was read; without month and year where it is only a number.
struct RangeEnd {
    std::size_t end = 0;  // the token behind it; 0: there is none
    std::optional<int> weekday, day, month, year;
};

/// The day of a date at a token: of the nearest year, or of the year told before where no publication date is
/// known; forward only on a verb that looks so.
[[nodiscard]] DateMatch day_of(const DateReader&, std::size_t at, int day, int month,
                               std::optional<int> year);
/// Adds the range of tokens [i, to.end): what the first end leaves out is that of the second ("12 to 14
/// March"). Gives i where the two do not fit together or run backwards.
std::size_t add_range(const DateReader&, std::size_t i, RangeEnd from, const RangeEnd& to,
                      std::vector<DateMatch>& out);
/// "earlier this week", "later this month": of a time that holds the publication date the part before or
/// after it.
[[nodiscard]] DateMatch earlier_or_later_part(DateMatch, Date published, bool earlier);

}  // namespace geo
