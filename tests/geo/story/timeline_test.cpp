#include "geo/story/timeline.hpp"

#include "tests/catch.hpp"

namespace {

geo::Date told_day(const char* iso) {
    return geo::parse_date(iso).value();
}

geo::World world_with_events(std::initializer_list<const char*> days) {
    geo::World world;
    for (const char* iso : days) {
        geo::Event event;
        event.when = {told_day(iso), told_day(iso)};
        world.events.push_back(event);
    }
    return world;
}

std::vector<geo::DateExpression> dates_on(std::vector<geo::DateRange> days) {
    std::vector<geo::DateExpression> found;
    for (const geo::DateRange& when : days) {
        found.emplace_back();
        found.back().when = when;
    }
    return found;
}

}  // namespace

TEST_CASE(
    "a step leads to the next event, of the same day too, and leaves a day of which none was selected") {
    const geo::World world = world_with_events({"2020-01-05", "2020-02-10", "2020-02-10", "2020-02-11"});
    const geo::Date day = told_day("2020-02-10");
    CHECK(geo::event_beside(world, day, std::nullopt, 1) == 3U);
    CHECK(geo::event_beside(world, day, std::nullopt, -1) == 0U);
    CHECK(geo::event_beside(world, day, 1U, 1) == 2U);
    CHECK(geo::event_beside(world, day, 2U, -1) == 1U);
    CHECK(geo::event_beside(world, day, 0U, -1) == 0U);  // an event of another day does not count
    CHECK(geo::event_beside(world, told_day("2020-02-11"), std::nullopt, -1) == 2U);
    CHECK_FALSE(geo::event_beside(world, told_day("2020-02-11"), 3U, 1));
}

TEST_CASE("a single day moves whole, a range keeps its first day unless the head goes before it") {
    CHECK(geo::with_head({told_day("2020-02-11"), told_day("2020-02-11")}, told_day("2020-02-14")) ==
          geo::DateRange{told_day("2020-02-14"), told_day("2020-02-14")});
    const geo::DateRange range{told_day("2019-12-01"), told_day("2020-02-11")};
    CHECK(geo::with_head(range, told_day("2020-02-14")) ==
          geo::DateRange{told_day("2019-12-01"), told_day("2020-02-14")});
    CHECK(geo::with_head(range, told_day("2019-11-20")) ==
          geo::DateRange{told_day("2019-11-20"), told_day("2019-11-20")});
}

TEST_CASE("months begin on their first day, also across a year and in February of a leap year") {
    CHECK(geo::month_start(told_day("2020-02-29")) == told_day("2020-02-01"));
    CHECK(geo::next_month(told_day("2020-02-29")) == told_day("2020-03-01"));
    CHECK(geo::next_month(told_day("2019-12-31")) == told_day("2020-01-01"));
}

TEST_CASE("the next event is on a later day, the one before on an earlier day, within the days told") {
    geo::World world = world_with_events({"2017-05-04", "2020-02-08", "2020-02-10", "2020-02-10"});
    CHECK(geo::event_day_beside(world, told_day("2020-02-08"), 1) == told_day("2020-02-10"));
    CHECK(geo::event_day_beside(world, told_day("2020-02-10"), -1) == told_day("2020-02-08"));
    CHECK_FALSE(geo::event_day_beside(world, told_day("2020-02-10"), 1));
    CHECK(geo::event_day_beside(world, told_day("2020-02-08"), -1) == told_day("2017-05-04"));
    world.told = geo::DateRange{told_day("2018-09-01"), told_day("2020-03-31")};
    CHECK_FALSE(geo::event_day_beside(world, told_day("2020-02-08"), -1));
}

TEST_CASE("a sentence is outside a range that none of its days is in") {
    geo::Passage passage;
    passage.dates = dates_on(
        {{told_day("2020-02-08"), told_day("2020-02-08")}, {told_day("2020-02-10"), told_day("2020-02-10")}});
    const geo::Date published = told_day("2020-02-11");
    const auto outside = [&](const char* from, const char* to) {
        return geo::is_outside(passage, {told_day(from), told_day(to)}, published);
    };
    CHECK_FALSE(outside("2020-02-09", "2020-02-10"));
    CHECK(outside("2020-02-11", "2020-02-20"));
    CHECK(outside("2020-02-07", "2020-02-07"));        // not yet
    CHECK_FALSE(outside("2020-02-09", "2020-02-09"));  // some of it was
    CHECK_FALSE(outside("2020-02-11", "2020-02-11"));  // the article's day
    passage.dates = dates_on({{told_day("2020-02-12"), told_day("2020-02-13")}});
    CHECK_FALSE(outside("2020-02-11", "2020-02-11"));
    CHECK(outside("2020-02-10", "2020-02-10"));
    passage.dates.clear();
    CHECK_FALSE(outside("2019-01-01", "2019-01-01"));
}

TEST_CASE("sentences have marks at the days that they name") {
    geo::World world = world_with_events({"2020-02-08"});
    geo::Passage passage;
    passage.dates = dates_on({{told_day("2020-02-08"), told_day("2020-02-08")}});
    world.passages = {geo::Passage{}, passage};
    const auto marks = geo::time_marks(world);
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].kind == geo::TimeMark::Kind::event);
    CHECK(marks[1] ==
          geo::TimeMark{{told_day("2020-02-08"), told_day("2020-02-08")}, geo::TimeMark::Kind::sentence, 1});
}

TEST_CASE(
    "the days told come from the tables unless the story names them, and far events do not stretch them") {
    geo::World world = world_with_events({"1920-08-10"});
    geo::ControlReport report;
    report.date = told_day("2018-09-17");
    world.control.push_back(report);
    geo::SeriesPoint point;
    point.date = told_day("2020-03-08");
    world.series.push_back(point);
    CHECK(geo::told_days(world) == geo::DateRange{told_day("2018-09-17"), told_day("2020-03-08")});
    world.article.published = told_day("2020-03-10");
    CHECK(geo::told_days(world)->to == told_day("2020-03-10"));
    world.told = geo::DateRange{told_day("2019-01-01"), told_day("2019-12-31")};
    CHECK(geo::told_days(world) == world.told);
    CHECK_FALSE(geo::told_days(geo::World{}));
}
