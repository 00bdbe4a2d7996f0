// A second story, of another country and year: nothing in the program knows the first one.

#include <set>

#include "geo/earth/polygon_ops.hpp"
#include "geo/story/counts.hpp"
#include "geo/story/load_world.hpp"
#include "geo/story/road_control.hpp"
#include "geo/story/timeline.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

namespace {

std::string huts_folder() {
    return paths::data_folder() + "/stories/huts-1931";
}

geo::Date hut_day(const char* iso) {
    return geo::parse_date(iso).value();
}

const geo::World& huts() {
    static const auto world = [] {
        geo::LoadRequest request;
        request.story = huts_folder();
        request.assets = paths::source_root() + "/assets";
        request.with_map = false;
        return geo::load_world(request);
    }();
    return *world;
}

geo::PlaceId hut_place(std::string_view id) {
    for (std::uint32_t i = 0; i < huts().places.size(); ++i)
        if (huts().places[i].id == id) return {i};
    FAIL("no place " << id);
    return {};
}

std::uint32_t club(std::string_view id) {
    for (std::uint32_t i = 0; i < huts().holders.size(); ++i)
        if (huts().holders[i].id == id) return i;
    FAIL("no holder " << id);
    return 0;
}

bool club_holds(const geo::ControlMap& map, std::uint32_t who, geo::LngLat at) {
    for (const geo::HolderArea& area : map.areas)
        if (area.holder == who)
            for (const geo::Polygon& polygon : area.polygons)
                if (geo::contains(polygon, at)) return true;
    return false;
}

}  // namespace

TEST_CASE("the invented story is sound and loads without a problem") {
    CHECK(geo::check_story(huts_folder(), paths::source_root() + "/assets").empty());
    CHECK(huts().problems.empty());
    CHECK(geo::told_days(huts()) == geo::parse_date_range("1931-05/1931-09"));
}

TEST_CASE("the invented story's huts lie in the areas of their clubs on every day that control changes") {
    for (const geo::Date date : huts().control_epochs()) {
        CAPTURE(geo::to_iso(date));
        const geo::ControlMap map = huts().control_at(date);
        for (std::uint32_t i = 0; i < huts().places.size(); ++i) {
            const geo::ControlReport* report = geo::report_at(huts().control, {i}, date);
            if (report == nullptr) continue;
            CAPTURE(huts().places[i].id);
            CHECK(club_holds(map, report->holder, huts().places[i].at));
        }
    }
}

TEST_CASE("before its first report the land around a hut is no data") {
    const geo::LngLat easthut = huts().place(hut_place("easthut")).at;
    const auto in = [&](const geo::ControlMap& map) {
        for (const geo::Polygon& polygon : map.unknown)
            if (geo::contains(polygon, easthut)) return true;
        return false;
    };
    CHECK(in(huts().control_at(hut_day("1931-06-14"))));
    CHECK_FALSE(in(huts().control_at(hut_day("1931-06-15"))));
}

TEST_CASE("a line beside a weak or disputed report is uncertain, and only on those days") {
    const auto uncertain = [](const geo::ControlMap& map) {
        std::size_t count = 0;
        for (const geo::FrontPiece& piece : map.front) count += piece.certain ? 0 : 1;
        return count;
    };
    // Lavahut rests on its club's own log throughout; Midhut is disputed on two days.
    const auto quiet = uncertain(huts().control_at(hut_day("1931-07-16")));
    CHECK(quiet > 0);
    const geo::ControlMap disputed = huts().control_at(hut_day("1931-07-18")),
                          settled = huts().control_at(hut_day("1931-07-19"));
    CHECK(huts().control_epoch(hut_day("1931-07-18")) == hut_day("1931-07-18"));
    CHECK(huts().control_epoch(hut_day("1931-07-19")) == hut_day("1931-07-19"));
    const auto km = [](const geo::ControlMap& map) {
        double certain = 0;
        for (const geo::FrontPiece& piece : map.front)
            if (piece.certain) certain += static_cast<double>(piece.line.size());
        return certain;
    };
    CHECK(km(disputed) < km(settled));
}

