#pragma once

#include <cstdint>

namespace geo {

/// Bytes of UTF-8, half open. Code points are counted only at the JSON border (see code_points.hpp).
struct TextRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    [[nodiscard]] bool contains(std::uint32_t at) const { return at >= begin && at < end; }
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

}  // namespace geo
