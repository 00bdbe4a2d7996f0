#include <algorithm>

#include "app/layer_id.hpp"
#include "app/panels/top_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

constexpr float height_pt = 30;
constexpr float roomy_pt = 1180;         // from here on: long words, the wordmark
constexpr float with_date_pt = 940;      // below, the date gives way
constexpr float whole_titles_pt = 1000;  // below, those of projections are cut

/// Puts boxes beside each other from the right.
class FromRight {
  public:
    FromRight(const Ui& ui, float right, float top) : ui_(ui), right_(right), top_(top) {}
    [[nodiscard]] Box take(float width) {
        right_ -= width;
        const Box box{right_, top_, width, ui_.px(height_pt)};
        right_ -= ui_.px(8);
        return box;
    }
    [[nodiscard]] float right() const { return right_; }

  private:
    const Ui& ui_;
    float right_, top_;
};

void draw_layer_toggle(const Ui& ui, FromRight& row, std::string_view name, std::string_view text,
                       std::string_view id, Color swatch) {
    const Box box = row.take(width_of(ui, ui.body, text) + ui.px(38));
    if (toggle(ui, name, box, text, ui.ctx.state.visible(id), swatch))
        ui.command(ToggleLayer{std::string(id)});
}

/// A disc, half dark: it says "light and dark" in every theme.
void draw_theme_button(const Ui& ui, Box box) {
    if (button(ui, "Top/Theme", box, "", ButtonKind::outlined))
        ui.command(SetTheme{next(ui.ctx.state.theme)});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 center{std::round(box.x + box.width / 2), std::round(box.y + box.height / 2)};
    const float r = ui.px(6);
    list.AddCircle(center, r, rgba(ui.colors.ink), 0, 1.5F * ui.ctx.scale);
    list.PathArcTo(center, r, -1.5708F, 1.5708F, 16);
    list.PathFillConvex(rgba(ui.colors.ink));
}

void draw_date(const Ui& ui, FromRight& row) {
    const float arrow = ui.px(24);
    const std::string text = ui.short_date(ui.ctx.state.time.to);
    const float width = width_of(ui, ui.body, "30 Mmm 2020") + ui.px(8);
    const Box box = row.take(2 * arrow + width);
    frame(ui, box, ui.colors.hairline);
    if (button(ui, "Top/Day before", {box.x, box.y, arrow, box.height}, "‹")) ui.command(StepDay{-1});
    if (button(ui, "Top/Day after", {box.x + box.width - arrow, box.y, arrow, box.height}, "›"))
        ui.command(StepDay{1});
    log_box(ui, "Top/Date", box);
    draw_in_row(ui, ui.body, box.x + (box.width - width_of(ui, ui.body, text)) / 2, box.y, box.height, text);
}

}  // namespace

void draw_top_bar(const Context& ctx) {
    const PixelRect room = ctx.layout.top_bar;
    if (room.width <= 0 || room.height <= 0) return;
    const Ui ui(ctx);
    const Room bar("Top", room, ui.colors.paper);
    const auto x = static_cast<float>(room.x), y = static_cast<float>(room.y);
    const auto width = static_cast<float>(room.width), height = static_cast<float>(room.height);
    const float width_pt = width / ctx.scale;
    const bool roomy = width_pt >= roomy_pt;
    const float top = std::round(y + (height - ui.px(height_pt)) / 2) - ui.hair() / 2;

    FromRight row(ui, x + width - ui.px(12), std::floor(top));
    if (button(ui, "Top/Help", row.take(ui.px(height_pt)), "?", ButtonKind::outlined))
        ui.command(ShowHelp{!ctx.state.help});
    draw_theme_button(ui, row.take(ui.px(height_pt)));
    draw_language_picker(ui, row.take(ui.px(58)));
    draw_projection_picker(ui, row.take(ui.px(width_pt >= whole_titles_pt ? 244 : 150)));
    if (!ctx.world.flows.empty())
        draw_layer_toggle(ui, row, "Top/Refugee movement", ui.say("Displacement"), layer_id::refugees,
                          ctx.style.flow);
    if (!ctx.world.control.empty())
        draw_layer_toggle(ui, row, "Top/Front line", roomy ? ui.say("Front line") : ui.say("Front"),
                          layer_id::front, ctx.style.stroke({Paint::front}, ctx.camera.meters_per_px).color);
    if (width_pt >= with_date_pt && has_date(ctx.world)) draw_date(ui, row);

    float left = x + ui.px(roomy ? 24 : 12);
    if (roomy) {
        const Look mark{ui.headline.font, ui.headline.em_px, ui.colors.ink};
        left += draw_in_row(ui, mark, left, y, height, "Dateline") + ui.px(20);
    }
    const float room_for_search = row.right() - left;
    if (room_for_search > ui.px(80))
        draw_search(ui, {left, std::floor(top), std::min(room_for_search, ui.px(280)), ui.px(height_pt)});
    rule_below(ui, {x, y, width, height});
}

}  // namespace app::panels
