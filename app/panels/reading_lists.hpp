#pragma once

#include "app/panels/widgets.hpp"

namespace app::panels {

/// Above the article: which senses of names are marked, what the text names beside places, and whether only
/// what is on the map's part of the window is to be read. Each opens at a click.
void draw_reading_lists(Column&);

}  // namespace app::panels
