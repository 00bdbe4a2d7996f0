#include "app/verbs/links_formats.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/app/verbs/hand_made_article.hpp"
#include "tests/catch.hpp"

namespace {

using FormatJson = nlohmann::json;
using app::LinksFormat;

std::string document(LinksFormat format, const std::vector<app::LinkedArticle>& articles) {
    const bool several = articles.size() > 1;
    const auto frame = app::frame_of(format, several);
    std::string text(frame.head);
    for (std::size_t i = 0; i < articles.size(); ++i)
        text += (i > 0 ? std::string(frame.between) : "") + app::written(format, articles[i], several);
    return text + std::string(frame.tail);
}

/// A reader of RFC 4180, as strict as it is short.
std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
    std::vector<std::vector<std::string>> rows;
    std::size_t at = 0;
    while (at < csv.size()) {
        rows.emplace_back();
        for (bool more = true; more;) {
            std::string field;
            if (csv.at(at) == '"') {
                for (++at; csv.at(at) != '"' || csv.at(at + 1) == '"'; ++at) {
                    if (csv[at] == '"') ++at;
                    field += csv[at];
                }
                ++at;
            } else {
                while (csv.at(at) != ',' && csv[at] != '\r') field += csv[at++];
            }
            rows.back().push_back(field);
            more = csv.at(at++) == ',';
        }
        REQUIRE(csv.at(at++) == '\n');
    }
    return rows;
}

}  // namespace

TEST_CASE("JSON says of an article all that was found, in code points") {
    const auto article = test::hand_made_article();
    const FormatJson json = FormatJson::parse(document(LinksFormat::json, {article}));
    CHECK(json["id"] == article.id.text);
    CHECK(json["lang"] == "fr");
    CHECK(json["published"] == "2020-02-11");
    CHECK(json["sentences"][1] == FormatJson{{"begin", 27}, {"end", 39}});
    REQUIRE(json["mentions"].size() == 3);
    CHECK(json["mentions"][0] == FormatJson{{"begin", 8},
                                            {"end", 14},
                                            {"text", "Ankara"},
                                            {"sentence", 0},
                                            {"sense", "metonym"},
                                            {"place",
                                             {{"id", "geonames:323786"},
                                              {"name", "Ankara"},
                                              {"lng", 32.85427},
                                              {"lat", 39.91987},
                                              {"country", "TR"},
                                              {"kind", "capital"}}},
                                            {"score", 0.97},
                                            {"candidates",
                                             {{{"id", "geonames:323786"},
                                               {"name", "Ankara"},
                                               {"score", 0.97},
                                               {"why", {"a capital", "says something '\"Ankara\"'"}}},
                                              {{"id", "geonames:1"},
                                               {"name", "Other, Ankara"},
                                               {"score", 0.02},
                                               {"why", FormatJson::array()}}}}});
    CHECK(json["mentions"][1]["place"].is_null());
    CHECK(json["dates"] == FormatJson{{{"begin", 27},
                                       {"end", 32},
                                       {"text", "lundi"},
                                       {"from", "2020-02-10"},
                                       {"to", "2020-02-10"},
                                       {"kind", "day"}}});
    CHECK(json["actors"] == FormatJson{{{"begin", 35},
                                        {"end", 38},
                                        {"text", "Foo"},
                                        {"sentence", 1},
                                        {"kind", "group"},
                                        {"country", "TR"}}});
    CHECK(json["warnings"] == FormatJson{"odd"});
}

TEST_CASE("several articles in JSON are a list, in JSON Lines a line each") {
    const auto article = test::hand_made_article();
    CHECK(FormatJson::parse(document(LinksFormat::json, {article, article})).size() == 2);
    const std::string lines = document(LinksFormat::jsonl, {article, article});
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
    CHECK(lines.back() == '\n');
}

