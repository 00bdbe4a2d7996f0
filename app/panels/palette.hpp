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

// How opaque is what text lies on, or is itself.
inline constexpr float selected_tint = 0.12F;        // the accent behind a mention of what is selected
inline constexpr float hovered_accent_tint = 0.85F;  // a button filled with the accent, under the pointer
inline constexpr float tooltip_second_tint = 0.85F;  // the paper's color of a tooltip's second line
inline constexpr float sources_tint = 0.85F;         // the card behind the sources, of the map's card
inline constexpr float published_tint = 0.8F;        // the paper behind the timeline's "published"

[[nodiscard]] const Palette& palette_for(Theme);

}  // namespace app::panels
