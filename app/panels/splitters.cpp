#include "app/panels/widgets.hpp"

namespace app::panels {
namespace {

constexpr float grip_pt = 7;

/// The edge at `x`: to be dragged, or double-clicked to have its usual place again.
template <class Resize>
void draw_splitter(const Ui& ui, const char* name, float x, PixelRect beside, const Resize& resize) {
    const float grip = ui.px(grip_pt);
    const PixelRect at{static_cast<int>(x - grip / 2), beside.y, static_cast<int>(grip), beside.height};
    const Room room(name, at, Color{0, 0, 0, 0}, Room::Kind::grip);
    const Box box{static_cast<float>(at.x), static_cast<float>(at.y), grip, static_cast<float>(at.height)};
    const Touch t = touch(ui, std::string("Edges/") + name, box);
    if (!t.hovered && !t.held) return;
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    fill(ui, {std::round(x) - ui.hair(), box.y, 2 * ui.hair(), box.height}, ui.colors.accent);
    if (ImGui::IsMouseDoubleClicked(0))
        resize(0.0F);
    else if (t.held && ui.ctx.mouse && ImGui::IsMouseDragging(0, 1))
        resize(ui.ctx.mouse->x);
}

}  // namespace

void draw_splitters(const Context& ctx) {
    const Layout& layout = ctx.layout;
    if (layout.map_is_tab || layout.map.width <= 0) return;
    const Ui ui(ctx);
    const float window = ImGui::GetIO().DisplaySize.x;
    PanelWidths widths = ctx.state.widths;
    const auto left = static_cast<float>(layout.map.x);
    if (layout.map.x > 0) {
        draw_splitter(ui, "Left", left, layout.map, [&](float x) {
            widths.reading_pt = x / ctx.scale;
            ui.command(SetPanelWidths{widths});
        });
    }
    if (layout.side.width > 0 && layout.side.x > 0) {
        draw_splitter(ui, "Right", static_cast<float>(layout.side.x), layout.side, [&](float x) {
            widths.side_pt = x > 0 ? (window - x) / ctx.scale : 0;
            ui.command(SetPanelWidths{widths});
        });
    }
}

}  // namespace app::panels
