#pragma once

#include <string_view>

namespace geo {

/// The language that a text is written in, as far as this program has rules for it; `unknown` is also every
/// other one. (Language in names.hpp is that of a place's name.)
enum class TextLanguage { unknown, fr, en, es, tr, ar, de };

/// The BCP 47 tag: "fr", ...; "und" (undetermined) for unknown.
[[nodiscard]] std::string_view code_of(TextLanguage);

/// By the first subtag of a BCP 47 tag, any case: "fr", "fr-CA" and "FR_fr" are French. unknown for all else.
[[nodiscard]] TextLanguage text_language_from_code(std::string_view tag);

}  // namespace geo
