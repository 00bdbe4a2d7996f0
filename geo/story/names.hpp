#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace geo {

enum class Language { fr, en, tr, ar, es };
inline constexpr std::size_t language_count = 5;
/// Those that a story keeps its names in; texts may be in others.
inline constexpr std::array all_languages{Language::fr, Language::en, Language::tr, Language::ar};

/// "fr", "en", "tr", "ar", "es".
[[nodiscard]] std::string_view code_of(Language);
[[nodiscard]] std::optional<Language> language_from_code(std::string_view);

/// One thing's names. An empty name is unknown.
struct Names {
    std::array<std::string, language_count> by_language;
    [[nodiscard]] const std::string& exactly(Language l) const {
        return by_language[static_cast<std::size_t>(l)];
    }
    /// The name in a language, else in English, French, Turkish, Arabic, in this order; "" if there is none.
    [[nodiscard]] const std::string& in(Language) const;
};

}  // namespace geo
