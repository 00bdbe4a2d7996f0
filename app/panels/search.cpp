#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <utility>

#include "app/panels/top_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

bool key_pressed(ImGuiKey key) {
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
}

/// The name that the typed text was found by, if it is not the one shown: "الحسكة", "Şam".
std::string other_names(const geo::Place& place, geo::Language language) {
    std::string names;
    const std::string& shown = place.names.in(language);
    for (const geo::Language other : geo::all_languages) {
        const std::string& name = place.names.exactly(other);
        if (name.empty() || name == shown || names.find(name) != std::string::npos) continue;
        names += (names.empty() ? "" : ", ") + name;
    }
    return names;
}

void choose(const Ui& ui, geo::PlaceId place) {
    ui.command(SelectPlace{place});
    ui.command(FlyToPlace{place});
    ui.command(FocusSearch{false});
}

/// Characters typed before the field has the keyboard (it takes a frame) are not lost, save the "/" that
/// asked for it.
void keep_early_typing(std::string& typed, bool just_asked) {
    for (const ImWchar c : ImGui::GetIO().InputQueueCharacters) {
        if (std::exchange(just_asked, false) && c == '/') continue;
        std::array<char, 5> utf8{};
        ImTextCharToUtf8(utf8.data(), c);
        typed += utf8.data();
    }
}

/// What was typed in letters that the UI library cannot set: drawn over its own field, whose text is not
/// seen. It reads from the right, so the caret stands at its left end.
void draw_shaped_typing(const Ui& ui, Box field, std::string_view typed, bool active) {
    const std::string shown = shortened(ui, ui.body, typed, field.width);
    draw_in_row(ui, ui.body, field.x + ui.px(3), field.y, field.height, shown);
    if (!active) return;
    const float height = ui.body.line_px();
    fill(ui, {field.x, std::round(field.y + (field.height - height) / 2), ui.hair(), height}, ui.colors.ink);
}

/// The field itself; true while it has the keyboard.
bool draw_field(const Ui& ui, Box box, std::string& typed) {
    const bool wanted = ui.ctx.state.searching;
    fill(ui, box, ui.colors.raised, 4);
    const float inset = ui.px(28);
    const auto no_selection = [](ImGuiInputTextCallbackData* data) {
        auto* fresh = static_cast<bool*>(data->UserData);
        if (*fresh) {
            data->CursorPos = data->BufTextLen;
            data->ClearSelection();
        }
        return 0;
    };
    ImGuiStorage& memory = *ImGui::GetStateStorage();
    const ImGuiID was_active_key = ImGui::GetID("search was active");
    const ImGuiID was_wanted_key = ImGui::GetID("search was wanted");
    const bool was_active = memory.GetBool(was_active_key);
    if (wanted && !was_active) {
        ImGui::SetKeyboardFocusHere();
        keep_early_typing(typed, !memory.GetBool(was_wanted_key));
    }
    memory.SetBool(was_wanted_key, wanted);
    bool fresh = wanted && !was_active;
    const bool shaped = needs_shaping(typed);
    {
        const FieldLook look(ui, {box.x + inset, box.y, box.width - inset - ui.px(8), box.height}, ui.body,
                             2);
        if (shaped) ImGui::PushStyleColor(ImGuiCol_Text, 0);
        ImGui::InputText("##search", &typed, ImGuiInputTextFlags_CallbackAlways, no_selection, &fresh);
        if (shaped) ImGui::PopStyleColor();
    }
    const bool active = ImGui::IsItemActive();
    log_box(ui, "Top/Search", box);
    const bool clicked = ImGui::IsItemActivated();
    memory.SetBool(was_active_key, active);
    if (shaped)
        draw_shaped_typing(ui, {box.x + inset + ui.px(2), box.y, box.width - inset - ui.px(12), box.height},
                           typed, active);
    frame(ui, box, active ? ui.colors.accent : ui.colors.hairline);
    if (clicked && !wanted) ui.command(FocusSearch{true});
    return active;
}

void draw_magnifier(const Ui& ui, Box box) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float r = ui.px(4.5F);
    const ImVec2 center{box.x + ui.px(15), std::round(box.y + box.height / 2) - ui.px(1)};
    const ImU32 color = rgba(ui.colors.muted);
    list.AddCircle(center, r, color, 0, 1.5F * ui.ctx.scale);
    list.AddLine({center.x + r * 0.7F, center.y + r * 0.7F}, {center.x + r * 1.6F, center.y + r * 1.6F},
                 color, 1.5F * ui.ctx.scale);
}

