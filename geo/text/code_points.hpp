#pragma once

#include <cstdint>
#include <string_view>

namespace geo {

/// Code points before byte `byte_offset` of valid UTF-8.
[[nodiscard]] std::uint32_t code_points_before(std::string_view utf8, std::uint32_t byte_offset);

/// The byte of valid UTF-8 where a code point begins, counted from 0; its end for those behind it.
[[nodiscard]] std::uint32_t byte_of_code_point(std::string_view utf8, std::uint64_t code_point);

}  // namespace geo