TEST_CASE("an id that is a number stays the number that it was, a missing one is null") {
    auto article = test::hand_made_article();
    article.id = {app::ArticleId::Kind::number, "12345678901234567890123"};
    CHECK(app::links_as_json(article, true).starts_with("{\"id\":12345678901234567890123,"));
    article.id = {};
    CHECK(app::links_as_json(article, true).starts_with("{\"id\":null,"));
    CHECK(app::written_error({}, "bad \"line\"") == "{\"id\":null,\"error\":\"bad \\\"line\\\"\"}");
}

TEST_CASE("CSV has a row for each place and date, its fields whole whatever is in them") {
    const auto article = test::hand_made_article();
    const auto rows = rows_of(document(LinksFormat::csv, {article, article}));
    REQUIRE(rows.size() == 9);
    for (const auto& row : rows) CHECK(row.size() == 16);
    CHECK(rows[0][0] == "article");
    CHECK(rows[1] == std::vector<std::string>{article.id.text, "place", "8", "14", "Ankara", "0", "metonym",
                                              "geonames:323786", "Ankara", "32.854270", "39.919870", "TR",
                                              "capital", "0.9700", "", ""});
    CHECK(rows[2][4] == "Foo");
    CHECK(rows[2][7].empty());
    CHECK(rows[3][4] == "New\nYork");
    CHECK(rows[4] == std::vector<std::string>{article.id.text, "date", "27", "32", "lundi", "1", "", "", "",
                                              "", "", "", "day", "", "2020-02-10", "2020-02-10"});
}

TEST_CASE("GeoJSON has a feature for each mention, with the sentence and its days") {
    const auto json = FormatJson::parse(document(LinksFormat::geojson, {test::hand_made_article()}));
    CHECK(json["type"] == "FeatureCollection");
    REQUIRE(json["features"].size() == 3);
    const auto& ankara = json["features"][0];
    CHECK(ankara["type"] == "Feature");
    CHECK(ankara["geometry"] == FormatJson{{"type", "Point"}, {"coordinates", {32.85427, 39.91987}}});
    CHECK(ankara["properties"]["quote"] == "\xF0\x9F\x97\xBA Été: \"Ankara\" & <Idlib>,");
    CHECK(ankara["properties"]["dates"].empty());
    CHECK(json["features"][1]["geometry"].is_null());
    CHECK(json["features"][1]["properties"]["dates"] == FormatJson{"2020-02-10"});
}

TEST_CASE("a document of no articles, or of articles without places, is whole") {
    auto empty = test::hand_made_article();
    empty.mentions.clear();
    empty.dates.clear();
    for (const LinksFormat format :
         {LinksFormat::geojson, LinksFormat::webannotation, LinksFormat::linkedplaces}) {
        CHECK_NOTHROW(FormatJson::parse(document(format, {})));
        CHECK(app::written(format, empty, false).empty());
    }
}

TEST_CASE("an annotation finds its words by quote and by position") {
    const auto article = test::hand_made_article();
    const auto json = FormatJson::parse(document(LinksFormat::webannotation, {article}));
    CHECK(json["@context"] == "http://www.w3.org/ns/anno.jsonld");
    CHECK(json["type"] == "AnnotationPage");
    REQUIRE(json["items"].size() == 4);
    std::u32string points;
    for (const char32_t c : U"\U0001F5FA Été: \"Ankara\" & <Idlib>,\nlundi à Foo.\nNew\nYork") {
        if (c != 0) points += c;
    }
    for (const auto& item : json["items"]) {
        CHECK(item["type"] == "Annotation");
        CHECK(item["id"].get<std::string>().starts_with("a%2C%20%22b%22%20%26%20%3Cc%3E.txt#"));
        const auto& quote = item["target"]["selector"][0];
        const auto& position = item["target"]["selector"][1];
        CHECK(quote["type"] == "TextQuoteSelector");
        CHECK(position["type"] == "TextPositionSelector");
        const std::string around = quote["prefix"].get<std::string>() + quote["exact"].get<std::string>() +
                                   quote["suffix"].get<std::string>();
        CHECK(article.text.find(around) != std::string::npos);
        CHECK(position["end"].get<int>() - position["start"].get<int>() ==
              static_cast<int>(quote["exact"].get<std::string>().size()));  // these four are of ASCII
    }
    CHECK(points.substr(json["items"][0]["target"]["selector"][1]["start"].get<std::size_t>(), 6) ==
          U"Ankara");
    CHECK(json["items"][0]["body"][0]["source"] == "https://sws.geonames.org/323786/");
    CHECK(json["items"][3]["body"][0]["value"] == "2020-02-10");
}

