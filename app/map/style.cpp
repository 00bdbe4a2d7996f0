#include "app/map/style.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr Color none{0, 0, 0, 0};

/// Holders in the order of the story's list: two that stay apart for every kind of color vision first
/// (vermilion and bluish green, after Okabe and Ito 2008), then blue, ocher, and gray for all further ones.
constexpr std::array<Color, 5> holders_light{{{201, 84, 58, 255},
                                              {27, 140, 110, 255},
                                              {44, 112, 176, 255},
                                              {206, 157, 43, 255},
                                              {134, 134, 134, 255}}};
constexpr std::array<Color, 5> holders_dark{{{226, 112, 84, 255},
                                             {62, 176, 142, 255},
                                             {92, 156, 214, 255},
                                             {222, 180, 84, 255},
                                             {150, 150, 150, 255}}};
constexpr std::array<Color, 5> holders_contrast{
    {{190, 40, 10, 255}, {0, 110, 80, 255}, {0, 70, 160, 255}, {160, 110, 0, 255}, {80, 80, 80, 255}}};

/// 0 close by (300 m a pixel), 1 far out (3 km a pixel): widths follow it.
double far_out(double meters_per_px) {
    return std::clamp((std::log2(meters_per_px) - std::log2(300.0)) / (std::log2(3000.0) - std::log2(300.0)),
                      0.0, 1.0);
}

float between(double near, double far, double meters_per_px) {
    return static_cast<float>(near + (far - near) * far_out(meters_per_px));
}

struct MapColors {
    Color land, lake, urban, disputed_hatch, coast, border, disputed, admin1, river, road, road_casing, front,
        front_casing, graticule, limb, user_fill, user_line;
    std::uint8_t control_alpha;
};

constexpr MapColors light_colors{
    .land = {243, 239, 229, 255},
    .lake = {196, 219, 232, 255},
    .urban = {120, 104, 92, 56},
    .disputed_hatch = {110, 90, 110, 120},
    .coast = {110, 146, 166, 255},
    .border = {92, 80, 92, 255},
    .disputed = {128, 96, 120, 255},
    .admin1 = {120, 108, 112, 120},
    .river = {122, 168, 194, 255},
    .road = {252, 246, 232, 255},
    .road_casing = {148, 112, 70, 255},
    .front = {40, 36, 46, 255},
    .front_casing = {255, 255, 255, 170},
    .graticule = {70, 90, 110, 60},
    .limb = {120, 140, 155, 255},
    .user_fill = {88, 92, 170, 70},
    .user_line = {66, 62, 160, 255},
    .control_alpha = 84,
};

constexpr MapColors dark_colors{
    .land = {52, 54, 58, 255},
    .lake = {32, 44, 54, 255},
    .urban = {200, 190, 170, 36},
    .disputed_hatch = {190, 170, 190, 110},
    .coast = {86, 108, 124, 255},
    .border = {176, 166, 176, 255},
    .disputed = {190, 160, 184, 255},
    .admin1 = {160, 154, 164, 110},
    .river = {72, 106, 128, 255},
    .road = {214, 200, 170, 255},
    .road_casing = {36, 32, 28, 255},
    .front = {250, 244, 232, 255},
    .front_casing = {0, 0, 0, 150},
    .graticule = {200, 210, 220, 44},
    .limb = {110, 124, 136, 255},
    .user_fill = {150, 152, 230, 70},
    .user_line = {168, 166, 250, 255},
    .control_alpha = 56,
};

constexpr MapColors contrast_colors{
    .land = {255, 255, 252, 255},
    .lake = {190, 222, 245, 255},
    .urban = {90, 90, 90, 70},
    .disputed_hatch = {60, 0, 60, 200},
    .coast = {0, 70, 120, 255},
    .border = {0, 0, 0, 255},
    .disputed = {90, 0, 80, 255},
    .admin1 = {60, 60, 60, 200},
    .river = {0, 100, 170, 255},
    .road = {255, 235, 180, 255},
    .road_casing = {70, 40, 0, 255},
    .front = {0, 0, 0, 255},
    .front_casing = {255, 255, 255, 230},
    .graticule = {0, 0, 0, 90},
    .limb = {0, 0, 0, 255},
    .user_fill = {60, 50, 200, 90},
    .user_line = {30, 20, 170, 255},
    .control_alpha = 84,
};

const MapColors& colors_of(Theme theme) {
    switch (theme) {
        case Theme::light:
            break;
        case Theme::dark:
            return dark_colors;
        case Theme::contrast:
            return contrast_colors;
    }
    return light_colors;
}

}  // namespace

FillStyle Style::fill(PaintKey key, double) const {
    const MapColors& c = colors_of(theme);
    switch (key.paint) {
        case Paint::ocean:
            return {sea};
        case Paint::land:
            return {c.land, none, true};
        case Paint::lake:
            return {c.lake};
        case Paint::urban:
            return {c.urban};
        case Paint::disputed_area:
            return {none, c.disputed_hatch};
        case Paint::control: {
            Color color = holder(key.variant);
            color.a = c.control_alpha;
            return {color};
        }
        case Paint::no_data:
            return {none, c.disputed_hatch.with_alpha(0.35F)};
        case Paint::change:
            return {holder(key.variant).with_alpha(0.16F), holder(key.variant).with_alpha(0.85F)};
        case Paint::zone:
            return {zone_color.with_alpha(0.09F)};
        case Paint::user_fill:
            return {c.user_fill};
        default:
            return {none};
    }
}