void draw_hint(const Ui& ui, Box box) {
    const std::string_view key = ui.say("Ctrl K");
    const float width = width_of(ui, ui.small, key);
    const float room = box.width - ui.px(30) - width - ui.px(20);
    draw_in_row(ui, ui.body.in(ui.colors.muted), box.x + ui.px(30), box.y, box.height,
                shortened(ui, ui.body, ui.say("Search a place"), room));
    draw_in_row(ui, ui.small.in(ui.colors.muted), box.x + box.width - width - ui.px(10), box.y, box.height,
                key);
}

/// Which result the keyboard is on; Up and Down move it.
std::size_t marked_result(const std::string& typed, std::size_t count) {
    ImGuiStorage& memory = *ImGui::GetStateStorage();
    const ImGuiID at_key = ImGui::GetID("marked result"), typed_key = ImGui::GetID("marked for");
    const int typed_hash = static_cast<int>(ImHashStr(typed.c_str()));
    if (memory.GetInt(typed_key) != typed_hash) memory.SetInt(at_key, 0);
    memory.SetInt(typed_key, typed_hash);
    int at = memory.GetInt(at_key);
    if (key_pressed(ImGuiKey_DownArrow)) ++at;
    if (key_pressed(ImGuiKey_UpArrow)) --at;
    at = count == 0 ? 0 : std::clamp(at, 0, static_cast<int>(count) - 1);
    memory.SetInt(at_key, at);
    return static_cast<std::size_t>(at);
}

void draw_results(const Ui& ui, Box field, const std::vector<geo::PlaceId>& found, std::size_t marked) {
    const float width = std::max(field.width, ui.px(300)), pad = ui.px(6);
    const float row = list_entry_height(ui, true);
    const float height = (found.empty() ? ui.px(44) : row * static_cast<float>(found.size())) + 2 * pad;
    ImGui::SetNextWindowPos({field.x, field.y + field.height + ui.px(6)});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, rgba(ui.colors.raised));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(6));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, ui.hair());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(pad, pad));
    ImGui::Begin("Search results", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    if (found.empty())
        draw_in_row(ui, ui.body.in(ui.colors.muted), field.x + pad + ui.px(10),
                    field.y + field.height + ui.px(6) + pad, ui.px(44), ui.say("Nothing found"));
    for (std::size_t i = 0; i < found.size(); ++i) {
        const geo::Place& place = ui.ctx.world.place(found[i]);
        std::string second = kind_and_country(ui.ctx.wording, place);
        if (const auto names = other_names(place, ui.ctx.state.language); !names.empty())
            second += " · " + names;
        const std::string& name = place.names.in(ui.ctx.state.language);
        ImGui::PushID(static_cast<int>(found[i].index));
        if (list_entry(ui, "Search/" + name, name, second, i == marked)) choose(ui, found[i]);
        ImGui::PopID();
    }
    const bool pointed = ImGui::IsWindowHovered();
    ImGui::End();
    ImGui::PopStyleVar(3);
    ImGui::PopStyleColor();
    if (ImGui::IsMouseClicked(0) && !pointed && !ImGui::IsMouseHoveringRect(field.min(), field.max(), false))
        ui.command(FocusSearch{false});
}

}  // namespace

void draw_search(const Ui& ui, Box box) {
    std::string typed = ui.ctx.state.search;
    const bool active = draw_field(ui, box, typed);
    if (typed != ui.ctx.state.search) ui.command(Search{typed});
    draw_magnifier(ui, box);
    if (typed.empty() && !active) draw_hint(ui, box);
    if (!ui.ctx.state.searching) return;
    if (key_pressed(ImGuiKey_Escape)) {
        ImGui::ClearActiveID();
        ui.command(FocusSearch{false});
        return;
    }
    if (typed.empty()) return;
    const auto found = ui.ctx.world.find_places(typed, 8);
    const std::size_t marked = marked_result(typed, found.size());
    if (key_pressed(ImGuiKey_Enter) && !found.empty()) {
        ImGui::ClearActiveID();
        choose(ui, found[marked]);
        return;
    }
    draw_results(ui, box, found, marked);
}

}  // namespace app::panels
