#include "app/panels/legend.hpp"

#include <algorithm>
#include <cmath>

#include "app/map/flow_layout.hpp"
#include "app/numbers.hpp"

namespace app::panels {
namespace {

constexpr float sign_pt = 26, gap_pt = 8, pad_pt = 10;

/// The largest of 1, 2, 5 times a power of ten that is not above it.
std::int64_t round_number(double most) {
    const double power = std::pow(10, std::floor(std::log10(std::max(1.0, most))));
    for (const double step : {5.0, 2.0})
        if (step * power <= most) return static_cast<std::int64_t>(step * power);
    return static_cast<std::int64_t>(power);
}

void add_flows(const Context& ctx, std::vector<LegendEntry>& entries) {
    std::int64_t most = 0;
    bool movements = false, schematic = false;
    for (const geo::FlowId id : ctx.flows) {
        const geo::Flow& flow = ctx.world.flows[id.index];
        if (flow.draw_from == flow.draw_to) continue;
        most = std::max(most, flow.people.high);
        movements = movements || flow.movements;
        schematic = schematic || flow.schematic_arrow;
    }
    if (most == 0) return;
    const std::int64_t large = round_number(static_cast<double>(most));
    const std::int64_t small = round_number(static_cast<double>(large) / 8);
    const std::string what = movements ? " movements" : " people";
    std::string note = schematic ? "schematic arrows between named places" : "";
    entries.push_back(
        {LegendEntry::Sign::flow, grouped(large) + what, "", 0, flow_half_width_pt(large, most)});
    entries.push_back({LegendEntry::Sign::flow, grouped(small), note, 0, flow_half_width_pt(small, most)});
}

void draw_sign(const Ui& ui, const LegendEntry& entry, Box box) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Style& style = ui.ctx.style;
    const double scale = ui.ctx.camera.meters_per_px;
    const float middle = std::round(box.y + box.height / 2);
    const auto line = [&](Color color, float points) {
        const float thick = std::max(1.0F, std::round(points * ui.ctx.scale));
        const float top = std::round(middle - thick / 2);
        list.AddRectFilled({box.x, top}, {box.x + box.width, top + thick}, rgba(color));
    };
    switch (entry.sign) {
        case LegendEntry::Sign::holder: {
            const float height = ui.px(11);
            const Box patch{box.x, std::round(middle - height / 2), box.width, height};
            const Color color = style.holder(entry.holder);
            fill(ui, patch, color.with_alpha(0.42F), 2);
            frame(ui, patch, color.with_alpha(0.8F), 2);
            break;
        }
        case LegendEntry::Sign::front:
            line(style.stroke({Paint::front_casing}, scale).color, 5);
            line(style.stroke({Paint::front}, scale).color, 2.5F);
            break;
        case LegendEntry::Sign::flow: {
            const float half = std::max(0.75F, entry.half_width_pt) * ui.ctx.scale;
            const float head = std::max(half * 2.2F, ui.px(4)), right = box.x + box.width;
            const float base = right - std::min(head * 1.5F, box.width * 0.6F);
            list.AddRectFilled({box.x, middle - half}, {base, middle + half}, rgba(style.flow));
            list.AddTriangleFilled({right, middle}, {base, middle - std::min(head, box.height * 0.6F)},
                                   {base, middle + std::min(head, box.height * 0.6F)}, rgba(style.flow));
            break;
        }
        case LegendEntry::Sign::road:
            line(style.stroke({Paint::road_casing}, scale).color, 4);
            line(style.stroke({Paint::road}, scale).color, 2);
            break;
        case LegendEntry::Sign::post: {
            const float r = ui.px(4);
            const float x = std::round(box.x + box.width / 2);
            list.AddRectFilled({x - r, middle - r}, {x + r, middle + r}, rgba(style.post), ui.px(1));
            break;
        }
        case LegendEntry::Sign::none:
            break;
    }
}

float entry_height(const Ui& ui, const LegendEntry& entry) {
    const float sign =
        entry.sign == LegendEntry::Sign::flow ? 2 * 1.4F * entry.half_width_pt * ui.ctx.scale : 0;
    return std::round(std::max(ui.small.line_px() + ui.px(2), sign + ui.px(4))) +
           (entry.note.empty() ? 0 : ui.small.line_px());
}

}  // namespace

std::vector<LegendEntry> legend_of(const Context& ctx) {
    std::vector<LegendEntry> entries;
    using Sign = LegendEntry::Sign;
    const State& state = ctx.state;
    constexpr const char* reconstructed = "reconstructed from dated reports";
    const bool front = state.visible("front");
    if (state.visible("control") && ctx.control != nullptr) {
        for (const geo::HolderArea& area : ctx.control->areas)
            entries.push_back(
                {Sign::holder, ctx.world.holders[area.holder].name.in(state.language), "", area.holder});
        if (!entries.empty() && !front) entries.back().note = reconstructed;
    }
    if (front && ctx.control != nullptr && !ctx.control->front.empty())
        entries.push_back({Sign::front, "Front line", reconstructed});
    if (state.visible("refugees")) add_flows(ctx, entries);
    if (state.visible("roads") && !ctx.world.roads.empty()) {
        std::string names;
        for (const geo::Road& road : ctx.world.roads) names += (names.empty() ? "" : ", ") + road.name;
        entries.push_back({Sign::road, names + " (schematic)", ""});
    }
    if (state.visible("posts") && !ctx.world.posts.empty())
        entries.push_back({Sign::post, "Turkish post", "at the nearest village"});
    return entries;
}

float legend_height(const Ui& ui, const std::vector<LegendEntry>& entries) {
    float height = 2 * ui.px(pad_pt) - ui.px(4);
    for (const LegendEntry& entry : entries) height += entry_height(ui, entry);
    return height;
}

float legend_width(const Ui& ui, const std::vector<LegendEntry>& entries) {
    float text = 0;
    for (const LegendEntry& entry : entries)
        text = std::max({text, width_of(ui, ui.small, entry.text), width_of(ui, ui.small, entry.note)});
    return std::ceil(text) + ui.px(sign_pt) + ui.px(gap_pt) + 2 * ui.px(pad_pt);
}

void draw_legend(const Ui& ui, Box box, const std::vector<LegendEntry>& entries) {
    const Style& style = ui.ctx.style;
    float y = box.y + ui.px(pad_pt) - ui.px(2);
    const float x = box.x + ui.px(pad_pt), text_x = x + ui.px(sign_pt) + ui.px(gap_pt);
    const float room = box.x + box.width - ui.px(pad_pt) - text_x;
    for (const LegendEntry& entry : entries) {
        const float note = entry.note.empty() ? 0 : ui.small.line_px();
        const float height = entry_height(ui, entry) - note;
        draw_sign(ui, entry, {x, y, ui.px(sign_pt), height});
        draw_in_row(ui, ui.small.in(style.text), text_x, y, height,
                    shortened(ui, ui.small, entry.text, room));
        y += height;
        if (note > 0) {
            draw_in_row(ui, ui.small.in(style.muted_text), text_x, y - ui.px(2), note,
                        shortened(ui, ui.small, entry.note, room));
            y += note;
        }
    }
}

}  // namespace app::panels
