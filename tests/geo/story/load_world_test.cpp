#include "geo/story/load_world.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>

#include "geo/earth/geodesy.hpp"
#include "geo/earth/polygon_ops.hpp"
#include "geo/story/passages.hpp"
#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"
#include "tests/geo/story/small_story.hpp"
#include "tests/paths.hpp"

namespace {

using Catch::Matchers::Contains;

const std::string assets = paths::source_root() + "/assets";
const std::string idlib = assets + "/stories/idlib-2020";

std::shared_ptr<const geo::World> load(const std::string& story) {
    geo::LoadRequest request;
    request.story = story;
    request.assets = assets;
    request.with_map = false;
    return geo::load_world(request);
}

geo::Date day(const char* iso) {
    return *geo::parse_date(iso);
}

geo::PlaceId place_called(const geo::World& world, const char* id) {
    for (std::uint32_t i = 0; i < world.places.size(); ++i)
        if (world.places[i].id == id) return {i};
    FAIL("no place " << id);
    return {};
}

}  // namespace

TEST_CASE("a story folder becomes a world", "[threads]") {
    const SmallStory story;
    const auto world = load(story.folder());
    CHECK(world->problems.empty());
    CHECK(world->id == "small");
    REQUIRE(world->places.size() == 5);
    CHECK(world->places[0].seat_of == geo::PlaceId{1});
    CHECK(world->places[0].public_id() == "geonames:169389");
    CHECK(world->places[2].public_id() == "story:saraqib");
    CHECK(world->places[2].evidence.sources == std::vector<std::string>{"G1", "C13"});
    REQUIRE(world->control.size() == 4);
    CHECK(geo::report_at(world->control, {2}, day("2020-02-05"))->holder == 1);
    CHECK(geo::report_at(world->control, {2}, day("2020-02-06"))->holder == 0);
    REQUIRE(world->flows.size() == 1);
    CHECK(world->flows[0].draw_from == geo::PlaceId{2});
    CHECK(world->flows[0].draw_to == world->flows[0].to);
    CHECK(geo::to_iso(world->flows[0].period) == "2020-01-01/2020-02-11");
    CHECK(world->displaced_at(day("2020-02-09"))->people == 312'000);
    CHECK(world->displaced_at(day("2020-01-07")) == nullptr);
    CHECK(world->events[0].title.exactly(geo::Language::en) == "Memorandum");
    CHECK(world->posts[0].encircled == day("2020-02-06"));
    CHECK_FALSE(world->posts[1].at);
    CHECK(world->roads[0].waypoints[0].name == "Saraqib");
    CHECK(world->source("C13")->title == "TASS");
    CHECK(world->source("C14") == nullptr);
}

TEST_CASE("passages know their paragraph, topics and places") {
    const SmallStory story;
    const auto world = load(story.folder());
    REQUIRE(world->passages.size() == 3);
    CHECK(world->passages[0].starts_paragraph);
    CHECK_FALSE(world->passages[1].starts_paragraph);
    CHECK(world->passages[2].starts_paragraph);
    CHECK(world->passages[1].topics == std::vector<std::string>{"displacement"});
    CHECK(world->passages_about("displacement") == std::vector<geo::PassageId>{{1}});
    CHECK(world->passages_about(geo::PlaceId{0}) == std::vector<geo::PassageId>{{0}, {2}});
    CHECK(world->passages_about(geo::PlaceId{1}) == std::vector<geo::PassageId>{{0}, {2}});
    CHECK(world->passages_about(geo::PlaceId{3}).empty());
}

TEST_CASE("places are found by any name, whole names first") {
    const SmallStory story;
    const auto world = load(story.folder());
    const auto found = [&world](const char* typed) {
        std::string ids;
        for (const auto id : world->find_places(typed)) ids += world->place(id).id + " ";
        return ids;
    };
    CHECK(found("idlib") == "idlib idlib_governorate ");
    CHECK(found("İDLİB") == "idlib idlib_governorate ");
    CHECK(found("sara") == "saraqib ");
    CHECK(found("إدلب") == "idlib ");
    CHECK(found("Idleb") == "idlib ");
    CHECK(found("") == "");
    CHECK(found("Paris") == "");
    CHECK(world->find_places("i", 1).size() == 1);
}

TEST_CASE("a faulty row or table is told and left out") {
    const SmallStory story;
    story.replace("control.csv", "idlib,2018-09-17,opposition", "idlib,2018-09-17,martians");
    story.remove("events.csv");
    const auto world = load(story.folder());
    CHECK(world->control.size() == 3);
    CHECK(world->events.empty());
    REQUIRE(world->problems.size() == 2);
    CHECK(world->problems[0] == story.path("control.csv") + ":2: field 'holder': no holder 'martians'");
    CHECK(world->problems[1] == story.path("events.csv") + ": no such file");
}

TEST_CASE("tables that are missing are one line each, not one for every row that refers to them") {
    const SmallStory story;
    story.remove("sources.csv");
    story.remove("places.csv");
    const auto world = load(story.folder());
    CHECK_THAT(world->problems, Catch::Matchers::UnorderedEquals(
                                    std::vector<std::string>{story.path("sources.csv") + ": no such file",
                                                             story.path("places.csv") + ": no such file"}));
    CHECK(world->control.empty());
    CHECK_FALSE(world->passages.empty());
}

TEST_CASE("an outline that crosses itself without end is refused and the rest goes on") {
    const SmallStory story;
    std::string ring;
    for (int i = 0; i <= 601; ++i) {  // the star polygon {601/300}: 179,699 crossings
        const double angle = 2 * 3.14159265358979 * (i * 300 % 601) / 601;
        ring += (i == 0 ? "[" : ",[") + std::to_string(36 + std::cos(angle)) + "," +
                std::to_string(36 + std::sin(angle)) + "]";
    }
    story.write("star.json", R"({"type": "Polygon", "coordinates": [[)" + ring + "]]}");
    story.replace(
        "story.json", "\"layers\": []",
        R"("layers": [{"id": "star", "title": "Star", "source": "star.json", "role": "polygons"}])");
    const auto world = load(story.folder());
    REQUIRE(world->layers.size() >= 1);
    CHECK_THAT(world->layers.back().error, Contains("star.json: its outlines cross themselves 20000 times"));
    CHECK_FALSE(world->passages.empty());
}

TEST_CASE("hand corrections win over the automatic links") {
    const SmallStory story;
    story.replace(
        "story.json", R"("corrections": [])",
        R"("corrections": [{"begin": 0, "end": 5, "place": "aleppo"}, {"begin": 25, "end": 32, "place": null},
                     {"begin": 900, "end": 905, "place": "idlib"}])");
    const auto world = load(story.folder());
    REQUIRE(world->passages[0].mentions.size() == 1);
    CHECK(world->place(world->passages[0].mentions[0].place.value()).id == "aleppo");
    CHECK(world->passages[1].mentions.empty());
    REQUIRE(world->problems.size() == 1);
    CHECK_THAT(world->problems[0], Contains("correction of 900-905"));
}

