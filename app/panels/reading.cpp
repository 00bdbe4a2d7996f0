#include "app/panels/panel.hpp"

namespace app::panels {

void draw_reading(const Context&) {}

}  // namespace app::panels
