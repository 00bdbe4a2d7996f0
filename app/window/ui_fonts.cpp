#include "app/window/ui_fonts.hpp"

#include <imgui.h>

#include <array>
#include <cmath>
#include <filesystem>

#include "app/text/text_engine.hpp"

namespace app {
namespace {

/// First and last code point in pairs, 0 at the end. Tight: every glyph costs start-up time, and other
/// scripts go through the shaper.
constexpr std::array<ImWchar, 47> text_glyphs{0x0020, 0x007E,  // ASCII
                                              0x00A0, 0x00FF,  // Latin-1
                                              0x0100, 0x017F,  // Extended-A: the Turkish letters too
                                              0x0218, 0x021B,  // Romanian comma below
                                              0x02BB, 0x02BF,  // ayn and hamza marks
                                              0x1E0C, 0x1E0D,  // Ḍ ḍ
                                              0x1E24, 0x1E29,  // Ḥ ḥ ... ḩ
                                              0x1E62, 0x1E63,  // Ṣ ṣ
                                              0x1E6C, 0x1E6D,  // Ṭ ṭ
                                              0x1E92, 0x1E93,  // Ẓ ẓ
                                              0x2009, 0x2009,  // thin space
                                              0x2010, 0x2015,  // hyphens, dashes
                                              0x2018, 0x201E,  // quotation marks
                                              0x2020, 0x2022,  // daggers, bullet
                                              0x2026, 0x2026,  // ellipsis
                                              0x202F, 0x202F,  // narrow no-break space
                                              0x2032, 0x2033,  // prime, double prime
                                              0x2039, 0x203A,  // ‹ ›
                                              0x20AC, 0x20AC,  // euro
                                              0x2190, 0x2193,  // arrows
                                              0x2212, 0x2212,  // minus
                                              0x2248, 0x2248,  // almost equal
                                              0x2264, 0x2265,  // ≤ ≥
                                              0};

/// For faces that set titles and small print: the four languages and names transliterated from Arabic.
constexpr std::array<ImWchar, 43> title_glyphs{0x0020, 0x007E, 0x00A0, 0x00FF,  // ASCII, Latin-1
                                               0x0100, 0x0101, 0x0112, 0x0113,  // ā ē
                                               0x011E, 0x011F, 0x012A, 0x012B,  // ğ ī
                                               0x0130, 0x0131, 0x0152, 0x0153,  // İ ı œ
                                               0x015E, 0x0161, 0x016A, 0x016B,  // ş š ū
                                               0x02BB, 0x02BF, 0x1E0C, 0x1E0D,  // marks, ḍ
                                               0x1E24, 0x1E29, 0x1E62, 0x1E63,  // ḥ ḩ ṣ
                                               0x1E6C, 0x1E6D, 0x2010, 0x2015,  // ṭ, dashes
                                               0x2018, 0x201E, 0x2026, 0x2026,  // quotation marks, ellipsis
                                               0x202F, 0x202F, 0x2212, 0x2212,  // narrow space, minus
                                               0x2192, 0x2192, 0};              // →

/// From ascender to descender, in ems: the UI library counts a face's size so, typographers in ems.
constexpr float inter_height_em = 1.2102F;
constexpr float noto_serif_height_em = 1.362F;

}  // namespace

panels::Fonts add_ui_fonts(ImFontAtlas& atlas, const std::string& fonts_folder, float scale) {
    const auto add = [&](const char* file, float height_em, float points, const ImWchar* glyphs) {
        const std::string path = fonts_folder + "/" + file;
        if (!std::filesystem::exists(path)) throw FontError(path + ": no such font file");
        ImFontConfig config;
        config.PixelSnapH = true;  // so no glyph stands between pixels, and one raster of each is enough
        config.OversampleH = 1;
        ImFont* font = atlas.AddFontFromFileTTF(path.c_str(), points * height_em * scale, &config, glyphs);
        if (font == nullptr) throw FontError(path + ": cannot be read");
        return font;
    };
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
    panels::Fonts fonts;
    fonts.ui = add("Inter-Regular.otf", inter_height_em, 14, text_glyphs.data());
    fonts.ui_medium = add("Inter-SemiBold.otf", inter_height_em, 14, text_glyphs.data());
    fonts.small = add("Inter-Regular.otf", inter_height_em, 12, text_glyphs.data());
    fonts.tiny = add("Inter-Regular.otf", inter_height_em, 10.5F, title_glyphs.data());
    fonts.title = add("Inter-SemiBold.otf", inter_height_em, 17, title_glyphs.data());
    fonts.reading = add("NotoSerif-Regular.ttf", noto_serif_height_em, 17, text_glyphs.data());
    fonts.reading_italic = add("NotoSerif-Italic.ttf", noto_serif_height_em, 17, title_glyphs.data());
    fonts.headline = add("NotoSerif-Bold.ttf", noto_serif_height_em, 21, title_glyphs.data());
    return fonts;
}

}  // namespace app
