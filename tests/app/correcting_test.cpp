#include "app/command.hpp"
#include "app/corrected_story.hpp"
#include "app/keys.hpp"
#include "app/map/map_layers.hpp"
#include "app/session.hpp"
#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

namespace {

/// A reader at work: each command sees the links as those before it left them.
struct Correcting {
    std::shared_ptr<const geo::World> linked = testing::small_world();
    geo::Projection projection = geo::Projection::create("EPSG:3857");
    app::CorrectedStory story{linked};
    app::State state = [this] {
        app::State s;
        s.projection = "EPSG:3857";
        s.view = {{36.0, 36.0}, 1000};
        s.layers = app::layers_at_first(*linked);
        return s;
    }();

    void say(const app::Command& command) {
        state = app::apply(std::move(state), command, {story.world(), projection, {800, 600}});
        story.follow(linked, state);
    }
    [[nodiscard]] const app::Corrections& corrections() const { return state.corrections[0]; }
    [[nodiscard]] std::optional<geo::PlaceId> place_at(std::uint32_t passage, std::size_t mention) const {
        return story.world().passages[passage].mentions[mention].place;
    }
    [[nodiscard]] std::string asked() const {
        const geo::Mention* mention = app::asked_mention(state, story.world());
        if (mention == nullptr) return "";
        return story.world().article.text.substr(mention->text.begin,
                                                 mention->text.end - mention->text.begin);
    }
    void press(app::KeyPress key) {
        app::Input input;
        input.pressed = {key};
        std::vector<app::Command> commands;
        app::commands_of_keys(input, state, {story.world(), projection, {800, 600}}, commands);
        for (const app::Command& command : commands) say(command);
    }
};

}  // namespace

TEST_CASE_METHOD(Correcting, "a name is asked about where it stands, and nothing where no name does") {
    say(app::AskWhy{2});
    CHECK(asked() == "Alpha");
    CHECK(state.tab == app::Tab::details);
    say(app::AskWhy{7});
    CHECK(asked() == "Alpha");
    say(app::StepWhy{1});
    CHECK(state.asked->begin == 22);
    CHECK(state.passage == geo::PassageId{2});
    say(app::StepWhy{1});
    CHECK(state.asked->begin == 0);
    say(app::SelectPlace{{1}});
    CHECK_FALSE(state.asked);
}

TEST_CASE_METHOD(Correcting, "a correction changes the links at once, is undone and made again") {
    say(app::AskWhy{15});
    say(app::Correct{geo::Correction::Means{"story:Beta"}});
    CHECK(place_at(1, 0) == geo::PlaceId{1});
    CHECK(state.selected == app::Selection{geo::PlaceId{1}});
    CHECK(app::reading_of(state, story.world()).passages.size() == 2);
    say(app::Correct{geo::Correction::NoPlace{}});
    CHECK_FALSE(place_at(1, 0));
    say(app::UndoCorrection{});
    CHECK(place_at(1, 0) == geo::PlaceId{1});
    say(app::UndoCorrection{});
    CHECK(place_at(1, 0) == geo::PlaceId{2});
    say(app::UndoCorrection{});  // nothing is left to undo
    CHECK(corrections().undone.size() == 2);
    say(app::RedoCorrection{});
    CHECK(place_at(1, 0) == geo::PlaceId{1});
    say(app::Correct{geo::Correction::Stands{geo::Sense::metonym}});
    CHECK(corrections().undone.empty());  // another way was taken
    say(app::RedoCorrection{});
    CHECK(corrections().done.size() == 2);
}

TEST_CASE_METHOD(Correcting, "a correction goes for all of a name where that is wished") {
    say(app::AskWhy{0});
    say(app::CorrectAllOfName{true});
    say(app::Correct{geo::Correction::NoPlace{}});
    CHECK_FALSE(place_at(0, 0));
    CHECK_FALSE(place_at(2, 0));
    CHECK(place_at(0, 1) == geo::PlaceId{1});
    say(app::AskWhy{10});
    CHECK_FALSE(state.for_all_of_name);  // each name anew
}

TEST_CASE_METHOD(Correcting, "what is not known is not corrected") {
    say(app::Correct{geo::Correction::NoPlace{}});
    CHECK(corrections().done.empty());  // nothing is asked about
    say(app::AskWhy{0});
    say(app::Correct{geo::Correction::Means{"story:Atlantis"}});
    CHECK(corrections().done.empty());
}

