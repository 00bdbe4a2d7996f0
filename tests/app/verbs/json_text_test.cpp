#include "app/verbs/json_text.hpp"

#include <limits>
#include <nlohmann/json.hpp>

#include "tests/catch.hpp"

namespace {

std::string nested_json(app::JsonText::Layout layout) {
    app::JsonText json(layout);
    json.begin_object();
    json.member("a", "x");
    json.key("b");
    json.begin_array();
    json.integer(-7);
    json.begin_object();
    json.end_object();
    json.begin_array();
    json.end_array();
    json.null();
    json.end_array();
    json.key("c");
    json.number(0.1);
    json.end_object();
    return json.take();
}

}  // namespace

TEST_CASE("JSON is written as it is read, on a line or indented") {
    const auto expected = nlohmann::json::parse(R"({"a": "x", "b": [-7, {}, [], null], "c": 0.1})");
    CHECK(nested_json(app::JsonText::Layout::line) == R"({"a":"x","b":[-7,{},[],null],"c":0.1})");
    // nlohmann::json lays it out alike, but for the order of keys.
    CHECK(nested_json(app::JsonText::Layout::indented) == expected.dump(2));
}

TEST_CASE("every byte of a text comes back") {
    std::string all;
    for (char c = 0; c < 0x7F; ++c) all += c;
    all += "\x7F é \xE2\x80\xA8 \xF0\x9F\x97\xBA";
    app::JsonText json;
    json.string(all);
    CHECK(nlohmann::json::parse(json.take()).get<std::string>() == all);
}

TEST_CASE("numbers come back as the same, and what is none is null") {
    for (const double value : {0.0, -1.5, 1e-7, 1e300, 0.1 + 0.2, 36.63393}) {
        app::JsonText json;
        json.number(value);
        CHECK(nlohmann::json::parse(json.take()).get<double>() == value);
    }
    app::JsonText json;
    json.number(std::numeric_limits<double>::quiet_NaN());
    CHECK(json.take() == "null");
}
