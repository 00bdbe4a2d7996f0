#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A font file is missing or broken. what() names the file and the cause.
struct FontError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class Face : std::uint8_t { sans, sans_medium, sans_italic, serif, serif_italic };

/// Where one glyph goes: whole pixels relative to the pen's start on the base line, y down, and the place of
/// its picture in the atlas. The halo's picture is the glyph grown by TextStyle::halo_px. Start the pen at a
/// whole pixel: the parts of a pixel between letters are in the pictures.
struct GlyphQuad {
    float x = 0, y = 0, width = 0, height = 0;
    float u = 0, v = 0;  // atlas pixels; the size there is the size on screen
    bool halo = false;
    std::uint32_t text_begin = 0;  // byte of the text it stands for
};

/// A shaped line of text, left to right as seen: halos first, so that no halo covers a neighbor's glyph.
struct ShapedText {
    std::vector<GlyphQuad> quads;
    float width_px = 0, ascent_px = 0, descent_px = 0;  // descent positive, below the base line
    std::uint32_t missing_glyphs = 0;                   // letters that no font has
};

struct TextStyle {
    Face face = Face::sans;
    float size_px = 13;
    float letter_spacing_px = 0;
    float halo_px = 0;
    friend auto operator<=>(const TextStyle&, const TextStyle&) = default;
};

/// One channel of coverage, growing downwards as glyphs come. `generation` changes with every change.
struct AtlasView {
    int width = 0, height = 0;
    std::span<const std::uint8_t> pixels;
    std::uint64_t generation = 0;
};

/// Shapes any script (bidirectional, joined) with the fonts of one folder and rasters glyphs at the size
/// asked for into one atlas. Arabic letters fall to the Arabic face. One thread. Results are kept: asking
/// again for the same line costs a look-up; references stay valid until the engine goes.
class TextEngine {
  public:
    /// Throws FontError.
    explicit TextEngine(const std::string& fonts_folder);
    ~TextEngine();
    TextEngine(const TextEngine&) = delete;
    TextEngine& operator=(const TextEngine&) = delete;

    [[nodiscard]] const ShapedText& shape(std::string_view utf8, const TextStyle&);
    [[nodiscard]] AtlasView atlas() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace app
