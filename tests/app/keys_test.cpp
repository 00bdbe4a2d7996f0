#include "app/keys.hpp"

#include <cstdlib>
#include <set>
#include <string>

#include "geo/earth/projections.hpp"
#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

namespace {

using app::Command;
using app::Key;
using app::KeyPress;

struct Desk {
    std::shared_ptr<const geo::World> world = testing::small_world();
    geo::Projection projection = geo::Projection::create("EPSG:3857");
    app::State state;
    app::Input input;

    std::vector<Command> commands() const {
        std::vector<Command> all;
        app::commands_of_keys(input, state, {*world, projection, {800, 600}}, all);
        return all;
    }
    std::vector<Command> after(KeyPress press) {
        input.pressed = {press};
        return commands();
    }
    template <class T>
    T only(KeyPress press) {
        const auto all = after(press);
        REQUIRE(all.size() == 1);
        REQUIRE(std::holds_alternative<T>(all[0]));
        return std::get<T>(all[0]);
    }
};

constexpr KeyPress ctrl(Key key) {
    return {key, true, false, false};
}

}  // namespace

TEST_CASE("letters toggle their layers") {
    Desk desk;
    const std::vector<std::pair<Key, std::string>> table{
        {Key::f, "front"}, {Key::r, "refugees"}, {Key::c, "control"}, {Key::m, "roads"},
        {Key::o, "posts"}, {Key::b, "borders"},  {Key::l, "labels"},  {Key::g, "graticule"}};
    for (const auto& [key, id] : table) CHECK(desk.only<app::ToggleLayer>({key}).id == id);
}

TEST_CASE("plus and minus zoom about the center, with Ctrl too, and undo each other") {
    Desk desk;
    const double closer = desk.only<app::ZoomAbout>({Key::plus}).factor;
    CHECK(closer > 1);
    CHECK(desk.only<app::ZoomAbout>({Key::minus}).factor == Approx(1 / closer));
    CHECK(desk.only<app::ZoomAbout>(ctrl(Key::plus)).factor == Approx(closer));
    CHECK(desk.only<app::ZoomAbout>(ctrl(Key::minus)).factor == Approx(1 / closer));
}

TEST_CASE("Home, 0 and Ctrl+0 show what the map showed at first") {
    Desk desk;
    for (const KeyPress press : {KeyPress{Key::home}, KeyPress{Key::digit_0}, ctrl(Key::digit_0)})
        CHECK_NOTHROW(desk.only<app::FlyHome>(press));
}

TEST_CASE("passages are stepped through by several keys") {
    Desk desk;
    for (const Key key : {Key::n, Key::period, Key::page_down})
        CHECK(desk.only<app::StepPassage>({key}).by == 1);
    for (const Key key : {Key::p, Key::comma, Key::page_up})
        CHECK(desk.only<app::StepPassage>({key}).by == -1);
}

TEST_CASE("digits choose the projections of the list in its order") {
    Desk desk;
    const auto list = geo::projections_for(desk.world->opening);
    REQUIRE(list.size() == 8);
    CHECK(desk.only<app::SetProjection>({Key::digit_1}).definition == list[0].definition);
    CHECK(desk.only<app::SetProjection>({Key::digit_8}).definition == list[7].definition);
    CHECK(desk.after({Key::digit_9}).empty());
}

TEST_CASE("brackets move the day") {
    Desk desk;
    CHECK(desk.only<app::StepDay>({Key::left_bracket}).days == -1);
    CHECK(desk.only<app::StepDay>({Key::right_bracket}).days == 1);
    CHECK(desk.only<app::StepDay>({Key::right_bracket, false, true, false}).days == 7);
}

TEST_CASE("E steps to events, Space plays and stops, S runs through the speeds and begins again") {
    Desk desk;
    CHECK(desk.only<app::StepEvent>({Key::e}).by == 1);
    CHECK(desk.only<app::StepEvent>({Key::e, false, true, false}).by == -1);
    CHECK(desk.only<app::Play>({Key::space}).on);
    desk.state.playback.on = true;
    CHECK_FALSE(desk.only<app::Play>({Key::space}).on);
    desk.state.playback.days_per_s = app::playback_speeds.front();
    for (std::size_t i = 1; i <= app::playback_speeds.size(); ++i) {
        const double next = desk.only<app::SetPlaybackSpeed>({Key::s}).days_per_s;
        CHECK(next == app::playback_speeds[i % app::playback_speeds.size()]);
        desk.state.playback.days_per_s = next;
    }
}

