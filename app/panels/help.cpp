#include <algorithm>
#include <array>

#include "app/keys.hpp"
#include "app/panels/article_text.hpp"
#include "app/panels/widgets.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

constexpr float width_pt = 1040, row_pt = 22, close_row_pt = 20, group_pt = 27, keys_pt = 132;

struct Group {
    std::string_view name;
    std::span<const KeyHelp> keys;  // none: the marks in the text
};

std::vector<Group> groups() {
    std::vector<Group> all;
    const std::span<const KeyHelp> keys = key_help();
    for (std::size_t i = 0; i < keys.size();) {
        std::size_t end = i;
        while (end < keys.size() && keys[end].group == keys[i].group) ++end;
        all.push_back({keys[i].group, keys.subspan(i, end - i)});
        if (all.size() == 2) all.push_back({to_say("Names in the article"), {}});
        i = end;
    }
    return all;
}

struct SenseSample {
    geo::Sense sense;
    std::string_view word;
};
constexpr std::array sense_samples{SenseSample{geo::Sense::literal, to_say("in Paris")},
                                   SenseSample{geo::Sense::metonym, to_say("Paris says")},
                                   SenseSample{geo::Sense::demonym, to_say("the French")},
                                   SenseSample{geo::Sense::organization, to_say("NATO")}};

/// Draws groups, or with nothing drawn tells their height.
class GroupPainter {
  public:
    GroupPainter(const Ui& ui, float width, float row_px)
        : ui_(ui), width_(width - ui.px(keys_pt)), row_px_(row_px) {}

    [[nodiscard]] float height(const Group& group) const {
        float height = ui_.px(group_pt) + ui_.px(8);
        if (group.keys.empty()) return height + row_px_ * static_cast<float>(sense_samples.size());
        for (const KeyHelp& help : group.keys) height += height_of(lines_of(help));
        return height;
    }
    void draw(const Group& group, float x, float y) const {
        draw_in_row(ui_, ui_.small.in(ui_.colors.muted), x, y, ui_.px(group_pt), ui_.say(group.name));
        y += ui_.px(group_pt);
        const float row = row_px_, what_x = x + ui_.px(keys_pt);
        if (group.keys.empty()) {
            for (const auto& [sense, word] : sense_samples) {
                draw_sense_sample(ui_, sense, x, y, row, ui_.say(word));
                draw_in_row(ui_, ui_.body, what_x, y, row, sense_text(ui_.ctx.wording, sense));
                y += row;
            }
        }
        for (const KeyHelp& help : group.keys) {
            const auto lines = lines_of(help);
            draw_in_row(ui_, ui_.strong, x, y, row, ui_.say(help.keys));
            draw_lines(ui_, ui_.body, what_x, y + std::round((row - ui_.body.line_px()) / 2), lines);
            y += height_of(lines);
        }
    }

  private:
    [[nodiscard]] std::vector<std::string> lines_of(const KeyHelp& help) const {
        return wrapped(ui_, ui_.body, ui_.say(help.what), width_);
    }
    [[nodiscard]] float height_of(const std::vector<std::string>& lines) const {
        return row_px_ + ui_.body.line_px() * static_cast<float>(lines.size() - 1);
    }

    const Ui& ui_;
    float width_;  // for what a key does
    float row_px_;
};

struct Columns {
    std::size_t split = 0;  // the first group of the right one
    float height = 0;       // of the taller one
};

/// Groups go down the left column until half of them is there.
Columns arranged(const std::vector<Group>& groups, const GroupPainter& painter) {
    float total = 0, left = 0;
    for (const Group& group : groups) total += painter.height(group);
    std::size_t split = 0;
    while (split < groups.size() && left + painter.height(groups[split]) / 2 < total / 2)
        left += painter.height(groups[split++]);
    return {split, std::max(left, total - left)};
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
    const float most = screen.y - ui.px(24);
    const auto needed = [&](const Columns& columns) { return title + columns.height + ui.px(12); };
    Columns columns = arranged(all, GroupPainter(ui, column, ui.px(row_pt)));
    const bool close = needed(columns) > most;
    const GroupPainter painter(ui, column, ui.px(close ? close_row_pt : row_pt));
    if (close) columns = arranged(all, painter);
    const float height = std::min(needed(columns), most);
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
        const std::size_t side_of = i < columns.split ? 0 : 1;
        painter.draw(all[i], card.x + margin + (side_of == 0 ? 0 : column + gap), y[side_of]);
        y[side_of] += painter.height(all[i]);
    }
    scroll.end_at(std::max(y[0], y[1]));
    if (outside_clicked && !ImGui::IsMouseHoveringRect(card.min(), card.max(), false))
        ui.command(ShowHelp{false});
}

}  // namespace app::panels
