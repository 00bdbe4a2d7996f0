#include "app/panels/palette.hpp"

namespace app::panels {
namespace {

constexpr Palette light{
    .paper = {251, 250, 247, 255},
    .raised = {255, 255, 255, 255},
    .ink = {29, 32, 35, 255},
    .muted = {84, 89, 92, 255},
    .faint = {176, 174, 167, 255},
    .hairline = {228, 224, 214, 255},
    .hover = {241, 238, 230, 255},
    .pressed = {231, 227, 216, 255},
    .accent = {12, 98, 112, 255},
    .on_accent = {255, 255, 255, 255},
    .reading = {224, 239, 239, 255},
    .related = {241, 245, 240, 255},
    .lit = {253, 230, 178, 255},
    .warning = {150, 62, 16, 255},
    .shade = {32, 34, 36, 96},
};

constexpr Palette dark{
    .paper = {27, 30, 33, 255},
    .raised = {36, 40, 44, 255},
    .ink = {232, 229, 222, 255},
    .muted = {178, 182, 184, 255},
    .faint = {96, 102, 106, 255},
    .hairline = {52, 57, 61, 255},
    .hover = {40, 45, 49, 255},
    .pressed = {50, 56, 60, 255},
    .accent = {92, 200, 214, 255},
    .on_accent = {14, 26, 30, 255},
    .reading = {30, 57, 62, 255},
    .related = {33, 41, 43, 255},
    .lit = {78, 58, 18, 255},
    .warning = {240, 164, 108, 255},
    .shade = {0, 0, 0, 140},
};

constexpr Palette contrast{
    .paper = {255, 255, 255, 255},
    .raised = {255, 255, 255, 255},
    .ink = {0, 0, 0, 255},
    .muted = {38, 38, 38, 255},
    .faint = {90, 90, 90, 255},
    .hairline = {0, 0, 0, 255},
    .hover = {226, 236, 255, 255},
    .pressed = {196, 214, 255, 255},
    .accent = {0, 60, 200, 255},
    .on_accent = {255, 255, 255, 255},
    .reading = {255, 242, 160, 255},
    .related = {236, 240, 250, 255},
    .lit = {255, 208, 110, 255},
    .warning = {150, 30, 0, 255},
    .shade = {0, 0, 0, 150},
};

}  // namespace

const Palette& palette_for(Theme theme) {
    switch (theme) {
        case Theme::light:
            break;
        case Theme::dark:
            return dark;
        case Theme::contrast:
            return contrast;
    }
    return light;
}

}  // namespace app::panels
