#include "app/text/text_engine.hpp"

#include <raqm.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

#include "app/text/fonts.hpp"
#include "app/text/glyph_pictures.hpp"

namespace app {
namespace {

/// Code points and where each begins in the UTF-8. What is no UTF-8 becomes U+FFFD, control codes spaces.
struct Decoded {
    std::u32string text;
    std::vector<std::uint32_t> begin;
};

Decoded decode(std::string_view utf8) {
    Decoded out;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto byte = [&](std::size_t at) {
            return static_cast<unsigned char>(at < utf8.size() ? utf8[at] : 0);
        };
        const unsigned first = byte(i);
        const std::size_t length = first < 0x80   ? 1
                                   : first < 0xC2 ? 0
                                   : first < 0xE0 ? 2
                                   : first < 0xF0 ? 3
                                   : first < 0xF5 ? 4
                                                  : 0;
        char32_t c = length <= 1 ? first : first & (0x7FU >> length);
        bool good = length > 0;
        for (std::size_t k = 1; good && k < length; ++k) {
            good = (byte(i + k) & 0xC0U) == 0x80;
            c = (c << 6U) | (byte(i + k) & 0x3FU);
        }
        if (!good) c = 0xFFFD;
        if (c < 0x20 || c == 0x7F) c = U' ';
        out.text.push_back(c);
        out.begin.push_back(static_cast<std::uint32_t>(i));
        i += good ? length : 1;
    }
    return out;
}

/// Keeps letters that are set apart from being joined to one glyph ("fi"), by a mark between them that is not
/// seen. Not by a font feature: raqm 0.7 leaks those.
void part_ligatures(Decoded& decoded) {
    constexpr char32_t zero_width_non_joiner = 0x200C;
    for (std::size_t i = decoded.text.size(); i-- > 1;) {
        if (decoded.text[i - 1] != U'f') continue;
        decoded.text.insert(i, 1, zero_width_non_joiner);
        decoded.begin.insert(decoded.begin.begin() + static_cast<std::ptrdiff_t>(i), decoded.begin[i]);
    }
}

Px64 px64(float px) {
    return std::lround(px * 64);
}

float px(Px64 v) {
    return static_cast<float>(v) / 64;
}

struct DropRaqm {
    void operator()(raqm_t* line) const { raqm_destroy(line); }
};
using RaqmLine = std::unique_ptr<raqm_t, DropRaqm>;

bool is_joined_script(char32_t c) {
    return c >= 0x0600 && c <= 0x08FF;
}

/// Where the pen stands for one glyph, 1/64 px.
struct PennedGlyph {
    GlyphKey key;
    Px64 x = 0, y = 0;
    std::uint32_t text_begin = 0;
};

struct LineKey {
    std::string_view text;
    TextStyle style;
    friend bool operator==(const LineKey&, const LineKey&) = default;
};

struct OwnedLineKey {
    std::string text;
    TextStyle style;
};

struct LineHash {
    using is_transparent = void;
    std::size_t operator()(const LineKey& key) const {
        std::size_t h = std::hash<std::string_view>{}(key.text);
        const auto mix = [&h](std::size_t v) { h ^= v + 0x9E3779B97F4A7C15U + (h << 6U) + (h >> 2U); };
        mix(static_cast<std::size_t>(key.style.face));
        for (const float v : {key.style.size_px, key.style.letter_spacing_px, key.style.halo_px}) {
            mix(std::hash<float>{}(v));
        }
        return h;
    }
    std::size_t operator()(const OwnedLineKey& key) const { return (*this)(LineKey{key.text, key.style}); }
};

struct LineEqual {
    using is_transparent = void;
    static LineKey view(const LineKey& key) { return key; }
    static LineKey view(const OwnedLineKey& key) { return {key.text, key.style}; }
    template <class A, class B>
    bool operator()(const A& a, const B& b) const {
        return view(a) == view(b);
    }
};

}  // namespace

struct TextEngine::Impl {
    explicit Impl(const std::string& folder) : fonts(folder), pictures(fonts) {}

    Fonts fonts;
    GlyphPictures pictures;
    std::unordered_map<OwnedLineKey, ShapedText, LineHash, LineEqual> lines;

