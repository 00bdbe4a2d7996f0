#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace geo {

/// A text made comparable: compatibility-decomposed, marks dropped, lower case, dotless i as i, sharp s as
/// ss, oe for the ligature, hyphens and runs of white space as one space, full stops and ayn marks dropped.
/// origin[i] is the byte of the source that folded byte i came from; it has one entry more than `text`, the
/// last being the length of the source. Invalid UTF-8 folds to nothing.
struct Folded {
    std::string text;
    std::vector<std::uint32_t> origin;
};

[[nodiscard]] Folded fold(std::string_view utf8);
[[nodiscard]] std::string fold_key(std::string_view utf8);

/// Appends the folded letters of a word without blanks in it.
void append_folded_word(std::string& to, std::string_view utf8);

/// True if the bytes are valid UTF-8 without NUL.
[[nodiscard]] bool valid_utf8(std::string_view);

}  // namespace geo
