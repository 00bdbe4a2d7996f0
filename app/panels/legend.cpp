#include "app/panels/legend.hpp"

#include <algorithm>
#include <cmath>

#include "app/map/flow_layout.hpp"
#include "app/numbers.hpp"

namespace app::panels {
namespace {

constexpr float sign_pt = 24, gap_pt = 8, pad_pt = 10;
constexpr float text_pt = 178, compact_text_pt = 126;  // at most, then it wraps

/// The largest of 1, 2, 5 times a power of ten that is not above it.
std::int64_t round_number(double most) {
    const double power = std::pow(10, std::floor(std::log10(std::max(1.0, most))));
    for (const double step : {5.0, 2.0})
        if (step * power <= most) return static_cast<std::int64_t>(step * power);
    return static_cast<std::int64_t>(power);
}

/// A box of longitudes and latitudes round the map's part of the window; the whole Earth where its edges show
/// none.
geo::Extent extent_in_view(const Context& ctx) {
    const PixelRect map = ctx.layout.map;
    geo::Extent box{180, 90, -180, -90};
    for (const float fx : {0.0F, 0.5F, 1.0F}) {
        for (const float fy : {0.0F, 0.5F, 1.0F}) {
            const ScreenPoint p{static_cast<float>(map.x) + fx * static_cast<float>(map.width),
                                static_cast<float>(map.y) + fy * static_cast<float>(map.height)};
            const auto at = ctx.projection.lnglat_from_map(ctx.camera.map_from_screen(p));
            if (!at) return {-180, -90, 180, 90};
            box = {std::min(box.west, at->lng), std::min(box.south, at->lat), std::max(box.east, at->lng),
                   std::max(box.north, at->lat)};
        }
    }
    return box;
}

/// By the corners of its outlines: an area that only crosses the view without a corner in it does not count,
/// save where the view lies amid all of it.
bool is_in(const geo::HolderArea& area, const geo::Extent& view) {
    geo::Extent all{180, 90, -180, -90};
    for (const geo::Polygon& polygon : area.polygons) {
        for (const geo::Ring& ring : polygon.rings) {
            for (const geo::LngLat p : ring) {
                if (view.contains(p)) return true;
                all = {std::min(all.west, p.lng), std::min(all.south, p.lat), std::max(all.east, p.lng),
                       std::max(all.north, p.lat)};
            }
        }
    }
    return all.contains(view.center());
}

void add_flows(const Context& ctx, std::vector<LegendEntry>& entries) {
    std::int64_t most = 0, most_drawn = 0;
    bool movements = false, people = false, schematic = false;
    for (const geo::FlowId id : ctx.flows) {
        const geo::Flow& flow = ctx.world.flows[id.index];
        most = std::max(most, flow.people.high);
        if (flow.draw_from == flow.draw_to) continue;
        most_drawn = std::max(most_drawn, flow.people.high);
        (flow.movements ? movements : people) = true;
        schematic = schematic || flow.schematic_arrow;
    }
    if (most_drawn == 0) return;
    const std::int64_t large = round_number(static_cast<double>(most_drawn));
    const std::int64_t small = round_number(static_cast<double>(large) / 8);
    const char* what = !movements ? " people" : !people ? " movements" : " people or moves";
    const float unit_px = flow_unit_px(ctx.camera, ctx.scale);
    const auto add = [&](std::int64_t number, const char* unit, const char* note) {
        entries.push_back({LegendEntry::Sign::flow, grouped(number) + unit, note, 0,
                           flow_half_width_pt(number, most) * unit_px});
    };
    add(large, what, "");
    add(small, "", schematic ? "schematic arrows" : "");
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
            const float half = std::max(0.75F * ui.ctx.scale, entry.half_width_px);
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
            const float r = ui.px(5), x = std::round(box.x + box.width / 2);
            list.AddTriangleFilled({x, middle - r}, {x + r, middle + r * 0.8F}, {x - r, middle + r * 0.8F},
                                   rgba(style.post));
            break;
        }
        case LegendEntry::Sign::none:
            break;
    }
}

std::vector<std::string> wrapped(const Ui& ui, const Look& look, const std::string& text, float width) {
    const auto measure = [&](geo::TextRange r) {
        return width_of(ui, look, std::string_view(text).substr(r.begin, r.end - r.begin));
    };
    std::vector<std::string> lines;
    for (const geo::TextRange line :
         wrap_lines(text, {0, static_cast<std::uint32_t>(text.size())}, width, measure)) {
        const geo::TextRange seen = without_trailing_space(text, line);
        lines.push_back(text.substr(seen.begin, seen.end - seen.begin));
    }
    return lines;
}

}  // namespace

std::vector<LegendEntry> legend_of(const Context& ctx) {
    std::vector<LegendEntry> entries;
    using Sign = LegendEntry::Sign;
    const State& state = ctx.state;
    constexpr const char* reconstructed = "reconstructed from dated reports";
    const bool front = state.visible("front");
    if (state.visible("control") && ctx.control != nullptr) {
        const geo::Extent view = extent_in_view(ctx);
        for (const geo::HolderArea& area : ctx.control->areas)
            if (is_in(area, view))
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

Legend::Legend(const Ui& ui, std::vector<LegendEntry> entries, LegendSize size)
    : ui_(ui), look_(size == LegendSize::full ? ui.small : ui.tiny), entries_(std::move(entries)) {
    if (size == LegendSize::compact)
        for (LegendEntry& entry : entries_) entry.note.clear();
    const float most = ui.px(size == LegendSize::full ? text_pt : compact_text_pt);
    float text_width = 0;
    height_ = 2 * ui.px(pad_pt) - ui.px(4);
    for (const LegendEntry& entry : entries_) {
        Rows rows{wrapped(ui, look_, entry.text, most), wrapped(ui, ui.tiny, entry.note, most)};
        for (const std::string& line : rows.text)
            text_width = std::max(text_width, width_of(ui, look_, line));
        for (const std::string& line : rows.note)
            text_width = std::max(text_width, width_of(ui, ui.tiny, line));
        const float arrow = 2.8F * entry.half_width_px;
        rows.sign_height = std::round(std::max(look_.line_px() + ui.px(1), arrow + ui.px(2)));
        rows.height = std::max(rows.sign_height, static_cast<float>(rows.text.size()) * look_.line_px()) +
                      static_cast<float>(rows.note.size()) * ui.tiny.line_px();
        height_ += rows.height;
        rows_.push_back(std::move(rows));
    }
    width_ = std::ceil(text_width) + ui.px(sign_pt) + ui.px(gap_pt) + 2 * ui.px(pad_pt);
}

void Legend::draw(Box box) const {
    const Style& style = ui_.ctx.style;
    float y = box.y + ui_.px(pad_pt) - ui_.px(2);
    const float x = box.x + ui_.px(pad_pt), text_x = x + ui_.px(sign_pt) + ui_.px(gap_pt);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Rows& rows = rows_[i];
        draw_sign(ui_, entries_[i], {x, y, ui_.px(sign_pt), rows.sign_height});
        float line_y = y;
        const float line = rows.text.size() == 1 ? rows.sign_height : look_.line_px();
        for (const std::string& text : rows.text) {
            draw_in_row(ui_, look_.in(style.text), text_x, line_y, line, text);
            line_y += line;
        }
        for (const std::string& note : rows.note) {
            draw_in_row(ui_, ui_.tiny.in(style.muted_text), text_x, line_y, ui_.tiny.line_px(), note);
            line_y += ui_.tiny.line_px();
        }
        y += rows.height;
    }
}

}  // namespace app::panels
