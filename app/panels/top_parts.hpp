#pragma once

#include "app/panels/widgets.hpp"

namespace app::panels {

/// Search box in this box, with its results below it.
void draw_search(const Ui&, Box);
/// Buttons that open a list below them.
void draw_projection_picker(const Ui&, Box);
void draw_language_picker(const Ui&, Box);

/// A list that opens below a button: begin gives true while it is open; call end then.
[[nodiscard]] bool begin_list(const Ui&, const char* id, Box button, float width);
void end_list();
/// An entry with an optional second line; true when chosen.
[[nodiscard]] bool list_entry(const Ui&, std::string_view name, std::string_view first,
                              std::string_view second, bool current);
[[nodiscard]] float list_entry_height(const Ui&, bool two_lines);

}  // namespace app::panels
