#include "geo/story/date.hpp"

#include "tests/catch.hpp"

using geo::Date;

TEST_CASE("days are read and written as ISO 8601") {
    // Day numbers from GNU date: date -u -d 2020-02-11 +%s, over 86,400.
    CHECK(geo::parse_date("1970-01-01") == Date{0});
    CHECK(geo::parse_date("2020-02-11") == Date{18303});
    CHECK(geo::parse_date("1969-12-31") == Date{-1});
    CHECK(geo::to_iso(Date{18321}) == "2020-02-29");
    CHECK(geo::to_long_english(Date{18303}) == "11 February 2020");
}

TEST_CASE("what is no day is refused") {
    const auto text =
        GENERATE(as<std::string>{}, "", "2020-02-30", "2019-02-29", "2020-2-11", "11/02/2020", "2020-02",
                 "2020-13-01", "2020-00-10", "2020-02-11 ", "2020-02-1x", "-020-02-11", "20200211");
    CAPTURE(text);
    CHECK_FALSE(geo::parse_date(text));
}

TEST_CASE("a period is a day, a month, a year, or from one to another") {
    const auto iso = [](std::string_view text) {
        const auto period = geo::parse_date_range(text);
        return period ? geo::to_iso(*period) : std::string("none");
    };
    CHECK(iso("2020-02-11") == "2020-02-11");
    CHECK(iso("2020-02") == "2020-02-01/2020-02-29");
    CHECK(iso("2019-12") == "2019-12-01/2019-12-31");
    CHECK(iso("2020") == "2020-01-01/2020-12-31");
    CHECK(iso("2020-01/2020-02-11") == "2020-01-01/2020-02-11");
    CHECK(iso("2020-02-11/2020-02-10") == "none");
    CHECK(iso("2020-02-11/") == "none");
    CHECK(iso("spring") == "none");
}

TEST_CASE("every day of four centuries survives being written") {
    for (int days = -200'000; days < 60'000; days += 13)
        CHECK(geo::parse_date(geo::to_iso(Date{days})) == Date{days});
}

TEST_CASE("both ends belong to a period") {
    const geo::DateRange february = *geo::parse_date_range("2020-02");
    CHECK(february.contains(*geo::parse_date("2020-02-29")));
    CHECK_FALSE(february.contains(*geo::parse_date("2020-03-01")));
    CHECK(february.overlaps(*geo::parse_date_range("2020-02-29/2020-03")));
    CHECK_FALSE(february.overlaps(*geo::parse_date_range("2020-03")));
}
