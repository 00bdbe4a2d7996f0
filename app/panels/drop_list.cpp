#include <imgui_internal.h>

#include "app/panels/top_parts.hpp"

namespace app::panels {

bool begin_list(const Ui& ui, const char* id, Box button, float width) {
    const float room = ImGui::GetIO().DisplaySize.x - width - ui.px(8);
    ImGui::SetNextWindowPos(
        {std::max(ui.px(8), std::min(button.x, room)), button.y + button.height + ui.px(6)});
    ImGui::SetNextWindowSize({width, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(6), ui.px(6)));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    const bool open = ImGui::BeginPopup(id, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    if (!open) {
        ImGui::PopStyleVar(2);
        return false;
    }
    if (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape), false)) ImGui::CloseCurrentPopup();
    return true;
}

void end_list() {
    ImGui::EndPopup();
    ImGui::PopStyleVar(2);
}

float list_entry_height(const Ui& ui, bool two_lines) {
    return ui.body.line_px() + (two_lines ? ui.small.line_px() : 0) + ui.px(10);
}

bool list_entry(const Ui& ui, std::string_view name, std::string_view first, std::string_view second,
                bool current) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box{at.x, at.y, ImGui::GetContentRegionAvail().x, list_entry_height(ui, !second.empty())};
    const Touch t = touch(ui, name, box);
    if (t.hovered || t.held)
        fill(ui, box, t.held ? ui.colors.pressed : ui.colors.hover, 4);
    else if (current)
        fill(ui, box, ui.colors.reading, 4);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const float x = box.x + ui.px(10), room = box.width - ui.px(20);
    draw_in_row(ui, current ? ui.strong : ui.body, x, box.y + ui.px(5), ui.body.line_px(),
                shortened(ui, current ? ui.strong : ui.body, first, room));
    if (!second.empty())
        draw_in_row(ui, ui.small.in(ui.colors.muted), x, box.y + ui.px(5) + ui.body.line_px(),
                    ui.small.line_px(), shortened(ui, ui.small, second, room));
    focus_ring(ui, box, t);
    ImGui::SetCursorScreenPos({box.x, box.y + box.height});
    if (t.clicked) ImGui::CloseCurrentPopup();
    return t.clicked;
}

}  // namespace app::panels