TEST_CASE("the change between two days is what the hut that changed clubs brings with it") {
    const auto before = huts().control_at(hut_day("1931-07-10")),
               after = huts().control_at(hut_day("1931-07-25"));
    const auto changes = geo::changes_between(before, after, huts().sides());
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].before == club("north-club"));
    CHECK(changes[0].after == club("south-club"));
    bool midhut = false;
    for (const geo::Polygon& polygon : changes[0].polygons)
        midhut = midhut || geo::contains(polygon, huts().place(hut_place("midhut")).at);
    CHECK(midhut);
    double lost = 0, gained = 0;
    for (const auto& area : before.areas)
        if (area.holder == club("north-club")) lost += area.km2;
    for (const auto& area : after.areas)
        if (area.holder == club("north-club")) lost -= area.km2;
    gained = changes[0].km2;
    CHECK(gained == Approx(lost).epsilon(0.02));
}

TEST_CASE("a zone beside a front lies in its holder's area, and one along a road holds its course") {
    REQUIRE(huts().zones.size() == 2);
    const auto quiet = geo::shape_of(huts().zones[0], huts());
    CHECK(quiet.km2 > 100);
    CHECK_FALSE(quiet.least_edge.empty());
    const auto control = huts().control_at(hut_day("1931-05-01"));
    for (const geo::Line& edge : quiet.most_edge)
        for (std::size_t i = 1; i + 1 < edge.size(); ++i)
            CHECK(club_holds(control, club("south-club"), edge[i]));
    const auto corridor = geo::shape_of(huts().zones[1], huts());
    // Sudhut to Midhut, 75 km as the crow flies, 10 km wide, with round ends: at least 75 x 10 + 5 x 5
    // x 3.14.
    CHECK(corridor.km2 > 800);
    CHECK(corridor.km2 < 1'000);
}

TEST_CASE("the path's kilometers by club follow Midhut's change of hands") {
    const auto before = geo::km_by_holder(
                   geo::road_by_holder(huts().roads[0], huts().control_at(hut_day("1931-07-10")))),
               after = geo::km_by_holder(
                   geo::road_by_holder(huts().roads[0], huts().control_at(hut_day("1931-07-25"))));
    CHECK(before.at(club("north-club")) > after.at(club("north-club")) + 30);
    double sum_before = 0, sum_after = 0;
    for (const auto& [who, km] : before) sum_before += km;
    for (const auto& [who, km] : after) sum_after += km;
    CHECK(sum_before == Approx(sum_after).epsilon(0.001));
}

TEST_CASE("counts are of the newest period that is over, and two counts of one place are a range") {
    CHECK(geo::districts_at(huts(), hut_day("1931-06-29")).empty());
    CHECK(geo::districts_at(huts(), hut_day("1931-06-30")).size() == 2);
    const auto hosted = geo::hosted_at(huts(), hut_day("1931-06-30"));
    REQUIRE(hosted.size() == 1);
    CHECK(hosted[0].people == geo::PeopleRange{40, 55});
    CHECK(geo::hosted_at(huts(), hut_day("1931-06-05"))[0].people == geo::PeopleRange{40, 40});
}

TEST_CASE("a note is told in the languages that its row has it in, else in English") {
    const geo::Names& note = huts().events.front().evidence.note;
    CHECK(note.in(geo::Language::en) == "after the snow");
    CHECK(note.in(geo::Language::fr) == "après la neige");
    CHECK(note.in(geo::Language::tr) == "after the snow");
}

TEST_CASE("notes are beside their sentences") {
    REQUIRE(huts().notes.size() == 2);
    CHECK(huts().notes_on({0}).empty());
    REQUIRE(huts().notes_on({2}).size() == 1);
    CHECK(huts().notes_on({3}).size() == 1);
    CHECK(huts().text_of({2}).find("900 hikers") != std::string_view::npos);
}
