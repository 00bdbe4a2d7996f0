#include "app/panels/article_text.hpp"

#include "app/panels/passage_list.hpp"
#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

namespace {

using app::panels::Excerpt;
using app::panels::excerpt_of;
using app::panels::paragraphs_of;
using app::panels::runs_of;

std::string part(std::string_view text, geo::TextRange r) {
    return std::string(text.substr(r.begin, r.end - r.begin));
}

}  // namespace

TEST_CASE("a line is cut where sentences and mentions begin and end, and nothing is lost") {
    const auto world = testing::small_world();
    const std::string& text = world->article.text;  // "Alpha et Beta. Gamma. Alpha."
    const auto paragraphs = paragraphs_of(*world);
    REQUIRE(paragraphs.size() == 1);
    for (std::uint32_t begin = 0; begin < text.size(); ++begin) {
        for (std::uint32_t end = begin + 1; end <= text.size(); ++end) {
            CAPTURE(begin, end);
            std::string joined;
            for (const auto& run : runs_of(*world, paragraphs[0], {begin, end}))
                joined += part(text, run.text);
            REQUIRE(joined == text.substr(begin, end - begin));
        }
    }
    const auto runs = runs_of(*world, paragraphs[0], {0, 21});
    REQUIRE(runs.size() == 7);
    CHECK(part(text, runs[0].text) == "Alpha");
    CHECK(runs[0].mention == &world->passages[0].mentions[0]);
    CHECK(part(text, runs[1].text) == " et ");
    CHECK(runs[1].passage == 0U);
    CHECK(runs[1].mention == nullptr);
    CHECK(part(text, runs[4].text) == " ");
    CHECK_FALSE(runs[4].passage);
    CHECK(runs[5].passage == 1U);
}

TEST_CASE("paragraphs begin where sentences say so") {
    auto world = *testing::small_world();
    world.passages[2].starts_paragraph = true;
    const auto paragraphs = paragraphs_of(world);
    REQUIRE(paragraphs.size() == 2);
    CHECK(paragraphs[0].last == 2);
    CHECK(paragraphs[0].text == geo::TextRange{0, 21});
    CHECK(paragraphs[1].text == geo::TextRange{22, 28});
}

TEST_CASE("a short sentence is quoted whole") {
    const Excerpt quote = excerpt_of("Alpha et Beta.", {0, 14}, {9, 13}, 100);
    CHECK(quote.text == "Alpha et Beta.");
    CHECK(part(quote.text, quote.emphasis) == "Beta");
}

TEST_CASE("a long sentence is cut between words around the name, and says so") {
    const std::string text =
        "Les forces gouvernementales ont repris la dernière partie d'une route stratégique dans la province "
        "d'Idlib, au nord-ouest, aux rebelles syriens qui bénéficient du soutien de la Turquie.";
    const auto at = static_cast<std::uint32_t>(text.find("Idlib"));
    for (std::size_t most = 20; most < text.size(); most += 7) {
        CAPTURE(most);
        const Excerpt quote =
            excerpt_of(text, {0, static_cast<std::uint32_t>(text.size())}, {at, at + 5}, most);
        REQUIRE(part(quote.text, quote.emphasis) == "Idlib");
        REQUIRE(quote.text.size() <= most + 30);
        REQUIRE(quote.text.find("…") != std::string::npos);
    }
}

TEST_CASE("the log finds the last of a name") {
    app::panels::WidgetLog log;
    log.add("Places/Idlib", {1, 2, 3, 4});
    log.add("Places/Ankara", {5, 6, 7, 8});
    log.add("Places/Idlib", {9, 9, 3, 4});
    CHECK(log.find("Places/Idlib") == app::PixelRect{9, 9, 3, 4});
    CHECK_FALSE(log.find("Places/Sochi"));
    log.clear();
    CHECK_FALSE(log.find("Places/Idlib"));
}
