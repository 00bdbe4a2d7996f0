#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <utility>

#include "app/panels/top_parts.hpp"
#include "app/panels/words.hpp"
#include "geo/earth/projections.hpp"

namespace app::panels {
namespace {

constexpr float projection_list_pt = 480;
constexpr float language_list_pt = 150;

/// A button that shows what is chosen, with a small arrow that says "opens".
bool drop_button(const Ui& ui, std::string_view name, Box box, std::string_view text, bool open) {
    const Touch t = touch(ui, name, box);
    if (t.hovered || t.held || open) fill(ui, box, t.held ? ui.colors.pressed : ui.colors.hover, 4);
    frame(ui, box, ui.colors.hairline);
    const float room = box.width - ui.px(36);
    draw_in_row(ui, ui.body, box.x + ui.px(10), box.y, box.height, shortened(ui, ui.body, text, room));
    const float x = box.x + box.width - ui.px(15), y = std::round(box.y + box.height / 2) + ui.px(1.5F);
    const float r = ui.px(3.5F);
    const std::array<ImVec2, 3> arrow{{{x - r, y - r}, {x, y}, {x + r, y - r}}};
    ImGui::GetWindowDrawList()->AddPolyline(arrow.data(), 3, rgba(ui.colors.muted), 0, 1.5F * ui.ctx.scale);
    focus_ring(ui, box, t);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return t.clicked;
}

/// A field for what is not on the list. What is typed lives in the UI library's own memory while it is
/// edited; what PROJ did not know stays, with the keyboard, and what it did closes the list.
void draw_custom(const Ui& ui) {
    ImGui::Dummy({0, ui.px(8)});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    fill(ui, {at.x, at.y, width, ui.hair()}, ui.colors.hairline);
    draw_in_row(ui, ui.small.in(ui.colors.muted), at.x + ui.px(10), at.y + ui.px(8), ui.px(20),
                ui.say("Any EPSG code or PROJ string, then Enter"));
    const Box field{at.x + ui.px(10), at.y + ui.px(32), width - ui.px(20), ui.px(30)};
    fill(ui, field, ui.colors.paper, 4);
    const std::optional<std::string>& refused = ui.ctx.state.projection_typed;
    std::string typed = refused.value_or(ui.ctx.state.projection);
    ImGuiStorage& memory = *ImGui::GetStateStorage();
    const ImGuiID asked = ImGui::GetID("asked");
    if (std::exchange(*memory.GetBoolRef(asked), false)) {
        if (refused)
            ImGui::SetKeyboardFocusHere();
        else
            ImGui::CloseCurrentPopup();
    }
    bool active = false;
    {
        const FieldLook look(ui, field, ui.body);
        if (ImGui::InputText("##definition", &typed,
                             ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll)) {
            ui.command(TypeProjection{typed});
            memory.SetBool(asked, true);
        }
        active = ImGui::IsItemActive();
    }
    log_box(ui, "Projection/Definition", field);
    frame(ui, field, active ? ui.colors.accent : ui.colors.hairline);
    Column column{ui, field.x, field.y + field.height + ui.px(6), field.width};
    const bool unseen = ui.ctx.state.message.find("shows neither") != std::string::npos;
    if (refused)
        column.text(ui.small.in(ui.colors.warning),
                    unseen ? ui.phrase("{} shows neither this part of the Earth nor the story's", *refused)
                           : ui.phrase("No CRS is called {}", *refused));
    column.space(4);
    ImGui::SetCursorScreenPos({at.x, column.y});
    ImGui::Dummy({width, 0});
}

}  // namespace

void draw_projection_picker(const Ui& ui, Box box) {
    const auto all = geo::projections_for(ui.ctx.world.opening);
    const auto current = std::ranges::find(all, ui.ctx.state.projection, &geo::NamedProjection::definition);
    const std::string text =
        current == all.end() ? ui.ctx.projection.name() : std::string(ui.say(current->title));
    if (drop_button(ui, "Top/Projection", box, text, ImGui::IsPopupOpen("Projections")))
        ImGui::OpenPopup("Projections");
    if (!begin_list(ui, "Projections", box, ui.px(projection_list_pt))) return;
    for (const geo::NamedProjection& projection : all) {
        if (list_entry(ui, "Projection/" + projection.title, ui.say(projection.title),
                       ui.say(projection.purpose), projection.definition == ui.ctx.state.projection))
            ui.command(SetProjection{projection.definition});
    }
    draw_custom(ui);
    end_list();
}

void draw_language_picker(const Ui& ui, Box box) {
    std::string code(geo::code_of(ui.ctx.state.language));
    std::ranges::transform(code, code.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    if (drop_button(ui, "Top/Language", box, code, ImGui::IsPopupOpen("Languages")))
        ImGui::OpenPopup("Languages");
    if (!begin_list(ui, "Languages", box, ui.px(language_list_pt))) return;
    for (const geo::Language language : geo::all_languages) {
        if (list_entry(ui, "Language/" + std::string(geo::code_of(language)), language_name(language), "",
                       language == ui.ctx.state.language))
            ui.command(SetLanguage{language});
    }
    end_list();
}

}  // namespace app::panels
