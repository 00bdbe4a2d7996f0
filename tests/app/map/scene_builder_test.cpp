#include "app/map/scene_builder.hpp"

#include <atomic>

#include "tests/app/small_world.hpp"
#include "tests/catch.hpp"

namespace {

app::SceneKey key(std::string projection, int detail = 18) {
    app::SceneKey k;
    k.projection = std::move(projection);
    k.detail = detail;
    k.date = *geo::parse_date("2020-02-11");
    const auto p = geo::Projection::create(k.projection);
    app::set_cell(k, *p.map_from_lnglat({37, 36}), {800, 600});
    return k;
}

const app::SceneLayer* layer(const app::Scene& scene, std::string_view id) {
    for (const auto& l : scene.layers) {
        if (l->id == id) return l.get();
    }
    return nullptr;
}

double filled_m2(const app::SceneLayer& l, app::Paint paint) {
    double area = 0;
    for (const app::Fill& fill : l.fills) {
        if (fill.paint.paint != paint) continue;
        for (std::size_t i = 0; i + 2 < fill.indices.size(); i += 3) {
            const auto a = fill.points[fill.indices[i]], b = fill.points[fill.indices[i + 1]],
                       c = fill.points[fill.indices[i + 2]];
            area += std::abs(static_cast<double>(b.x - a.x) * static_cast<double>(c.y - a.y) -
                             static_cast<double>(b.y - a.y) * static_cast<double>(c.x - a.x)) /
                    2;
        }
    }
    return area;
}

}  // namespace

TEST_CASE("a scene fills the land: 3 by 3 degrees at 36 north are 90,000 km2") {
    // The area between two parallels of the ellipsoid, 34.5 and 37.5 north, times 3/360: 90,030 km2
    // (Snyder, Map Projections: A Working Manual, equation 3-12 for q).
    app::SceneParts parts(testing::small_world());
    const auto projection = geo::Projection::create("+proj=laea +lat_0=36 +lon_0=37");
    const auto scene = app::build_scene(parts, projection, key(projection.definition()), nullptr, {});
    REQUIRE(scene);
    const app::SceneLayer* land = layer(*scene, "land");
    REQUIRE(land != nullptr);
    CHECK(filled_m2(*land, app::Paint::land) / 1e6 == Approx(90'030).epsilon(0.003));
}

TEST_CASE("a new date takes over the base map of the scene before") {
    app::SceneParts parts(testing::small_world());
    const auto projection = geo::Projection::create("EPSG:3857");
    auto k = key("EPSG:3857");
    const auto first = app::build_scene(parts, projection, k, nullptr, {});
    k.date.days += 1;
    const auto second = app::build_scene(parts, projection, k, first.get(), {});
    CHECK(layer(*first, "land") == layer(*second, "land"));
    CHECK(layer(*first, "front") != layer(*second, "front"));
    CHECK(first->labels == second->labels);
}

TEST_CASE("a scene that is asked to stop is no scene") {
    std::stop_source stop;
    stop.request_stop();
    const auto projection = geo::Projection::create("EPSG:3857");
    app::SceneParts parts(testing::small_world());
    CHECK(app::build_scene(parts, projection, key("EPSG:3857"), nullptr, stop.get_token()) == nullptr);
}

TEST_CASE("the newest wish wins, whatever was asked before", "[threads]") {
    std::atomic<int> done = 0;
    app::SceneBuilder builder(std::make_shared<app::SceneParts>(testing::small_world()), [&] { ++done; });
    for (int i = 0; i < 40; ++i) {
        auto k = key(i % 2 == 0 ? "EPSG:3857" : "+proj=laea +lat_0=36 +lon_0=37");
        k.date.days += i;
        builder.want(k);
        if (i % 7 == 0) (void)builder.latest();
        if (i % 5 == 0) builder.wait();
    }
    builder.wait();
    REQUIRE(builder.latest());
    CHECK_FALSE(builder.busy());
    CHECK(builder.latest()->key.date.days == geo::parse_date("2020-02-11")->days + 39);
    CHECK(done > 0);
}

TEST_CASE("a wish that cannot be met says why and the next one is met", "[threads]") {
    app::SceneBuilder builder(std::make_shared<app::SceneParts>(testing::small_world()));
    app::SceneKey bad = key("EPSG:3857");
    bad.projection = "EPSG:999999";
    builder.want(bad);
    builder.wait();
    CHECK_FALSE(builder.failure().empty());
    CHECK_FALSE(builder.busy());
    builder.want(key("EPSG:3857"));
    builder.wait();
    CHECK(builder.failure().empty());
    REQUIRE(builder.latest());
}

TEST_CASE("a builder may go while it works", "[threads]") {
    for (int i = 0; i < 10; ++i) {
        app::SceneBuilder builder(std::make_shared<app::SceneParts>(testing::small_world()));
        builder.want(key("EPSG:3857"));
    }
    SUCCEED();
}
