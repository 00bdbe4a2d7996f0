#include "app/text/fonts.hpp"

#include <fmt/format.h>

namespace app {
namespace {

/// In the order of Face, then those that only stand in.
constexpr std::array<const char*, 7> files{
    "Inter-Regular.otf",    "Inter-SemiBold.otf",         "Inter-Italic.otf",       "NotoSerif-Regular.ttf",
    "NotoSerif-Italic.ttf", "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"};
constexpr FontIndex arabic{5};
constexpr FontIndex arabic_bold{6};

const char* cause(FT_Error error) {
    switch (error) {
        case FT_Err_Cannot_Open_Resource:
            return "it is missing or may not be read";
        case FT_Err_Unknown_File_Format:
            return "it is not a font";
        case FT_Err_Out_Of_Memory:
            return "out of memory";
        default:
            return "it is broken";
    }
}

/// Combining marks and spaces stay with the letter before them if its font has them.
bool follows_its_neighbor(char32_t c) {
    return c == U' ' || c == U'\u00A0' || (c >= 0x0300 && c <= 0x036F) || (c >= 0x064B && c <= 0x065F);
}

/// Joiners and marks of direction: no font needs a picture of them.
bool is_unseen(char32_t c) {
    return c >= 0x200B && c <= 0x200F;
}

}  // namespace

Fonts::Fonts(const std::string& folder) {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) throw FontError("FreeType does not start");
    library_.reset(library);
    for (std::size_t i = 0; i < file_count; ++i) {
        const std::string path = folder + "/" + files[i];
        FT_Face face = nullptr;
        const FT_Error error = FT_New_Face(library, path.c_str(), 0, &face);
        if (error != 0) throw FontError(fmt::format("cannot use the font {}: {}", path, cause(error)));
        faces_[i].reset(face);
        if (!FT_IS_SCALABLE(face))
            throw FontError(fmt::format("cannot use the font {}: it has no outlines", path));
    }
}

FontIndex Fonts::font_of(Face face) {
    return static_cast<FontIndex>(face);
}

bool Fonts::has(FontIndex font, char32_t c) const {
    return FT_Get_Char_Index(faces_[static_cast<std::size_t>(font)].get(), c) != 0;
}

std::vector<FontIndex> Fonts::fonts_for(std::u32string_view text, Face face) const {
    const FontIndex own = font_of(face);
    const std::array<FontIndex, 4> in_turn{own, face == Face::sans_medium ? arabic_bold : arabic,
                                           font_of(Face::sans), font_of(Face::serif)};
    std::vector<FontIndex> fonts;
    fonts.reserve(text.size());
    for (const char32_t c : text) {
        if (!fonts.empty() && (is_unseen(c) || (follows_its_neighbor(c) && has(fonts.back(), c)))) {
            fonts.push_back(fonts.back());
            continue;
        }
        FontIndex found = own;
        for (const FontIndex candidate : in_turn) {
            if (!has(candidate, c)) continue;
            found = candidate;
            break;
        }
        fonts.push_back(found);
    }
    return fonts;
}

FT_Face Fonts::sized(FontIndex font, Px64 size) const {
    FT_Face face = faces_[static_cast<std::size_t>(font)].get();
    FT_Set_Char_Size(face, 0, size, 72, 72);  // at 72 dots an inch a point is a pixel
    return face;
}

FontIndex Fonts::index_of(FT_Face face) const {
    std::size_t i = 0;
    while (i + 1 < file_count && faces_[i].get() != face) ++i;
    return static_cast<FontIndex>(i);
}

}  // namespace app
