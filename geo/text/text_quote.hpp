#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "geo/text/text_range.hpp"

namespace geo {

/// Words of a text with what stands around them, so that they are found again when the text has changed: the
/// quote selector of W3C's Web Annotation, and the position that they had.
struct TextQuote {
    std::string exact, prefix, suffix;
    TextRange at;  // bytes, in the text it was taken from
    friend bool operator==(const TextQuote&, const TextQuote&) = default;
};

/// Code points of a prefix or a suffix: the most that are kept.
inline constexpr int quote_context_points = 32;

/// Precondition: `range` lies in the text, on the borders of code points.
[[nodiscard]] TextQuote quote_of(std::string_view utf8, TextRange);

/// Where the words stand in a text now: where they were if all is as it was, else where most of what stood
/// around them does, the nearest to the old position first. nullopt where they are nowhere in such a
/// neighborhood; an edge of the text is one.
[[nodiscard]] std::optional<TextRange> find_quote(std::string_view utf8, const TextQuote&);

}  // namespace geo
