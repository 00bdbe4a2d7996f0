#include "app/panels/legend.hpp"

#include "app/panels/article_header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "app/map/flow_layout.hpp"
#include "app/map/overlay.hpp"
#include "app/panels/words.hpp"
#include "geo/story/counts.hpp"
#include "geo/story/road_control.hpp"

namespace app::panels {
namespace {

constexpr float sign_pt = 24, gap_pt = 8, pad_pt = 10;
constexpr float text_pt = 178, compact_text_pt = 126;  // at most, then it wraps

/// Farther out the study area is too small for what is told of its lines.
constexpr double farthest_details_m_per_px = 1'000;
bool close_by(const Context& ctx) {
    return ctx.camera.meters_per_px <= farthest_details_m_per_px;
}

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

/// Widths of arrows: one scale for all flows and dates of the story; people and movements in colors of their
/// own.
void add_flows(const Context& ctx, std::vector<LegendEntry>& entries) {
    using Sign = LegendEntry::Sign;
    const std::int64_t most = most_people(ctx.world);
    const float unit_px = flow_unit_px(ctx.camera, ctx.scale);
    bool any = false, both = false;
    for (const bool movements : {false, true}) {
        std::int64_t most_drawn = 0;
        bool schematic = false;
        for (const geo::FlowId id : ctx.flows) {
            const geo::Flow& flow = ctx.world.flows[id.index];
            if (flow.movements != movements) continue;
            most_drawn = std::max(most_drawn, flow.people.high);
            schematic = schematic || flow.schematic_arrow;
        }
        if (most_drawn == 0) continue;
        both = any;
        any = true;
        const std::int64_t shown = round_number(static_cast<double>(most_drawn));
        entries.push_back({movements ? Sign::moves : Sign::flow,
                           ctx.wording.phrase(movements ? to_say("{} moves") : to_say("{} people in all"),
                                              ctx.wording.formats().number(shown)),
                           std::string(movements   ? ctx.wording.say("not people: some move twice")
                                       : schematic ? ctx.wording.say("schematic arrows")
                                                   : ""),
                           0, flow_half_width_pt(shown, most) * unit_px});
    }
    if (both) entries.back().note += "; " + std::string(ctx.wording.say("one scale for all arrows"));
}

void add_counts(const Context& ctx, std::vector<LegendEntry>& entries) {
    using Sign = LegendEntry::Sign;
    const float unit_px = flow_unit_px(ctx.camera, ctx.scale);
    const auto add = [&](const std::vector<geo::PlaceCount>& counts, geo::PlaceCount::Kind kind, Sign sign,
                         std::string_view what) {
        const auto first = std::ranges::find(counts, kind, &geo::PlaceCount::kind);
        if (first == counts.end()) return;
        const std::int64_t shown = round_number(static_cast<double>(first->people.high));
        entries.push_back({sign, ctx.wording.phrase(what, ctx.wording.formats().number(shown)),
                           period_text(ctx.wording, first->period), 0, count_radius_pt(shown) * unit_px});
    };
    const geo::Date day = ctx.state.time.to;
    if (ctx.state.visible("counts")) {
        const auto counts = geo::districts_at(ctx.world, day);
        add(counts, geo::PlaceCount::Kind::departures, Sign::departures, to_say("{} left a sub-district"));
        add(counts, geo::PlaceCount::Kind::arrivals, Sign::arrivals, to_say("{} arrived in one"));
    }
    if (ctx.state.visible("hosted"))
        add(geo::hosted_at(ctx.world, day), geo::PlaceCount::Kind::hosted, Sign::hosted,
            to_say("{} refugees hosted"));
}

/// "M5: 35 km government, 14 km opposition".
void add_roads(const Context& ctx, std::vector<LegendEntry>& entries) {
    std::string names, km;
    for (std::uint32_t r = 0; r < ctx.world.roads.size(); ++r) {
        const geo::Road& road = ctx.world.roads[r];
        names += (names.empty() ? "" : ", ") + road.name;
        if (!close_by(ctx)) continue;
        std::string parts;
        for (const auto& [holder, length] : ctx.road_km({r}))
            parts +=
                (parts.empty() ? "" : ", ") +
                fmt::format("{:.0f} km {}", length, ctx.world.holders[holder].name.in(ctx.state.language));
        if (!parts.empty()) km += (km.empty() ? "" : " · ") + road.name + ": " + parts;
    }
    entries.push_back({LegendEntry::Sign::road, ctx.wording.phrase("{} (schematic)", names), km});
}

void add_control(const Context& ctx, std::vector<LegendEntry>& entries) {
    using Sign = LegendEntry::Sign;
    const geo::Extent view = extent_in_view(ctx);
    for (const geo::HolderArea& area : ctx.control()->areas)
        if (is_in(area, view))
            entries.push_back(
                {Sign::holder, ctx.world.holders[area.holder].name.in(ctx.state.language), "", area.holder});
    const bool unknown = std::ranges::any_of(ctx.control()->unknown, [&](const geo::Polygon& polygon) {
        return std::ranges::any_of(polygon.rings[0], [&](geo::LngLat p) { return view.contains(p); });
    });
    if (unknown && close_by(ctx))
        entries.push_back({Sign::no_data, std::string(ctx.wording.say("No data")), ""});
}

void add_changes(const Context& ctx, std::vector<LegendEntry>& entries) {
    if (ctx.scene == nullptr || ctx.scene->changes == nullptr) return;
    std::map<std::uint32_t, double> km2;
    for (const geo::ControlChange& change : *ctx.scene->changes) km2[change.after] += change.km2;
    for (const auto& [holder, area] : km2)
        entries.push_back(
            {LegendEntry::Sign::change,
             ctx.wording.phrase("Gained: {}", ctx.wording.formats().number(std::llround(area)) + " km²"),
             ctx.world.holders[holder].name.in(ctx.state.language), holder});
}

/// Whose places are whose, where two articles are open.
void add_articles(const Context& ctx, std::vector<LegendEntry>& entries) {
    const geo::World& world = ctx.world;
    if (!world.beside) return;
    using Sign = LegendEntry::Sign;
    std::string own = article_title(world.title, world.article, world.opened_from),
                other = article_title(world.beside->title, world.beside->article, world.beside->opened_from);
    if (world.tab == 1) std::swap(own, other);
    const auto short_of = [](std::string text) {
        constexpr std::size_t most = 48;
        if (text.size() <= most) return text;
        const auto blank = text.rfind(' ', most);
        return text.substr(0, blank == std::string::npos ? 0 : blank) + " …";
    };
    entries.push_back({Sign::first_article, short_of(std::move(own)), ""});
    entries.push_back({Sign::second_article, short_of(std::move(other)), ""});
    if (std::ranges::find(world.named_in, geo::NamedIn::both) != world.named_in.end())
        entries.push_back({Sign::both_articles, std::string(ctx.wording.say("Named in both")), ""});
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
        case LegendEntry::Sign::no_data:
        case LegendEntry::Sign::change: {
            const float height = ui.px(11);
            const Box patch{box.x, std::round(middle - height / 2), box.width, height};
            const bool change = entry.sign == LegendEntry::Sign::change;
            const Color color = change ? style.holder(entry.holder) : style.muted_text.with_alpha(0.5F);
            if (change) fill(ui, patch, color.with_alpha(0.25F), 2);
            list.PushClipRect(patch.min(), patch.max(), true);
            for (float x = patch.x - height; x < patch.x + patch.width; x += ui.px(5))
                list.AddLine({x, patch.y + height}, {x + height, patch.y}, rgba(color), 1.1F * ui.ctx.scale);
            list.PopClipRect();
            frame(ui, patch, color.with_alpha(0.8F), 2);
            break;
        }
        case LegendEntry::Sign::uncertain_front:
        case LegendEntry::Sign::zone: {
            const bool zone = entry.sign == LegendEntry::Sign::zone;
            const Color color = zone ? style.zone_color : style.stroke({Paint::front, 1}, scale).color;
            if (!zone)
                list.AddRectFilled({box.x, middle - ui.px(5)}, {box.x + box.width, middle + ui.px(5)},
                                   rgba(style.stroke({Paint::front_band}, scale).color));
            const float thick = ui.px(zone ? 1.5F : 2.5F), dash = ui.px(6);
            for (float x = box.x; x < box.x + box.width; x += dash + ui.px(3.5F))
                list.AddRectFilled({x, middle - thick / 2},
                                   {std::min(x + dash, box.x + box.width), middle + thick / 2}, rgba(color));
            break;
        }
        case LegendEntry::Sign::departures:
        case LegendEntry::Sign::arrivals:
        case LegendEntry::Sign::hosted: {
            const bool hollow = entry.sign == LegendEntry::Sign::departures;
            const Color color = entry.sign == LegendEntry::Sign::hosted ? style.post : style.flow;
            const ImVec2 center{box.x + box.width / 2, middle};
            if (!hollow) list.AddCircleFilled(center, entry.half_width_px, rgba(color.with_alpha(0.4F)));
            list.AddCircle(center, entry.half_width_px - ui.px(hollow ? 1 : 0.5F), rgba(color), 0,
                           ui.px(hollow ? 2.4F : 1.4F));
            break;
        }
        case LegendEntry::Sign::front:
            line(style.stroke({Paint::front_casing}, scale).color, 5);
            line(style.stroke({Paint::front}, scale).color, 2.5F);
            break;
        case LegendEntry::Sign::flow:
        case LegendEntry::Sign::moves: {
            const Color color = entry.sign == LegendEntry::Sign::flow ? style.flow : style.flow_moves;
            const float half = std::max(0.75F * ui.ctx.scale, entry.half_width_px);
            const float head = std::max(half * 1.25F, ui.px(4)), right = box.x + box.width;
            const float base = right - std::min(head * 1.5F, box.width * 0.6F);
            list.AddRectFilled({box.x, middle - half}, {base, middle + half}, rgba(color));
            list.AddTriangleFilled({right, middle}, {base, middle - std::min(head, box.height * 0.6F)},
                                   {base, middle + std::min(head, box.height * 0.6F)}, rgba(color));
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
        case LegendEntry::Sign::first_article:
        case LegendEntry::Sign::second_article:
        case LegendEntry::Sign::both_articles:
            draw_article_sign(ui, box,
                              entry.sign == LegendEntry::Sign::first_article    ? geo::NamedIn::first
                              : entry.sign == LegendEntry::Sign::second_article ? geo::NamedIn::second
                                                                                : geo::NamedIn::both);
            break;
        case LegendEntry::Sign::none:
            break;
    }
}

}  // namespace

std::vector<LegendEntry> legend_of(const Context& ctx) {
    std::vector<LegendEntry> entries;
    using Sign = LegendEntry::Sign;
    const State& state = ctx.state;
    const std::string reconstructed(ctx.wording.say("reconstructed from dated reports"));
    const bool front = state.visible("front");
    add_articles(ctx, entries);
    if (state.visible("control") && ctx.control() != nullptr) {
        add_control(ctx, entries);
        if (!entries.empty() && !front) entries.back().note = reconstructed;
    }
    if (state.visible("change")) add_changes(ctx, entries);
    if (front && ctx.control() != nullptr && !ctx.control()->front.empty()) {
        entries.push_back({Sign::front, std::string(ctx.wording.say("Front line")), reconstructed});
        const auto& pieces = ctx.control()->front;
        if (close_by(ctx) &&
            std::ranges::any_of(pieces, [](const geo::FrontPiece& piece) { return !piece.certain; }))
            entries.push_back({Sign::uncertain_front, std::string(ctx.wording.say("Uncertain line")), ""});
    }
    if (state.visible("zones") && close_by(ctx))
        for (const geo::Zone& zone : ctx.world.zones)
            if (zone.when.contains(state.time.to))
                entries.push_back(
                    {Sign::zone, zone.title.in(state.language), std::string(ctx.wording.say("derived"))});
    if (state.visible("refugees")) add_flows(ctx, entries);
    add_counts(ctx, entries);
    if (state.visible("roads") && !ctx.world.roads.empty()) add_roads(ctx, entries);
    if (state.visible("posts") && !ctx.world.posts.empty())
        entries.push_back({Sign::post, std::string(ctx.wording.say("Turkish post")),
                           std::string(ctx.wording.say("at the nearest village"))});
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
        const bool circle = entry.sign == LegendEntry::Sign::departures ||
                            entry.sign == LegendEntry::Sign::arrivals ||
                            entry.sign == LegendEntry::Sign::hosted;
        const float arrow = (circle ? 2.0F : 2.8F) * entry.half_width_px;
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
