#include "app/panels/widgets.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>

namespace app::panels {
namespace {

/// The part that can be seen; no size where nothing can.
PixelRect seen_of(Box b) {
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    const float left = std::max(b.x, clip.Min.x), top = std::max(b.y, clip.Min.y);
    const float right = std::min(b.x + b.width, clip.Max.x), bottom = std::min(b.y + b.height, clip.Max.y);
    if (right - left < 1 || bottom - top < 1) return {};
    return {static_cast<int>(left), static_cast<int>(top), static_cast<int>(right - left),
            static_cast<int>(bottom - top)};
}

constexpr float tooltip_pt = 420;  // of its text, at most

ImDrawList& canvas() {
    return *ImGui::GetWindowDrawList();
}

}  // namespace

FieldLook::FieldLook(const Ui& ui, Box box, const Look& look, float inset_pt) {
    ImGui::PushFont(look.font);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    ImGui::PushStyleColor(ImGuiCol_FrameBgHovered, 0);
    ImGui::PushStyleColor(ImGuiCol_FrameBgActive, 0);
    const float pad = std::max(0.0F, std::round((box.height - look.font->FontSize) / 2));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(ui.px(inset_pt), pad));
    ImGui::SetCursorScreenPos(box.min());
    ImGui::SetNextItemWidth(box.width);
}

FieldLook::~FieldLook() {
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(3);
    ImGui::PopFont();
}

void log_box(const Ui& ui, std::string_view name, Box box) {
    const PixelRect seen = seen_of(box);
    if (seen.width > 0) ui.ctx.log.add(std::string(name), seen);
}

Touch touch(const Ui& ui, std::string_view name, Box box, int salt) {
    log_box(ui, name, box);
    if (box.width < 1 || box.height < 1) return {};
    ImGui::PushID(name.data(), name.data() + name.size());
    ImGui::PushID(salt);
    ImGui::SetCursorScreenPos(box.min());
    Touch result;
    result.clicked = ImGui::InvisibleButton("##touch", {box.width, box.height});
    result.hovered = ImGui::IsItemHovered();
    result.held = ImGui::IsItemActive();
    result.right_clicked = ImGui::IsItemClicked(ImGuiMouseButton_Right);
    const bool walking = (ImGui::GetIO().ConfigFlags & ImGuiConfigFlags_NavEnableKeyboard) != 0;
    result.focused = walking && ImGui::IsItemFocused();
    ImGui::PopID();
    ImGui::PopID();
    return result;
}

PointerOnly::PointerOnly(bool on) : on_(on) {
    if (on_) ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
}

PointerOnly::~PointerOnly() {
    if (on_) ImGui::PopItemFlag();
}

void focus_ring(const Ui& ui, Box box, const Touch& t) {
    if (!t.focused) return;
    const Box b = box.grown(ui.px(1));
    canvas().AddRect(b.min(), b.max(), rgba(ui.colors.accent), ui.px(5), 0, ui.px(2));
}

void fill(const Ui& ui, Box b, Color color, float rounding_pt) {
    canvas().AddRectFilled(b.min(), b.max(), rgba(color), ui.px(rounding_pt));
}

void frame(const Ui& ui, Box b, Color color, float rounding_pt) {
    canvas().AddRect(b.min(), b.max(), rgba(color), ui.px(rounding_pt), 0, ui.hair());
}

void rule_below(const Ui& ui, Box b) {
    canvas().AddRectFilled({b.x, b.y + b.height - ui.hair()}, b.max(), rgba(ui.colors.hairline));
}

void draw_chevron(const Ui& ui, Box b, bool folded) {
    const float r = ui.px(3.5F);
    const ImVec2 c{std::round(b.x + b.width / 2), std::round(b.y + b.height / 2)};
    const std::array<ImVec2, 3> right{{{c.x - r / 2, c.y - r}, {c.x + r / 2, c.y}, {c.x - r / 2, c.y + r}}};
    const std::array<ImVec2, 3> down{{{c.x - r, c.y - r / 2}, {c.x, c.y + r / 2}, {c.x + r, c.y - r / 2}}};
    canvas().AddPolyline((folded ? right : down).data(), 3, rgba(ui.colors.muted), 0, 1.5F * ui.ctx.scale);
}

