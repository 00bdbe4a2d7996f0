#pragma once

#include <cstdint>

#include "app/state.hpp"

namespace app {

/// Straight (not premultiplied) sRGB.
struct Color {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    [[nodiscard]] Color with_alpha(float factor) const {
        return {r, g, b, static_cast<std::uint8_t>(static_cast<float>(a) * factor)};
    }
    friend bool operator==(const Color&, const Color&) = default;
};

/// What a fill or stroke of the scene is; Style says how it looks. The order is no drawing order.
enum class Paint : std::uint8_t {
    ocean,
    land,
    lake,
    urban,
    disputed_area,
    control,
    no_data,
    change,
    change_edge,
    zone,
    zone_edge,
    zone_least_edge,
    user_fill,
    user_point,
    coast,
    border,
    disputed_line,
    admin1,
    river,
    road,
    road_casing,
    front,
    front_casing,
    front_band,
    control_edge,
    graticule,
    limb,
    user_line,
};

/// `variant`: the holder's index for control and change, 1 more than it for roads (0: nobody known), the rank
/// (1 the largest) for rivers, 1 for an uncertain front and for zones along a road; else 0.
struct PaintKey {
    Paint paint = Paint::land;
    std::uint8_t variant = 0;
    friend auto operator<=>(const PaintKey&, const PaintKey&) = default;
};

struct FillStyle {
    Color color;
    Color hatch{0, 0, 0, 0};  // diagonal lines over it, 0 alpha: none
    bool relief = false;      // the relief shows through (land)
};

/// Widths and lengths in points; a dash of 0 means solid.
struct StrokeStyle {
    Color color;
    float width_pt = 1;
    float dash_pt = 0, gap_pt = 0;
};

/// How everything looks in one theme. Widths depend a little on how far out one looks. What is written has a
/// contrast of 4.5 : 1 at least with every ground it may lie on, relief and halo left out.
struct Style {
    Theme theme = Theme::light;
    Color sea;       // also behind everything where the projection fills the plane
    Color backdrop;  // beyond the edge of the world
    Color text, halo, muted_text, water_text, area_text;
    Color accent;  // selection
    Color hover;
    Color story_mark, town_mark;
    Color flow, flow_moves, flow_casing;  // people; movements, who may be the same people twice
    Color post;
    Color first_article, second_article;  // whose places these are, where two are open
    Color zone_color;                     // what agreements name by a distance
    Color panel;                          // background of map furniture
    float relief_strength = 1;
    bool dark_relief = false;

    [[nodiscard]] FillStyle fill(PaintKey, double meters_per_px) const;
    [[nodiscard]] StrokeStyle stroke(PaintKey, double meters_per_px) const;
    [[nodiscard]] Color holder(std::uint32_t index) const;  // opaque
};

[[nodiscard]] Style style_for(Theme);

}  // namespace app
