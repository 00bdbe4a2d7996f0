#include "app/verbs/links.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "geo/text/link_data.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

namespace {

using Json = nlohmann::json;

struct Answer {
    int status = 0;
    std::string out, errors;
};

Answer linked(app::LinksOptions options, const std::string& input = "") {
    static const auto data = geo::LinkData::open(paths::source_root() + "/assets");
    static const geo::Linker linker(data.gazetteer, data.words);
    std::istringstream in(input);
    std::ostringstream out, errors;
    const int status = app::links(options, linker, in, out, errors);
    return {status, out.str(), errors.str()};
}

std::vector<Json> lines_of(const std::string& text) {
    std::vector<Json> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
    return lines;
}

const std::string article = paths::source_root() + "/assets/stories/idlib-2020/article.fr.txt";

}  // namespace

TEST_CASE("the article is linked with offsets in code points") {
    const auto answer = linked({.files = {article}});
    REQUIRE(answer.status == 0);
    const Json json = Json::parse(answer.out);
    CHECK(json["id"] == "article.fr.txt");
    CHECK(json["lang"] == "fr");
    CHECK(json["sentences"].size() == 20);
    CHECK(json["sentences"][0]["end"] == 140);
    // Counted by Python: its strings are indexed by code points.
    // twelfth.
    bool found = false;
    for (const auto& mention : json["mentions"]) {
        CHECK(mention["end"].get<int>() - mention["begin"].get<int>() ==
              static_cast<int>(mention["text"].get<std::string>().size()));
        if (mention["text"] == "Sotchi") CHECK(mention["begin"] == 1073);
        if (mention["text"] == "Ankara" && mention["sentence"] == 0) {
            found = true;
            CHECK(mention["begin"] == 49);
            CHECK(mention["place"]["id"] == "geonames:323786");
            CHECK(mention["place"]["country"] == "TR");
            CHECK(mention["sense"] == "literal");
            CHECK(mention["candidates"][0]["id"] == "geonames:323786");
        }
    }
    CHECK(found);
}

TEST_CASE("another article gives other links") {
    const auto answer = linked({}, "The jets struck Saraqib and Aleppo in Syria. Damascus denied it.");
    const Json json = Json::parse(answer.out);
    CHECK(json["lang"] == "en");
    CHECK(json["id"] == "-");
    std::vector<std::string> ids;
    for (const auto& mention : json["mentions"]) ids.push_back(mention["place"]["id"]);
    // By GeoNames: Saraqib, Aleppo, Syria, Damascus.
    CHECK(ids == std::vector<std::string>{"geonames:164816", "geonames:170063", "geonames:163843",
                                          "geonames:170654"});
    CHECK(json["mentions"][3]["sense"] == "metonym");
}

TEST_CASE("a missing file is one line of error, and no answer") {
    const auto answer = linked({.files = {"/nowhere.txt"}});
    CHECK(answer.status == 1);
    CHECK(answer.out.empty());
    CHECK(answer.errors == "/nowhere.txt: no such file\n");
}

TEST_CASE("several files give a list in which a failure has its place") {
    const auto answer = linked({.files = {article, "/nowhere.txt"}});
    CHECK(answer.status == 1);
    const Json json = Json::parse(answer.out);
    REQUIRE(json.size() == 2);
    CHECK(json[1]["error"] == "/nowhere.txt: no such file");
}

TEST_CASE("JSON Lines are answered line by line; a bad line does not stop the work") {
    const auto answer =
        linked({.json_lines = true},
               "{\"id\": 1, \"text\": \"À Idlib.\", \"lang\": \"fr\", \"published\": \"2020-02-11\"}\n"
               "not json\n\n{\"id\": \"b\"}\n{\"id\": \"c\", \"text\": 5}\n[]\n"
               "{\"id\": \"d\", \"text\": \"a\\u0000b\"}\n{\"id\": \"e\", \"text\": \"\"}\n");
    CHECK(answer.status == 0);
    const auto lines = lines_of(answer.out);
    REQUIRE(lines.size() == 7);
    CHECK(lines[0]["id"] == 1);
    CHECK(lines[0]["published"] == "2020-02-11");
    CHECK(lines[0]["mentions"][0]["begin"] == 2);
    CHECK(lines[1]["error"] == "not JSON");
    CHECK(lines[2]["id"] == "b");
    CHECK(lines[2]["error"] == "no 'text'");
    CHECK(lines[3].contains("error"));
    CHECK(lines[4].contains("error"));
    CHECK(lines[5]["id"] == "d");
    CHECK(lines[5].contains("error"));
    CHECK(lines[6]["mentions"] == Json::array());
}

TEST_CASE("with jsonl as the format each file is one line") {
    const auto answer = linked({.format = app::LinksOptions::Format::jsonl, .files = {article, article}});
    CHECK(lines_of(answer.out).size() == 2);
}