StrokeStyle Style::stroke(PaintKey key, double meters_per_px) const {
    const MapColors& c = colors_of(theme);
    switch (key.paint) {
        case Paint::coast:
            return {c.coast, between(1.0, 0.7, meters_per_px)};
        case Paint::border:
            return {c.border, between(1.8, 1.0, meters_per_px)};
        case Paint::disputed_line:
            return {c.disputed, between(1.8, 1.1, meters_per_px), 5, 3.5F};
        case Paint::admin1:
            return {c.admin1, between(1.0, 0.6, meters_per_px), 4, 2.5F};
        case Paint::river:
            return {c.river, std::max(0.5F, between(2.2, 1.2, meters_per_px) -
                                                0.25F * static_cast<float>(key.variant))};
        case Paint::lake:
            return {c.river, 0.7F};
        case Paint::road:
            return {key.variant == 0 ? c.road : holder(key.variant - 1U), between(2.6, 1.0, meters_per_px)};
        case Paint::road_casing:
            return {c.road_casing, between(4.2, 1.9, meters_per_px)};
        case Paint::front:
            return {c.front, between(2.8, 1.6, meters_per_px), key.variant == 0 ? 0.0F : 7.0F, 4};
        case Paint::front_casing:
            return {c.front_casing, between(6.0, 3.6, meters_per_px)};
        case Paint::front_band:
            return {c.front.with_alpha(0.2F), between(15, 7, meters_per_px)};
        case Paint::change_edge:
            return {holder(key.variant).with_alpha(0.8F), 0.8F};
        case Paint::zone_edge:
            return {zone_color, between(1.8, 1.1, meters_per_px), 6, 4};
        case Paint::zone_least_edge:
            return {zone_color.with_alpha(0.75F), between(1.2, 0.8, meters_per_px), 2.5F, 3};
        case Paint::control_edge: {
            return {holder(key.variant).with_alpha(0.75F), 1.0F};
        }
        case Paint::graticule:
            return {c.graticule, 0.7F};
        case Paint::limb:
            return {c.limb, 1.2F};
        case Paint::user_line:
            return {c.user_line, 1.6F};
        case Paint::user_point:  // a disc, this wide
            return {c.user_line, 6.0F};
        case Paint::user_fill:
            return {c.user_line, 1.0F};
        default:
            return {none};
    }
}

Color Style::holder(std::uint32_t index) const {
    const auto& palette = theme == Theme::light  ? holders_light
                          : theme == Theme::dark ? holders_dark
                                                 : holders_contrast;
    return palette[std::min<std::size_t>(index, palette.size() - 1)];
}

Style style_for(Theme theme) {
    Style s;
    s.theme = theme;
    switch (theme) {
        case Theme::light:
            s.sea = {214, 229, 236, 255};
            s.backdrop = {238, 236, 230, 255};
            s.text = {38, 34, 40, 255};
            s.halo = {255, 253, 248, 225};
            s.muted_text = {82, 76, 79, 255};
            s.water_text = {36, 82, 116, 255};
            s.area_text = {86, 74, 86, 255};
            s.accent = {12, 86, 100, 255};
            s.hover = {120, 64, 0, 255};
            s.story_mark = {24, 24, 30, 255};
            s.town_mark = {96, 88, 88, 255};
            s.flow = {118, 46, 142, 225};
            s.flow_moves = {186, 104, 200, 230};
            s.flow_casing = {255, 255, 255, 210};
            s.post = {44, 92, 150, 255};
            s.first_article = {19, 80, 148, 255};
            s.second_article = {132, 58, 4, 255};
            s.zone_color = {120, 62, 20, 255};
            s.panel = {251, 250, 247, 235};
            s.relief_strength = 0.85F;
            break;
        case Theme::dark:
            s.sea = {26, 34, 42, 255};
            s.backdrop = {16, 18, 21, 255};
            s.text = {236, 232, 224, 255};
            s.halo = {20, 22, 26, 220};
            s.muted_text = {200, 198, 194, 255};
            s.water_text = {175, 202, 219, 255};
            s.area_text = {204, 197, 205, 255};
            s.accent = {126, 212, 223, 255};
            s.hover = {250, 190, 80, 255};
            s.story_mark = {250, 248, 240, 255};
            s.town_mark = {188, 182, 176, 255};
            s.flow = {225, 184, 241, 230};
            s.flow_moves = {160, 100, 186, 230};
            s.flow_casing = {10, 10, 14, 190};
            s.post = {126, 176, 232, 255};
            s.first_article = {158, 202, 250, 255};
            s.second_article = {249, 187, 134, 255};
            s.zone_color = {232, 176, 120, 255};
            s.panel = {34, 36, 40, 235};
            s.relief_strength = 0.8F;
            s.dark_relief = true;
            break;
        case Theme::contrast:
            s.sea = {228, 242, 252, 255};
            s.backdrop = {255, 255, 255, 255};
            s.text = {0, 0, 0, 255};
            s.halo = {255, 255, 255, 255};
            s.muted_text = {40, 40, 40, 255};
            s.water_text = {0, 60, 120, 255};
            s.area_text = {40, 0, 40, 255};
            s.accent = {0, 60, 200, 255};
            s.hover = {137, 49, 0, 255};
            s.story_mark = {0, 0, 0, 255};
            s.town_mark = {30, 30, 30, 255};
            s.flow = {110, 0, 140, 255};
            s.flow_moves = {190, 80, 200, 255};
            s.flow_casing = {255, 255, 255, 255};
            s.post = {0, 40, 140, 255};
            s.first_article = {0, 60, 190, 255};
            s.second_article = {128, 54, 0, 255};
            s.zone_color = {110, 40, 0, 255};
            s.panel = {255, 255, 255, 250};
            s.relief_strength = 0.3F;
            break;
    }
    return s;
}

}  // namespace app