TEST_CASE("a candidate that is meant by a hand correction is a place, and no candidate any more") {
    geo::World world = *testing::small_world();
    for (const char* id : {"Delta", "Epsilon", "Zeta"}) {
        world.other_candidates.push_back(world.places[2]);
        world.other_candidates.back().id = id;
    }
    world.places[0].capital = geo::PlaceId{4};
    world.passages[1].mentions[0].candidates = {{geo::PlaceId{2}}, {geo::PlaceId{3}}, {geo::PlaceId{5}}};
    world.passages[2].mentions[0].candidates = {{geo::PlaceId{4}}};
    const std::vector corrections{geo::LinkCorrection{9, 13, "Epsilon", std::nullopt}};
    CHECK(geo::apply_corrections(corrections, world).empty());
    REQUIRE(world.places.size() == 4);
    REQUIRE(world.other_candidates.size() == 2);
    const auto id_of = [&world](std::optional<geo::PlaceId> place) { return world.place(place.value()).id; };
    CHECK(id_of(world.passages[0].mentions.at(1).place) == "Epsilon");
    CHECK(id_of(world.places[0].capital) == "Epsilon");
    CHECK(id_of(world.passages[2].mentions[0].candidates[0].place) == "Epsilon");
    const auto& candidates = world.passages[1].mentions[0].candidates;
    CHECK(id_of(candidates[0].place) == "Gamma");
    CHECK(id_of(candidates[1].place) == "Delta");
    CHECK(id_of(candidates[2].place) == "Zeta");
}

TEST_CASE("without a story there is nothing to show") {
    const SmallStory story;
    CHECK_THROWS_WITH(load("/nowhere"), Contains("/nowhere: no such file"));
    CHECK_THROWS_AS(load(std::string(5000, 'x')), geo::DataError);
    story.write("story.json", "{\n  \"format\": 1,\n  oops\n}\n");
    CHECK_THROWS_WITH(load(story.folder()), Contains("story.json:3: not JSON"));
    story.write(
        "story.json",
        "{\"format\": 1, \"id\": \"x\",\n \"article\": {\"file\": 7, \"published\": \"2020-02-11\"}}");
    CHECK_THROWS_WITH(load(story.folder()),
                      Contains("story.json:2: article/file: expected text, came number"));
    story.remove("story.json");
    CHECK_THROWS_WITH(load(story.folder()), Contains("story.json: no such file"));
}

