#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/panels/text.hpp"
#include "app/panels/ui.hpp"

namespace app::panels {

struct Box {
    float x = 0, y = 0, width = 0, height = 0;
    [[nodiscard]] ImVec2 min() const { return {x, y}; }
    [[nodiscard]] ImVec2 max() const { return {x + width, y + height}; }
    [[nodiscard]] Box grown(float by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
};

/// What the pointer or the keyboard does to something.
struct Touch {
    bool hovered = false, clicked = false, held = false, focused = false;
    bool right_clicked = false;
};

/// Makes a box answer to pointer and keyboard, and logs it under `name` ("Places/Idlib") as far as it can be
/// seen. Names must differ within a window, save where `salt` does. Everything that can be clicked goes
/// through here. The first one asked wins where boxes overlap.
[[nodiscard]] Touch touch(const Ui&, std::string_view name, Box, int salt = 0);
/// What is touched while it lives is for the pointer alone: the keyboard passes it by.
class PointerOnly {
  public:
    explicit PointerOnly(bool on);
    ~PointerOnly();
    PointerOnly(const PointerOnly&) = delete;
    PointerOnly& operator=(const PointerOnly&) = delete;

  private:
    bool on_;
};
/// Only logs.
void log_box(const Ui&, std::string_view name, Box);
/// Around what the keyboard is on.
void focus_ring(const Ui&, Box, const Touch&);

void fill(const Ui&, Box, Color, float rounding_pt = 0);
void frame(const Ui&, Box, Color, float rounding_pt = 4);
void rule_below(const Ui&, Box);  // a hairline inside the lower edge
/// A small arrow in the middle of a box: to the right where something is folded away, down where it is open.
void draw_chevron(const Ui&, Box, bool folded);
/// Beside the pointer; with `above_px` all of it above that y of the window. Long lines wrap.
void tooltip(const Ui&, std::string_view first_line, std::string_view second_line = {},
             std::optional<float> above_px = std::nullopt);

enum class ButtonKind { quiet, outlined, link };
/// A button with text in the middle. Its box is given; see button_width.
bool button(const Ui&, std::string_view name, Box, std::string_view text, ButtonKind = ButtonKind::quiet,
            bool enabled = true);
[[nodiscard]] float button_width(const Ui&, std::string_view text);

/// A switch with a swatch and a key hint: on is filled with a tint of the accent.
bool toggle(const Ui&, std::string_view name, Box, std::string_view text, bool on, Color swatch);
bool check_box(const Ui&, std::string_view name, Box, bool on);
/// A check box at the left of a row, logged as "<name>/Visible", and the room behind it, which does the same
/// and lights up under the pointer.
struct CheckRow {
    Box rest;
    bool clicked = false;
};
[[nodiscard]] CheckRow check_row(const Ui&, const std::string& name, Box row, bool on);
/// A thin slider from 0 to 1; true while it changes `value`.
[[nodiscard]] bool slider(const Ui&, std::string_view name, Box, float& value);

/// A heading with an arrow at its right end that folds what is below it; true while that is folded. Logged as
/// "Fold/<id>".
[[nodiscard]] bool draw_fold_heading(const Ui&, std::string_view id, Box, std::string_view text, const Look&,
                                     bool folded_at_first);

/// While it lives, the next ImGui::InputText has this look and fills the box (its caller draws background and
/// border), its text `inset_pt` from the left.
class FieldLook {
  public:
    FieldLook(const Ui&, Box, const Look&, float inset_pt = 8);
    ~FieldLook();
    FieldLook(const FieldLook&) = delete;
    FieldLook& operator=(const FieldLook&) = delete;
};

/// What fills a panel from top to bottom. `y` is where the next thing goes.
struct Column {
    const Ui& ui;
    float x, y, width;

    void space(float points) { y += ui.px(points); }
    void text(const Look&, std::string_view);      // wrapped
    void one_line(const Look&, std::string_view);  // shortened
    void rule();
    /// A small heading of a section, with air above it.
    void heading(std::string_view);
    /// A heading that folds its section away at a click; true while the section is open. `id`: of
    /// State::folds.
    [[nodiscard]] bool section(std::string_view id, std::string_view heading, bool folded_at_first = false);
    /// Muted label at the left, value at the right of it, wrapped.
    void fact(std::string_view label, std::string_view value, const Look* value_look = nullptr);
    /// The next box over the whole width.
    [[nodiscard]] Box take(float height_px);
};

}  // namespace app::panels
