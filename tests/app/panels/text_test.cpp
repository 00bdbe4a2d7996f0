#include "app/panels/text.hpp"

#include <random>
#include <string>

#include "tests/catch.hpp"

namespace {

using app::panels::wrap_lines;
using geo::TextRange;

/// Every byte one wide: widths can be counted by eye.
float bytes_wide(TextRange r) {
    return static_cast<float>(r.end - r.begin);
}

std::vector<std::string> lines_of(std::string_view text, float width) {
    std::vector<std::string> lines;
    for (const TextRange r :
         wrap_lines(text, {0, static_cast<std::uint32_t>(text.size())}, width, bytes_wide)) {
        const TextRange seen = app::panels::without_trailing_space(text, r);
        lines.emplace_back(text.substr(seen.begin, seen.end - seen.begin));
    }
    return lines;
}

bool is_boundary(std::string_view text, std::uint32_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

TEST_CASE("words go to the next line whole") {
    CHECK(lines_of("the quick brown fox", 9) == std::vector<std::string>{"the quick", "brown fox"});
    CHECK(lines_of("the quick brown fox", 8) == std::vector<std::string>{"the", "quick", "brown", "fox"});
    CHECK(lines_of("one", 10) == std::vector<std::string>{"one"});
    CHECK(lines_of("", 10).empty());
}

TEST_CASE("white space at a line's end takes no room") {
    CHECK(lines_of("abc def", 3) == std::vector<std::string>{"abc", "def"});
}

TEST_CASE("a line may end after a hyphen between letters, not before a digit") {
    CHECK(lines_of("cessez-le-feu", 9) == std::vector<std::string>{"cessez-", "le-feu"});
    CHECK(lines_of("a 15-20", 5) == std::vector<std::string>{"a", "15-20"});
}

TEST_CASE("a no-break space keeps words together") {
    CHECK(lines_of("ab \xC2\xAB\xC2\xA0x", 6) == std::vector<std::string>{"ab", "\xC2\xAB\xC2\xA0x"});
}

TEST_CASE("a word longer than the line is cut between code points") {
    const auto lines = lines_of("\xC3\xA9\xC3\xA9\xC3\xA9", 3);
    CHECK(lines == std::vector<std::string>{"\xC3\xA9", "\xC3\xA9", "\xC3\xA9"});
}

TEST_CASE("a line break in the text ends the line") {
    CHECK(lines_of("a\nb c", 10) == std::vector<std::string>{"a", "b c"});
}

TEST_CASE("wrapping loses nothing: lines follow each other and cover the range") {
    const unsigned seed = 20200211;
    std::mt19937 random(seed);
    const std::vector<std::string> bits{"a",        "bc",           " ",  "  ",    "-",
                                        "\xC3\xA9", "\xE2\x80\x99", "\n", "Idlib", "7"};
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (int i = 0; i < 60; ++i) text += bits[random() % bits.size()];
        const float width = static_cast<float>(1 + random() % 20);
        CAPTURE(seed, round, text, width);
        const auto lines = wrap_lines(text, {0, static_cast<std::uint32_t>(text.size())}, width, bytes_wide);
        std::uint32_t at = 0;
        for (const TextRange line : lines) {
            REQUIRE(line.begin == at);
            REQUIRE(line.end > line.begin);
            REQUIRE(is_boundary(text, line.end));
            const TextRange seen = app::panels::without_trailing_space(text, line);
            // Only one code point alone may be wider than the line.
            if (bytes_wide(seen) > width) REQUIRE(bytes_wide(seen) <= 3);
            at = line.end;
        }
        REQUIRE(at == text.size());
    }
}

TEST_CASE("a part of a text wraps within its range") {
    const std::string text = "first. second sentence. third";
    const auto lines = wrap_lines(text, {7, 23}, 9, bytes_wide);
    REQUIRE(lines.size() == 2);
    CHECK(lines.front().begin == 7);
    CHECK(lines.back().end == 23);
}

TEST_CASE("Arabic goes to the shaper, Latin with any marks does not") {
    CHECK(app::panels::needs_shaping("إدلب"));
    CHECK_FALSE(app::panels::needs_shaping("Erdoğan, İdlib, Ḩamāh — « 700 000 » → ’"));
}

TEST_CASE("coordinates are written in degrees and in minutes") {
    // Idlib, GeoNames 169389.
    CHECK(app::panels::degrees_text({36.63392, 35.93062}) == "35.9306° N, 36.6339° E");
    CHECK(app::panels::dms_text({36.63392, 35.93062}) == "35°55′50″ N, 36°38′02″ E");
    CHECK(app::panels::degrees_text({-0.5, -12.25}) == "12.2500° S, 0.5000° W");
    CHECK(app::panels::dms_text({-0.5, -12.25}) == "12°15′00″ S, 0°30′00″ W");
    // 59.9999 minutes become the next degree, never 60 minutes.
    CHECK(app::panels::dms_text({9.99999999, 1}) == "1°00′00″ N, 10°00′00″ E");
}
