#include "app/verbs/article_record.hpp"

#include "tests/catch.hpp"

namespace {

std::string fault_of(const std::string& line) {
    try {
        static_cast<void>(app::read_record(line));
    } catch (const app::RecordError& error) {
        return error.id.text + ": " + error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("a record is read with what it says of itself") {
    const auto record = app::read_record(
        R"({"id": "a", "other": {"text": [1, {"id": 5}]}, "text": "À \u00cele", "published": "2020-02-11T10:00Z", "lang": "fr-CH"})");
    CHECK(record.id.kind == app::ArticleId::Kind::text);
    CHECK(record.id.text == "a");
    CHECK(record.text == "À Île");
    CHECK(record.published == geo::parse_date("2020-02-11"));
    CHECK(record.language == "fr-CH");
    CHECK(record.warnings.empty());
}

TEST_CASE("null stands for what is not told") {
    const auto record = app::read_record(R"({"text": "", "id": null, "published": null, "lang": null})");
    CHECK(record.id.kind == app::ArticleId::Kind::none);
    CHECK_FALSE(record.published);
    CHECK(fault_of(R"({"id": "x", "text": null})") == "x: no 'text'");
}

TEST_CASE("a line that is no article says why, with its id where it has one") {
    CHECK(fault_of("nope") == ": not JSON, at byte 2");
    CHECK(fault_of("") == ": not JSON, at byte 1");
    CHECK(fault_of("5") == ": a number, not a JSON object");
    CHECK(fault_of("[]") == ": a list, not a JSON object");
    CHECK(fault_of("\"text\"") == ": text, not a JSON object");
    CHECK(fault_of("{}") == ": no 'text'");
    CHECK(fault_of(R"({"text": 5, "id": "late"})") == "late: 'text' is a number, not text");
    CHECK(fault_of(R"({"text": {"text": "a"}})") == ": 'text' is an object, not text");
    CHECK(fault_of(R"({"text": "a", "lang": true})") == ": 'lang' is true or false, not text");
    CHECK(fault_of(R"({"text": "a", "id": [1]})") == ": 'id' is a list, not text or a number");
    CHECK(fault_of(R"({"id": 7, "text": "a", "published": "yesterday"})") ==
          "7: 'published' is not a day: yesterday");
    CHECK(fault_of(R"({"id": "a", "text": "b"} {})") == "a: not JSON, at byte 26");
    CHECK(fault_of(R"({"id": "a", "text": "\ud800"})") == "a: not JSON, at byte 28");
    CHECK(fault_of(R"({"text": "a", "n": 1e999})") == ": not JSON, at byte 24");
}

TEST_CASE("numbers as ids keep their digits") {
    CHECK(app::read_record(R"({"text": "", "id": -5})").id.text == "-5");
    CHECK(app::read_record(R"({"text": "", "id": 123456789012345678901234567890})").id.text ==
          "123456789012345678901234567890");
    CHECK(app::read_record(R"({"text": "", "id": 1.50})").id.text == "1.50");
}

TEST_CASE("a member as deep as a line is long does no harm") {
    const std::string deep(1'000'000, '[');
    CHECK(fault_of("{\"a\":" + deep) == ": not JSON, at byte 1000006");
    CHECK(app::read_record("{\"a\":" + deep + std::string(deep.size(), ']') + ",\"text\":\"x\"}").text ==
          "x");
}

TEST_CASE("bytes that are not UTF-8 are replaced, and it is said where the first was") {
    std::string good = "Été \xF0\x9F\x97\xBA";
    CHECK_FALSE(app::mend_text(good));
    std::string bad = "a\xC3(\xFFz\xE2\x82";
    CHECK(app::mend_text(bad) == "no UTF-8 text at byte 1: 4 bytes replaced by U+FFFD");
    CHECK(bad == "a\xEF\xBF\xBD(\xEF\xBF\xBDz\xEF\xBF\xBD\xEF\xBF\xBD");
    const auto record = app::read_record("{\"text\":\"\xE9t\xE9\"}");
    CHECK(record.text == "\xEF\xBF\xBDt\xEF\xBF\xBD");
    CHECK(app::read_record("{\"text\":\"a\\u0000b\"}").text ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(record.warnings == std::vector<std::string>{"no UTF-8 text at byte 9: 2 bytes replaced by U+FFFD"});
}
