#include "geo/story/correction_file.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "geo/data/error.hpp"
#include "geo/story/load_world.hpp"
#include "tests/catch.hpp"
#include "tests/geo/story/small_story.hpp"
#include "tests/paths.hpp"

using namespace geo;
using Catch::Matchers::Contains;

namespace {

const std::string article = "Là-bas, Idlib tombe. Ankara se tait.";

std::vector<Correction> three_corrections() {
    const auto at = [](std::string_view words) {
        const auto begin = static_cast<std::uint32_t>(article.find(words));
        return quote_of(article, {begin, begin + static_cast<std::uint32_t>(words.size())});
    };
    return {{at("Idlib"), Correction::Scope::mention, Correction::Means{"geonames:169389"}},
            {at("Là-bas"), Correction::Scope::name, Correction::NoPlace{}},
            {at("Ankara"), Correction::Scope::mention, Correction::Stands{Sense::metonym}}};
}

std::shared_ptr<const World> load(const std::string& story, const std::string& of_reader = {}) {
    LoadRequest request;
    request.story = story;
    request.assets = paths::source_root() + "/assets";
    request.corrections_folder = of_reader;
    request.with_map = false;
    return load_world(request);
}

}  // namespace

TEST_CASE("corrections come back as they were written") {
    const SmallStory story;
    story.write("corrections.json", corrections_json(three_corrections(), article));
    CHECK(read_corrections(story.path("corrections.json"), article) == three_corrections());
    CHECK(read_corrections(story.path("none.json"), article).empty());
    CHECK(read_corrections("", article).empty());
    // Positions are code points, for other programs too: "Là-bas, " is eight of them.
    CHECK_THAT(corrections_json(three_corrections(), article), Contains("\"begin\": 8"));
}

TEST_CASE("a spoilt file of corrections is told with its line") {
    const SmallStory story;
    const auto read = [&story](std::string_view text) {
        story.write("corrections.json", text);
        return read_corrections(story.path("corrections.json"), article);
    };
    CHECK_THROWS_WITH(read("{\n oops"), Contains("corrections.json:2: not JSON"));
    CHECK_THROWS_WITH(read("[]"), Contains("corrections.json:1: expected corrections of format 1"));
    CHECK_THROWS_WITH(
        read("{\"format\": 1, \"corrections\": [\n{\"exact\": \"a\", \"begin\": 0, \"end\": 1}]}"),
        Contains("corrections.json:2: corrections/0: neither 'place' nor 'sense'"));
    CHECK_THROWS_WITH(read("{\"format\": 1, \"corrections\": [7]}"), Contains("expected an object"));
    CHECK_THROWS_WITH(
        read("{\"format\": 1, \"corrections\": [{\"exact\": \"a\", \"begin\": -1, \"end\": 1}]}"),
        Contains("'begin' is no count"));
    CHECK_THROWS_WITH(read("{\"format\": 1, \"corrections\": [{\"exact\": \"a\", \"begin\": 0, \"end\": 1, "
                           "\"sense\": \"x\"}]}"),
                      Contains("expected literal, metonym"));
}

TEST_CASE("a story's corrections lie in its folder, a text's with the reader") {
    const SmallStory story;
    const auto paths_of = [](const ArticleSource& source, const std::string& folder,
                             const std::string& of_reader = "/state") {
        return correction_paths(source, folder, of_reader, "/assets");
    };
    CHECK(paths_of({story.folder(), nullptr}, story.folder()).write == story.path("corrections.json"));
    const CorrectionPaths text = paths_of({story.path("article.txt"), nullptr}, "");
    CHECK_THAT(text.write, Catch::Matchers::StartsWith("/state/"));
    CHECK(text.read == text.write);
    CHECK(paths_of({story.path("other.txt"), nullptr}, "").write != text.write);
    CHECK(paths_of({story.path("article.txt"), nullptr}, "", "").write.empty());
}

TEST_CASE("a text that was pasted keeps its corrections wherever it comes from") {
    const auto paths_of = [](const char* text, const char* of_reader = "/state") {
        return correction_paths({"", std::make_shared<const std::string>(text)}, "", of_reader, "/assets");
    };
    CHECK_THAT(paths_of("To Idlib.").write, Catch::Matchers::StartsWith("/state/text-"));
    CHECK(paths_of("To Idlib.").read == paths_of("To Idlib.").write);
    CHECK(paths_of("To Homs.").write != paths_of("To Idlib.").write);
    CHECK(paths_of("To Idlib.", "").write.empty());
}

TEST_CASE("a story that ships with the program is corrected beside it, and begins with its own corrections") {
    const SmallStory story;
    const auto paths =
        correction_paths({story.folder(), nullptr}, story.folder(), "/state", story.path(".."));
    CHECK_THAT(paths.write, Catch::Matchers::StartsWith("/state/"));
    CHECK(paths.read == story.path("corrections.json"));
}

TEST_CASE("what a reader corrected is there when the story is opened again") {
    const SmallStory story;
    story.write("corrections.json", R"({"format": 1, "corrections": [
      {"exact": "Idlib", "prefix": "", "suffix": "", "begin": 0, "end": 5, "place": "geonames:2988507"}]})");
    const auto world = load(story.folder());
    REQUIRE(world->corrections.size() == 1);
    CHECK(world->corrections_file == story.path("corrections.json"));
    // A place that no name of the article was taken for is taken from the gazetteer: 2988507 is Paris.
    bool known = false;
    for (const Place& place : world->other_candidates) known = known || place.geonames == 2988507U;
    CHECK(known);
}

TEST_CASE("corrections that cannot be read are left as they are") {
    const SmallStory story;
    story.write("corrections.json", "{");
    const auto world = load(story.folder());
    CHECK(world->corrections.empty());
    CHECK(world->corrections_file.empty());
    REQUIRE(world->problems.size() == 1);
    CHECK_THAT(world->problems[0], Contains("corrections.json:1") && Contains("corrections are not saved"));
}
