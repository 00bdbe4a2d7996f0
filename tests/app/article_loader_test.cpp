#include "app/article_loader.hpp"

#include <filesystem>
#include <fstream>

#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

using namespace app;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

/// A folder that goes with the test.
struct ArticleFolder {
    fs::path path = fs::temp_directory_path() / "dateline-article-loader-test";
    ArticleFolder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~ArticleFolder() { fs::remove_all(path); }
    [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(path / name) << text;
        return (path / name).string();
    }
};

ArticleLoader::Loaded load_of(std::vector<geo::ArticleSource> articles) {
    ArticleLoader loader(paths::source_root() + "/assets", "", {});
    loader.want({7, std::move(articles), 0, false, {}}, geo::ArticleSet::of(testing::small_world()));
    loader.wait();
    auto loaded = loader.take();
    REQUIRE(loaded);
    CHECK(loaded->number == 7);
    CHECK_FALSE(loader.take());
    return std::move(*loaded);
}

}  // namespace

TEST_CASE("an article is read and linked on the map that is open", "[threads]") {
    const ArticleFolder folder;
    const auto loaded = load_of({{folder.write("a.txt", "The river rose in Lyon."), nullptr, {}}});
    CHECK(loaded.error.empty());
    REQUIRE(loaded.set.in_front.size() == 1);
    const geo::World& world = *loaded.set.in_front.front();
    REQUIRE(world.places.size() == 1);
    CHECK(world.places[0].names.in(geo::Language::en) == "Lyon");
    REQUIRE(world.layers.size() == 1);  // the small world's
    CHECK(world.layers[0].id == "land");
    CHECK(world.control.empty());
}

TEST_CASE("two articles share their places and are marked by who names them", "[threads]") {
    const ArticleFolder folder;
    const auto text = std::make_shared<const std::string>("Trains from Paris to Lyon were late.");
    const auto loaded = load_of(
        {{folder.write("a.txt", "The river rose in Lyon and Grenoble."), nullptr, {}}, {{}, text, {}}});
    REQUIRE(loaded.set.in_front.size() == 2);
    const geo::World &first = *loaded.set.in_front[0], &second = *loaded.set.in_front[1];
    CHECK(first.tab == 0);
    CHECK(second.tab == 1);
    CHECK(second.article.text == *text);
    REQUIRE(first.beside);
    CHECK(first.beside->article.text == *text);
    REQUIRE(first.places.size() == 3);
    const auto named = [&](const char* name) {
        for (std::uint32_t i = 0; i < first.places.size(); ++i)
            if (first.places[i].names.in(geo::Language::en) == name) {
                CHECK(second.places[i].id == first.places[i].id);
                CHECK(second.named_by({i}) == first.named_by({i}));
                return first.named_by({i});
            }
        return geo::NamedIn::neither;
    };
    CHECK(named("Grenoble") == geo::NamedIn::first);
    CHECK(named("Paris") == geo::NamedIn::second);
    CHECK(named("Lyon") == geo::NamedIn::both);
    // Every candidate of both still has a place.
    for (const geo::World* world : {&first, &second})
        for (const auto& passage : world->passages)
            for (const auto& mention : passage.mentions)
                for (const auto& candidate : mention.candidates)
                    CHECK(candidate.place.index < world->places.size() + world->other_candidates.size());
    CHECK(first.opening.contains({2.35, 48.85}));
    CHECK(first.opening.contains({5.72, 45.17}));
}

TEST_CASE("what cannot be opened is told in a line", "[threads]") {
    const ArticleFolder folder;
    CHECK_THAT(load_of({{(folder.path / "none.txt").string(), nullptr, {}}}).error,
               Contains("none.txt: no such file"));
    CHECK_THAT(load_of({{folder.write("empty.txt", " \n"), nullptr, {}}}).error,
               Contains("empty.txt: there is no text in it"));
    CHECK_THAT(
        load_of({{folder.write("program", std::string(4000, '\xFE') + "\x01\x02"), nullptr, {}}}).error,
        Contains("program: not text"));
    CHECK_THAT(load_of({{folder.write("huge.txt", std::string(3'000'000, 'a')), nullptr, {}}}).error,
               Contains("huge.txt: "));
}

TEST_CASE("no article is the map alone", "[threads]") {
    const auto loaded = load_of({});
    REQUIRE(loaded.set.in_front.size() == 1);
    CHECK(loaded.set.alone.empty());
    CHECK(loaded.set.in_front[0]->passages.empty());
    CHECK(loaded.set.in_front[0]->layers.size() == 1);
}

TEST_CASE("a path that is typed is offered folders and what could be an article") {
    const ArticleFolder folder;
    fs::create_directories(folder.path / "news");
    for (const char* name : {"new.txt", "newer.html", "newest.png", ".new.txt"})
        (void)folder.write(name, "x");
    const std::string start = folder.path.string() + "/";
    std::vector<std::string> names;
    for (const PathOffer& offer : paths_beginning(start + "new"))
        names.push_back(offer.path.substr(start.size()));
    CHECK(names == std::vector<std::string>{"news/", "new.txt", "newer.html"});
    CHECK(paths_beginning(start + "none").empty());
    CHECK(paths_beginning("/no/such/folder/x").empty());
    CHECK(paths_beginning(start + ".n").size() == 1);
    CHECK(paths_beginning(start, 2).size() == 2);
}
