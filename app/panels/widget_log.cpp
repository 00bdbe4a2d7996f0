#include <algorithm>
#include <ranges>

#include "app/panels/panel.hpp"

namespace app::panels {

std::optional<PixelRect> WidgetLog::find(std::string_view name) const {
    for (const auto& [known, where] : std::views::reverse(entries_))
        if (known == name) return where;
    return std::nullopt;
}

}  // namespace app::panels