TEST_CASE_METHOD(Correcting, "hidden senses take their places off the map") {
    CHECK(story.roles()[0] == geo::PlaceRole::event);
    say(app::ShowSense{geo::Sense::literal, false});
    CHECK(story.roles()[0] == geo::PlaceRole::absent);
    say(app::ShowSense{geo::Sense::literal, true});
    CHECK(story.roles()[0] == geo::PlaceRole::event);
}

TEST_CASE_METHOD(Correcting, "W asks about the name at hand, Ctrl+Z and Ctrl+Shift+Z undo and redo") {
    say(app::SelectPlace{{2}});
    press({app::Key::w});
    CHECK(asked() == "Gamma");
    say(app::Correct{geo::Correction::NoPlace{}});
    press({app::Key::z, true});
    CHECK(place_at(1, 0) == geo::PlaceId{2});
    press({app::Key::z, true, true});
    CHECK_FALSE(place_at(1, 0));
    press({app::Key::escape});
    CHECK(asked().empty());
    press({app::Key::i});
    CHECK(state.only_in_view);
}

TEST_CASE_METHOD(Correcting, "the state tells other programs what was corrected") {
    say(app::AskWhy{15});
    say(app::Correct{geo::Correction::Means{"story:Beta"}});
    const std::string json = app::session_json(state, story.world());
    CHECK_THAT(json, Catch::Matchers::Contains("\"text\": \"Gamma\"") &&
                         Catch::Matchers::Contains("\"place\": \"story:Beta\""));
}

TEST_CASE_METHOD(Correcting, "with Alt the digits pick a candidate, and letters say the rest") {
    auto world = std::make_shared<geo::World>(*linked);
    world->passages[1].mentions[0].candidates = {{geo::PlaceId{2}, 2.0, 0.9, {}},
                                                 {geo::PlaceId{1}, 1.0, 0.1, {}}};
    linked = world;
    story.follow(linked, state);
    const auto press_alt = [this](app::Key key) { press({key, false, false, true}); };
    press_alt(app::Key::digit_2);
    CHECK(corrections().done.empty());  // nothing is asked about
    say(app::AskWhy{15});
    press_alt(app::Key::digit_3);
    press_alt(app::Key::digit_1);
    CHECK(corrections().done.empty());  // there is none; it is that one
    press_alt(app::Key::digit_2);
    CHECK(place_at(1, 0) == geo::PlaceId{1});
    press_alt(app::Key::s);
    CHECK(story.world().passages[1].mentions[0].sense == geo::Sense::metonym);
    press_alt(app::Key::digit_0);
    CHECK_FALSE(place_at(1, 0));
    press_alt(app::Key::a);
    CHECK(state.for_all_of_name);
}

TEST_CASE_METHOD(Correcting, "an article keeps its corrections when others are opened beside it") {
    auto own = std::make_shared<geo::World>(*linked);
    own->opened_from.path = "a.txt";
    linked = own;
    app::take_corrections(state, *linked);
    say(app::AskWhy{15});
    say(app::Correct{geo::Correction::NoPlace{}});
    say(app::AskWhy{0});
    say(app::Correct{geo::Correction::NoPlace{}});
    say(app::UndoCorrection{});
    auto joined = std::make_shared<geo::World>(*own);
    joined->tab = 1;
    joined->beside = geo::ArticleBeside{};
    joined->beside->opened_from.path = "b.txt";
    joined->beside->corrections = {{{"B", "", "", {0, 1}}, {}, geo::Correction::NoPlace{}}};
    app::take_corrections(state, *joined);
    CHECK(state.corrections[1].done.size() == 1);
    CHECK(state.corrections[1].undone.size() == 1);
    CHECK(state.corrections[0].done == joined->beside->corrections);
    auto closed = std::make_shared<geo::World>(*own);
    closed->opened_from.hints.language = geo::TextLanguage::fr;  // read otherwise, it is the same one
    app::take_corrections(state, *closed);
    CHECK(state.corrections[0].done.size() == 1);
    CHECK(state.corrections[1].done.empty());
}

TEST_CASE_METHOD(Correcting, "undo and redo are those of the article in front") {
    auto joined = std::make_shared<geo::World>(*linked);
    joined->beside = geo::ArticleBeside{};
    state.corrections[1].done = {{{"B", "", "", {0, 1}}, {}, geo::Correction::NoPlace{}}};
    linked = joined;
    story.follow(linked, state);
    say(app::UndoCorrection{});
    CHECK(state.corrections[1].done.size() == 1);
    auto other = std::make_shared<geo::World>(*joined);
    other->tab = 1;
    linked = other;
    story.follow(linked, state);
    say(app::UndoCorrection{});
    CHECK(state.corrections[1].done.empty());
}
