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

TEST_CASE("a table without a sound header is refused with its line") {
    CHECK(failure("") == "t.csv:1: no header row");
    CHECK(failure("a,a\n") == "t.csv:1: two columns named 'a'");
    CHECK(failure("a,x\"y\n1,2\n") == "t.csv:1: a quote within a cell that does not begin with one");
}

TEST_CASE("a malformed row costs only itself and is told with its line") {
    struct Case {
        std::string_view row, fault;
        int next_line = 3;
    };
    using namespace std::string_view_literals;
    const auto c = GENERATE(
        Case{"1,2,3", "t.csv:2: 3 cells; the header has 2"}, Case{"1", "t.csv:2: 1 cells; the header has 2"},
        Case{"x\"y,1", "t.csv:2: a quote within a cell that does not begin with one"},
        Case{"\"x\"y,1", "t.csv:2: a quoted cell goes on after its closing quote"},
        Case{"\"x\ny\"z,1", "t.csv:3: a quoted cell goes on after its closing quote", 4},
        Case{"\"x,1", "t.csv:2: a quote is never closed"}, Case{"caf\xE9,1", "t.csv:2: not valid UTF-8 text"},
        Case{"a\0b,1"sv, "t.csv:2: a NUL byte"});
    const auto table = geo::parse_csv("a,b\n" + std::string(c.row) + "\ngood,row\n", "t.csv");
    CHECK(table.faults == std::vector<std::string>{std::string(c.fault)});
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].cells == std::vector<std::string>{"good", "row"});
    CHECK(table.rows[0].line == c.next_line);
}

TEST_CASE("of a file that is no table a hundred lines are told, then how many more") {
    std::string text = "a,b\n";
    for (int i = 0; i < 250; ++i) text += "1,2,3\n";
    const auto table = geo::parse_csv(text, "t.csv");
    REQUIRE(table.faults.size() == 101);
    CHECK(table.faults[99] == "t.csv:101: 3 cells; the header has 2");
    CHECK(table.faults[100] == "t.csv: and 150 more rows that cannot be read");
}

TEST_CASE("any cells come back as they were written") {
    std::mt19937 random(20200211);
    const std::vector<std::string> letters{"a", "b", " ", ",", "\"", "\n", "\r", ";", "|", "é"};
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
