#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/story/date.hpp"
#include "geo/text/text_language.hpp"
#include "geo/text/text_range.hpp"

namespace geo {

/// A date as a text tells it: the words and the days they stand for.
struct DateExpression {
    enum class Kind {
        day,
        week,  // Monday to Sunday
        weekend,
        month,
        year,
        decade,
        century,
        season,   // three whole months
        range,    // of days, weeks, months or years; quarters too
        set,      // "every Monday"
        present,  // "now": these three without days
        past,     // "recently"
        future    // "soon"
    };
    /// What part of the unit is meant, and `when` already is: "early February" is a month, from the 1st to
    /// the 10th; thirds of a month (1-10, 11-20, 21-) and of a year (four months).
    enum class Part { whole, start, middle, end };

    TextRange text;
    /// Both ends included. nullopt: a set, a reference without days, or one that only a publication date or
    /// an earlier date in the text would tell.
    std::optional<DateRange> when;
    Kind kind = Kind::day;
    Part part = Part::whole;
    std::string why;  // how it was derived, in English: "the last Saturday up to the publication date"
};

/// "day", "week", ...
[[nodiscard]] std::string_view name_of(DateExpression::Kind);
/// "", "start", "middle", "end".
[[nodiscard]] std::string_view name_of(DateExpression::Part);

/// The dates in a text, in order, none across the end of a sentence. Rules for French and English, the
/// commonest for Spanish and Turkish, only numbers (2020-02-10, 10/02/2020) for all else. A weekday is the
/// last one up to the publication date, that day itself allowed; only a verb that is certainly in the future,
/// or a day until which something goes on, makes it the next one. A day without a year is the nearest to the
/// publication date, rather in the past. `sentences`: those of the text, in order. Without a publication date
/// the days of relative dates are unknown.
[[nodiscard]] std::vector<DateExpression> find_dates(std::string_view utf8,
                                                     std::span<const TextRange> sentences, TextLanguage,
                                                     std::optional<Date> published);

}  // namespace geo
