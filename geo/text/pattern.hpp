#pragma once

#include <string>
#include <string_view>

namespace geo {

/// Whether the pattern, a regular expression of ICU's kind, matches somewhere in the UTF-8 text. Throws
/// std::invalid_argument for what is no pattern. Any thread.
[[nodiscard]] bool has_match(std::string_view text, const std::string& pattern);

}  // namespace geo
