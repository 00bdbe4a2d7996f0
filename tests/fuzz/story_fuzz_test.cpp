// Spoilt stories: whatever is in the files, the answer is a list of faults or a DataError, never a crash.
// Each case prints its seed where it fails; the sanitizers look on.
#include <array>

#include "geo/data/csv.hpp"
#include "geo/data/error.hpp"
#include "geo/story/date.hpp"
#include "geo/story/json_lines.hpp"
#include "geo/story/load_world.hpp"
#include "tests/catch.hpp"
#include "tests/fuzz/mutator.hpp"
#include "tests/geo/story/small_story.hpp"
#include "tests/paths.hpp"

namespace {

/// What the faults are told with must be fit for a terminal: one line each.
void check_lines(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) CHECK(line.find('\n') == std::string::npos);
}

}  // namespace

TEST_CASE("a story with spoilt files is told of, never a crash") {
    constexpr std::array files{"story.json",  "places.csv",  "control.csv",     "flows.csv",
                               "series.csv",  "events.csv",  "posts.csv",       "roads.csv",
                               "sources.csv", "article.txt", "subdistricts.csv"};
    for (unsigned seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        Mutator mutator(seed);
        const SmallStory story;
        const std::string file = files[seed % 3 == 0 ? 0 : mutator.below(files.size())];
        story.write(file, mutator.spoilt(geo::read_file(story.path(file))));
        check_lines(geo::check_story(story.folder(), paths::source_root() + "/assets"));
        geo::LoadRequest request;
        request.story = story.folder();
        request.assets = paths::source_root() + "/assets";
        request.with_map = false;
        try {
            check_lines(geo::load_world(request)->problems);
        } catch (const geo::DataError& error) {
            check_lines({error.what()});
        }
    }
}

TEST_CASE("random bytes are no table, no JSON and no date, and do no harm") {
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        CAPTURE(seed);
        Mutator mutator(seed);
        const std::string text = mutator.bytes(200);
        try {
            for (const auto& row : geo::parse_csv(text, "t.csv").rows) CHECK_FALSE(row.cells.empty());
        } catch (const geo::DataError& error) {
            check_lines({error.what()});
        }
        (void)geo::lines_of_json(text);
        (void)geo::first_overflow(text);
        (void)geo::parse_date(text);
        (void)geo::parse_date_range(mutator.spoilt("2020-02-11/2020-03"));
    }
}
