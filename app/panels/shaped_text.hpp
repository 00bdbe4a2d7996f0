#pragma once

#include "app/map/style.hpp"
#include "app/text/text_engine.hpp"

namespace app::panels {

/// Draws a shaped line into the current window's draw list, its pen starting at (x, baseline_y). `texture`
/// holds the atlas, alpha in every channel.
void draw_shaped_text(const ShapedText&, const AtlasView&, unsigned texture, float x, float baseline_y,
                      Color);

}  // namespace app::panels
