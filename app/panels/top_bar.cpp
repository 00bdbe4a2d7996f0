#include "app/panels/panel.hpp"

namespace app::panels {

void draw_top_bar(const Context&) {}

}  // namespace app::panels
