#include "geo/text/code_points.hpp"

#include <algorithm>

namespace geo {

std::uint32_t code_points_before(std::string_view utf8, std::uint32_t byte_offset) {
    const auto before = utf8.substr(0, byte_offset);
    const auto continuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    return static_cast<std::uint32_t>(before.size()) -
           static_cast<std::uint32_t>(std::count_if(before.begin(), before.end(), continuation));
}

}  // namespace geo
