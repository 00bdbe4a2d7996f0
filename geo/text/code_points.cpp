#include "geo/text/code_points.hpp"

#include <algorithm>

namespace geo {
namespace {

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

std::uint32_t code_points_before(std::string_view utf8, std::uint32_t byte_offset) {
    const auto before = utf8.substr(0, byte_offset);
    return static_cast<std::uint32_t>(before.size()) -
           static_cast<std::uint32_t>(std::count_if(before.begin(), before.end(), continues));
}

std::uint32_t byte_of_code_point(std::string_view utf8, std::uint64_t code_point) {
    std::size_t at = 0;
    for (; at < utf8.size() && code_point > 0; --code_point) {
        ++at;
        while (at < utf8.size() && continues(utf8[at])) ++at;
    }
    return static_cast<std::uint32_t>(at);
}

}  // namespace geo
