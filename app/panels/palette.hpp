#pragma once

#include "app/map/style.hpp"

namespace app::panels {

/// The colors of the user interface in one theme; those of the map are in Style. Text has a contrast of 4.5 :
/// 1 at least with what it may lie on.
struct Palette {
    Color paper;     // panels
    Color raised;    // pop-ups, text fields
    Color ink;       // text
    Color muted;     // second text
    Color faint;     // marks that say nothing by themselves
    Color hairline;  // separators
    Color hover;     // under the pointer
    Color pressed;
    Color accent;     // one only: links, what is on, what is read
    Color on_accent;  // text on accent
    Color reading;    // behind the passage being read
    Color related;    // behind passages of the selection
    Color lit;        // behind a mention whose place is hovered
    Color warning;
    Color shade;  // over the map while help is open
};

/// How much of the accent lies behind a mention of what is selected.
inline constexpr float selected_tint = 0.12F;

[[nodiscard]] const Palette& palette_for(Theme);

}  // namespace app::panels
