#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "app/map/map_layers.hpp"
#include "app/panels/legend.hpp"
#include "app/panels/words.hpp"
#include "geo/earth/geodesy.hpp"

namespace app::panels {
namespace {

constexpr float margin_pt = 14, pad_pt = 10;
constexpr float longest_bar_pt = 150, shortest_bar_pt = 60;
constexpr float small_map_pt = 520;       // narrower or lower than this and the furniture makes itself small
constexpr float north_counts_deg = 0.5F;  // less than this and up is north for everyone

/// The room between the map's edges that pieces may use; they take from it.
struct Room4 {
    float left, top, right, bottom;
    [[nodiscard]] float width() const { return right - left; }
    [[nodiscard]] float height() const { return bottom - top; }
};

void draw_card(const Ui& ui, Box box) {
    fill(ui, box, ui.ctx.style.panel, 4);
    frame(ui, box, ui.colors.hairline.with_alpha(0.8F), 4);
}

/// "Idlib" of "Idlib, February 2020: talks without agreement".
std::string subject_of(const geo::World& world, geo::Language language) {
    const std::string& title = world.title.in(language);
    const std::size_t end = title.find_first_of(",:;(");
    std::string subject = title.substr(0, end);
    while (!subject.empty() && subject.back() == ' ') subject.pop_back();
    return subject;
}

std::string displaced_text(const geo::SeriesPoint& point) {
    std::string text = people_text({point.people, point.people}, point.qualifier) + " people displaced";
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

/// Gives the height it took.
float draw_title(const Ui& ui, const Room4& room) {
    const geo::World& world = ui.ctx.world;
    const State& state = ui.ctx.state;
    if (world.passages.empty() && world.title.in(state.language).empty()) return 0;
    const float pad = ui.px(pad_pt + 2), most = room.width() - 2 * pad;
    const std::string subject = subject_of(world, state.language);
    const std::string when = has_date(world) ? period_text(state.time) : std::string{};
    const float subject_width = width_of(ui, ui.title, subject);
    const std::string joint = subject.empty() || when.empty() ? "" : " — ";
    const float first = subject_width + width_of(ui, ui.title, joint + when);
    std::string second, third;
    if (const geo::SeriesPoint* displaced = world.displaced_at(state.time.to)) {
        second = displaced_text(*displaced);
        third = "as of " + geo::to_long_english(displaced->date);
        if (!displaced->evidence.sources.empty())
            third += " · " + source_text(world, displaced->evidence.sources.front());
    }
    const float width = std::min(most, std::max({first, width_of(ui, ui.strong, second),
                                                 std::min(width_of(ui, ui.small, third), ui.px(430))}));
    const float height = ui.title.line_px() +
                         (second.empty() ? 0 : ui.strong.line_px() + ui.small.line_px()) + 2 * ui.px(pad_pt) -
                         ui.px(2);
    const Box card{room.left, room.top, std::ceil(width) + 2 * pad, height};
    draw_card(ui, card);
    log_box(ui, "Furniture/Title", card);
    float y = card.y + ui.px(pad_pt) - ui.px(2);
    const float x = card.x + pad;
    const float end = draw_in_row(ui, ui.title.in(ui.ctx.style.text), x, y, ui.title.line_px(), subject);
    draw_in_row(ui, ui.title.in(ui.ctx.style.text), x + end, y, ui.title.line_px(),
                shortened(ui, ui.title, joint + when, most - end));
    if (second.empty()) return height;
    y += ui.title.line_px();
    draw_in_row(ui, ui.strong.in(ui.ctx.style.flow), x, y, ui.strong.line_px(),
                shortened(ui, ui.strong, second, width));
    y += ui.strong.line_px();
    draw_in_row(ui, ui.small.in(ui.ctx.style.muted_text), x, y, ui.small.line_px(),
                shortened(ui, ui.small, third, width));
    return height;
}

/// Attributions of what is visible, each once, and what is not surveyed.
std::string sources_line(const Context& ctx) {
    std::vector<std::string> parts;
    const auto add = [&](const std::string& part) {
        if (!part.empty() && std::ranges::find(parts, part) == parts.end()) parts.push_back(part);
    };
    for (const geo::MapLayer& layer : ctx.world.layers) {
        const std::string id = layer_id_of(layer);
        if (layer.error.empty() && (id.empty() || ctx.state.visible(id))) add(layer.attribution);
    }
    const bool control = ctx.state.visible("front") || ctx.state.visible("control");
    if (control && !ctx.world.control.empty()) add("Control and front: reconstructed");
    if (ctx.state.visible("roads") && !ctx.world.roads.empty()) add("M4, M5: tracé schématique");
    std::string line;
    for (const std::string& part : parts) line += (line.empty() ? "" : " · ") + part;
    return line;
}

/// Along the lower edge; gives the height it took.
float draw_sources(const Ui& ui, const Room4& room) {
    const std::string line = sources_line(ui.ctx);
    if (line.empty()) return 0;
    const float pad = ui.px(6), most = room.width() - 2 * pad;
    const Look look = ui.tiny.in(ui.ctx.style.muted_text);
    const auto measure = [&](geo::TextRange r) {
        return width_of(ui, look, std::string_view(line).substr(r.begin, r.end - r.begin));
    };
    const auto lines = wrap_lines(line, {0, static_cast<std::uint32_t>(line.size())}, most, measure);
    const float height = static_cast<float>(lines.size()) * look.line_px() + ui.px(4);
    float width = 0;
    for (const geo::TextRange part : lines)
        width = std::max(width, measure(without_trailing_space(line, part)));
    const Box box{room.left, room.bottom - height, std::ceil(width) + 2 * pad, height};
    fill(ui, box, ui.ctx.style.panel.with_alpha(0.85F), 3);
    log_box(ui, "Furniture/Sources", box);
    draw_paragraph(ui, look, box.x + pad, box.y + ui.px(2), most, line);
    return height;
}

struct ScaleBar {
    double meters = 0;
    float length_px = 0;
};

/// A round distance that is true in east-west direction at the middle of the map.
std::optional<ScaleBar> scale_bar(const Context& ctx, float longest_px) {
    const PixelRect map = ctx.layout.map;
    const ScreenPoint middle{static_cast<float>(map.x) + static_cast<float>(map.width) / 2,
                             static_cast<float>(map.y) + static_cast<float>(map.height) / 2};
    constexpr float probe_px = 40;
    const auto west =
        ctx.projection.lnglat_from_map(ctx.camera.map_from_screen({middle.x - probe_px, middle.y}));
    const auto east =
        ctx.projection.lnglat_from_map(ctx.camera.map_from_screen({middle.x + probe_px, middle.y}));
    if (!west || !east) return std::nullopt;
    const double meters_per_px = geo::distance_m(*west, *east) / (2.0 * static_cast<double>(probe_px));
    if (!(meters_per_px > 0) || !std::isfinite(meters_per_px)) return std::nullopt;
    const double most = meters_per_px * static_cast<double>(longest_px);
    const double power = std::pow(10, std::floor(std::log10(most)));
    double meters = power;
    for (const double step : {2.0, 5.0})
        if (step * power <= most) meters = step * power;
    return ScaleBar{meters, static_cast<float>(meters / meters_per_px)};
}

std::string distance_text(double meters) {
    return meters >= 1000 ? fmt::format("{:.0f} km", meters / 1000) : fmt::format("{:.0f} m", meters);
}

float draw_scale_bar(const Ui& ui, const Room4& room) {
    const float around = ui.px(46);
    const auto bar = scale_bar(ui.ctx, std::min(ui.px(longest_bar_pt), room.width() - around));
    if (!bar) return 0;
    const std::string text = distance_text(bar->meters), half = distance_text(bar->meters / 2);
    const float pad = ui.px(8), length = std::round(bar->length_px);
    const float height = ui.small.line_px() + ui.px(15);
    const float text_width = width_of(ui, ui.small, text);
    const float width = length + 2 * pad + text_width / 2 + ui.px(2);
    const Box box{room.right - width, room.bottom - height, width, height};
    draw_card(ui, box);
    log_box(ui, "Furniture/Scale", box);
    const float x = box.x + pad, y = box.y + ui.px(4), bar_y = box.y + box.height - ui.px(10),
                thick = ui.px(4);
    const Color ink = ui.ctx.style.text;
    fill(ui, {x, bar_y, length, thick}, ui.ctx.style.panel);
    fill(ui, {x, bar_y, std::round(length / 2), thick}, ink);
    frame(ui, {x, bar_y, length, thick}, ink, 0);
    const Look look = ui.small.in(ink);
    draw_in_row(ui, look, x, y, ui.small.line_px(), "0");
    const float half_width = width_of(ui, look, half);
    if (half_width + text_width + ui.px(16) < length)
        draw_in_row(ui, look, x + length / 2 - half_width / 2, y, ui.small.line_px(), half);
    draw_in_row(ui, look, x + length - text_width / 2, y, ui.small.line_px(), text);
    return height;
}

/// True where north is not straight up all over the map.
bool north_varies(const Context& ctx) {
    const PixelRect map = ctx.layout.map;
    for (const float fx : {0.05F, 0.5F, 0.95F}) {
        for (const float fy : {0.05F, 0.5F, 0.95F}) {
            const ScreenPoint p{static_cast<float>(map.x) + fx * static_cast<float>(map.width),
                                static_cast<float>(map.y) + fy * static_cast<float>(map.height)};
            const auto at = ctx.projection.lnglat_from_map(ctx.camera.map_from_screen(p));
            if (!at) continue;
            const double degrees = ctx.projection.north_at(*at) * 180 / std::numbers::pi;
            if (std::abs(degrees) > static_cast<double>(north_counts_deg)) return true;
        }
    }
    return false;
}

void draw_north(const Ui& ui, const Room4& room) {
    const Context& ctx = ui.ctx;
    const float size = ui.px(40);
    if (!north_varies(ctx) || room.width() < size || room.height() < size) return;
    const Box box{room.right - size, room.top, size, size};
    draw_card(ui, box);
    log_box(ui, "Furniture/North", box);
    const auto angle = static_cast<float>(ctx.projection.north_at(ctx.state.view.look_at));
    const ImVec2 center{box.x + size / 2, box.y + size / 2};
    const auto at = [&](float right, float up) {
        return ImVec2{center.x + right * std::cos(angle) + up * std::sin(angle),
                      center.y + right * std::sin(angle) - up * std::cos(angle)};
    };
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float r = ui.px(13);
    const ImU32 ink = rgba(ctx.style.text);
    list.AddTriangleFilled(at(0, r), at(-r * 0.42F, -r * 0.75F), at(0, -r * 0.4F), ink);
    const std::array<ImVec2, 4> outline{at(0, r), at(r * 0.42F, -r * 0.75F), at(0, -r * 0.4F), at(0, r)};
    list.AddPolyline(outline.data(), 4, ink, 0, 1.2F * ctx.scale);
}

}  // namespace

void draw_furniture(const Context& ctx) {
    const PixelRect map = ctx.layout.map;
    if (map.width < 80 || map.height < 80) return;
    const Ui ui(ctx);
    const Room sheet("Furniture", map, Color{0, 0, 0, 0}, Room::Kind::sheet);
    const float margin = ui.px(margin_pt);
    Room4 room{static_cast<float>(map.x) + margin, static_cast<float>(map.y) + margin,
               static_cast<float>(map.x + map.width) - margin,
               static_cast<float>(map.y + map.height) - ui.px(8)};

    const float title = draw_title(ui, room);
    if (const float sources = draw_sources(ui, room); sources > 0) room.bottom -= sources + ui.px(8);
    Room4 below_title = room;
    below_title.top += title > 0 ? title + ui.px(8) : 0;
    draw_north(ui, below_title);

    const bool small = room.width() < ui.px(small_map_pt) || room.height() < ui.px(small_map_pt);
    const float tallest = below_title.height() - ui.px(48);
    std::optional<Legend> fitting(std::in_place, ui, legend_of(ctx),
                                  small ? LegendSize::compact : LegendSize::full);
    if (fitting->height() >= tallest) fitting.emplace(ui, legend_of(ctx), LegendSize::compact);
    const Legend& legend = *fitting;
    Room4 beside_legend = room;
    if (!legend.empty() && legend.height() < tallest) {
        const Box box{room.left, room.bottom - legend.height(), legend.width(), legend.height()};
        draw_card(ui, box);
        log_box(ui, "Furniture/Legend", box);
        legend.draw(box);
        beside_legend.left = box.x + box.width + ui.px(8);
        // Where both do not fit beside each other the bar goes above the legend.
        if (beside_legend.width() < ui.px(shortest_bar_pt + 46)) {
            beside_legend.left = room.left;
            beside_legend.bottom = box.y - ui.px(8);
        }
    }
    draw_scale_bar(ui, beside_legend);
}

}  // namespace app::panels
