#include "geo/text/pattern.hpp"

#include <unicode/regex.h>

#include <stdexcept>

namespace geo {

bool has_match(std::string_view text, const std::string& pattern) {
    UErrorCode error = U_ZERO_ERROR;
    const auto searched = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    icu::RegexMatcher matcher(icu::UnicodeString::fromUTF8(pattern), searched, 0, error);
    if (U_FAILURE(error)) throw std::invalid_argument("not a pattern: " + pattern);
    return matcher.find();
}

}  // namespace geo
