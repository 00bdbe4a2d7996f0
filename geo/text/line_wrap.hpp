#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace geo {

/// The line feeds (byte offsets, ascending) that only wrap a paragraph at a fixed width, as in an e-mail: in
/// a block of three lines or more that is 50 to 100 characters wide, each line but the last is too long for
/// the first word of the next to fit, and most of them end within a sentence.
[[nodiscard]] std::vector<std::uint32_t> wrapping_line_feeds(std::string_view utf8);

}  // namespace geo
