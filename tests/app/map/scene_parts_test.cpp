#include "app/map/scene_parts.hpp"

#include <thread>
#include <vector>

#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

TEST_CASE("who asks for the same part gets the same one, from whatever thread", "[threads]") {
    app::SceneParts parts(testing::small_world());
    const geo::Date day = *geo::parse_date("2020-02-11");
    struct Got {
        const geo::Topology* topology = nullptr;
        std::shared_ptr<const geo::ControlMap> control;
        std::shared_ptr<const std::vector<geo::ZoneShape>> zones;
    };
    std::vector<Got> got(4);
    {
        std::vector<std::jthread> threads;
        for (Got& mine : got)
            threads.emplace_back([&] { mine = {&parts.topology(0), parts.control_at(day), parts.zones()}; });
    }
    for (const Got& one : got) {
        CHECK(one.topology == got.front().topology);
        CHECK(one.control == got.front().control);
        CHECK(one.zones == got.front().zones);
    }
    CHECK(parts.topology(0).rings.size() == 1);  // the one square country
}

TEST_CASE("another day has another map of control") {
    app::SceneParts parts(testing::small_world());
    const geo::Date day = *geo::parse_date("2020-02-11");
    CHECK(parts.control_at(day) == parts.control_at(day));
    CHECK(parts.control_at(day) != parts.control_at({day.days + 1}));
}
