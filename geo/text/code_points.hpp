#pragma once

#include <cstdint>
#include <string_view>

namespace geo {

/// Code points before byte `byte_offset` of valid UTF-8.
[[nodiscard]] std::uint32_t code_points_before(std::string_view utf8, std::uint32_t byte_offset);

}  // namespace geo
