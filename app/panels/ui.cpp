#include "app/panels/ui.hpp"

#include <imgui_internal.h>

namespace app::panels {
namespace {

ImVec2 corner(PixelRect r) {
    return {static_cast<float>(r.x), static_cast<float>(r.y)};
}
ImVec2 extent(PixelRect r) {
    return {static_cast<float>(r.width), static_cast<float>(r.height)};
}

}  // namespace

Ui::Ui(const Context& context) : ctx(context), colors(palette_for(context.state.theme)) {
    const Fonts& f = context.fonts;
    const auto look = [&](ImFont* font, float points) {
        return Look{font, points * context.scale, colors.ink};
    };
    body = look(f.ui, 14);
    strong = look(f.ui_medium, 14);
    small = look(f.small, 12);
    tiny = look(f.tiny, 10.5F);
    title = look(f.title, 17);
    headline = look(f.headline, 21);
    reading = look(f.reading, 17);
    reading_italic = look(f.reading_italic, 17);
}

Room::Room(const char* id, PixelRect where, Color background, Kind kind) {
    ImGui::SetNextWindowPos(corner(where));
    ImGui::SetNextWindowSize(extent(where));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, rgba(background));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse;
    // The library puts new rooms that are never brought to the front behind all others.
    flags |= kind == Kind::grip ? ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav
                                : ImGuiWindowFlags_NoBringToFrontOnFocus;
    if (background.a == 0) flags |= ImGuiWindowFlags_NoBackground;
    if (kind == Kind::sheet)
        flags |= ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing;
    ImGui::Begin(id, nullptr, flags);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    if (kind == Kind::cover) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

Room::~Room() {
    ImGui::End();
}

Scroll::Scroll(const Ui&, const char* id, ImVec2 at, ImVec2 size) {
    ImGui::SetCursorScreenPos(at);
    ImGui::BeginChild(id, {std::max(1.0F, size.x), std::max(1.0F, size.y)}, false,
                      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NavFlattened);
}

Scroll::~Scroll() {
    ImGui::EndChild();
}

void Scroll::end_at(float y) {
    ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x, y});
    ImGui::Dummy({1, 0});
}

}  // namespace app::panels
