#include "app/verbs/describe.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "app/map/map_layers.hpp"
#include "geo/story/load_world.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

namespace {

using Catch::Matchers::Contains;
using Json = nlohmann::json;

std::shared_ptr<const geo::World> idlib() {
    static const auto world = [] {
        geo::LoadRequest request;
        request.assets = paths::source_root() + "/assets";
        request.story = request.assets + "/stories/idlib-2020";
        request.with_map = false;
        return geo::load_world(request);
    }();
    return world;
}

std::string described(const char* time, app::DescribeOptions::Format format,
                      geo::Language language = geo::Language::en) {
    app::DescribeOptions options;
    options.format = format;
    options.time = *geo::parse_date_range(time);
    options.language = language;
    options.crs = "EPSG:3857";
    options.layers = app::layers_at_first(*idlib());
    options.layers[0].visible = false;
    std::ostringstream out;
    app::describe(*idlib(), options, out);
    return out.str();
}

Json json_at(const char* time) {
    return Json::parse(described(time, app::DescribeOptions::Format::json));
}

Json named(const Json& list, const char* name) {
    for (const auto& entry : list)
        if (entry["name"] == name) return entry;
    FAIL("no " << name);
    return {};
}

}  // namespace

TEST_CASE("the description has the keys of the contract and is the same twice") {
    const auto text = described("2020-02-11", app::DescribeOptions::Format::json);
    CHECK(text == described("2020-02-11", app::DescribeOptions::Format::json));
    const Json json = Json::parse(text);
    for (const char* key : {"story", "title", "published", "time", "crs", "sentences", "places", "control",
                            "front_km", "roads", "flows", "displaced", "events", "layers"}) {
        CAPTURE(key);
        CHECK(json.contains(key));
    }
    CHECK(json["story"] == "idlib-2020");
    CHECK(json["published"] == "2020-02-11");
    CHECK(json["published_from"] == "given");
    CHECK(json["sentences"].size() == 20);
    std::size_t dates = 0;
    for (const auto& sentence : json["sentences"]) dates += sentence["dates"].size();
    CHECK(dates == 13);
    const Json& summit = json["sentences"][12]["dates"];  // "Le sommet de l'OTAN mercredi et jeudi"
    REQUIRE(summit.size() == 2);
    CHECK(summit[0]["from"] == "2020-02-12");
    CHECK(summit[1]["to"] == "2020-02-13");
    CHECK(json["sentences"][5]["dates"][0]["from"].is_null());  // "Maintenant"
    CHECK(named(json["layers"], "relief")["visible"] == false);
    CHECK(named(json["layers"], "front")["features"] > 0);
    CHECK(named(json["layers"], "front")["error"].is_null());
}

TEST_CASE("holders are those of the day") {
    // Saraqib was taken by the army on 6 February 2020, the M5's last stretch west of Aleppo on the 11th.
    CHECK(named(json_at("2020-02-05")["places"], "Saraqib")["holder"] == "opposition");
    CHECK(named(json_at("2020-02-11")["places"], "Saraqib")["holder"] == "government");
    CHECK(named(json_at("2020-02-11")["places"], "Idlib")["holder"] == "opposition");
    CHECK(named(json_at("2020-02-11")["places"], "Turkey")["holder"].is_null());
    CHECK(named(json_at("2020-02-11")["roads"], "M5")["km"].size() == 1);
    CHECK(named(json_at("2020-02-05")["roads"], "M5")["km"]["opposition"] > 10);
}

TEST_CASE("the displaced are those of the last count up to the day, with its source") {
    // United Nations figures: OCHA situation report of 8 January 2020; Reuters of 10 February.
    CHECK(json_at("2020-02-11")["displaced"]["people"] == 700'000);
    CHECK(json_at("2020-01-13")["displaced"]["people"] == 312'000);
    CHECK(json_at("2020-01-13")["displaced"]["as_of"] == "2020-01-08");
    CHECK(json_at("2018-01-01")["displaced"].is_null());
}

TEST_CASE("sentences without a literal place of their own inherit the last one") {
    // 1-based, as counted by hand in the article. Sentence 11 goes on about Idlib, not about Sochi's
    // agreement.
    const std::vector<int> without{2, 3, 4, 5, 7, 8, 11, 13, 14, 16, 18};
    const Json json = json_at("2020-02-11");
    std::vector<int> inherited;
    for (const auto& sentence : json["sentences"])
        if (sentence["inherited"] == true) inherited.push_back(sentence["index"].get<int>() + 1);
    CHECK(inherited == without);
    CHECK(json["sentences"][10]["places"] == Json::array({"Idlib"}));
}

TEST_CASE("events go up to the day and no further") {
    const Json json = json_at("2020-02-06");
    REQUIRE_FALSE(json["events"].empty());
    for (const auto& event : json["events"])
        CHECK(event["date"].get<std::string>().substr(0, 10) <= "2020-02-06");
}

TEST_CASE("the words tell what the map shows") {
    const auto text = described("2020-02-11", app::DescribeOptions::Format::text);
    CHECK_THAT(text, Contains("The map shows 11 February 2020."));
    CHECK_THAT(text, Contains("nearly 700,000"));
    // 17 km by the points of GeoNames, which lie at 36.634, 35.931 and 36.806, 35.864.
    CHECK_THAT(text, Contains("- Saraqib, town, 17 km south-east of Idlib, held by: Government"));
    CHECK_THAT(text, Contains("Front line: "));
    CHECK_THAT(text, Contains("reconstructed from dated reports on towns, not surveyed"));
    CHECK_THAT(text, Contains("Layers hidden: relief"));
    CHECK_THAT(described("2020-02-11", app::DescribeOptions::Format::text, geo::Language::fr),
               Contains("Alep, city"));
}

TEST_CASE("a world without a story is described too") {
    app::DescribeOptions options;
    std::ostringstream json, text;
    options.format = app::DescribeOptions::Format::json;
    app::describe(geo::World{}, options, json);
    CHECK(Json::parse(json.str())["places"] == Json::array());
    CHECK(Json::parse(json.str())["published"].is_null());
    options.format = app::DescribeOptions::Format::text;
    app::describe(geo::World{}, options, text);
}
