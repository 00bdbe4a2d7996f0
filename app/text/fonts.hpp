#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/text/text_engine.hpp"

namespace app {

/// Index of a font file.
enum class FontIndex : std::uint8_t {};

/// FreeType's fixed point: 1/64 pixel.
using Px64 = long;

/// The font files of one folder, open.
class Fonts {
  public:
    explicit Fonts(const std::string& folder);  // throws FontError

    /// For each code point the font that draws it: that of the face if it has it; else the Arabic one, the
    /// sans and the serif in turn; else that of the face, which shows its sign for "missing". Spaces and
    /// marks stay with the letter before them.
    [[nodiscard]] std::vector<FontIndex> fonts_for(std::u32string_view, Face) const;
    [[nodiscard]] static FontIndex font_of(Face);

    /// Valid at this size until the next call for the same font.
    [[nodiscard]] FT_Face sized(FontIndex, Px64 size) const;
    [[nodiscard]] FontIndex index_of(FT_Face) const;
    [[nodiscard]] FT_Library library() const { return library_.get(); }

  private:
    struct Drop {
        void operator()(FT_Library library) const { FT_Done_FreeType(library); }
        void operator()(FT_Face face) const { FT_Done_Face(face); }
    };
    static constexpr std::size_t file_count = 7;

    [[nodiscard]] bool has(FontIndex, char32_t) const;

    std::unique_ptr<FT_LibraryRec_, Drop> library_;
    std::array<std::unique_ptr<FT_FaceRec_, Drop>, file_count> faces_;
};

}  // namespace app
