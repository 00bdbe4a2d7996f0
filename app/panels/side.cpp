#include "app/panels/panel.hpp"

namespace app::panels {

void draw_side(const Context&) {}

}  // namespace app::panels
