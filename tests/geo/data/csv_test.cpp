#include "geo/data/csv.hpp"

#include <random>

#include "geo/data/error.hpp"
#include "tests/catch.hpp"

namespace {

std::string failure(std::string_view text) {
    try {
        static_cast<void>(geo::parse_csv(text, "t.csv"));
    } catch (const geo::DataError& error) {
        return error.what();
    }
    return "nothing thrown";
}

}  // namespace

TEST_CASE("a table has cells by column, with quotes, commas and line breaks in them") {
    const auto table =
        geo::parse_csv("id,note\r\nidlib,\"held, by \"\"some\"\"\r\nsay\"\r\n\r\nsaraqib,\n", "t.csv");
    REQUIRE(table.header == std::vector<std::string>{"id", "note"});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].line == 2);
    CHECK(table.rows[0].cells[1] == "held, by \"some\"\r\nsay");
    CHECK(table.rows[1].line == 5);
    CHECK(table.rows[1].cells == std::vector<std::string>{"saraqib", ""});
    CHECK(table.column("note") == 1u);
    CHECK_FALSE(table.column("date"));
}

TEST_CASE("a last row needs no line break") {
    CHECK(geo::parse_csv("a\n1", "t.csv").rows.size() == 1);
    CHECK(geo::parse_csv("a,b\n1,\"2\"", "t.csv").rows[0].cells[1] == "2");
}

TEST_CASE("a malformed table is refused with its line") {
    CHECK(failure("") == "t.csv:1: no header row");
    CHECK(failure("a,b\n1,2\n1,2,3\n") == "t.csv:3: 3 cells; the header has 2");
    CHECK(failure("a,b\n\"1\n\n2") == "t.csv:2: a quote is never closed");
    CHECK(failure("a,a\n") == "t.csv:1: two columns named 'a'");
    CHECK(failure("a\nx\"y\n") == "t.csv:2: a quote within a cell that does not begin with one");
    CHECK(failure("a\n\"x\"y\n") == "t.csv:2: a quoted cell goes on after its closing quote");
}

TEST_CASE("any cells come back as they were written") {
    std::mt19937 random(20200211);
    const std::string letters = "ab ,\"\n\r;|é";
    const auto any_cell = [&] {
        std::string cell;
        for (auto n = random() % 8; n > 0; --n) cell += letters[random() % letters.size()];
        return cell;
    };
    for (int round = 0; round < 500; ++round) {
        std::vector<std::vector<std::string>> rows;
        std::string text = "first,second\n";
        for (int i = 0; i < 3; ++i) {
            rows.push_back({any_cell(), any_cell()});
            text += geo::csv_cell(rows.back()[0]) + "," + geo::csv_cell(rows.back()[1]) + "\n";
        }
        CAPTURE(text);
        const auto table = geo::parse_csv(text, "t.csv");
        REQUIRE(table.rows.size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) CHECK(table.rows[i].cells == rows[i]);
    }
}
