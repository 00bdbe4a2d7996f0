#include "app/text/text_engine.hpp"

#include <algorithm>
#include <cmath>

#include "tests/catch.hpp"
#include "tests/paths.hpp"

using namespace app;

namespace {

const std::string fonts = paths::source_root() + "/assets/fonts";

struct Box {
    float min_x = 1e9F, min_y = 1e9F, max_x = -1e9F, max_y = -1e9F;
};

Box box_of(const ShapedText& text) {
    Box box;
    for (const GlyphQuad& q : text.quads) {
        box.min_x = std::min(box.min_x, q.x);
        box.min_y = std::min(box.min_y, q.y);
        box.max_x = std::max(box.max_x, q.x + q.width);
        box.max_y = std::max(box.max_y, q.y + q.height);
    }
    return box;
}

/// The bytes that the glyphs stand for, from left to right.
std::vector<std::uint32_t> order_of(const ShapedText& text) {
    std::vector<std::uint32_t> order;
    for (const GlyphQuad& q : text.quads) order.push_back(q.text_begin);
    return order;
}

double ink_of(const AtlasView& atlas, const GlyphQuad& q) {
    double ink = 0;
    for (int y = 0; y < static_cast<int>(q.height); ++y) {
        for (int x = 0; x < static_cast<int>(q.width); ++x) {
            const auto at = (static_cast<std::size_t>(q.v) + static_cast<std::size_t>(y)) *
                                static_cast<std::size_t>(atlas.width) +
                            static_cast<std::size_t>(q.u) + static_cast<std::size_t>(x);
            ink += atlas.pixels[at] / 255.0;
        }
    }
    return ink;
}

}  // namespace

TEST_CASE("French and Turkish letters are all there, one glyph each, from left to right") {
    TextEngine engine(fonts);
    for (const std::string_view text : {"Éphèse", "Şanlıurfa", "İskenderun", "Œuvre", "ığüşöçâî"}) {
        for (const Face face :
             {Face::sans, Face::sans_medium, Face::sans_italic, Face::serif, Face::serif_italic}) {
            const ShapedText& shaped = engine.shape(text, {face, 20});
            INFO(text << " in face " << static_cast<int>(face));
            CHECK(shaped.missing_glyphs == 0);
            const auto order = order_of(shaped);
            CHECK(std::is_sorted(order.begin(), order.end()));
            const auto letters =
                std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
            CHECK(static_cast<std::ptrdiff_t>(order.size()) == letters);
        }
    }
}

TEST_CASE("Arabic is joined and runs from right to left") {
    TextEngine engine(fonts);
    const TextStyle style{Face::sans, 24};
    const ShapedText& word = engine.shape("حلب", style);  // Aleppo: three letters that join
    CHECK(word.missing_glyphs == 0);
    CHECK(order_of(word) == std::vector<std::uint32_t>{4, 2, 0});
    const float apart = engine.shape("ح", style).width_px + engine.shape("ل", style).width_px +
                        engine.shape("ب", style).width_px;
    CHECK(std::abs(word.width_px - apart) > 2);
}

TEST_CASE("A line of both directions keeps each word in its own order") {
    TextEngine engine(fonts);
    const ShapedText& line = engine.shape("Idlib إدلب 2020", {Face::sans, 20});
    CHECK(line.missing_glyphs == 0);
    // The Unicode bidirectional algorithm, rule W2: digits after Arabic letters belong to their run. Spaces
    // have no picture.
    CHECK(order_of(line) == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 15, 16, 17, 18, 12, 10, 8, 6});
}

TEST_CASE("A letter that no font has is counted") {
    TextEngine engine(fonts);
    CHECK(engine.shape("a漢", {}).missing_glyphs == 1);
}

TEST_CASE("A line of Latin letters is as wide as the font says") {
    TextEngine engine(fonts);
    const float one = engine.shape("H", {Face::sans, 100}).width_px;
    CHECK(engine.shape("HHHH", {Face::sans, 100}).width_px == Approx(4 * one).margin(0.1));
    CHECK(engine.shape("HHHH", {Face::sans, 13}).width_px == Approx(4 * one * 0.13).margin(0.15));
    CHECK(engine.shape("HHHH", {Face::sans, 13, 2.0F}).width_px == Approx(4 * one * 0.13 + 8).margin(0.15));
}

