#include "app/map/label_style.hpp"

namespace app {

LabelLook look_of(LabelClass cls, const Style& style, float scale) {
    const auto look = [&](Face face, float size_pt, Color color, float spacing_pt = 0) {
        return LabelLook{{face, size_pt * scale, spacing_pt * scale, 1.6F * scale}, color};
    };
    switch (cls) {
        case LabelClass::story:
            return look(Face::sans_medium, 13, style.text);
        case LabelClass::capital:
            return look(Face::sans_medium, 12, style.text);
        case LabelClass::city:
            return look(Face::sans, 12, style.text);
        case LabelClass::town:
            return look(Face::sans, 11, style.muted_text);
        case LabelClass::village:
            return look(Face::sans, 10, style.muted_text);
        case LabelClass::country:
            return look(Face::sans_medium, 12, style.area_text, 1.6F);
        case LabelClass::admin1:
            return look(Face::sans_italic, 11, style.area_text, 0.4F);
        case LabelClass::water:
            return look(Face::serif_italic, 11.5F, style.water_text, 0.3F);
    }
    return look(Face::sans, 11, style.text);
}

}  // namespace app
