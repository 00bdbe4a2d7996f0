#include "app/map/tile_grid.hpp"

#include <random>
#include <set>
#include <utility>

#include "tests/catch.hpp"

using app::PixelSize;
using app::TileGrid;
using app::TileId;
using app::TileRange;

namespace {

std::set<std::pair<long long, long long>> tiles_of(const std::vector<TileRange>& ranges) {
    std::set<std::pair<long long, long long>> tiles;
    for (const TileRange& r : ranges) {
        for (int y = 0; y < r.rows; ++y) {
            for (int x = 0; x < r.columns; ++x) tiles.emplace(r.x + x, r.y + y);
        }
    }
    return tiles;
}

int count_of(const std::vector<TileRange>& ranges) {
    int count = 0;
    for (const TileRange& r : ranges) count += r.count();
    return count;
}

}  // namespace

TEST_CASE("A tile's slot goes round the torus, on both sides of zero") {
    const TileGrid grid(5, 4);
    CHECK(grid.slot_column(0) == 0);
    CHECK(grid.slot_column(4) == 4);
    CHECK(grid.slot_column(5) == 0);
    CHECK(grid.slot_column(-1) == 4);
    CHECK(grid.slot_column(-5) == 0);
    CHECK(grid.slot_row(-1) == 3);
    CHECK(grid.slot_row(1'000'000'000'003) == 3);
}

TEST_CASE("A view is covered by the tiles its first and last pixels are in") {
    constexpr int side = TileGrid::tile_px;
    CHECK(TileGrid::covering(0, 0, {side, side}) == TileRange{0, 0, 1, 1});
    CHECK(TileGrid::covering(1, side - 1, {side, side}) == TileRange{0, 0, 2, 2});
    CHECK(TileGrid::covering(-1, -side - 1, {2, 1}) == TileRange{-1, -2, 2, 1});
}

TEST_CASE("The slots hold any view of their size with its ring") {
    for (const PixelSize size :
         {PixelSize{1280, 800}, PixelSize{1, 1}, PixelSize{256, 257}, PixelSize{1920, 1080}}) {
        const TileGrid grid = TileGrid::for_viewport(size);
        for (long long at = -600; at < 600; ++at) {
            const TileRange ring = TileGrid::ring_around(TileGrid::covering(at, at * 3, size));
            REQUIRE(ring.columns <= grid.columns());
            REQUIRE(ring.rows <= grid.rows());
        }
    }
}

TEST_CASE("A full redraw is at most four rectangles of slots") {
    for (int x = -9; x < 9; ++x) {
        for (int y = -9; y < 9; ++y) {
            const TileGrid grid(6, 5);
            const TileRange view{x, y, 6, 5};
            const auto missing = grid.missing(view);
            CHECK(missing.size() <= 4);
            CHECK(count_of(missing) == view.count());
            CHECK(tiles_of(missing).size() == 30);
            CHECK(missing == grid.unseamed(view));
        }
    }
}

TEST_CASE("A redraw that starts at the origin is one rectangle") {
    TileGrid grid(6, 5);
    grid.put({3, 3, 2, 2});
    grid.clear({-8, 1'000'003});
    CHECK(grid.missing({-8, 1'000'003, 6, 5}) == std::vector<TileRange>{{-8, 1'000'003, 6, 5}});
    CHECK(grid.slot_column(-8) == 0);
    CHECK(grid.slot_row(1'000'002) == 4);
}

TEST_CASE("On a random walk the grid tells exactly what is missing, and no rectangle crosses the seam") {
    const unsigned seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : 20200301U;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    TileGrid grid(7, 6);
    std::set<std::pair<long long, long long>> known;  // what was put last into its slot
    TileRange view{-3, 2, 5, 4};
    for (int step = 0; step < 2000; ++step) {
        view.x += static_cast<int>(random() % 5) - 2;
        view.y += static_cast<int>(random() % 5) - 2;
        const auto missing = grid.missing(view);
        REQUIRE(static_cast<int>(tiles_of(missing).size()) == count_of(missing));
        for (const auto& tile : tiles_of({view})) {
            REQUIRE(tiles_of(missing).contains(tile) == !known.contains(tile));
        }
        for (const TileRange& part : missing) {
            REQUIRE(grid.slot_column(part.x) + part.columns <= grid.columns());
            REQUIRE(grid.slot_row(part.y) + part.rows <= grid.rows());
        }
        if (random() % 8 == 0) {
            grid.clear({static_cast<int>(random() % 30), -static_cast<int>(random() % 30)});
            known.clear();
            continue;
        }
        for (const TileRange& part : missing) grid.put(part);
        for (const auto& [x, y] : tiles_of(missing)) {
            std::erase_if(known, [&, cx = x, cy = y](const auto& k) {
                return grid.slot_column(k.first) == grid.slot_column(cx) &&
                       grid.slot_row(k.second) == grid.slot_row(cy);
            });
            known.emplace(x, y);
        }
        REQUIRE(grid.missing(view).empty());
    }
}
