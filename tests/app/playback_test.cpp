#include "app/command.hpp"
#include "app/timeline_span.hpp"
#include "geo/story/timeline.hpp"
#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

namespace {

geo::Date played_day(const char* iso) {
    return geo::parse_date(iso).value();
}

/// A story told from 1 January to 31 March 2020 with events on 5 January and 10 February.
struct PlaybackDesk {
    geo::World world = *testing::small_world();
    geo::Projection projection = geo::Projection::create("EPSG:3857");
    app::State state;

    PlaybackDesk() {
        world.told = geo::DateRange{played_day("2020-01-01"), played_day("2020-03-31")};
        for (const char* iso : {"2020-01-05", "2020-02-10"}) {
            geo::Event event;
            event.when = {played_day(iso), played_day(iso)};
            world.events.push_back(event);
        }
        state.time = {played_day("2020-02-11"), played_day("2020-02-11")};
        state.timeline = {static_cast<double>(world.told->from.days),
                          static_cast<double>(world.told->to.days) + 1};
    }
    void apply(const app::Command& command) {
        state = app::apply(std::move(state), command, {world, projection, {800, 600}});
    }
};

std::vector<geo::DateExpression> dates_played(std::vector<geo::DateRange> days) {
    std::vector<geo::DateExpression> dates;
    for (const geo::DateRange& when : days) {
        dates.emplace_back();
        dates.back().when = when;
    }
    return dates;
}

}  // namespace

TEST_CASE("play moves the head by its speed, carries what is less than a day, and stops on the last day") {
    PlaybackDesk desk;
    desk.apply(app::SetPlaybackSpeed{4});
    desk.apply(app::Play{true});
    for (int i = 0; i < 60; ++i) desk.apply(app::Advance{1.0 / 60});
    CHECK(desk.state.time.to == played_day("2020-02-15"));
    for (int i = 0; i < 60 * 20; ++i) desk.apply(app::Advance{1.0 / 60});
    CHECK(desk.state.time.to == played_day("2020-03-31"));
    CHECK_FALSE(desk.state.playback.on);
}

TEST_CASE("play from the last day begins anew, and a range keeps its first day meanwhile") {
    PlaybackDesk desk;
    desk.state.time = {played_day("2020-03-31"), played_day("2020-03-31")};
    desk.apply(app::Play{true});
    CHECK(desk.state.time.to == played_day("2020-01-01"));
    desk.apply(app::Play{false});
    desk.state.time = {played_day("2020-02-01"), played_day("2020-03-31")};
    desk.apply(app::Play{true});
    CHECK(desk.state.time == geo::DateRange{played_day("2020-02-01"), played_day("2020-02-02")});
    for (int i = 0; i < 60; ++i) desk.apply(app::Advance{1.0 / 60});
    CHECK(desk.state.time.from == played_day("2020-02-01"));
}

TEST_CASE("a step does not leave the days that are told, but may start outside of them") {
    PlaybackDesk desk;
    desk.state.time = {played_day("2020-03-30"), played_day("2020-03-30")};
    desk.apply(app::StepDay{7});
    CHECK(desk.state.time.to == played_day("2020-03-31"));
    desk.state.time = {played_day("2021-01-01"), played_day("2021-01-01")};
    desk.apply(app::StepDay{1});
    CHECK(desk.state.time.to == played_day("2021-01-02"));
}

TEST_CASE("steps to events change the day only where there is one") {
    PlaybackDesk desk;
    desk.apply(app::StepEvent{-1});
    CHECK(desk.state.time.to == played_day("2020-02-10"));
    desk.apply(app::StepEvent{-1});
    CHECK(desk.state.time.to == played_day("2020-01-05"));
    const app::State before = desk.state;
    desk.apply(app::StepEvent{-1});
    CHECK(desk.state == before);
}

TEST_CASE("the timeline shows no fewer days than ten and none beyond those told") {
    PlaybackDesk desk;
    const double first = desk.world.told->from.days, end = desk.world.told->to.days + 1.0;
    desk.apply(app::ShowSpan{{first + 20, first + 21}});
    CHECK(desk.state.timeline.to_day - desk.state.timeline.from_day == Approx(app::shortest_span_days));
    desk.apply(app::ShowSpan{{first - 50, first}});
    CHECK(desk.state.timeline.from_day == Approx(first));
    desk.apply(app::ShowSpan{{first - 500, end + 500}});
    CHECK(desk.state.timeline == app::TimelineSpan{first, end});
}

TEST_CASE("a timeline begins with the months around its day, within those told") {
    PlaybackDesk desk;
    desk.world.told = geo::DateRange{played_day("2018-09-01"), played_day("2020-03-31")};
    const auto span = [&](const char* from, const char* to) {
        return app::span_around(desk.world, {played_day(from), played_day(to)});
    };
    const auto days = [](const char* from, const char* end) {
        return app::TimelineSpan{static_cast<double>(played_day(from).days),
                                 static_cast<double>(played_day(end).days)};
    };
    CHECK(span("2020-02-11", "2020-02-11") == days("2019-12-01", "2020-04-01"));
    CHECK(span("2019-06-30", "2019-07-02") == days("2019-04-01", "2019-09-01"));
    CHECK(span("2018-09-17", "2018-09-17") == days("2018-09-01", "2018-11-01"));
    // Days that the story does not tell of show all of it.
    CHECK(span("2023-01-01", "2023-01-01") == app::whole_span(desk.world));
    CHECK(app::whole_span(desk.world) == days("2018-09-01", "2020-04-01"));
}

