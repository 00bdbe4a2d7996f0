#include <algorithm>

#include "app/panels/passage_list.hpp"
#include "app/panels/side_parts.hpp"

namespace app::panels {
namespace {

constexpr float margin_pt = 20, slim_margin_pt = 14, slim_pt = 290;  // of a panel this narrow
constexpr float heading_pt = 36;
constexpr float layers_part = 0.42F;  // of the panel's height at most, unless dragged
constexpr float layers_part_beside_why = 0.2F;
constexpr float least_pt = 120;  // of either part, once dragged

struct DrawSelected {
    Column& column;
    void operator()(std::monostate) const { draw_overview(column); }
    void operator()(geo::PlaceId id) const { draw_place(column, id); }
    void operator()(geo::FlowId id) const { draw_flow(column, id); }
    void operator()(FrontSelected) const { draw_front(column); }
    void operator()(PostId id) const { draw_post(column, id); }
    void operator()(RoadId id) const { draw_road(column, id); }
    void operator()(EventId id) const { draw_event(column, id); }
    void operator()(FigureId id) const { draw_figure(column, id); }
    void operator()(ZoneId id) const { draw_zone(column, id); }
    void operator()(AreaOf area) const { draw_area(column, area); }
};

struct IndexOf {
    int operator()(std::monostate) const { return 0; }
    int operator()(FrontSelected) const { return 0; }
    int operator()(AreaOf area) const { return static_cast<int>(area.town.index); }
    template <typename Id>
    int operator()(Id id) const {
        return static_cast<int>(id.index);
    }
};

/// Another thing is selected than in the last frame: its panel begins at its top, wherever its passage is.
void begin_at_top(const State& state) {
    const int kind = state.asked ? -1 : static_cast<int>(state.selected.index());
    const int index =
        state.asked ? static_cast<int>(state.asked->begin) : std::visit(IndexOf{}, state.selected);
    ImGuiStorage& memory = *ImGui::GetStateStorage();
    const ImGuiID kind_before = ImGui::GetID("kind selected before"),
                  index_before = ImGui::GetID("selected before");
    if (memory.GetInt(kind_before, 0) == kind && memory.GetInt(index_before, 0) == index) return;
    memory.SetInt(kind_before, kind);
    memory.SetInt(index_before, index);
    ImGui::SetScrollY(0);
    forget_followed(state.passage);
}

void forget_hover(const Context& ctx) {
    if (!ctx.state.hovered_place || !ctx.mouse || !ctx.layout.side.contains(*ctx.mouse)) return;
    if (!ImGui::IsAnyItemHovered()) ctx.commands.emplace_back(HoverPlace{std::nullopt});
}

}  // namespace

float layers_height(const Ui& ui, PixelRect side) {
    const float heading = ui.px(heading_pt), height = static_cast<float>(side.height);
    if (ui.ctx.state.folded("layers")) return heading;
    const float least = std::min(ui.px(least_pt), height / 2), all = layer_rows_height(ui);
    const float chosen = ui.ctx.state.widths.layers_pt * ui.ctx.scale;
    const float part = ui.ctx.state.asked ? layers_part_beside_why : layers_part;
    if (chosen <= 0) return std::min(all, std::round(height * part));
    return std::round(std::clamp(chosen, least, std::max(least, std::min(all, height - least))));
}

void draw_side(const Context& ctx) {
    const PixelRect room = ctx.layout.side;
    if (room.width <= 0 || room.height <= 0) return;
    const Ui ui(ctx);
    const Room side_room("Side", room, ui.colors.paper);
    const auto x = static_cast<float>(room.x), y = static_cast<float>(room.y);
    const auto width = static_cast<float>(room.width), height = static_cast<float>(room.height);
    const float margin = ui.px(width < ui.px(slim_pt) ? slim_margin_pt : margin_pt),
                inner = width - 2 * margin;
    const float heading = ui.px(heading_pt);
    const float layers = layers_height(ui, room);
    const float upper = height - layers;
    {
        Scroll scroll(ui, "Selection", {x + ui.hair(), y}, {width - ui.hair(), upper});
        begin_at_top(ctx.state);
        Column column{ui, x + margin, ImGui::GetCursorScreenPos().y + ui.px(18), inner};
        if (const geo::Mention* asked = asked_mention(ctx.state, ctx.world))
            draw_why(column, *asked);
        else
            std::visit(DrawSelected{column}, ctx.state.selected);
        scroll.end_at(column.y + ui.px(20));
        forget_hover(ctx);
    }
    fill(ui, {x, y + upper, width, ui.hair()}, ui.colors.hairline);
    const bool folded =
        draw_fold_heading(ui, "layers", {x + margin, y + upper + ui.px(2), inner, heading - ui.px(2)},
                          ui.say("Layers"), ui.strong, false);
    if (!folded) {
        Scroll scroll(ui, "Layers", {x + ui.hair(), y + upper + heading},
                      {width - ui.hair(), layers - heading});
        Column column{ui, x + margin, ImGui::GetCursorScreenPos().y, inner};
        draw_layers(column);
        scroll.end_at(column.y + ui.px(12));
    }
    const float edge = room.x > 0 ? x : x + width - ui.hair();
    fill(ui, {edge, y, ui.hair(), height}, ui.colors.hairline);
}

}  // namespace app::panels
