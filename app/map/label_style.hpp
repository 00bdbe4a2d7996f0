#pragma once

#include "app/map/scene.hpp"
#include "app/map/style.hpp"
#include "app/text/text_engine.hpp"

namespace app {

/// How a class of names is set: the face and size (pixels, from points by `scale`), and its color.
struct LabelLook {
    TextStyle text;
    Color color;
};
[[nodiscard]] LabelLook look_of(LabelClass, const Style&, float scale);

}  // namespace app
