#include "app/text/glyph_pictures.hpp"

#include FT_GLYPH_H
#include FT_OUTLINE_H

namespace app {
namespace {

/// Owns a glyph; FreeType replaces it when it is stroked or rastered.
class OwnedGlyph {
  public:
    explicit OwnedGlyph(FT_GlyphSlot slot) {
        if (FT_Get_Glyph(slot, &glyph_) != 0) glyph_ = nullptr;
    }
    ~OwnedGlyph() {
        if (glyph_ != nullptr) FT_Done_Glyph(glyph_);
    }
    OwnedGlyph(const OwnedGlyph&) = delete;
    OwnedGlyph& operator=(const OwnedGlyph&) = delete;

    /// Keeps the outer border of a stroke along the outline.
    [[nodiscard]] bool grow(FT_Stroker stroker) {
        return glyph_ != nullptr && FT_Glyph_StrokeBorder(&glyph_, stroker, 0, 1) == 0;
    }
    [[nodiscard]] const FT_BitmapGlyphRec_* bitmap() {
        if (glyph_ == nullptr || FT_Glyph_To_Bitmap(&glyph_, FT_RENDER_MODE_NORMAL, nullptr, 1) != 0)
            return nullptr;
        return reinterpret_cast<FT_BitmapGlyph>(glyph_);
    }

  private:
    FT_Glyph glyph_ = nullptr;
};

}  // namespace

GlyphPictures::GlyphPictures(const Fonts& fonts) : fonts_(fonts) {
    FT_Stroker stroker = nullptr;
    if (FT_Stroker_New(fonts.library(), &stroker) != 0) throw FontError("FreeType has no stroker");
    stroker_.reset(stroker);
}

GlyphPicture GlyphPictures::picture(const GlyphKey& key) {
    const auto found = known_.find(key);
    if (found != known_.end()) return found->second;
    return known_.emplace(key, raster(key)).first->second;
}

GlyphPicture GlyphPictures::raster(const GlyphKey& key) {
    FT_Face face = fonts_.sized(key.font, key.size);
    if (FT_Load_Glyph(face, key.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return {};
    if (face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return {};
    FT_Outline_Translate(&face->glyph->outline, key.quarter * 16L, 0);
    OwnedGlyph glyph(face->glyph);
    if (key.halo > 0) {
        FT_Stroker_Set(stroker_.get(), key.halo, FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
        if (!glyph.grow(stroker_.get())) return {};
    }
    const FT_BitmapGlyphRec_* drawn = glyph.bitmap();
    if (drawn == nullptr || drawn->bitmap.width == 0 || drawn->bitmap.rows == 0) return {};
    const auto width = static_cast<int>(drawn->bitmap.width);
    const auto height = static_cast<int>(drawn->bitmap.rows);
    const auto place = atlas_.add(width, height, drawn->bitmap.buffer, drawn->bitmap.pitch);
    if (!place) return {};
    return {drawn->left, -drawn->top, width, height, place->x, place->y};
}

}  // namespace app
