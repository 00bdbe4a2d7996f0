#include "app/map/style.hpp"

#include "tests/catch.hpp"

TEST_CASE("every paint shows, in every theme") {
    constexpr double scale = 300;
    for (const app::Theme theme : {app::Theme::light, app::Theme::dark, app::Theme::contrast}) {
        const app::Style style = app::style_for(theme);
        for (int paint = 0; paint <= static_cast<int>(app::Paint::user_line); ++paint) {
            const app::PaintKey key{static_cast<app::Paint>(paint)};
            CAPTURE(app::name_of(theme), paint);
            const app::FillStyle fill = style.fill(key, scale);
            CHECK((fill.color.a > 0 || fill.hatch.a > 0 || style.stroke(key, scale).color.a > 0));
        }
    }
}
