#include "app/panels/panel.hpp"

namespace app::panels {

void draw_status(const Context&) {}

}  // namespace app::panels
