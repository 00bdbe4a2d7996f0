#include "app/text/glyph_atlas.hpp"

#include <algorithm>
#include <cstddef>

namespace app {
namespace {

constexpr int first_height_px = 1024;  // enough for most stories: growing costs a frame
constexpr int gap_px = 1;

std::size_t offset_of(int x, int y) {
    return static_cast<std::size_t>(y) * GlyphAtlas::width_px + static_cast<std::size_t>(x);
}

}  // namespace

GlyphAtlas::GlyphAtlas() : height_(first_height_px), pixels_(offset_of(0, first_height_px)) {}

GlyphAtlas::Shelf* GlyphAtlas::shelf_for(int width, int height) {
    // The lowest shelf that is high enough, if not much too high.
    Shelf* best = nullptr;
    for (Shelf& shelf : shelves_) {
        if (shelf.height < height || shelf.height > height + height / 2 + 2) continue;
        if (shelf.used_px + width > width_px) continue;
        if (best == nullptr || shelf.height < best->height) best = &shelf;
    }
    if (best != nullptr) return best;
    const int y = shelves_.empty() ? gap_px : shelves_.back().y + shelves_.back().height + gap_px;
    if (width + 2 * gap_px > width_px || y + height + gap_px > largest_height_px) return nullptr;
    shelves_.push_back({y, height, gap_px});
    return &shelves_.back();
}

std::optional<GlyphAtlas::Place> GlyphAtlas::add(int width, int height, const std::uint8_t* rows, int pitch) {
    Shelf* shelf = shelf_for(width + gap_px, height);
    if (shelf == nullptr) return std::nullopt;
    while (shelf->y + shelf->height + gap_px > height_) height_ *= 2;
    pixels_.resize(offset_of(0, height_));
    const Place place{shelf->used_px, shelf->y};
    shelf->used_px += width + gap_px;
    for (int y = 0; y < height; ++y) {
        std::copy_n(rows + static_cast<std::ptrdiff_t>(y) * pitch, width,
                    pixels_.begin() + static_cast<std::ptrdiff_t>(offset_of(place.x, place.y + y)));
    }
    ++generation_;
    return place;
}

AtlasView GlyphAtlas::view() const {
    return {width_px, height_, pixels_, generation_};
}

}  // namespace app
