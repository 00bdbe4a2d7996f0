#include "app/opening.hpp"

#include "app/command.hpp"
#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

using namespace app;
using Catch::Contains;

namespace {

/// A state over the small world, which was opened from "a.txt".
struct OpeningDesk {
    std::shared_ptr<geo::World> world = std::make_shared<geo::World>(*testing::small_world());
    geo::Projection projection = geo::Projection::create("EPSG:3857");
    State state;

    OpeningDesk() {
        world->opened_from.path = "a.txt";
        state.projection = "EPSG:3857";
    }
    void say(const Command& command) {
        state = apply(std::move(state), command, {*world, projection, {800, 600}});
    }
    [[nodiscard]] std::vector<std::string> wished() const {
        std::vector<std::string> paths;
        for (const auto& source : state.articles.opening.value().articles) paths.push_back(source.path);
        return paths;
    }
    void two_open() {
        world->beside = geo::ArticleBeside{};
        world->beside->opened_from.path = "b.txt";
        world->beside->article.text = "B.";
    }
};

using OpeningPaths = std::vector<std::string>;

}  // namespace

TEST_CASE("an article takes the place of the one that is read") {
    OpeningDesk desk;
    desk.say(OpenArticle{{"b.txt", nullptr, {}}});
    CHECK(desk.wished() == OpeningPaths{"b.txt"});
    CHECK(desk.state.articles.opening->name == "b.txt");
}

TEST_CASE("an article opened beside gets a tab of its own") {
    OpeningDesk desk;
    desk.say(OpenArticle{{"b.txt", nullptr, {}}, Placement::beside});
    CHECK(desk.wished() == OpeningPaths{"a.txt", "b.txt"});
    CHECK(desk.state.articles.opening->front == 1);
}

TEST_CASE("a third article beside two replaces the one that is not read") {
    OpeningDesk desk;
    desk.two_open();
    desk.say(OpenArticle{{"c.txt", nullptr, {}}, Placement::beside});
    CHECK(desk.wished() == OpeningPaths{"a.txt", "c.txt"});
    desk.state.articles = {};
    desk.say(OpenArticle{{"c.txt", nullptr, {}}});
    CHECK(desk.wished() == OpeningPaths{"c.txt", "b.txt"});
}

TEST_CASE("an article that is open is not opened once more, however it was read or is named") {
    OpeningDesk desk;
    desk.two_open();
    desk.world->beside->opened_from.hints.language = geo::TextLanguage::tr;
    desk.say(OpenArticle{{"./b.txt", nullptr, {}}, Placement::beside});
    CHECK(desk.wished() == OpeningPaths{"a.txt", "b.txt"});
    CHECK(desk.state.articles.opening->front == 1);
    CHECK(desk.state.articles.opening->articles[1].hints.language == geo::TextLanguage::tr);
}

TEST_CASE("the same text pasted twice is one article") {
    OpeningDesk desk;
    const auto text = [] { return std::make_shared<const std::string>("Des combats à Idlib."); };
    desk.say(OpenArticle{{"", text(), {}}});
    desk.say(OpenArticle{{"", text(), {}}, Placement::beside});
    CHECK(desk.wished().size() == 1);
    CHECK(desk.state.articles.recent.size() == 1);
}

TEST_CASE("what is asked for while something is read adds to it") {
    OpeningDesk desk;
    desk.say(OpenArticle{{"b.txt", nullptr, {}}});
    const auto first = desk.state.articles.opening->number;
    desk.say(OpenArticle{{"c.txt", nullptr, {}}, Placement::beside});
    CHECK(desk.wished() == OpeningPaths{"b.txt", "c.txt"});
    CHECK(desk.state.articles.opening->number != first);
}

