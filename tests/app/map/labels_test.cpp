#include "app/map/labels.hpp"

#include <random>

#include "tests/catch.hpp"

namespace {

const app::Camera camera{{0, 0, 1280, 800}, 1, 0, -800};  // map x, y = window x, 800 - y

app::LabelWish wish(double x, double y, app::LabelClass cls, float priority, bool insist = false) {
    app::LabelWish w;
    w.at = {x, y};
    w.text = "name";
    w.cls = cls;
    w.priority = priority;
    w.insist = insist;
    return w;
}

std::optional<app::LabelSize> fixed_size(const app::LabelWish&) {
    return app::LabelSize{60, 10, 3};
}

std::vector<app::LabelWish> random_wishes(std::mt19937& random, int count) {
    std::uniform_real_distribution<double> x(0, 1280), y(0, 800);
    std::vector<app::LabelWish> wishes;
    for (int i = 0; i < count; ++i) {
        const bool story = i % 20 == 0;
        wishes.push_back(wish(x(random), y(random), story ? app::LabelClass::story : app::LabelClass::town,
                              static_cast<float>(count - i), story));
    }
    return wishes;
}

}  // namespace

TEST_CASE("no two names overlap, nor a name and an obstacle, in 200 random views") {
    std::mt19937 random(42);
    const std::vector<app::PixelBox> obstacles{{0, 0, 300, 80}, {900, 500, 1280, 800}};
    for (int view = 0; view < 200; ++view) {
        const auto wishes = random_wishes(random, 150);
        const app::LabelPlan plan =
            app::place_labels(wishes, camera, 1, {.obstacles = obstacles}, nullptr, fixed_size);
        for (std::size_t i = 0; i < plan.placed.size(); ++i) {
            for (std::size_t j = i + 1; j < plan.placed.size(); ++j)
                CHECK_FALSE(plan.placed[i].box.overlaps(plan.placed[j].box));
            for (const app::PixelBox& box : obstacles) CHECK_FALSE(plan.placed[i].box.overlaps(box));
        }
        CHECK(plan.placed.size() + plan.dropped.size() == wishes.size());
    }
}

TEST_CASE("a name that insists finds a place at the end of a line in a crowd") {
    std::vector<app::LabelWish> wishes;
    for (int i = 0; i < 6; ++i) wishes.push_back(wish(600 + i, 400, app::LabelClass::story, 10, true));
    for (int i = 0; i < 40; ++i) wishes.push_back(wish(560 + 2 * i, 390, app::LabelClass::town, 1));
    const app::LabelPlan plan = app::place_labels(wishes, camera, 1, {}, nullptr, fixed_size);
    int story = 0, leaders = 0;
    for (const app::PlacedLabel& label : plan.placed) {
        story += wishes[label.wish].insist ? 1 : 0;
        leaders += label.leader ? 1 : 0;
    }
    CHECK(story == 6);
    CHECK(leaders > 0);
}

TEST_CASE("a pan keeps every name on its side while it fits") {
    std::mt19937 random(7);
    const auto wishes = random_wishes(random, 120);
    const app::LabelPlan first = app::place_labels(wishes, camera, 1, {}, nullptr, fixed_size);
    app::Camera moved = camera;
    moved.left_px += 1;
    const app::LabelPlan second = app::place_labels(wishes, moved, 1, {}, &first, fixed_size);
    for (const app::PlacedLabel& before : first.placed) {
        // Those near the left edge may leave.
        if (before.box.min_x < 3) continue;
        const auto after = std::find_if(second.placed.begin(), second.placed.end(),
                                        [&](const app::PlacedLabel& l) { return l.wish == before.wish; });
        REQUIRE(after != second.placed.end());
        CHECK(after->side == before.side);
        CHECK(after->baseline_x == before.baseline_x - 1);
    }
}

TEST_CASE("the same wishes are placed the same way twice") {
    std::mt19937 random(3);
    const auto wishes = random_wishes(random, 300);
    const auto once = app::place_labels(wishes, camera, 1, {}, nullptr, fixed_size);
    const auto twice = app::place_labels(wishes, camera, 1, {}, nullptr, fixed_size);
    REQUIRE(once.placed.size() == twice.placed.size());
    for (std::size_t i = 0; i < once.placed.size(); ++i) {
        CHECK(once.placed[i].wish == twice.placed[i].wish);
        CHECK(once.placed[i].side == twice.placed[i].side);
    }
}

TEST_CASE("no name stands nearer to another symbol than to its own in a crowd, in 100 random ones") {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> x(500, 780), y(300, 500);
    for (int view = 0; view < 100; ++view) {
        std::vector<app::LabelWish> wishes;
        std::vector<app::ScreenPoint> symbols;
        std::vector<app::PixelBox> signs;
        for (int i = 0; i < 40; ++i) {
            app::LabelWish w =
                wish(x(random), y(random), app::LabelClass::town, static_cast<float>(i), i % 4 == 0);
            w.place = geo::PlaceId{static_cast<std::uint32_t>(i)};
            const app::ScreenPoint at = camera.screen_from_map(w.at);
            symbols.push_back({std::round(at.x), std::round(at.y)});
            signs.push_back({at.x - 3, at.y - 3, at.x + 3, at.y + 3});
            wishes.push_back(w);
        }
        const auto plan = app::place_labels(wishes, camera, 1, {.obstacles = signs, .symbols = symbols},
                                            nullptr, [](const app::LabelWish&) {
                                                return app::LabelSize{40, 10, 3};
                                            });
        int insisting = 0;
        for (const app::PlacedLabel& label : plan.placed) {
            insisting += wishes[label.wish].insist ? 1 : 0;
            if (wishes[label.wish].insist) continue;  // rather crowded than not at all
            for (const app::ScreenPoint other : symbols) {
                if (std::hypot(other.x - label.anchor.x, other.y - label.anchor.y) < 1) continue;
                CHECK(label.box.distance_to(other) > label.box.distance_to(label.anchor));
            }
        }
        CHECK(insisting == 10);
    }
}

TEST_CASE("what lies below a piece of furniture has no name and is not missed") {
    const std::vector<app::LabelWish> wishes{wish(150, 700, app::LabelClass::story, 10, true)};
    const std::vector<app::PixelBox> covers{{100, 50, 300, 150}};
    const auto plan = app::place_labels(wishes, camera, 1, {.covers = covers}, nullptr, fixed_size);
    CHECK(plan.placed.empty());
    CHECK(plan.dropped.empty());
}
