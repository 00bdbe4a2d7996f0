#include "app/window/script.hpp"

#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

namespace {

using app::Key;
using app::Script;
using app::ScriptFrame;
using Catch::Matchers::Contains;

/// A program that stands still: what the script does to it is read from the frames.
struct Still {
    std::shared_ptr<const geo::World> world = testing::small_world();
    app::State state;
    app::panels::WidgetLog widgets;
    bool settled = true;

    [[nodiscard]] app::Seen seen() const { return {state, *world, widgets, settled}; }
    std::vector<ScriptFrame> play(Script& script) const {
        std::vector<ScriptFrame> frames;
        while (auto frame = script.next(seen())) {
            frames.push_back(*frame);
            REQUIRE(frames.size() < 10'000);
        }
        frames.erase(frames.begin(), frames.begin() + 2);  // those before the first step
        return frames;
    }
    std::vector<ScriptFrame> play(std::string_view text) const {
        Script script = Script::parse(text, "t");
        auto frames = play(script);
        CHECK(script.failures().empty());
        return frames;
    }
    std::string failure(std::string_view text) const {
        Script script = Script::parse(text, "t");
        (void)play(script);
        REQUIRE_FALSE(script.failures().empty());
        return script.failures().front();
    }
};

}  // namespace

TEST_CASE("a line that is no step is refused with file and line") {
    const auto refused = [](std::string_view text, const char* message) {
        CAPTURE(text);
        REQUIRE_THROWS_WITH(Script::parse(text, "tour.txt"), Contains(message));
    };
    refused("dance", "tour.txt:1: no step is called \"dance\"");
    refused("size 1280 800\n\n# good so far\nsize 1280", "tour.txt:4: expected a height after \"size 1280\"");
    refused("size a b", "tour.txt:1: expected a width, found \"a\"");
    refused("size 0 10", "at least");
    refused("size 640 9000", "a window is at most 8192 8192");
    refused("shot ../../evil", "tour.txt:1: a shot has a name without a folder, not \"../../evil\"");
    refused("shot /tmp/evil", "a shot has a name without a folder");
    refused("click", "tour.txt:1: expected a widget's name or map X,Y");
    refused("click \"Places/Idlib", "a quotation mark is missing");
    refused("click map 12", "expected X,Y in pixels, found \"12\"");
    refused("drag map 1,2 3,4", "expected -> between the ends of the drag");
    refused("key Hyper+F", "no key is called");
    refused("key F99", "no key is called \"F99\"");
    refused("wheel map 1,1 many", "expected a number of notches, found \"many\"");
    refused("wait long", "expected \"settled\" or a number of frames");
    refused("expect weather fine", "nothing is known of \"weather\"");
    refused("expect no place Idlib", "nothing is known");
    refused("quit now", "\"now\" is too much");
}

TEST_CASE("blank lines and comments are no steps") {
    CHECK(Script::parse("\n  # nothing\n\t\n", "t").steps().empty());
    const Script script = Script::parse("wait 2 frames  # a while\r\nquit\r\n", "t");
    REQUIRE(script.steps().size() == 2);
    CHECK(script.steps()[1].line == 2);
}

TEST_CASE("a click moves in one frame, presses in the next and releases in the next") {
    Still still;
    still.widgets.add("Places/Idlib", {100, 200, 40, 20});
    const auto frames = still.play("click \"Places/Idlib\"");
    REQUIRE(frames.size() == 3);
    for (const ScriptFrame& frame : frames) CHECK(frame.input.mouse == app::ScreenPoint{120, 210});
    CHECK_FALSE(frames[0].input.buttons[0]);
    CHECK(frames[1].input.buttons[0]);
    CHECK_FALSE(frames[2].input.buttons[0]);
}

TEST_CASE("a drag holds the button on its way") {
    const auto frames = Still{}.play("drag map 10,20 -> 110,70");
    REQUIRE(frames.size() > 4);
    CHECK(frames.front().input.mouse == app::ScreenPoint{10, 20});
    CHECK_FALSE(frames.front().input.buttons[0]);
    for (std::size_t i = 1; i + 1 < frames.size(); ++i) CHECK(frames[i].input.buttons[0]);
    CHECK(frames.back().input.mouse == app::ScreenPoint{110, 70});
    CHECK_FALSE(frames.back().input.buttons[0]);
}

TEST_CASE("keys come with what they are held with and what they type") {
    const auto press = [](const char* line) { return Still{}.play(line).front().input; };
    CHECK(press("key F").pressed.front().key == Key::f);
    CHECK(press("key F").text == U"f");
    CHECK(press("key F11").pressed.front().key == Key::f11);
    CHECK(press("key F11").text.empty());
    const app::Input search = press("key Ctrl+K");
    CHECK(search.pressed.front().key == Key::k);
    CHECK(search.pressed.front().ctrl);
    CHECK(search.ctrl);
    CHECK(search.text.empty());
    CHECK(press("key ?").pressed.front().key == Key::question);
    CHECK(press("key +").pressed.front().key == Key::plus);
    CHECK(press("key Ctrl++").pressed.front().key == Key::plus);
    CHECK(press("key Shift+Left").pressed.front().shift);
    CHECK(press("key PageDown").pressed.front().key == Key::page_down);
}

TEST_CASE("a key is let go and a text is typed once") {
    const auto frames = Still{}.play("key F\ntype \"Şam\"\nwait 1 frames");
    int presses = 0, texts = 0;
    for (const ScriptFrame& frame : frames) {
        presses += static_cast<int>(frame.input.pressed.size());
        texts += frame.input.text == U"Şam" ? 1 : 0;
    }
    CHECK(presses == 1);
    CHECK(texts == 1);
}

TEST_CASE("the wheel turns in one frame, at its place") {
    const auto frames = Still{}.play("wheel map 640,400 +3\nwait 2 frames");
    float turned = 0;
    for (const ScriptFrame& frame : frames) turned += frame.input.wheel;
    CHECK(turned == 3);
    CHECK(frames.back().input.mouse == app::ScreenPoint{640, 400});
}

TEST_CASE("a size holds from its step on") {
    Script script = Script::parse("wait 1 frames\nsize 640 480\nwait 1 frames", "t");
    script.start({1000, 700}, 2);
    const auto frames = Still{}.play(script);
    CHECK(frames.front().input.framebuffer == app::PixelSize{1000, 700});
    CHECK(frames.front().input.scale == 2);
    CHECK(frames.back().input.framebuffer == app::PixelSize{640, 480});
}

TEST_CASE("a shot names the frame it wants") {
    const auto frames = Still{}.play("shot idlib");
    REQUIRE(frames.size() == 1);
    CHECK(frames[0].shot == "idlib");
}

TEST_CASE("a missing name stops the script and lists what there is") {
    Still still;
    still.widgets.add("Places/Idlib", {0, 0, 10, 10});
    still.widgets.add("Top/Help", {0, 0, 10, 10});
    Script script = Script::parse("wait 1 frames\nclick Places/Sochi\nshot never", "tour.txt");
    const auto frames = still.play(script);
    CHECK(frames.size() == 1);
    REQUIRE(script.failures().size() == 1);
    CHECK(script.failures()[0] ==
          "tour.txt:2: \"Places/Sochi\" is not on the screen; there are: Places/Idlib, Top/Help");
}

TEST_CASE("expectations are checked against the state") {
    Still still;
    still.state.selected = geo::PlaceId{0};
    still.state.passage = geo::PassageId{2};
    still.state.layers = {{"front", true, 1}, {"posts", false, 1}};
    still.state.message = "There is no such CRS";
    still.state.time = {*geo::parse_date("2020-02-11"), *geo::parse_date("2020-02-11")};
    still.state.projection = "EPSG:3857";
    still.widgets.add("Top/Help", {0, 0, 10, 10});
    (void)still.play(
        "expect place Alpha\nexpect selection place\nexpect passages 2\nexpect passage 2\nexpect sentence 3\n"
        "expect layer front on\nexpect layer posts off\nexpect message no such CRS\nexpect date 2020-02-11\n"
        "expect projection 3857\nexpect language en\nexpect theme light\nexpect help off\nexpect panels on\n"
        "expect search off\nexpect quit off\nexpect widget Top/Help\nexpect no widget \"Top/Other\"");
    CHECK(still.failure("expect place Beta") == "t:1: expected place Beta, found Alpha");
    CHECK(still.failure("expect passages 7") == "t:1: expected passages 7, found 2");
    CHECK(still.failure("expect layer front off") == "t:1: expected layer front off, found front on");
    CHECK_THAT(still.failure("expect layer moon on"), Contains("no such layer"));
    CHECK_THAT(still.failure("expect widget Top/Other"), Contains("there are: Top/Help"));
    CHECK_THAT(still.failure("expect no widget Top/Help"), Contains("but it is there"));
}

TEST_CASE("a failed expectation does not stop the script") {
    Script script = Script::parse("expect quit on\nexpect help on\nshot after", "t");
    const auto frames = Still{}.play(script);
    CHECK(script.failures().size() == 2);
    CHECK(frames.size() == 1);
}

TEST_CASE("waiting ends when the program has settled, and not before two frames") {
    CHECK(Still{}.play("wait settled").size() >= 2);
    Still restless;
    restless.settled = false;
    CHECK(restless.failure("wait settled") == "t:1: did not settle");
}

TEST_CASE("waiting for frames counts them and keeps none in store") {
    CHECK(Still{}.play("wait 1").size() == 1);
    CHECK(Still{}.play("wait 7 frames\nwait 2 frames").size() == 9);
    CHECK_THROWS_WITH(Script::parse("wait 2000000000", "t"), Contains("t:1: a wait is 1 to 100000 frames"));
    CHECK_THROWS_WITH(Script::parse("wait 0", "t"), Contains("a wait is 1 to"));
}

TEST_CASE("quit ends the script") {
    CHECK(Still{}.play("quit\nshot never").empty());
}
