#include "app/damage.hpp"

#include <random>
#include <vector>

#include "tests/catch.hpp"

using app::Damage;
using app::PixelRect;

namespace {

bool share_a_pixel(PixelRect a, PixelRect b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

bool holds_all_of(PixelRect outer, PixelRect inner) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width &&
           inner.y + inner.height <= outer.y + outer.height;
}

}  // namespace

TEST_CASE("Nothing is damaged at first, nor by what has no size or lies outside of the window") {
    Damage damage({100, 80});
    damage.add({10, 10, 0, 5});
    damage.add({10, 10, 5, -1});
    damage.add({100, 0, 5, 5});
    damage.add({-9, 20, 9, 9});
    CHECK(damage.parts().empty());
    CHECK(damage.bounds().width == 0);
    CHECK(damage.pixels() == 0);
}

TEST_CASE("Damage is cut to the window") {
    Damage damage({100, 80});
    damage.add({-5, 70, 20, 20});
    REQUIRE(damage.parts().size() == 1);
    CHECK(damage.parts()[0] == PixelRect{0, 70, 15, 10});
    CHECK(damage.pixels() == 150);
}

TEST_CASE("Parts that touch without sharing a pixel stay apart") {
    Damage damage({100, 80});
    damage.add({0, 0, 10, 10});
    damage.add({10, 0, 10, 10});
    CHECK(damage.parts().size() == 2);
    CHECK(damage.bounds() == PixelRect{0, 0, 20, 10});
    CHECK(damage.pixels() == 200);
}

TEST_CASE("A part that joins two others makes one of three, and of what their union then meets") {
    Damage damage({100, 80});
    damage.add({0, 0, 10, 10});
    damage.add({30, 30, 10, 10});
    damage.add({20, 2, 5, 5});  // met only by the union
    damage.add({5, 5, 30, 30});
    REQUIRE(damage.parts().size() == 1);
    CHECK(damage.parts()[0] == PixelRect{0, 0, 40, 40});
}

TEST_CASE("Whatever is added is held by one part, and no two parts share a pixel") {
    const unsigned seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : 20200211U;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int round = 0; round < 300; ++round) {
        Damage damage({200, 150});
        std::vector<PixelRect> added;
        for (int i = 0; i < 12; ++i) {
            const PixelRect rect{below(190), below(140), 1 + below(10), 1 + below(10)};
            damage.add(rect);
            added.push_back(rect);
        }
        const auto parts = damage.parts();
        for (const PixelRect& rect : added) {
            int holders = 0;
            for (const PixelRect& part : parts) holders += holds_all_of(part, rect) ? 1 : 0;
            REQUIRE(holders == 1);
            REQUIRE(holds_all_of(damage.bounds(), rect));
        }
        for (std::size_t i = 0; i < parts.size(); ++i)
            for (std::size_t k = i + 1; k < parts.size(); ++k)
                REQUIRE_FALSE(share_a_pixel(parts[i], parts[k]));
    }
}