TEST_CASE("TEI keeps the text as it was, paragraph by paragraph, with the places and dates in it") {
    const auto tei = app::links_as_tei(test::hand_made_article());
    const auto body = tei.substr(tei.find("<body>") + 6, tei.find("</body>") - tei.find("<body>") - 6);
    CHECK(body ==
          "\n<p>\xF0\x9F\x97\xBA Été: &quot;<placeName type=\"metonym\" "
          "ref=\"https://sws.geonames.org/323786/\">Ankara"
          "</placeName>&quot; &amp; &lt;Idlib&gt;,</p>\n<p><date type=\"day\" "
          "when=\"2020-02-10\">lundi</date> à "
          "<placeName type=\"literal\">Foo</placeName>.</p>\n<p><orgName "
          "ref=\"org:ny\">New\nYork</orgName></p>\n");
    CHECK(tei.find("<title>a, &quot;b&quot; &amp; &lt;c&gt;.txt</title>") != std::string::npos);
    CHECK(tei.find("<geo>39.919870 32.854270</geo>") != std::string::npos);
}

TEST_CASE("TEI nests what overlaps and replaces what XML cannot hold") {
    auto article = test::hand_made_article();
    article.text[0] = '\x01';                // and three bytes that begin nothing
    article.dates[0].span.bytes = {32, 43};  // ends within Foo
    article.dates[0].range->to = *geo::parse_date("2020-02-12");
    const auto tei = app::links_as_tei(article);
    CHECK(tei.find('\x01') == std::string::npos);
    CHECK(tei.find("<p>\xEF\xBF\xBD") != std::string::npos);
    CHECK(
        tei.find(
            "<date type=\"day\" from=\"2020-02-10\" to=\"2020-02-12\">lundi à <placeName type=\"literal\">Fo"
            "</placeName></date>o.") != std::string::npos);
}

TEST_CASE("Linked Places has a feature for each place, with the names that the article gives it") {
    auto article = test::hand_made_article();
    article.mentions.push_back(article.mentions[0]);
    article.mentions.back().span = article.mentions[1].span;
    const auto json = FormatJson::parse(document(LinksFormat::linkedplaces, {article}));
    REQUIRE(json["features"].size() == 2);
    const auto& ankara = json["features"][0];
    CHECK(ankara["@id"] == "https://sws.geonames.org/323786/");
    CHECK(ankara["properties"] == FormatJson{{"title", "Ankara"}, {"ccodes", {"TR"}}, {"fclasses", {"P"}}});
    REQUIRE(ankara["names"].size() == 2);
    CHECK(ankara["names"][1]["toponym"] == "Foo");
    CHECK(ankara["when"]["timespans"][0]["start"]["in"] == "2020-02-11");
    CHECK(ankara["links"][0] == FormatJson{{"type", "exactMatch"}, {"identifier", "gn:323786"}});
    CHECK(json["features"][1]["properties"]["ccodes"].empty());
}

TEST_CASE("formats are known by their names") {
    for (const auto& name : app::links_format_names()) CHECK(app::links_format_from_name(name));
    CHECK_FALSE(app::links_format_from_name(""));
    CHECK(app::links_format_from_name("tei") == LinksFormat::tei);
}
