#pragma once

#include <string>

#include "app/panels/panel.hpp"

struct ImFontAtlas;

namespace app {

/// Adds the UI's faces to the atlas at `scale` device pixels a point. Throws FontError.
[[nodiscard]] panels::Fonts add_ui_fonts(ImFontAtlas&, const std::string& fonts_folder, float scale);

}  // namespace app
