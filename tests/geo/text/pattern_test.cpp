#include "geo/text/pattern.hpp"

#include <stdexcept>

#include "tests/catch.hpp"

TEST_CASE("a pattern matches anywhere unless it is anchored") {
    CHECK(geo::has_match("x-note", "^x-"));
    CHECK_FALSE(geo::has_match("ax-note", "^x-"));
    CHECK(geo::has_match("ax-note", "x-"));
    CHECK(geo::has_match("été", "^.t.$"));  // of characters, not of bytes
    CHECK_FALSE(geo::has_match("", "."));
    CHECK_THROWS_AS(geo::has_match("a", "("), std::invalid_argument);
}
