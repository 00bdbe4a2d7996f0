#include "geo/story/problems.hpp"

#include "tests/catch.hpp"

namespace {
using Lines = std::vector<std::string>;
}

TEST_CASE("of many problems in one file the first three are told and how many more there are") {
    CHECK(geo::shortened({"a.csv:1: x", "a.csv:2: x", "b.csv: y", "a.csv:3: x", "a.csv:4: x",
                          "a.csv:5: x"}) == Lines{"a.csv:1: x", "a.csv:2: x", "b.csv: y", "a.csv:3: x",
                                                  "a.csv: and 2 more (dateline check tells all)"});
}

TEST_CASE("four problems in one file are told as they are") {
    const Lines four{"a:1: x", "a:2: x", "a:3: x", "a:4: x"};
    CHECK(geo::shortened(four) == four);
    CHECK(geo::shortened({}).empty());
}
