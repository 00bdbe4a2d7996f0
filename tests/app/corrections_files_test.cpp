#include "app/corrections_files.hpp"

#include <filesystem>

#include "app/command.hpp"
#include "geo/data/read_file.hpp"
#include "geo/story/corrected_links.hpp"
#include "geo/story/correction_file.hpp"
#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"
#include "tests/geo/story/small_story.hpp"

using namespace app;

namespace {

geo::Correction no_place(const geo::World& world) {
    return {geo::quote_of(world.article.text, {0, 5}), geo::Correction::Scope::mention,
            geo::Correction::NoPlace{}};
}

}  // namespace

TEST_CASE("corrections are written when they change, into folders that are made for them") {
    const SmallStory folder;
    auto world = std::make_shared<geo::World>(*testing::small_world());
    world->corrections_file = folder.path("deep/down/kept.json");
    CorrectionsFiles files;
    State state;
    CHECK(files.update(state, *world).empty());
    CHECK_FALSE(std::filesystem::exists(world->corrections_file));
    state.corrections[0].done = {no_place(*world)};
    CHECK(files.update(state, *world).empty());
    CHECK(geo::read_corrections(world->corrections_file, world->article.text) == state.corrections[0].done);
    state.corrections[0].done.clear();
    CHECK(files.update(state, *world).empty());
    CHECK(geo::read_corrections(world->corrections_file, world->article.text).empty());
}

TEST_CASE("corrections that cannot be saved are told once") {
    auto world = std::make_shared<geo::World>(*testing::small_world());
    world->corrections_file = "/proc/nowhere/kept.json";
    CorrectionsFiles files;
    State state;
    state.corrections[0].done = {no_place(*world)};
    CHECK_THAT(files.update(state, *world), Catch::Matchers::Contains("/proc/nowhere/kept.json"));
    CHECK(files.update(state, *world).empty());
}

TEST_CASE("of two articles whose corrections cannot be saved both are told") {
    auto world = std::make_shared<geo::World>(*testing::small_world());
    world->corrections_file = "/proc/nowhere/first.json";
    world->beside = geo::ArticleBeside{};
    world->beside->article.text = "Beta.";
    world->beside->corrections_file = "/proc/nowhere/second.json";
    CorrectionsFiles files;
    State state;
    CHECK(files.update(state, *world).empty());
    state.corrections[0].done = {no_place(*world)};
    state.corrections[1].done = {no_place(*world)};
    const std::string faults = files.update(state, *world);
    CHECK_THAT(faults, Catch::Matchers::Contains("/proc/nowhere/first.json") &&
                           Catch::Matchers::Contains("/proc/nowhere/second.json"));
    CHECK(files.update(state, *world).empty());
}

TEST_CASE("corrections of both open articles are saved, each in its file, before another takes the place") {
    const SmallStory folder;
    auto world = std::make_shared<geo::World>(*testing::small_world());
    world->corrections_file = folder.path("first.json");
    world->beside = geo::ArticleBeside{};
    world->beside->article.text = "Beta.";
    world->beside->corrections_file = folder.path("second.json");
    CorrectionsFiles files;
    State state;
    CHECK(files.update(state, *world).empty());
    state.corrections[0].done = {no_place(*world)};
    state.corrections[1].done = {
        {geo::quote_of("Beta.", {0, 4}), geo::Correction::Scope::name, geo::Correction::NoPlace{}}};
    CHECK(files.update(state, *world).empty());
    CHECK(geo::read_corrections(folder.path("first.json"), world->article.text) == state.corrections[0].done);
    CHECK(geo::read_corrections(folder.path("second.json"), "Beta.") == state.corrections[1].done);
}

TEST_CASE("a file that both open articles have keeps what was corrected in one of them, whichever is read") {
    const SmallStory folder;
    auto world = std::make_shared<geo::World>(*testing::small_world());
    world->opened_from.path = folder.path("article.txt");
    world->corrections_file = folder.path("kept.json");
    world->beside = geo::ArticleBeside{};
    world->beside->article = world->article;
    world->beside->opened_from.path = folder.path("link.txt");
    world->beside->corrections_file = world->corrections_file;
    CorrectionsFiles files;
    State state;
    CHECK(files.update(state, *world).empty());
    state.corrections[0].done = {no_place(*world)};
    CHECK(files.update(state, *world).empty());
    CHECK(geo::read_corrections(folder.path("kept.json"), world->article.text) == state.corrections[0].done);
    std::swap(world->opened_from, world->beside->opened_from);
    world->tab = 1;
    CHECK(files.update(state, *world).empty());
    CHECK(geo::read_corrections(folder.path("kept.json"), world->article.text) == state.corrections[0].done);
}

TEST_CASE("what could not be saved is tried once more at the end") {
    const SmallStory folder;
    auto world = std::make_shared<geo::World>(*testing::small_world());
    world->corrections_file = folder.path("in the way/kept.json");
    folder.write("in the way", "a file where a folder is wanted");
    CorrectionsFiles files;
    State state;
    CHECK(files.update(state, *world).empty());
    state.corrections[0].done = {no_place(*world)};
    CHECK_FALSE(files.update(state, *world).empty());
    CHECK(files.update(state, *world).empty());
    folder.remove("in the way");
    CHECK(files.finish(state, *world).empty());
    CHECK(geo::read_corrections(world->corrections_file, world->article.text).size() == 1);
}