TEST_CASE("Letters set apart are not joined to one glyph") {
    TextEngine engine(fonts);
    CHECK(engine.shape("fin", {Face::serif, 20}).quads.size() == 2);  // Noto Serif joins f and i
    const ShapedText& apart = engine.shape("fin", {Face::serif, 20, 3});
    CHECK(order_of(apart) == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(apart.missing_glyphs == 0);
    CHECK(apart.width_px == Approx(engine.shape("f", {Face::serif, 20}).width_px +
                                   engine.shape("in", {Face::serif, 20}).width_px + 9)
                                .margin(0.5));
}

TEST_CASE("A halo grows the box by its radius and is drawn before the letters") {
    TextEngine engine(fonts);
    const ShapedText& plain = engine.shape("Alep", {Face::sans, 16});
    const ShapedText& haloed = engine.shape("Alep", {Face::sans, 16, 0, 2});
    REQUIRE(haloed.quads.size() == 2 * plain.quads.size());
    CHECK(haloed.width_px == plain.width_px);
    for (std::size_t i = 0; i < haloed.quads.size(); ++i) CHECK(haloed.quads[i].halo == (i < 4));
    const Box inner = box_of(plain);
    const Box outer = box_of(haloed);
    CHECK(inner.min_x - outer.min_x == Approx(2).margin(1));
    CHECK(inner.min_y - outer.min_y == Approx(2).margin(1));
    CHECK(outer.max_x - inner.max_x == Approx(2).margin(1));
    CHECK(outer.max_y - inner.max_y == Approx(2).margin(1));
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(ink_of(engine.atlas(), haloed.quads[i]) > 1.5 * ink_of(engine.atlas(), haloed.quads[i + 4]));
    }
}

TEST_CASE("Ink lies on the base line, and is as much as the letter's area") {
    TextEngine engine(fonts);
    const ShapedText& bar = engine.shape("l", {Face::sans, 100});
    REQUIRE(bar.quads.size() == 1);
    CHECK(bar.quads[0].y + bar.quads[0].height == Approx(0).margin(1));
    CHECK(bar.ascent_px > 70);
    CHECK(bar.descent_px > 10);
    CHECK(ink_of(engine.atlas(), bar.quads[0]) ==
          Approx((bar.quads[0].width - 1) * (bar.quads[0].height - 0.5)).epsilon(0.12));
}

TEST_CASE("The same line again is the same object, whatever came between") {
    TextEngine engine(fonts);
    const ShapedText& first = engine.shape("Idlib", {Face::serif, 18});
    for (int i = 0; i < 300; ++i) (void)engine.shape("line " + std::to_string(i), {Face::sans, 12});
    const std::uint64_t generation = engine.atlas().generation;
    CHECK(&engine.shape("Idlib", {Face::serif, 18}) == &first);
    CHECK(engine.atlas().generation == generation);
    CHECK(&engine.shape("Idlib", {Face::serif, 19}) != &first);
    CHECK(engine.atlas().generation > generation);
}

TEST_CASE("What is in the atlas stays where it is while it grows") {
    TextEngine engine(fonts);
    const GlyphQuad quad = engine.shape("W", {Face::sans, 40}).quads.at(0);
    const double ink = ink_of(engine.atlas(), quad);
    const int height = engine.atlas().height;
    for (int size = 20; size < 90; ++size) {
        (void)engine.shape("Hamburgefonstiv 0123456789", {Face::serif, static_cast<float>(size), 0, 2});
    }
    CHECK(engine.atlas().height > height);
    CHECK(ink_of(engine.atlas(), quad) == ink);
}

TEST_CASE("Nothing, broken UTF-8 and control codes are shaped without complaint") {
    TextEngine engine(fonts);
    CHECK(engine.shape("", {}).quads.empty());
    CHECK(engine.shape("", {}).ascent_px > 0);
    CHECK(engine.shape("a\nb", {}).missing_glyphs == 0);
    CHECK(engine.shape("\xC3", {}).width_px > 0);
    CHECK(engine.shape("\xFF\xFE\xED\xA0", {}).width_px > 0);
}

TEST_CASE("A folder without fonts is an error that names the file") {
    CHECK_THROWS_WITH(TextEngine("/nowhere"), Catch::Matchers::StartsWith("cannot use the font /nowhere/"));
    CHECK_THROWS_AS(TextEngine("/nowhere"), FontError);
}
