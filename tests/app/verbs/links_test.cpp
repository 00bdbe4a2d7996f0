#include "app/verbs/links.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "app/verbs/link_article.hpp"
#include "geo/text/code_points.hpp"
#include "geo/text/link_data.hpp"
#include "tests/app/verbs/text_source.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

namespace {

using Json = nlohmann::json;

struct Answer {
    int status = 0;
    std::string out, errors;
};

Answer linked(const app::LinksOptions& options, const std::string& input = "") {
    static const auto data = geo::LinkData::open(paths::source_root() + "/assets");
    static const geo::Linker linker(data.gazetteer, data.words);
    const auto link = [](app::ArticleRecord record) { return app::link_article(std::move(record), linker); };
    std::ostringstream out, errors;
    const int status = app::links(options, link, test::text_source(input), out, errors);
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
        const auto name = mention["text"].get<std::string>();
        CHECK(mention["end"].get<std::uint32_t>() - mention["begin"].get<std::uint32_t>() ==
              geo::code_points_before(name, static_cast<std::uint32_t>(name.size())));
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

TEST_CASE("JSON Lines are answered line by line, and a bad line does not stop the work") {
    const auto answer =
        linked({.json_lines = true},
               "{\"id\": 1, \"text\": \"À Idlib.\", \"lang\": \"fr\", \"published\": \"2020-02-11\"}\n"
               "not json\n\n{\"id\": \"b\"}\n{\"id\": \"c\", \"text\": 5}\n[]\n"
               "{\"id\": \"d\", \"text\": \"a\\u0000b\"}\n{\"id\": \"e\", \"text\": \"\"}\n");
    CHECK(answer.status == 0);
    const auto lines = lines_of(answer.out);
    REQUIRE(lines.size() == 8);
    CHECK(lines[0]["id"] == 1);
    CHECK(lines[0]["published"] == "2020-02-11");
    CHECK(lines[0]["mentions"][0]["begin"] == 2);
    CHECK(lines[1]["error"] == "not JSON, at byte 2");
    CHECK(lines[2] == Json({{"id", nullptr}, {"error", "empty line"}}));
    CHECK(lines[3]["id"] == "b");
    CHECK(lines[3]["error"] == "no 'text'");
    CHECK(lines[4].contains("error"));
    CHECK(lines[5].contains("error"));
    CHECK(lines[6]["id"] == "d");
    CHECK(lines[6]["mentions"] == Json::array());
    CHECK(lines[7]["mentions"] == Json::array());
}

TEST_CASE("with jsonl as the format each file is one line") {
    const auto answer = linked({.format = app::LinksFormat::jsonl, .files = {article, article}});
    CHECK(lines_of(answer.out).size() == 2);
}

TEST_CASE("any number of threads gives the same lines", "[threads]") {
    std::string input;
    for (int i = 0; i < 200; ++i)
        input += i % 17 == 0 ? "not JSON\n"
                             : "{\"id\": " + std::to_string(i) + ", \"text\": \"" +
                                   std::string(static_cast<std::size_t>(i % 13 * 50), 'x') +
                                   " Idlib and Ankara.\"}\n";
    const auto alone = linked({.json_lines = true}, input);
    CHECK(lines_of(alone.out).size() == 200);
    CHECK(linked({.json_lines = true, .jobs = 7}, input).out == alone.out);
}

TEST_CASE("in other formats a bad line is told, and the document is whole") {
    const auto answer =
        linked({.format = app::LinksFormat::geojson, .json_lines = true},
               "{\"id\": \"a\", \"text\": \"They met in Damascus, Syria.\"}\nbad\n{\"id\": \"b\"}\n"
               "{\"id\": \"c\", \"text\": \"They met in Ankara, Turkey.\"}\n");
    CHECK(answer.status == 0);
    CHECK(Json::parse(answer.out)["features"].size() == 4);
    CHECK(answer.errors == "an article without id: not JSON, at byte 1\nb: no 'text'\n");
}

TEST_CASE("nothing in, nothing found: the document is whole all the same") {
    CHECK(linked({.json_lines = true}).out.empty());
    CHECK(Json::parse(linked({}).out)["mentions"].empty());
    CHECK(Json::parse(linked({.format = app::LinksFormat::geojson}).out)["features"].empty());
    CHECK(linked({.format = app::LinksFormat::csv}).out.starts_with("article,what,"));
}

TEST_CASE("bytes that are not UTF-8 and NUL do not stop an article") {
    const auto json = Json::parse(linked({}, std::string("\xFFt\xFF \0 in Damascus.", 18)).out);
    CHECK(json["warnings"][0] == "line 1, byte 0: not valid UTF-8 text; 3 bytes replaced");
    REQUIRE(json["mentions"].size() == 1);
    CHECK(json["mentions"][0]["begin"] == 9);
    const auto old = Json::parse(linked({}, "Il a quitt\xE9 Damas.").out);
    CHECK(old["warnings"][0] == "line 1, byte 10: not UTF-8 text; read as windows-1252");
    CHECK(old["mentions"][0]["begin"] == 12);
}

TEST_CASE("a page is linked as its article, whose text is told with the offsets into it") {
    const auto json =
        Json::parse(linked({},
                           "<!doctype html><html lang=fr><meta property='article:published_time' "
                           "content='2020-02-11'><nav>Paris</nav><p>Lundi, &Agrave; Damas.")
                        .out);
    CHECK(json["text"] == "Lundi, À Damas.");
    CHECK(json["published"] == "2020-02-11");
    CHECK(json["published_from"] == "the metadata");
    REQUIRE(json["mentions"].size() == 1);
    CHECK(json["mentions"][0]["begin"] == 9);
    CHECK(json["dates"][0]["from"] == "2020-02-10");
}

TEST_CASE("a line of ten megabytes goes through") {
    std::string text;
    while (text.size() < 10'000'000) text += "Nothing of note was said there that day. ";
    const auto lines =
        lines_of(linked({.json_lines = true}, "{\"text\": \"" + text + "They met in Damascus.\"}\n").out);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0]["mentions"].size() == 1);
}

TEST_CASE("a language without rules is told") {
    const auto lines =
        lines_of(linked({.json_lines = true}, "{\"text\": \"Idlib.\", \"lang\": \"eo\"}\n").out);
    CHECK(lines[0]["warnings"][0] == "no rules for the language 'eo'");
}

TEST_CASE("a German article says that its rules are those of English, and its places are found") {
    const auto lines = lines_of(
        linked({.json_lines = true},
               "{\"text\": \"Der Minister ist am Montag in Damaskus und wird nach Ankara reisen.\"}\n")
            .out);
    CHECK(lines[0]["lang"] == "de");
    CHECK(lines[0]["warnings"][0] == "no rules for German: places are found by the rules of English");
    CHECK(lines[0]["mentions"][1]["place"]["id"] == "geonames:323786");
}
