#include "geo/story/article_set.hpp"

#include <filesystem>

#include "tests/catch.hpp"

using namespace geo;

TEST_CASE("an article is the same by whatever path it is named and however it is read") {
    const auto same = [](const std::string& a, const std::string& b) {
        return same_article({a, nullptr, {}}, {b, nullptr, {{}, TextLanguage::es}});
    };
    CHECK(same("a.txt", "./x/../a.txt"));
    CHECK(same("a.txt", (std::filesystem::current_path() / "a.txt").string()));
    CHECK(same("stories/one", "stories/one/"));
    CHECK(same("stories/one/story.json", "stories/one"));
    CHECK_FALSE(same("a.txt", "b.txt"));
    CHECK_FALSE(same("", "a.txt"));
}

TEST_CASE("texts are the same article by what they say") {
    const auto text = [](const char* says) {
        return ArticleSource{"", std::make_shared<const std::string>(says), {}};
    };
    CHECK(same_article(text("Idlib."), text("Idlib.")));
    CHECK_FALSE(same_article(text("Idlib."), text("Alep.")));
    CHECK_FALSE(same_article(text("Idlib."), {"", nullptr, {}}));
    CHECK_FALSE(same_article(text("Idlib."), {"a.txt", nullptr, {}}));
}
