#pragma once

#include <ft2build.h>
#include FT_STROKER_H

#include <map>
#include <memory>

#include "app/text/fonts.hpp"
#include "app/text/glyph_atlas.hpp"

namespace app {

/// What a glyph's picture depends on.
struct GlyphKey {
    FontIndex font{};
    std::uint32_t glyph = 0;
    Px64 size = 0;
    Px64 halo = 0;             // radius by which the glyph is grown; 0: as it is
    std::uint8_t quarter = 0;  // of a pixel it stands to the right of a whole one
    friend auto operator<=>(const GlyphKey&, const GlyphKey&) = default;
};

/// A glyph in the atlas, placed against the whole pixel of the pen: y down.
struct GlyphPicture {
    int left = 0, top = 0, width = 0, height = 0;
    int u = 0, v = 0;
};

/// Rasters glyphs as they are first asked for.
class GlyphPictures {
  public:
    explicit GlyphPictures(const Fonts&);  // which must live as long

    /// Empty (no width) for a space, or once the atlas is full.
    [[nodiscard]] GlyphPicture picture(const GlyphKey&);
    [[nodiscard]] const GlyphAtlas& atlas() const { return atlas_; }

  private:
    struct Drop {
        void operator()(FT_Stroker stroker) const { FT_Stroker_Done(stroker); }
    };
    [[nodiscard]] GlyphPicture raster(const GlyphKey&);

    const Fonts& fonts_;
    std::unique_ptr<FT_StrokerRec_, Drop> stroker_;
    GlyphAtlas atlas_;
    std::map<GlyphKey, GlyphPicture> known_;
};

}  // namespace app
