#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/text/text_engine.hpp"

namespace app {

/// One picture that holds many small ones, put on shelves side by side with a pixel of room between them.
/// What is in it stays where it is; it grows downwards.
class GlyphAtlas {
  public:
    static constexpr int width_px = 1024;
    static constexpr int largest_height_px = 8192;

    GlyphAtlas();

    struct Place {
        int x = 0, y = 0;
    };
    /// Copies rows of `width` bytes, `pitch` bytes apart. Nothing where it is full or the picture too wide.
    [[nodiscard]] std::optional<Place> add(int width, int height, const std::uint8_t* rows, int pitch);
    [[nodiscard]] AtlasView view() const;

  private:
    struct Shelf {
        int y = 0, height = 0, used_px = 0;
    };
    [[nodiscard]] Shelf* shelf_for(int width, int height);

    int height_;
    std::vector<std::uint8_t> pixels_;
    std::vector<Shelf> shelves_;
    std::uint64_t generation_ = 1;
};

}  // namespace app
