#include "app/map/tile_grid.hpp"

#include <algorithm>

namespace app {
namespace {

long long floor_div(long long a, long long b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

int modulo(long long a, int b) {
    const long long rest = a % b;
    return static_cast<int>(rest < 0 ? rest + b : rest);
}

}  // namespace

TileGrid::TileGrid(int columns, int rows)
    : columns_(columns),
      rows_(rows),
      held_(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows)) {}

TileGrid TileGrid::for_viewport(PixelSize size) {
    // A viewport that begins within a tile reaches one more; the ring is two more.
    const auto slots = [](int px) { return (px + tile_px - 1) / tile_px + 1 + 2; };
    return {slots(size.width), slots(size.height)};
}

int TileGrid::slot_column(long long x) const {
    return modulo(x - origin_.x, columns_);
}

int TileGrid::slot_row(long long y) const {
    return modulo(y - origin_.y, rows_);
}

std::size_t TileGrid::slot(TileId tile) const {
    return static_cast<std::size_t>(slot_row(tile.y)) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(slot_column(tile.x));
}

bool TileGrid::holds(TileId tile) const {
    return held_[slot(tile)] == tile;
}

void TileGrid::put(const TileRange& range) {
    for (int row = 0; row < range.rows; ++row) {
        for (int column = 0; column < range.columns; ++column) {
            const TileId tile{range.x + column, range.y + row};
            held_[slot(tile)] = tile;
        }
    }
}

void TileGrid::clear(TileId origin) {
    std::fill(held_.begin(), held_.end(), std::nullopt);
    origin_ = origin;
}

int TileGrid::until_seam(int slot, int slots, int limit) {
    return std::min(slots - slot, limit);
}

std::vector<TileRange> TileGrid::missing(const TileRange& range) const {
    std::vector<TileRange> found;
    for (int row = 0; row < range.rows; ++row) {
        const long long y = range.y + row;
        for (int column = 0; column < range.columns;) {
            const long long x = range.x + column;
            if (holds({x, y})) {
                ++column;
                continue;
            }
            const int room = until_seam(slot_column(x), columns_, range.columns - column);
            int run = 1;
            while (run < room && !holds({x + run, y})) ++run;
            // Grows the rectangle above if that has the same columns.
            const auto above = std::find_if(found.begin(), found.end(), [&](const TileRange& r) {
                return r.x == x && r.columns == run && r.y + r.rows == y;
            });
            if (above != found.end() && slot_row(y) != 0) {
                ++above->rows;
            } else {
                found.push_back({x, y, run, 1});
            }
            column += run;
        }
    }
    return found;
}

std::vector<TileRange> TileGrid::unseamed(const TileRange& range) const {
    std::vector<TileRange> parts;
    for (int row = 0; row < range.rows;) {
        const int rows = until_seam(slot_row(range.y + row), rows_, range.rows - row);
        for (int column = 0; column < range.columns;) {
            const int columns = until_seam(slot_column(range.x + column), columns_, range.columns - column);
            parts.push_back({range.x + column, range.y + row, columns, rows});
            column += columns;
        }
        row += rows;
    }
    return parts;
}

TileRange TileGrid::covering(long long left_px, long long top_px, PixelSize size) {
    const long long x = floor_div(left_px, tile_px);
    const long long y = floor_div(top_px, tile_px);
    return {x, y, static_cast<int>(floor_div(left_px + size.width - 1, tile_px) - x + 1),
            static_cast<int>(floor_div(top_px + size.height - 1, tile_px) - y + 1)};
}

TileRange TileGrid::ring_around(const TileRange& range) {
    return {range.x - 1, range.y - 1, range.columns + 2, range.rows + 2};
}

}  // namespace app
