#include "app/panels/side_parts.hpp"

namespace app::panels {
namespace {

constexpr float grip_pt = 7;

enum class Edge { upright, level };

/// The edge at `at`, x of an upright or y of a level one, along `beside`: to be dragged, or double-clicked to
/// have its usual place again.
template <class Resize>
void draw_splitter(const Ui& ui, const char* name, Edge edge, float at, PixelRect beside,
                   const Resize& resize) {
    const bool upright = edge == Edge::upright;
    const float grip = ui.px(grip_pt);
    const int thick = static_cast<int>(grip), from = static_cast<int>(at - grip / 2);
    const PixelRect where = upright ? PixelRect{from, beside.y, thick, beside.height}
                                    : PixelRect{beside.x, from, beside.width, thick};
    const Room room(name, where, Color{0, 0, 0, 0}, Room::Kind::grip);
    const Box box{static_cast<float>(where.x), static_cast<float>(where.y), static_cast<float>(where.width),
                  static_cast<float>(where.height)};
    const Touch t = touch(ui, std::string("Edges/") + name, box);
    if (!t.hovered && !t.held) return;
    ImGui::SetMouseCursor(upright ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
    const float line = std::round(at) - ui.hair(), width = 2 * ui.hair();
    fill(ui, upright ? Box{line, box.y, width, box.height} : Box{box.x, line, box.width, width},
         ui.colors.accent);
    if (ImGui::IsMouseDoubleClicked(0))
        resize(0.0F);
    else if (t.held && ui.ctx.mouse && ImGui::IsMouseDragging(0, 1))
        resize(upright ? ui.ctx.mouse->x : ui.ctx.mouse->y);
}

}  // namespace

void draw_splitters(const Context& ctx) {
    const Layout& layout = ctx.layout;
    const Ui ui(ctx);
    PanelWidths widths = ctx.state.widths;
    if (!is_empty(layout.side) && !ctx.state.folded("layers")) {
        const auto bottom = static_cast<float>(layout.side.y + layout.side.height);
        draw_splitter(ui, "Layers", Edge::level, bottom - layers_height(ui, layout.side), layout.side,
                      [&](float y) {
                          widths.layers_pt = y > 0 ? (bottom - y) / ctx.scale : 0;
                          ui.command(SetPanelWidths{widths});
                      });
    }
    if (layout.map_is_tab || layout.map.width <= 0) return;
    const float window = ImGui::GetIO().DisplaySize.x;
    const auto left = static_cast<float>(layout.map.x);
    if (layout.map.x > 0) {
        draw_splitter(ui, "Left", Edge::upright, left, layout.map, [&](float x) {
            widths.reading_pt = x / ctx.scale;
            ui.command(SetPanelWidths{widths});
        });
    }
    if (layout.side.width > 0 && layout.side.x > 0) {
        draw_splitter(ui, "Right", Edge::upright, static_cast<float>(layout.side.x), layout.side,
                      [&](float x) {
                          widths.side_pt = x > 0 ? (window - x) / ctx.scale : 0;
                          ui.command(SetPanelWidths{widths});
                      });
    }
}

}  // namespace app::panels
