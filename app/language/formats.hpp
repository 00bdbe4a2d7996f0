#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "geo/story/date.hpp"
#include "geo/story/names.hpp"

namespace app {

/// Numbers and dates as a language writes them: English by ourselves, others by ICU. One thread.
class Formats {
  public:
    explicit Formats(geo::Language);

    /// "700,000"; "700 000" in French with narrow no-break spaces.
    [[nodiscard]] std::string number(std::int64_t) const;
    /// In the language's quotation marks: “…”, « … » with no-break spaces.
    [[nodiscard]] std::string quoted(std::string_view) const;
    /// "9.8"; "+1.2", "−0.5" with its sign.
    enum class Sign { if_negative, always };
    [[nodiscard]] std::string tenths(double, Sign = Sign::if_negative) const;
    /// "Kenya" for "KE"; the code itself where it is none of ISO 3166-1.
    [[nodiscard]] std::string country(std::string_view code) const;
    /// "11 February 2020"; "1er février 2020".
    [[nodiscard]] std::string long_date(geo::Date) const;
    /// "11 Feb 2020"; "11 févr. 2020".
    [[nodiscard]] std::string short_date(geo::Date) const;
    /// "February 2020".
    [[nodiscard]] std::string month_and_year(geo::Date) const;
    /// "February"; "Feb" if short.
    [[nodiscard]] std::string month(geo::Date) const;
    [[nodiscard]] std::string short_month(geo::Date) const;

  private:
    struct Icu;
    std::shared_ptr<const Icu> icu_;  // nullptr: English
};

}  // namespace app