TEST_CASE("arrows move the time instead of the map once the timeline has them, and Esc gives them back") {
    Desk desk;
    desk.state.timeline_has_keys = true;
    CHECK(desk.only<app::StepDay>({Key::right}).days == 1);
    CHECK(desk.only<app::StepDay>({Key::left, false, true, false}).days == -7);
    desk.state.timeline = {0, 100};
    desk.state.time = {{50}, {50}};
    const auto zoomed = desk.only<app::ShowSpan>({Key::up}).span;
    CHECK(zoomed.to_day - zoomed.from_day < 100);
    CHECK(zoomed.from_day < 50);
    CHECK(zoomed.to_day > 51);
    CHECK_FALSE(desk.only<app::FocusTimeline>({Key::escape}).on);
}

TEST_CASE("Esc closes the innermost thing that is open") {
    Desk desk;
    desk.state.help = desk.state.searching = true;
    CHECK_FALSE(desk.only<app::ShowHelp>({Key::escape}).on);
    desk.state.help = false;
    CHECK_FALSE(desk.only<app::FocusSearch>({Key::escape}).on);
    desk.state.searching = false;
    (void)desk.only<app::ClearSelection>({Key::escape});
}

TEST_CASE("switches turn what is on off and the other way round") {
    Desk desk;
    desk.state.panels = true;
    CHECK_FALSE(desk.only<app::ShowPanels>({Key::tab}).on);
    CHECK(desk.only<app::ShowHelp>({Key::question}).on);
    CHECK(desk.only<app::ShowHelp>({Key::f1}).on);
    CHECK(desk.only<app::SetFullScreen>({Key::f11}).on);
    CHECK(desk.only<app::FocusSearch>({Key::slash}).on);
    CHECK(desk.only<app::FocusSearch>(ctrl(Key::k)).on);
    CHECK(desk.only<app::SetTheme>({Key::t}).theme == app::Theme::dark);
    (void)desk.only<app::Quit>({Key::q});
    (void)desk.only<app::Quit>(ctrl(Key::q));
}

TEST_CASE("while the search box is asked for, keys are typing and not commands") {
    Desk desk;
    desk.state.searching = true;
    CHECK(desk.after({Key::f}).empty());
    CHECK(desk.after({Key::q}).empty());
}

TEST_CASE("Ctrl and Alt keep letters from their layers") {
    Desk desk;
    CHECK(desk.after(ctrl(Key::f)).empty());
    CHECK(desk.after({Key::f, false, false, true}).empty());
}

TEST_CASE("a held arrow pans by time, a tapped one by a step, and content goes the other way") {
    Desk desk;
    desk.input.dt_s = 0.02;
    desk.input.held[static_cast<std::size_t>(Key::right)] = true;
    auto all = desk.commands();
    REQUIRE(all.size() == 1);
    const auto held = std::get<app::PanBy>(all[0]);
    CHECK(held.dx_px < 0);
    CHECK(held.dy_px == 0);
    desk.input.scale = 2;
    CHECK(std::get<app::PanBy>(desk.commands()[0]).dx_px == Approx(2 * held.dx_px));
    desk.input.shift = true;
    CHECK(std::get<app::PanBy>(desk.commands()[0]).dx_px < 2 * 2 * held.dx_px);

    Desk tapped;
    const auto tap = tapped.only<app::PanBy>({Key::up});
    CHECK(tap.dy_px > 0);
    tapped.input.dt_s = 9;  // a tap does not depend on time
    CHECK(tapped.only<app::PanBy>({Key::up}).dy_px == tap.dy_px);
}

TEST_CASE("a frame that took long does not throw the map away") {
    Desk desk;
    desk.input.held[static_cast<std::size_t>(Key::left)] = true;
    desk.input.dt_s = 5;
    CHECK(std::get<app::PanBy>(desk.commands()[0]).dx_px < 60);
}

TEST_CASE("the help lists its groups together and every line says something") {
    std::set<std::string_view> finished;
    std::string_view group;
    for (const app::KeyHelp& help : app::key_help()) {
        CHECK_FALSE(help.keys.empty());
        CHECK_FALSE(help.what.empty());
        if (help.group == group) continue;
        CHECK(finished.insert(help.group).second);
        group = help.group;
    }
}