    [[nodiscard]] RaqmLine lay_out(const Decoded& decoded, const TextStyle& style) const {
        RaqmLine line(raqm_create());
        static_assert(sizeof(char32_t) == sizeof(std::uint32_t));
        const bool set =
            line != nullptr &&
            raqm_set_text(line.get(), reinterpret_cast<const std::uint32_t*>(decoded.text.data()),
                          decoded.text.size()) &&
            raqm_set_par_direction(line.get(), RAQM_DIRECTION_DEFAULT) &&
            raqm_set_freetype_load_flags(line.get(), FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
        if (!set) throw std::bad_alloc();
        const std::vector<FontIndex> chosen = fonts.fonts_for(decoded.text, style.face);
        for (std::size_t begin = 0; begin < chosen.size();) {
            std::size_t end = begin + 1;
            while (end < chosen.size() && chosen[end] == chosen[begin]) ++end;
            raqm_set_freetype_face_range(line.get(), fonts.sized(chosen[begin], px64(style.size_px)), begin,
                                         end - begin);
            begin = end;
        }
        if (!raqm_layout(line.get())) throw FontError("cannot lay out a line of text");
        return line;
    }

    /// Fills in the line's width and count of missing glyphs.
    [[nodiscard]] std::vector<PennedGlyph> pen_glyphs(const Decoded& decoded, const TextStyle& style,
                                                      ShapedText& shaped) const {
        const RaqmLine line = lay_out(decoded, style);
        std::size_t count = 0;
        const raqm_glyph_t* glyphs = raqm_get_glyphs(line.get(), &count);
        const Px64 spacing = px64(style.letter_spacing_px);
        std::vector<PennedGlyph> penned;
        penned.reserve(count);
        Px64 pen = 0;
        for (const raqm_glyph_t& g : std::span(glyphs, count)) {
            const Px64 x = pen + g.x_offset;
            const Px64 quarter_steps = (x + 8) >> 4;  // to the nearest quarter of a pixel
            penned.push_back({{fonts.index_of(g.ftface), g.index, px64(style.size_px), 0,
                               static_cast<std::uint8_t>(quarter_steps & 3)},
                              (quarter_steps >> 2) * 64,
                              -((g.y_offset + 32) >> 6) * 64,
                              decoded.begin[g.cluster]});
            if (g.index == 0) ++shaped.missing_glyphs;
            pen += g.x_advance;
            if (g.x_advance != 0 && !is_joined_script(decoded.text[g.cluster])) pen += spacing;
        }
        shaped.width_px = px(pen);
        return penned;
    }

    void add_quads(const std::vector<PennedGlyph>& glyphs, Px64 halo, ShapedText& shaped) {
        for (const PennedGlyph& glyph : glyphs) {
            GlyphKey key = glyph.key;
            key.halo = halo;
            const GlyphPicture picture = pictures.picture(key);
            if (picture.width == 0) continue;
            shaped.quads.push_back({.x = px(glyph.x) + static_cast<float>(picture.left),
                                    .y = px(glyph.y) + static_cast<float>(picture.top),
                                    .width = static_cast<float>(picture.width),
                                    .height = static_cast<float>(picture.height),
                                    .u = static_cast<float>(picture.u),
                                    .v = static_cast<float>(picture.v),
                                    .halo = halo > 0,
                                    .text_begin = glyph.text_begin});
        }
    }

    [[nodiscard]] ShapedText shape(std::string_view utf8, const TextStyle& style) {
        ShapedText shaped;
        FT_Face face = fonts.sized(Fonts::font_of(style.face), px64(style.size_px));
        const float px_per_unit = style.size_px / static_cast<float>(face->units_per_EM);
        shaped.ascent_px = static_cast<float>(face->ascender) * px_per_unit;
        shaped.descent_px = -static_cast<float>(face->descender) * px_per_unit;
        Decoded decoded = decode(utf8);
        if (style.letter_spacing_px != 0) part_ligatures(decoded);
        if (decoded.text.empty()) return shaped;
        const std::vector<PennedGlyph> glyphs = pen_glyphs(decoded, style, shaped);
        if (style.halo_px > 0) add_quads(glyphs, px64(style.halo_px), shaped);
        add_quads(glyphs, 0, shaped);
        return shaped;
    }
};

TextEngine::TextEngine(const std::string& fonts_folder) : impl_(std::make_unique<Impl>(fonts_folder)) {}

TextEngine::~TextEngine() = default;

const ShapedText& TextEngine::shape(std::string_view utf8, const TextStyle& style) {
    const auto found = impl_->lines.find(LineKey{utf8, style});
    if (found != impl_->lines.end()) return found->second;
    return impl_->lines.emplace(OwnedLineKey{std::string(utf8), style}, impl_->shape(utf8, style))
        .first->second;
}

AtlasView TextEngine::atlas() const {
    return impl_->pictures.atlas().view();
}

}  // namespace app
