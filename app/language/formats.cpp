#include "app/language/formats.hpp"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <stdexcept>

#include "app/numbers.hpp"

namespace app {
namespace {

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

/// "11", "February", "2020".
struct EnglishDate {
    std::string day, month, year;
    explicit EnglishDate(geo::Date date) {
        const std::string text = geo::to_long_english(date);
        const auto first = text.find(' '), second = text.rfind(' ');
        day = text.substr(0, first);
        month = text.substr(first + 1, second - first - 1);
        year = text.substr(second + 1);
    }
};

}  // namespace

struct Formats::Icu {
    explicit Icu(geo::Language of) : language(of), locale(std::string(geo::code_of(of)).c_str()) {
        // Latin digits in every language, as on the map.
        locale.setUnicodeKeywordValue("nu", "latn", status);
        numbers = icu::number::NumberFormatter::withLocale(locale);
    }
    [[nodiscard]] std::string date(geo::Date day, const char* pattern) const {
        UErrorCode error = U_ZERO_ERROR;
        icu::SimpleDateFormat format(icu::UnicodeString(pattern), locale, error);
        if (U_FAILURE(error) != 0) return geo::to_iso(day);
        format.adoptTimeZone(icu::TimeZone::getGMT()->clone());
        icu::UnicodeString text;
        format.format(day.days * 86'400'000.0, text);
        return utf8(text);
    }
    [[nodiscard]] bool is_first_in_french(geo::Date day) const {
        return language == geo::Language::fr && geo::to_iso(day).ends_with("-01");
    }

    geo::Language language;
    icu::Locale locale;
    UErrorCode status = U_ZERO_ERROR;
    icu::number::LocalizedNumberFormatter numbers;
};

Formats::Formats(geo::Language language)
    : icu_(language == geo::Language::en ? nullptr : std::make_shared<const Icu>(language)) {}

std::string Formats::number(std::int64_t n) const {
    if (icu_ == nullptr) return grouped(n);
    UErrorCode error = U_ZERO_ERROR;
    const auto formatted = icu_->numbers.formatInt(n, error);
    return U_FAILURE(error) != 0 ? grouped(n) : utf8(formatted.toString(error));
}

std::string Formats::quoted(std::string_view text) const {
    const bool french = icu_ != nullptr && icu_->language == geo::Language::fr;
    return french ? fmt::format("«\u00a0{}\u00a0»", text) : fmt::format("“{}”", text);
}

std::string Formats::tenths(double n, Sign sign) const {
    const auto in_english = [n, sign] {
        std::string text = sign == Sign::always ? fmt::format("{:+.1f}", n) : fmt::format("{:.1f}", n);
        if (text.front() == '-') text.replace(0, 1, "\u2212");
        return text;
    };
    if (icu_ == nullptr) return in_english();
    UErrorCode error = U_ZERO_ERROR;
    const auto formatted = icu_->numbers.precision(icu::number::Precision::fixedFraction(1))
                               .sign(sign == Sign::always ? UNUM_SIGN_ALWAYS : UNUM_SIGN_AUTO)
                               .formatDouble(n, error);
    return U_FAILURE(error) != 0 ? in_english() : utf8(formatted.toString(error));
}

std::string Formats::country(std::string_view code) const {
    const icu::Locale country("", std::string(code).c_str());
    icu::UnicodeString name;
    country.getDisplayCountry(icu_ == nullptr ? icu::Locale::getEnglish() : icu_->locale, name);
    return name.isEmpty() ? std::string(code) : utf8(name);
}

std::string Formats::long_date(geo::Date date) const {
    if (icu_ == nullptr) return geo::to_long_english(date);
    return icu_->date(date, icu_->is_first_in_french(date) ? "d'er' MMMM y" : "d MMMM y");
}

std::string Formats::short_date(geo::Date date) const {
    if (icu_ != nullptr) return icu_->date(date, icu_->is_first_in_french(date) ? "d'er' MMM y" : "d MMM y");
    const EnglishDate parts(date);
    return fmt::format("{} {} {}", parts.day, parts.month.substr(0, 3), parts.year);
}

std::string Formats::month_and_year(geo::Date date) const {
    if (icu_ != nullptr) return icu_->date(date, "LLLL y");
    const EnglishDate parts(date);
    return parts.month + " " + parts.year;
}

std::string Formats::month(geo::Date date) const {
    return icu_ != nullptr ? icu_->date(date, "LLLL") : EnglishDate(date).month;
}

std::string Formats::short_month(geo::Date date) const {
    return icu_ != nullptr ? icu_->date(date, "LLL") : EnglishDate(date).month.substr(0, 3);
}

}  // namespace app