TEST_CASE("a bare text is linked to the places of the world") {
    const SmallStory story;
    story.write("news.txt", "The army entered Saraqib. Ankara said it would respond.\n");
    const auto world = load(story.path("news.txt"));
    CHECK(world->article.language == geo::Language::en);
    REQUIRE(world->passages.size() == 2);
    REQUIRE(world->passages[0].mentions.size() == 1);
    CHECK(world->place(world->passages[0].mentions[0].place.value()).public_id() == "geonames:164816");
    CHECK(world->opening.contains({36.8, 35.86}));
}

TEST_CASE("a page is read as its article, with its day and language") {
    const SmallStory story;
    std::ofstream(story.path("page.html"))
        << "<html lang=fr><meta property='article:published_time' "
           "content='2020-02-11T08:00'><nav>Accueil</nav>"
           "<article><h1>La trêve</h1><p>Les négociations ont commencé samedi à \xFF Idlib.</article>";
    geo::LoadRequest request;
    request.story = story.path("page.html");
    request.assets = assets;
    request.with_map = false;
    const auto world = geo::load_world(request);
    CHECK(world->article.text == "La trêve\n\nLes négociations ont commencé samedi à \xEF\xBF\xBD Idlib.");
    CHECK(world->article.published == *geo::parse_date("2020-02-11"));
    CHECK(world->article.published_from == geo::DateSource::metadata);
    CHECK(world->article.written_in == geo::TextLanguage::fr);
    CHECK(world->article.title == "La trêve");
    REQUIRE(world->passages.size() == 2);
    REQUIRE(world->passages[1].dates.size() == 1);
    CHECK(world->passages[1].dates[0].when->from == *geo::parse_date("2020-02-08"));
    REQUIRE(world->problems.size() == 1);
    CHECK(world->problems[0].starts_with(story.path("page.html") + ": line 1, byte "));
}

TEST_CASE("a layer that cannot be read is told and the rest goes on") {
    const SmallStory story;
    story.replace("story.json", R"("layers": [])",
                  R"("layers": [{"id": "x", "source": "none.shp", "role": "lines"}])");
    const auto world = load(story.folder());
    REQUIRE_FALSE(world->layers.empty());
    CHECK_THAT(world->layers.back().error, Contains("none.shp"));
    CHECK(std::holds_alternative<std::monostate>(world->layers.back().data));
}

TEST_CASE("the Idlib story loads without a problem") {
    const auto world = load(idlib);
    CHECK(world->problems.empty());
    CHECK(world->passages.size() == 20);
    CHECK(world->passages_about(place_called(*world, "idlib")).size() == 8);
    CHECK_FALSE(world->control_land.empty());
}

TEST_CASE("in the Idlib article type nouns tell the governorate from the town") {
    const auto world = load(idlib);
    std::string told;
    for (const auto& passage : world->passages)
        for (const auto& mention : passage.mentions)
            if (mention.sense == geo::Sense::literal)
                told += std::to_string(mention.sentence + 1) + " " + world->place(mention.place.value()).id +
                        "; ";
    CHECK(told ==
          "1 ankara; 1 idlib_governorate; 6 idlib_governorate; 9 idlib_governorate; 10 idlib; 12 idlib; "
          "15 idlib_governorate; 17 idlib; 19 idlib_governorate; 20 turkey; ");
}

TEST_CASE("at every date each town of the Idlib story lies in an area of its holder") {
    const auto world = load(idlib);
    for (const char* iso : {"2018-09-17", "2019-08-31", "2019-12-01", "2020-01-28", "2020-02-06",
                            "2020-02-11", "2020-02-17", "2020-02-27", "2020-03-06"}) {
        CAPTURE(iso);
        const auto map = world->control_at(day(iso));
        double sum_km2 = 0, land_km2 = 0;
        for (const auto& area : map.areas) sum_km2 += area.km2;
        for (const auto& polygon : world->control_land) land_km2 += geo::area_m2(polygon) / 1e6;
        CHECK(sum_km2 == Approx(land_km2).epsilon(0.005));
        CHECK(map.front_km > 100);
        const auto holds = [](std::span<const geo::Polygon> polygons, geo::LngLat p) {
            return std::any_of(polygons.begin(), polygons.end(),
                               [p](const auto& q) { return geo::contains(q, p); });
        };
        for (std::uint32_t i = 0; i < world->places.size(); ++i) {
            const auto* report = geo::report_at(world->control, {i}, day(iso));
            if (!report || !holds(world->control_land, world->places[i].at)) continue;
            CAPTURE(world->places[i].id);
            for (const auto& area : map.areas)
                CHECK(holds(area.polygons, world->places[i].at) == (area.holder == report->holder));
        }
    }
}
