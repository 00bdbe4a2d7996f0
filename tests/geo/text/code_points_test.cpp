#include "geo/text/code_points.hpp"

#include "tests/catch.hpp"

using namespace geo;

TEST_CASE("code points and bytes are counted into each other") {
    // U+00E9 takes 2 bytes, U+062D 2, U+1F5FA 4 (RFC 3629).
    const std::string text = "\u00e9a\u062d\U0001f5fa.";
    const std::vector<std::uint32_t> bytes{0, 2, 3, 5, 9, 10};
    for (std::uint32_t point = 0; point < bytes.size(); ++point) {
        CHECK(byte_of_code_point(text, point) == bytes[point]);
        CHECK(code_points_before(text, bytes[point]) == point);
    }
    CHECK(byte_of_code_point(text, 1'000'000'000'000) == 10);
    CHECK(byte_of_code_point("", 1) == 0);
}