void tooltip(const Ui& ui, std::string_view first, std::string_view second, std::optional<float> above_px) {
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    const float pad_x = ui.px(10), pad_y = ui.px(7);
    const float most = std::min(ui.px(tooltip_pt), room.x - 2 * pad_x - ui.px(8));
    const auto firsts = wrapped(ui, ui.strong, first, most), seconds = wrapped(ui, ui.small, second, most);
    float width = 0;
    for (const std::string& line : firsts) width = std::max(width, width_of(ui, ui.strong, line));
    for (const std::string& line : seconds) width = std::max(width, width_of(ui, ui.small, line));
    const float height = ui.strong.line_px() * static_cast<float>(firsts.size()) +
                         ui.small.line_px() * static_cast<float>(seconds.size()) + 2 * pad_y;
    // The keyboard's tooltips stand by what it is on.
    const bool by_keys = ImGui::GetCurrentContext()->NavDisableMouseHover || !ImGui::IsMousePosValid();
    const ImVec2 item{ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y};
    const ImVec2 mouse = by_keys ? item : ImGui::GetIO().MousePos;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    Box box{mouse.x + ui.px(14), mouse.y + ui.px(18), width + 2 * pad_x, height};
    box.x = std::max(ui.px(4), std::min(box.x, screen.x - box.width - ui.px(4)));
    if (above_px)
        box.y = *above_px - box.height - ui.px(4);
    else if (box.y + box.height > screen.y - ui.px(4))
        box.y = mouse.y - box.height - ui.px(8);
    box.y = std::max(box.y, ui.px(4));
    ImGui::SetNextWindowPos(box.min());
    ImGui::SetNextWindowSize({box.width, box.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(4));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, rgba(ui.colors.ink));
    ImGui::Begin("##tooltip", nullptr,
                 ImGuiWindowFlags_Tooltip | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoDecoration |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    const float top = box.y + pad_y;
    const float used = draw_lines(ui, ui.strong.in(ui.colors.paper), box.x + pad_x, top, firsts);
    draw_lines(ui, ui.small.in(ui.colors.paper.with_alpha(tooltip_second_tint)), box.x + pad_x, top + used,
               seconds);
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

float button_width(const Ui& ui, std::string_view text) {
    return width_of(ui, ui.body, text) + ui.px(20);
}

bool button(const Ui& ui, std::string_view name, Box box, std::string_view text, ButtonKind kind,
            bool enabled) {
    const Touch t = enabled ? touch(ui, name, box) : Touch{};
    if (t.held)
        fill(ui, box, ui.colors.pressed, 4);
    else if (t.hovered)
        fill(ui, box, ui.colors.hover, 4);
    if (kind == ButtonKind::outlined) frame(ui, box, ui.colors.hairline);
    const Color color = !enabled                   ? ui.colors.faint
                        : kind == ButtonKind::link ? ui.colors.accent
                                                   : ui.colors.ink;
    const float width = width_of(ui, ui.body, text);
    draw_in_row(ui, ui.body.in(color), box.x + (box.width - width) / 2, box.y, box.height, text);
    focus_ring(ui, box, t);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return t.clicked;
}

bool toggle(const Ui& ui, std::string_view name, Box box, std::string_view text, bool on, Color swatch) {
    const Touch t = touch(ui, name, box);
    const Color back = t.held      ? ui.colors.pressed
                       : t.hovered ? ui.colors.hover
                       : on        ? ui.colors.reading
                                   : Color{};
    if (on || t.hovered || t.held) fill(ui, box, back, 4);
    frame(ui, box, on ? ui.colors.accent : ui.colors.hairline);
    const float mark = ui.px(10);
    const float x = box.x + ui.px(10);
    const Box sign{x, std::round(box.y + (box.height - mark) / 2), mark, mark};
    if (on)
        fill(ui, sign, swatch, 2);
    else
        frame(ui, sign, ui.colors.faint, 2);
    draw_in_row(ui, ui.body.in(on ? ui.colors.ink : ui.colors.muted), x + mark + ui.px(7), box.y, box.height,
                text);
    focus_ring(ui, box, t);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return t.clicked;
}

bool check_box(const Ui& ui, std::string_view name, Box box, bool on) {
    const Touch t = touch(ui, name, box);
    const float side = ui.px(14);
    const Box mark{std::round(box.x + (box.width - side) / 2), std::round(box.y + (box.height - side) / 2),
                   side, side};
    if (on)
        fill(ui, mark, ui.colors.accent, 3);
    else
        fill(ui, mark, t.hovered ? ui.colors.hover : ui.colors.raised, 3);
    frame(ui, mark, on ? ui.colors.accent : t.hovered ? ui.colors.muted : ui.colors.faint, 3);
    if (on) {
        const std::array<ImVec2, 3> tick{{{mark.x + side * 0.24F, mark.y + side * 0.53F},
                                          {mark.x + side * 0.43F, mark.y + side * 0.71F},
                                          {mark.x + side * 0.77F, mark.y + side * 0.31F}}};
        canvas().AddPolyline(tick.data(), 3, rgba(ui.colors.on_accent), 0, 1.7F * ui.ctx.scale);
    }
    focus_ring(ui, mark, t);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return t.clicked;
}

CheckRow check_row(const Ui& ui, const std::string& name, Box row, bool on) {
    const float check = ui.px(18), behind = check + ui.px(4);
    const bool checked = check_box(ui, name + "/Visible", {row.x - ui.px(2), row.y, check, row.height}, on);
    const Box rest{row.x + behind, row.y, row.width - behind, row.height};
    const Touch t = touch(ui, name, rest);
    if (t.hovered) {
        fill(ui, rest, ui.colors.hover, 4);
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    focus_ring(ui, rest, t);
    return {rest, checked || t.clicked};
}

bool slider(const Ui& ui, std::string_view name, Box box, float& value) {
    const Touch t = touch(ui, name, box);
    const float knob = ui.px(5);
    const float left = box.x + knob, length = box.width - 2 * knob;
    const float middle = std::round(box.y + box.height / 2);
    const float before = value;
    if (t.held && ImGui::IsMouseDown(0) && length > 0) value = (ImGui::GetIO().MousePos.x - left) / length;
    if (t.focused && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Space)))
        value = value > 0.5F ? 0.5F : 1.0F;
    value = std::clamp(std::round(value * 20) / 20, 0.0F, 1.0F);
    const float at = std::round(left + length * value);
    const float thick = ui.px(2);
    canvas().AddRectFilled({left, middle - thick / 2}, {left + length, middle + thick / 2},
                           rgba(ui.colors.hairline), thick);
    canvas().AddRectFilled({left, middle - thick / 2}, {at, middle + thick / 2},
                           rgba(t.hovered || t.held ? ui.colors.accent : ui.colors.faint), thick);
    canvas().AddCircleFilled({at, middle}, t.hovered || t.held ? knob : knob * 0.8F,
                             rgba(t.hovered || t.held ? ui.colors.accent : ui.colors.muted));
    focus_ring(ui, box, t);
    if (t.hovered || t.held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    return value != before;
}

void Column::text(const Look& look, std::string_view text) {
    y += draw_paragraph(ui, look, x, y, width, text);
}

void Column::one_line(const Look& look, std::string_view text) {
    draw_in_row(ui, look, x, y, look.line_px(), shortened(ui, look, text, width));
    y += look.line_px();
}

void Column::rule() {
    fill(ui, {x, std::round(y), width, ui.hair()}, ui.colors.hairline);
    y += ui.hair();
}

void Column::heading(std::string_view text) {
    space(16);
    this->text(ui.small.in(ui.colors.muted), text);
    space(4);
}

bool draw_fold_heading(const Ui& ui, std::string_view id, Box box, std::string_view text, const Look& look,
                       bool folded_at_first) {
    const bool folded = ui.ctx.state.folded(id, folded_at_first);
    const Box wide{box.x - ui.px(8), box.y, box.width + ui.px(16), box.height};
    const Touch t = touch(ui, "Fold/" + std::string(id), wide);
    if (t.hovered || t.held) fill(ui, wide, t.held ? ui.colors.pressed : ui.colors.hover, 4);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const float arrow = ui.px(16);
    draw_in_row(ui, look, box.x, box.y, box.height, shortened(ui, look, text, box.width - arrow));
    draw_chevron(ui, {box.x + box.width - arrow, box.y, arrow, box.height}, folded);
    focus_ring(ui, wide, t);
    if (t.clicked) ui.command(Fold{std::string(id), !folded});
    return folded;
}

bool Column::section(std::string_view id, std::string_view text, bool folded_at_first) {
    space(10);
    const Box row = take(ui.px(26));
    const bool folded = draw_fold_heading(ui, id, row, text, ui.small.in(ui.colors.muted), folded_at_first);
    return !folded;
}

void Column::fact(std::string_view label, std::string_view value, const Look* value_look) {
    if (value.empty()) return;
    const Look& look = value_look != nullptr ? *value_look : ui.body;
    const float label_width = ui.px(72);
    draw_in_row(ui, ui.small.in(ui.colors.muted), x, y, look.line_px(), label);
    y += draw_paragraph(ui, look, x + label_width, y, width - label_width, value);
    space(2);
}

Box Column::take(float height) {
    const Box box{x, y, width, height};
    y += height;
    return box;
}

}  // namespace app::panels