TEST_CASE("all days of the timeline and the months around the head are one command apart") {
    PlaybackDesk desk;
    desk.world.told = geo::DateRange{played_day("2018-09-01"), played_day("2020-03-31")};
    app::take_over(desk.state, desk.world);
    const app::TimelineSpan near = desk.state.timeline;
    CHECK(near == app::span_around(desk.world, desk.state.time));
    desk.apply(app::ToggleSpan{});
    CHECK(desk.state.timeline == app::whole_span(desk.world));
    desk.apply(app::ToggleSpan{});
    CHECK(desk.state.timeline == near);
}

TEST_CASE("the timeline follows a head that leaves it") {
    PlaybackDesk desk;
    const double first = desk.world.told->from.days;
    desk.apply(app::ShowSpan{{first, first + 20}});
    desk.apply(app::SetTime{{played_day("2020-03-01"), played_day("2020-03-01")}});
    CHECK(desk.state.timeline.from_day < played_day("2020-03-01").days);
    CHECK(desk.state.timeline.to_day >= played_day("2020-03-01").days + 1);
    CHECK(desk.state.timeline.to_day - desk.state.timeline.from_day == Approx(20));
}

TEST_CASE("a sentence that is selected moves the time to its day, and to its days where it names several") {
    PlaybackDesk desk;
    desk.world.passages[0].dates = dates_played({{played_day("2020-02-08"), played_day("2020-02-08")}});
    desk.world.passages[1].dates = dates_played({{played_day("2020-02-12"), played_day("2020-02-13")}});
    desk.apply(app::SelectPassage{{0}});
    CHECK(desk.state.time == geo::DateRange{played_day("2020-02-08"), played_day("2020-02-08")});
    desk.apply(app::SelectPassage{{1}});
    CHECK(desk.state.time == geo::DateRange{played_day("2020-02-12"), played_day("2020-02-13")});
}

TEST_CASE("a sentence without a day, and Esc, give back the time that a dated one took") {
    PlaybackDesk desk;
    desk.world.passages[0].dates = dates_played({{played_day("2020-01-08"), played_day("2020-01-08")}});
    desk.world.passages[1].dates = dates_played({{played_day("2020-01-12"), played_day("2020-01-13")}});
    const geo::DateRange before = desk.state.time;
    desk.apply(app::SelectPassage{{0}});
    desk.apply(app::SelectPassage{{1}});
    desk.apply(app::SelectPassage{{2}});  // names no day
    CHECK(desk.state.time == before);
    desk.apply(app::SelectPassage{{0}});
    REQUIRE(desk.state.time != before);
    desk.apply(app::ClearSelection{});
    CHECK(desk.state.time == before);
}

TEST_CASE("a time that the reader chose while a dated sentence was read stays") {
    const geo::DateRange chosen{played_day("2020-03-01"), played_day("2020-03-01")};
    for (const app::Command& choice : {app::Command{app::SetTime{chosen}}, app::Command{app::StepDay{2}},
                                       app::Command{app::StepEvent{1}}, app::Command{app::ToggleRange{}}}) {
        PlaybackDesk desk;
        desk.world.passages[0].dates = dates_played({{played_day("2020-01-08"), played_day("2020-01-08")}});
        desk.apply(app::SelectPassage{{0}});
        desk.apply(choice);
        const geo::DateRange now = desk.state.time;
        desk.apply(app::SelectPassage{{2}});
        CHECK(desk.state.time == now);
        desk.apply(app::ClearSelection{});
        CHECK(desk.state.time == now);
    }
}

TEST_CASE("a step to an event selects it, and the next one of the same day after it") {
    PlaybackDesk desk;
    geo::Event second = desk.world.events[1];
    desk.world.events.push_back(second);
    desk.state.time = {played_day("2020-02-01"), played_day("2020-02-01")};
    desk.apply(app::StepEvent{1});
    CHECK(desk.state.selected == app::Selection{app::EventId{1}});
    CHECK(desk.state.time.to == played_day("2020-02-10"));
    desk.apply(app::StepEvent{1});
    CHECK(desk.state.selected == app::Selection{app::EventId{2}});
    CHECK(desk.state.time.to == played_day("2020-02-10"));
    desk.apply(app::StepEvent{-1});
    CHECK(desk.state.selected == app::Selection{app::EventId{1}});
    desk.apply(app::StepEvent{-1});
    CHECK(desk.state.selected == app::Selection{app::EventId{0}});
}

TEST_CASE("a range is switched on as the week up to the head, and off again") {
    PlaybackDesk desk;
    const geo::Date head = desk.state.time.to;
    desk.apply(app::ToggleRange{});
    CHECK(desk.state.time == geo::DateRange{{head.days - 6}, head});
    desk.apply(app::ToggleRange{});
    CHECK(desk.state.time == geo::DateRange{head, head});
    // Not before the days that are told, but of two days at least.
    desk.state.time = {played_day("2020-01-03"), played_day("2020-01-03")};
    desk.apply(app::ToggleRange{});
    CHECK(desk.state.time == geo::DateRange{played_day("2020-01-01"), played_day("2020-01-03")});
    desk.state.time = {played_day("2020-01-01"), played_day("2020-01-01")};
    desk.apply(app::ToggleRange{});
    CHECK(desk.state.time == geo::DateRange{played_day("2019-12-31"), played_day("2020-01-01")});
}
