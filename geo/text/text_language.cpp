#include "geo/text/text_language.hpp"

#include <array>

namespace geo {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 7> codes{"und", "fr", "en", "es", "tr", "ar", "de"};

}  // namespace

std::string_view code_of(TextLanguage language) {
    return codes[static_cast<std::size_t>(language)];
}

TextLanguage text_language_from_code(std::string_view tag) {
    const auto subtag = tag.substr(0, tag.find_first_of("-_"));
    for (std::size_t i = 1; i < codes.size(); ++i) {
        const auto same = [](char code, char typed) { return code == typed || code == (typed | 0x20); };
        if (subtag.size() == 2 && same(codes[i][0], subtag[0]) && same(codes[i][1], subtag[1]))
            return static_cast<TextLanguage>(i);
    }
    return TextLanguage::unknown;
}

}  // namespace geo
