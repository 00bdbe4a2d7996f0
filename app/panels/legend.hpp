#pragma once

#include <string>
#include <vector>

#include "app/panels/widgets.hpp"

namespace app::panels {

/// One line of the map's legend.
struct LegendEntry {
    enum class Sign { holder, front, flow, road, post, none };
    Sign sign = Sign::none;
    std::string text;
    std::string note;          // below, small
    std::uint32_t holder = 0;  // Sign::holder
    float half_width_pt = 0;   // Sign::flow
};

/// What the map shows now and a reader must be told about, in reading order.
[[nodiscard]] std::vector<LegendEntry> legend_of(const Context&);
[[nodiscard]] float legend_height(const Ui&, const std::vector<LegendEntry>&);
[[nodiscard]] float legend_width(const Ui&, const std::vector<LegendEntry>&);
void draw_legend(const Ui&, Box, const std::vector<LegendEntry>&);

}  // namespace app::panels
