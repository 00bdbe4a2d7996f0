#pragma once

#include <optional>
#include <vector>

#include "app/screen.hpp"

namespace app {

/// A tile of `tile_px` pixels: it begins at global pixel (x * tile_px, y * tile_px).
struct TileId {
    long long x = 0, y = 0;
    friend bool operator==(const TileId&, const TileId&) = default;
};

/// Columns x ... x + columns - 1, rows y ... y + rows - 1.
struct TileRange {
    long long x = 0, y = 0;
    int columns = 0, rows = 0;
    [[nodiscard]] int count() const { return columns * rows; }
    friend bool operator==(const TileRange&, const TileRange&) = default;
};

/// Which tiles of the endless plane are kept in the slots of a torus: tile (x, y) in slot
/// ((x - origin.x) mod columns, (y - origin.y) mod rows), so a pan over one tile changes one column or row of
/// slots. Knows no pixels' contents. Slot (0, 0) is the top left one.
class TileGrid {
  public:
    static constexpr int tile_px = 128;

    TileGrid(int columns, int rows);
    /// Slots for a viewport of this size wherever it stands, and for one tile around it.
    [[nodiscard]] static TileGrid for_viewport(PixelSize);

    [[nodiscard]] int columns() const { return columns_; }
    [[nodiscard]] int rows() const { return rows_; }
    /// Column and row of a tile's slot.
    [[nodiscard]] int slot_column(long long x) const;
    [[nodiscard]] int slot_row(long long y) const;

    [[nodiscard]] bool holds(TileId) const;
    void put(const TileRange&);
    /// Forgets all; `origin` goes to slot (0, 0) from now on. With the top left of what is to be drawn next
    /// that is one rectangle.
    void clear(TileId origin = {});

    /// The tiles of the range that are not held, as rectangles. None crosses the torus's seam: each is one
    /// rectangle of slots. Greedy: a full range gives at most four.
    [[nodiscard]] std::vector<TileRange> missing(const TileRange&) const;
    /// The range as up to four rectangles, none across the seam.
    [[nodiscard]] std::vector<TileRange> unseamed(const TileRange&) const;

    /// The tiles that hold these global pixels.
    [[nodiscard]] static TileRange covering(long long left_px, long long top_px, PixelSize);
    /// With one tile more on each side.
    [[nodiscard]] static TileRange ring_around(const TileRange&);

  private:
    [[nodiscard]] std::size_t slot(TileId) const;
    /// Up to `limit` of `from`, `from + 1`, ... before the seam.
    [[nodiscard]] static int until_seam(int slot, int slots, int limit);

    int columns_, rows_;
    TileId origin_;
    std::vector<std::optional<TileId>> held_;
};

}  // namespace app
