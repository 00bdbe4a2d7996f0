#include "geo/text/gazetteer_types.hpp"

#include <array>

namespace geo {
namespace {

constexpr std::array<std::string_view, feature_count> feature_names{
    "country", "admin1",   "admin2", "town",   "continent", "region", "sea",          "river",
    "lake",    "mountain", "range",  "island", "cape",      "desert", "organization", "site"};
constexpr std::array<std::string_view, 9> kind_names{"official",  "translated",   "alternate",
                                                     "ascii",     "abbreviation", "historical",
                                                     "adjective", "people",       "compound"};
constexpr std::array<std::string_view, 6> language_codes{"fr", "en", "es", "tr", "ar", "de"};

}  // namespace

std::string_view name_of(Feature feature) {
    return feature_names.at(static_cast<std::size_t>(feature));
}

std::string_view name_of(NameKind kind) {
    return kind_names.at(static_cast<std::size_t>(kind));
}

NameLanguage name_language(std::string_view code) {
    for (std::size_t i = 0; i < language_codes.size(); ++i)
        if (language_codes[i] == code) return static_cast<NameLanguage>(i);
    return NameLanguage::other;
}

}  // namespace geo