TEST_CASE("the old article stays when the new one fails") {
    OpeningDesk desk;
    desk.say(OpenArticle{{"b.txt", nullptr, {}}});
    const State before = desk.state;
    desk.say(OpeningFailed{"b.txt: no such file"});
    CHECK_FALSE(desk.state.articles.opening);
    CHECK(desk.state.articles.error == "b.txt: no such file");
    CHECK(desk.state.view == before.view);
    CHECK(open_sources(*desk.world).size() == 1);
    desk.say(ForgetOpenError{});
    CHECK(desk.state.articles.error.empty());
}

TEST_CASE("an address of the net opens nothing and says why") {
    OpeningDesk desk;
    desk.say(OpenText{"https://example.org/a"});
    CHECK_FALSE(desk.state.articles.opening);
    CHECK_THAT(desk.state.articles.error, Contains("address of the net"));
}

TEST_CASE("closing one of two articles leaves the other") {
    OpeningDesk desk;
    desk.two_open();
    desk.say(CloseArticle{0});
    CHECK(desk.wished() == OpeningPaths{"b.txt"});
    desk.state.articles = {};
    desk.say(CloseArticle{2});
    CHECK_FALSE(desk.state.articles.opening);
}

TEST_CASE("the tabs are in the order of opening whichever is read") {
    OpeningDesk desk;
    desk.two_open();
    desk.world->tab = 1;  // "a.txt" is in front and the second
    const auto sources = open_sources(*desk.world);
    REQUIRE(sources.size() == 2);
    CHECK(sources[0].path == "b.txt");
    CHECK(sources[1].path == "a.txt");
}

TEST_CASE("the other article is read at a key") {
    OpeningDesk desk;
    desk.say(StepArticle{});
    CHECK(desk.state.articles.front == 0);  // there is only one
    desk.two_open();
    desk.say(StepArticle{});
    CHECK(desk.state.articles.front == 1);
    desk.say(StepArticle{});
    CHECK(desk.state.articles.front == 0);
}

TEST_CASE("a corrected language or day reads the same article anew and keeps the view") {
    OpeningDesk desk;
    desk.say(SetArticleLanguage{geo::TextLanguage::es});
    CHECK(desk.wished() == OpeningPaths{"a.txt"});
    CHECK(desk.state.articles.opening->articles[0].hints.language == geo::TextLanguage::es);
    CHECK(desk.state.articles.opening->keeps_view);
    const View view = desk.state.view;
    desk.say(ArticlesOpened{});
    CHECK(desk.state.view == view);
    desk.say(SetPublished{*geo::parse_date("2019-05-01")});
    CHECK(desk.state.articles.opening->articles[0].hints.published == geo::parse_date("2019-05-01"));
}

TEST_CASE("an article that is there is framed on its day") {
    OpeningDesk desk;
    desk.say(OpenArticle{{"b.txt", nullptr, {}}});
    desk.state.selected = geo::PlaceId{2};
    desk.say(ArticlesOpened{});
    CHECK_FALSE(desk.state.articles.opening);
    CHECK(std::holds_alternative<std::monostate>(desk.state.selected));
    CHECK(desk.state.time.to == desk.world->article.published);
    CHECK(desk.state.view.look_at.lng == Approx(37).margin(0.1));
    CHECK_THAT(desk.state.projection, Contains("+proj=lcc"));
}

TEST_CASE("what was opened is offered again, the last first") {
    OpeningDesk desk;
    for (const char* path : {"b.txt", "c.txt", "b.txt"}) desk.say(OpenArticle{{path, nullptr, {}}});
    REQUIRE(desk.state.articles.recent.size() == 2);
    CHECK(desk.state.articles.recent[0].path == "b.txt");
}

TEST_CASE("a layer that is gone comes back as the user left it") {
    OpeningDesk desk;
    desk.state.layers = {{"labels", false, 0.5F}, {"refugees", false, 1}};
    take_over(desk.state, *desk.world);
    CHECK_FALSE(desk.state.visible("labels"));
    CHECK(desk.state.layer("posts") == nullptr);  // the small world has none
    CHECK(desk.state.layer("refugees") != nullptr);
}
