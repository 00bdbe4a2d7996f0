#include <algorithm>
#include <memory>
#include <string>

#include "app/app.hpp"
#include "app/first_state.hpp"
#include "app/gl/context.hpp"
#include "app/options.hpp"
#include "geo/story/load_world.hpp"
#include "tests/catch.hpp"
#include "tests/golden/picture.hpp"
#include "tests/paths.hpp"

// Golden pictures of the whole program: few, small, one claim each. The tolerance is golden::Tolerance's: a
// pixel differs when a channel does by more than 24 of 255; one pixel in 500 may.

namespace {

const std::string assets = paths::source_root() + "/assets";

std::shared_ptr<const geo::World> idlib() {
    geo::LoadRequest request;
    request.assets = assets;
    request.story = std::string(assets) + "/stories/idlib-2020";
    return geo::load_world(request);
}

/// The picture that `dateline` gives for these words of a command line.
golden::Picture picture_of(const geo::World& world, std::vector<std::string> words) {
    words.insert(words.begin(), "render");
    words.insert(words.begin() + 1, {"-o", "x.png"});
    if (std::ranges::find(words, "--lang") == words.end()) words.insert(words.end(), {"--lang", "en"});
    const app::ParsedOptions parsed = app::parse_options(words);
    INFO(parsed.text);
    REQUIRE_FALSE(parsed.exit_status);
    const app::ViewOptions& view = parsed.options.view;
    const float scale = view.scale.value_or(1);
    app::gl::OffscreenContext context(view.size);
    context.bind();
    const std::shared_ptr<const geo::World> shared(std::shared_ptr<const geo::World>{}, &world);
    app::App program(shared, app::first_state(world, view, view.size, scale), assets, view.size, scale);
    app::Input input;
    input.framebuffer = view.size;
    input.scale = scale;
    input.dt_s = 1.0 / 60;
    for (int i = 0; i < 60; ++i) {
        program.frame(input);
        if (program.settled()) break;
        program.wait_for_scene();
    }
    CHECK(program.settled());
    return {context.read_pixels(), view.size};
}

}  // namespace

TEST_CASE("the program's pictures are those that were looked at", "[golden]") {
    static const std::shared_ptr<const geo::World> world = idlib();
    struct Golden {
        const char* name;  // the claim
        std::vector<std::string> words;
    };
    const std::vector<std::string> small{"--size", "480x360", "--no-panels"};
    const auto map = [&](std::vector<std::string> more) {
        more.insert(more.end(), small.begin(), small.end());
        return more;
    };
    const std::vector<std::string> north_west{"--extent", "35.6,35.0,37.6,36.8"};
    const auto near = [&](std::vector<std::string> more) {
        more.insert(more.end(), north_west.begin(), north_west.end());
        more.insert(more.end(), {"--size", "480x480", "--no-panels", "--no-furniture"});
        return more;
    };
    const Golden goldens[] = {
        {"opening-lambert", map({})},
        {"opening-mercator", map({"--crs", "mercator", "--no-furniture"})},
        {"albers", map({"--crs", "albers", "--no-furniture"})},
        {"laea", map({"--crs", "laea", "--no-furniture"})},
        {"aeqd-world",
         map({"--crs", "aeqd", "--no-furniture", "--meters-per-px", "90000", "--show", "graticule"})},
        {"globe",
         map({"--crs", "globe", "--no-furniture", "--meters-per-px", "40000", "--show", "graticule"})},
        {"plate-carree-world",
         map({"--crs", "plate-carree", "--no-furniture", "--meters-per-px", "85000", "--look", "0,0"})},
        {"robinson-world",
         map({"--crs", "robinson", "--no-furniture", "--meters-per-px", "72000", "--look", "30,0"})},
        {"front-and-areas-at-publication", near({"--hide", "refugees", "--hide", "labels"})},
        {"front-in-march", near({"--time", "2020-03-06", "--hide", "refugees", "--hide", "labels"})},
        {"sochi-zone-2018-09-17", near({"--time", "2018-09-17", "--hide", "refugees", "--hide", "labels"})},
        {"control-2020-01-28", near({"--time", "2020-01-28", "--hide", "refugees", "--hide", "labels"})},
        {"change-to-2020-03-06",
         near({"--time", "2019-12-01/2020-03-06", "--hide", "refugees", "--hide", "labels"})},
        {"counts-in-march",
         near({"--time", "2020-03-06", "--hide", "control", "--hide", "labels", "--hide", "front"})},
        {"flows-at-publication", near({"--hide", "control", "--hide", "labels", "--hide", "front"})},
        {"posts-dark", near({"--show", "posts", "--theme", "dark"})},
        {"arabic-names", near({"--theme", "contrast", "--hide", "refugees", "--lang", "ar"})},
        {"panels", {"--place", "Idlib"}},
    };
    for (const Golden& golden : goldens) {
        const golden::Verdict verdict = golden::compare(picture_of(*world, golden.words), golden.name);
        INFO(golden.name << ": " << verdict.message);
        CHECK(verdict.same);
    }
}
