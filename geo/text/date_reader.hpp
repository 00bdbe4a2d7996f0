#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "geo/text/date_tokens.hpp"
#include "geo/text/date_words.hpp"
#include "geo/text/dates.hpp"

namespace geo {

/// What relative dates refer to.
struct DateAnchors {
    std::optional<Date> published;
    std::optional<DateRange> last;        // the last day, week, month or year told before
    std::optional<Date> day_in_sentence;  // the last day told before in the same sentence
    std::optional<int> last_year;         // that was written out
};

/// The tokens of one sentence, to be matched by the rules of a language; past the end all tokens are empty.
class DateReader {
  public:
    /// `roles`: one for each token, all 0: what verb_looks_forward found out about it, kept for the next
    /// date.
    DateReader(std::string_view text, std::span<const DateToken> tokens, std::span<std::uint8_t> roles,
               TextLanguage language, const DateAnchors& anchors)
        : text_(text), tokens_(tokens), roles_(roles), language_(language), anchors_(anchors) {}

    [[nodiscard]] const DateToken& at(std::size_t i) const {
        return i < tokens_.size() ? tokens_[i] : nothing_;
    }
    [[nodiscard]] std::string_view key(std::size_t i) const { return at(i).key; }
    /// Of the token so many before i.
    [[nodiscard]] std::string_view before(std::size_t i, std::size_t back = 1) const {
        return i >= back ? key(i - back) : std::string_view{};
    }
    [[nodiscard]] bool is(std::size_t i, std::string_view words) const { return in_list(words, key(i)); }
    [[nodiscard]] bool before_is(std::size_t i, std::string_view words, std::size_t back = 1) const {
        return in_list(words, before(i, back));
    }
    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] TextLanguage language() const { return language_; }
    [[nodiscard]] const DateAnchors& anchors() const { return anchors_; }

    [[nodiscard]] std::optional<int> weekday(std::size_t i) const { return weekday_named(key(i), language_); }
    [[nodiscard]] std::optional<int> month(std::size_t i) const { return month_named(key(i), language_); }
    [[nodiscard]] std::optional<DateUnit> unit(std::size_t i) const { return unit_named(key(i), language_); }
    [[nodiscard]] bool weekdays(std::size_t i) const { return weekdays_named(key(i), language_).has_value(); }
    /// A day of a month in digits, perhaps with "er" or "th".
    [[nodiscard]] std::optional<int> day(std::size_t i) const;
    /// A year of four digits, 1000 to 2199.
    [[nodiscard]] std::optional<int> year(std::size_t i) const;
    /// A number of things in digits or in words, at most 999.
    [[nodiscard]] std::optional<int> count(std::size_t i) const;
    /// The sequence of keys stands at i: words parted by blanks, apostrophes and hyphens as words of their
    /// own.
    [[nodiscard]] bool reads(std::size_t i, std::string_view words) const;
    [[nodiscard]] std::string_view text() const { return text_; }
    /// Precondition: i < size().
    [[nodiscard]] std::uint8_t& role(std::size_t i) const { return roles_[i]; }

  private:
    std::string_view text_;
    std::span<const DateToken> tokens_;
    std::span<std::uint8_t> roles_;
    TextLanguage language_;
    const DateAnchors& anchors_;
    DateToken nothing_;
};

/// A date found at a token: `end` is the token behind it.
struct DateMatch {
    std::size_t begin = 0, end = 0;
    std::optional<DateRange> when;
    DateExpression::Kind kind = DateExpression::Kind::day;
    DateExpression::Part part = DateExpression::Part::whole;
    std::string_view why;
    bool has_year = false;  // was written out
};

/// Appends a match of tokens [begin, end) and returns `end`.
std::size_t add_match(std::vector<DateMatch>&, DateMatch, std::size_t begin, std::size_t end);

[[nodiscard]] std::optional<Date> published_of(const DateReader&);
/// The last date told, else the day of publication.
[[nodiscard]] std::optional<Date> last_of(const DateReader&);

/// Appends what begins at token i and tells behind which token to go on; i where nothing does.
using DateRule = std::size_t (*)(const DateReader&, std::size_t i, std::vector<DateMatch>&);

[[nodiscard]] std::size_t find_numeric_date(const DateReader&, std::size_t i, std::vector<DateMatch>&);
[[nodiscard]] std::size_t find_french_date(const DateReader&, std::size_t i, std::vector<DateMatch>&);
[[nodiscard]] std::size_t find_english_date(const DateReader&, std::size_t i, std::vector<DateMatch>&);
[[nodiscard]] std::size_t find_spanish_date(const DateReader&, std::size_t i, std::vector<DateMatch>&);
[[nodiscard]] std::size_t find_turkish_date(const DateReader&, std::size_t i, std::vector<DateMatch>&);

/// Whether the verb that governs token i is certainly in the future.
[[nodiscard]] bool verb_looks_forward(const DateReader&, std::size_t i);

}  // namespace geo
