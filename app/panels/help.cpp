#include <algorithm>
#include <array>

#include "app/keys.hpp"
#include "app/panels/widgets.hpp"

namespace app::panels {
namespace {

constexpr float width_pt = 960, row_pt = 26, group_pt = 34, keys_pt = 132;

struct Group {
    std::string_view name;
    std::span<const KeyHelp> keys;
};

std::vector<Group> groups() {
    std::vector<Group> all;
    const std::span<const KeyHelp> keys = key_help();
    for (std::size_t i = 0; i < keys.size();) {
        std::size_t end = i;
        while (end < keys.size() && keys[end].group == keys[i].group) ++end;
        all.push_back({keys[i].group, keys.subspan(i, end - i)});
        i = end;
    }
    return all;
}

float height_of(const Ui& ui, const Group& group) {
    return ui.px(group_pt) + ui.px(row_pt) * static_cast<float>(group.keys.size()) + ui.px(12);
}

void draw_group(const Ui& ui, const Group& group, float x, float y, float width) {
    draw_in_row(ui, ui.small.in(ui.colors.muted), x, y, ui.px(group_pt), ui.say(group.name));
    y += ui.px(group_pt);
    const float keys_width = ui.px(keys_pt);
    for (const KeyHelp& help : group.keys) {
        draw_in_row(ui, ui.strong, x, y, ui.px(row_pt), ui.say(help.keys));
        draw_in_row(ui, ui.body, x + keys_width, y, ui.px(row_pt),
                    shortened(ui, ui.body, ui.say(help.what), width - keys_width));
        y += ui.px(row_pt);
    }
}

}  // namespace

void draw_help(const Context& ctx) {
    const Ui ui(ctx);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const Room shade("Help", {0, 0, static_cast<int>(screen.x), static_cast<int>(screen.y)}, ui.colors.shade,
                     Room::Kind::cover);
    const bool outside_clicked = ImGui::IsMouseClicked(0);

    const auto all = groups();
    const float margin = ui.px(28), gap = ui.px(32), title = ui.px(56);
    const float width = std::min(ui.px(width_pt), screen.x - ui.px(24));
    const float column = (width - 2 * margin - gap) / 2;
    // Groups go down the left column until half of them is there.
    float total = 0;
    for (const Group& group : all) total += height_of(ui, group);
    std::size_t split = 0;
    float left = 0;
    while (split < all.size() && left + height_of(ui, all[split]) / 2 < total / 2)
        left += height_of(ui, all[split++]);
    const float content = title + std::max(left, total - left) + ui.px(12);
    const float height = std::min(content, screen.y - ui.px(24));
    const Box card{std::round((screen.x - width) / 2), std::round((screen.y - height) / 2), width, height};
    fill(ui, card, ui.colors.raised, 8);
    frame(ui, card, ui.colors.hairline, 8);
    log_box(ui, "Help/Card", card);
    draw_in_row(ui, ui.title, card.x + margin, card.y + ui.px(8), title, ui.say("Keys and pointer"));
    const float side = ui.px(28);
    if (button(ui, "Help/Close", {card.x + width - side - ui.px(14), card.y + ui.px(16), side, side}, "×"))
        ui.command(ShowHelp{false});
    Scroll scroll(ui, "Help keys", {card.x, card.y + title}, {width, height - title - ui.px(8)});
    const float top = ImGui::GetCursorScreenPos().y;
    std::array<float, 2> y{top, top};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t side_of = i < split ? 0 : 1;
        draw_group(ui, all[i], card.x + margin + (side_of == 0 ? 0 : column + gap), y[side_of], column);
        y[side_of] += height_of(ui, all[i]);
    }
    scroll.end_at(std::max(y[0], y[1]));
    if (outside_clicked && !ImGui::IsMouseHoveringRect(card.min(), card.max(), false))
        ui.command(ShowHelp{false});
}

}  // namespace app::panels
