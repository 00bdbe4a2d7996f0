#include <array>

#include "app/panels/widgets.hpp"

namespace app::panels {
namespace {

struct TabButton {
    std::string_view name, text;
    bool on;
    ChooseTab choice;
};

void draw_tab(const Ui& ui, const TabButton& tab, Box box) {
    const Touch t = touch(ui, "Tabs/" + std::string(tab.name), box);
    if (t.hovered && !tab.on) fill(ui, box, ui.colors.hover);
    const Look& look = tab.on ? ui.strong : ui.body;
    const std::string text = shortened(ui, look, tab.text, box.width - ui.px(12));
    draw_in_row(ui, look.in(tab.on ? ui.colors.ink : ui.colors.muted),
                box.x + (box.width - width_of(ui, look, text)) / 2, box.y, box.height, text);
    if (tab.on)
        fill(ui, {box.x + ui.px(10), box.y + box.height - ui.px(3), box.width - 2 * ui.px(10), ui.px(3)},
             ui.colors.accent);
    focus_ring(ui, box, t);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (t.clicked) ui.command(tab.choice);
}

}  // namespace

void draw_tabs(const Context& ctx) {
    const PixelRect room = ctx.layout.tabs;
    if (room.width <= 0 || room.height <= 0) return;
    const Ui ui(ctx);
    const Room bar("Tabs", room, ui.colors.paper);
    const Box box{static_cast<float>(room.x), static_cast<float>(room.y), static_cast<float>(room.width),
                  static_cast<float>(room.height)};
    const bool map = ctx.layout.map_is_tab, front = map && ctx.state.map_in_front;
    const bool article = ctx.state.tab == Tab::article;
    const std::array<TabButton, 3> tabs{
        {{"Map", ui.say("Map"), front, {ctx.state.tab, true}},
         {"Article", ui.say("Article"), !front && article, {Tab::article, false}},
         {"Details", ui.say("Places and layers"), !front && !article, {Tab::details, false}}}};
    const std::size_t first = map ? 0 : 1;
    const float width = box.width / static_cast<float>(tabs.size() - first);
    for (std::size_t i = first; i < tabs.size(); ++i)
        draw_tab(ui, tabs[i], {box.x + width * static_cast<float>(i - first), box.y, width, box.height});
    rule_below(ui, box);
    if (!map) fill(ui, {box.x + box.width - ui.hair(), box.y, ui.hair(), box.height}, ui.colors.hairline);
}

}  // namespace app::panels
