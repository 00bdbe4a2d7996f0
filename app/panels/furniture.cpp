#include "app/panels/panel.hpp"

namespace app::panels {

void draw_furniture(const Context&) {}

}  // namespace app::panels
