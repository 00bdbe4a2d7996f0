#include "app/panels/panel.hpp"

namespace app::panels {

void draw_help(const Context&) {}

}  // namespace app::panels
