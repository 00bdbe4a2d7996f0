#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "app/map/style.hpp"
#include "app/panels/palette.hpp"
#include "tests/catch.hpp"

// Contrast as the Web Content Accessibility Guidelines 2.1 define it (1.4.3: text has 4.5 : 1 at least;
// "relative luminance" and "contrast ratio" of its glossary).

namespace {

using app::Color;
using Named = std::vector<std::pair<std::string, Color>>;

constexpr double least_contrast = 4.5;
constexpr std::array themes{app::Theme::light, app::Theme::dark, app::Theme::contrast};

double linear(double channel) {
    const double c = channel / 255;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

/// What is seen of a color over an opaque one.
Color over(Color top, Color ground) {
    const auto mixed = [a = top.a / 255.0](std::uint8_t t, std::uint8_t g) {
        return static_cast<std::uint8_t>(std::lround(t * a + g * (1 - a)));
    };
    return {mixed(top.r, ground.r), mixed(top.g, ground.g), mixed(top.b, ground.b), 255};
}

double contrast(Color text, Color ground) {
    const double a = luminance(over(text, ground)), b = luminance(ground);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

void check_all(const Named& texts, const Named& grounds) {
    for (const auto& [text_name, text] : texts) {
        for (const auto& [ground_name, ground] : grounds) {
            CAPTURE(text_name, ground_name);
            CHECK(contrast(text, ground) >= least_contrast);
        }
    }
}

/// What lies under the names of a map: relief and halos, which both only help or pass, left out.
Named grounds_of(const app::Style& style) {
    constexpr double scale = 300;
    const Color land = style.fill({app::Paint::land}, scale).color;
    Named grounds{{"land", land},
                  {"sea", style.sea},
                  {"backdrop", style.backdrop},
                  {"lake", style.fill({app::Paint::lake}, scale).color},
                  {"urban", over(style.fill({app::Paint::urban}, scale).color, land)}};
    for (std::uint8_t holder = 0; holder < 5; ++holder)
        grounds.emplace_back("holder " + std::to_string(holder),
                             over(style.fill({app::Paint::control, holder}, scale).color, land));
    return grounds;
}

}  // namespace

TEST_CASE("the contrast of black with white is 21, of the guidelines' gray 4.5") {
    CHECK(contrast({0, 0, 0, 255}, {255, 255, 255, 255}) == Approx(21));
    CHECK(contrast({118, 118, 118, 255}, {255, 255, 255, 255}) == Approx(4.54).epsilon(0.002));
}

TEST_CASE("what is written on the map can be read on every ground, in every theme") {
    for (const app::Theme theme : themes) {
        CAPTURE(app::name_of(theme));
        const app::Style style = app::style_for(theme);
        Color flow = style.flow;
        flow.a = 255;  // numbers beside arrows are opaque
        check_all({{"text", style.text},
                   {"muted", style.muted_text},
                   {"water", style.water_text},
                   {"area", style.area_text},
                   {"selected", style.accent},
                   {"hovered", style.hover},
                   {"flow", flow},
                   {"first article", style.first_article},
                   {"second article", style.second_article}},
                  grounds_of(style));
    }
}

TEST_CASE("what is written on the map's furniture can be read whatever lies below it") {
    for (const app::Theme theme : themes) {
        CAPTURE(app::name_of(theme));
        const app::Style style = app::style_for(theme);
        Named cards;
        for (const auto& [name, ground] : grounds_of(style)) {
            cards.emplace_back(name, over(style.panel, ground));
            cards.emplace_back("sources over " + name,
                               over(style.panel.with_alpha(app::panels::sources_tint), ground));
        }
        check_all({{"text", style.text}, {"muted", style.muted_text}, {"flow", style.flow}}, cards);
    }
}

TEST_CASE("what is written in panels can be read on every background, in every theme") {
    for (const app::Theme theme : themes) {
        CAPTURE(app::name_of(theme));
        const app::panels::Palette& p = app::panels::palette_for(theme);
        const Color tint = p.accent.with_alpha(app::panels::selected_tint);
        check_all({{"ink", p.ink}, {"muted", p.muted}, {"accent", p.accent}, {"warning", p.warning}},
                  {{"paper", p.paper},
                   {"raised", p.raised},
                   {"hover", p.hover},
                   {"pressed", p.pressed},
                   {"reading", p.reading},
                   {"related", p.related},
                   {"lit", p.lit},
                   {"selected on paper", over(tint, p.paper)},
                   {"selected in what is read", over(tint, p.reading)},
                   {"selected in what is related", over(tint, p.related)}});
        check_all(
            {{"on accent", p.on_accent}},
            {{"accent", p.accent},
             {"hovered accent", over(p.accent.with_alpha(app::panels::hovered_accent_tint), p.raised)}});
        const Color chart = over(app::style_for(theme).flow.with_alpha(0.22F), p.paper);
        check_all({{"published", p.muted}},
                  {{"over the chart", over(p.paper.with_alpha(app::panels::published_tint), chart)}});
        check_all({{"tooltip", p.paper},
                   {"tooltip, second line", p.paper.with_alpha(app::panels::tooltip_second_tint)}},
                  {{"ink", p.ink}});
        check_all({{"figures", app::style_for(theme).flow}}, {{"paper", p.paper}, {"hover", p.hover}});
    }
}
