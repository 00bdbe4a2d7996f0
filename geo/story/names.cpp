#include "geo/story/names.hpp"

namespace geo {

std::string_view code_of(Language language) {
    switch (language) {
        case Language::fr:
            return "fr";
        case Language::en:
            return "en";
        case Language::tr:
            return "tr";
        case Language::ar:
            return "ar";
        case Language::es:
            return "es";
    }
    return "en";
}

std::optional<Language> language_from_code(std::string_view code) {
    for (const Language language : {Language::fr, Language::en, Language::tr, Language::ar, Language::es})
        if (code_of(language) == code) return language;
    return std::nullopt;
}

const std::string& Names::in(Language language) const {
    if (!exactly(language).empty()) return exactly(language);
    for (const Language other : {Language::en, Language::fr, Language::tr})
        if (!exactly(other).empty()) return exactly(other);
    return exactly(Language::ar);
}

}  // namespace geo
