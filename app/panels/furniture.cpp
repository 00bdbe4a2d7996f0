#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "app/layer_id.hpp"
#include "app/map/map_layers.hpp"
#include "app/panels/article_header.hpp"
#include "app/panels/legend.hpp"
#include "app/panels/words.hpp"
#include "geo/earth/geodesy.hpp"

namespace app::panels {
namespace {

constexpr float edge_pt = 14, card_pad_pt = 10;
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
    const std::string title = world.title.in(language).empty() && !world.passages.empty()
                                  ? article_title(world.title, world.article, world.opened_from)
                                  : world.title.in(language);
    const std::size_t end = title.find_first_of(",:;(");
    std::string subject = title.substr(0, end);
    while (!subject.empty() && subject.back() == ' ') subject.pop_back();
    return subject;
}

std::string displaced_text(const Wording& wording, const geo::SeriesPoint& point) {
    std::string text = wording.phrase("{} people displaced",
                                      people_text(wording, {point.people, point.people}, point.qualifier));
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

/// Gives the height it took. On a small map without its source, which the side panel tells.
float draw_title(const Ui& ui, const Room4& room, bool small) {
    const geo::World& world = ui.ctx.world;
    const State& state = ui.ctx.state;
    if (world.passages.empty() && world.title.in(state.language).empty()) return 0;
    const float pad = ui.px(card_pad_pt + 2), most = room.width() - 2 * pad;
    const std::string subject = subject_of(world, state.language);
    const std::string when = has_date(world) ? period_text(ui.ctx.wording, state.time) : std::string{};
    const float subject_width = width_of(ui, ui.title, subject);
    const std::string joint = subject.empty() || when.empty() ? "" : " — ";
    const float first = subject_width + width_of(ui, ui.title, joint + when);
    std::string second, third;
    if (const geo::SeriesPoint* displaced = world.displaced_at(state.time.to)) {
        second = displaced_text(ui.ctx.wording, *displaced);
        third = ui.phrase("as of {}", ui.long_date(displaced->date));
        if (!small && !displaced->evidence.sources.empty())
            third += " · " + source_text(world, displaced->evidence.sources.front());
    }
    const float width = std::min(most, std::max({first, width_of(ui, ui.strong, second),
                                                 std::min(width_of(ui, ui.small, third), ui.px(430))}));
    const float height = ui.title.line_px() +
                         (second.empty() ? 0 : ui.strong.line_px() + ui.small.line_px()) +
                         2 * ui.px(card_pad_pt) - ui.px(2);
    const Box card{room.left, room.top, std::ceil(width) + 2 * pad, height};
    draw_card(ui, card);
    log_box(ui, "Furniture/Title", card);
    float y = card.y + ui.px(card_pad_pt) - ui.px(2);
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
    const bool control = ctx.state.visible(layer_id::front) || ctx.state.visible(layer_id::control);
    if (control && !ctx.world.control.empty())
        add(std::string(ctx.wording.say("Control and front: reconstructed")));
    if (ctx.state.visible(layer_id::roads) && !ctx.world.roads.empty())
        add(std::string(ctx.wording.say("M4, M5: schematic course")));
    std::string line;
    for (const std::string& part : parts) line += (line.empty() ? "" : " · ") + part;
    return line;
}

/// A fold button on the map: the furniture itself lets the pointer through.
void fold_button(const Ui& ui, std::string_view id, Box box, bool folded) {
    const PixelRect at{static_cast<int>(box.x), static_cast<int>(box.y), static_cast<int>(box.width),
                       static_cast<int>(box.height)};
    const std::string name(id);
    const Room room(("Fold " + name).c_str(), at, Color{0, 0, 0, 0}, Room::Kind::grip);
    const Touch t = touch(ui, "Fold/" + name, box);
    if (t.hovered || t.held) {
        fill(ui, box, (t.held ? ui.colors.pressed : ui.colors.hover).with_alpha(0.5F), 4);
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    draw_chevron(ui, {box.x + box.width - ui.px(22), box.y, ui.px(22), box.height}, folded);
    focus_ring(ui, box, t);
    if (t.clicked) ui.command(Fold{name, !folded});
}

/// Along the lower edge; gives the height it took. On a small map it is one line until it is unfolded.
float draw_sources(const Ui& ui, const Room4& room, bool small) {
    std::string line = sources_line(ui.ctx);
    if (line.empty()) return 0;
    const bool foldable = small && ui.ctx.state.panels;
    const bool folded = foldable && ui.ctx.state.folded("sources", true);
    if (foldable) {
        const float button = ui.px(22), height = ui.tiny.line_px() + ui.px(4);
        if (folded) line = shortened(ui, ui.tiny, line, room.width() - 2 * ui.px(6) - button);
        const float width = folded ? width_of(ui, ui.tiny, line) + ui.px(12) + button : room.width();
        fold_button(ui, "sources", {room.left, room.bottom - height, width, height}, folded);
    }
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
    fill(ui, box, ui.ctx.style.panel.with_alpha(sources_tint), 3);
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

/// Gives the height it took.
float draw_north(const Ui& ui, const Room4& room) {
    const Context& ctx = ui.ctx;
    const float size = ui.px(40);
    if (!north_varies(ctx) || room.width() < size || room.height() < size) return 0;
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
    return size;
}

/// At the lower left, folded to its heading on a small map, and where it would cover much of one, until it is
/// unfolded; its box, without a width where there is no room.
Box draw_legend(const Ui& ui, const Room4& room, bool small) {
    const bool foldable = ui.ctx.state.panels;
    const float head = foldable ? ui.px(24) : 0, pad = ui.px(card_pad_pt);
    constexpr float large_part = 0.2F, largest_part = 0.3F;  // of the map
    const auto part = [&](const Legend& l) {
        return l.width() * l.height() / std::max(1.0F, room.width() * room.height());
    };
    std::vector<LegendEntry> entries = legend_of(ui.ctx);
    std::optional<Legend> fitting(std::in_place, ui, entries, small ? LegendSize::compact : LegendSize::full);
    if (part(*fitting) > large_part || fitting->height() + head + ui.px(48) > room.height())
        fitting.emplace(ui, entries, LegendSize::compact);
    for (const auto gives_way : {&LegendEntry::is_usual, &LegendEntry::is_fine}) {
        if (fitting->height() + head <= room.height()) break;
        std::erase_if(entries, [gives_way](const LegendEntry& entry) { return (entry.*gives_way)(); });
        fitting.emplace(ui, entries, LegendSize::compact);
    }
    const Legend& legend = *fitting;
    if (legend.empty()) return {};
    const bool tight = room.height() < legend.height() + head + ui.px(48) || part(legend) > largest_part;
    const bool fits = room.height() >= legend.height() + head;
    if (!fits && !foldable) return {};
    const bool folded = foldable && (!fits || ui.ctx.state.folded("legend", small || tight));
    const std::string_view title = ui.say("Legend");
    const float width = folded ? width_of(ui, ui.small, title) + 2 * pad + ui.px(16) : legend.width();
    const float height = folded ? head + ui.px(4) : legend.height() + std::max(0.0F, head - ui.px(4));
    const Box box{room.left, room.bottom - height, width, height};
    draw_card(ui, box);
    log_box(ui, "Furniture/Legend", box);
    if (foldable) {
        const Box bar{box.x, box.y, box.width, folded ? box.height : head};
        draw_in_row(ui, ui.small.in(ui.ctx.style.muted_text), box.x + pad, bar.y + ui.px(1), bar.height,
                    title);
        fold_button(ui, "legend", bar, folded);
    }
    if (!folded) legend.draw({box.x, box.y + std::max(0.0F, head - ui.px(4)), box.width, legend.height()});
    return box;
}

/// How much an inset at this box would hide: the area that it enlarges, the story's own places.
int hidden_by_inset(const Context& ctx, const PixelBox& box) {
    constexpr int area_cost = 100;
    int cost = ctx.inset.kind == InsetKind::detail && box.overlaps(ctx.inset.area) ? area_cost : 0;
    for (const geo::Place& place : ctx.world.places) {
        if (place.rank > 1) continue;
        const auto at = ctx.projection.map_from_lnglat(place.at);
        if (at && box.contains(ctx.camera.screen_from_map(*at))) ++cost;
    }
    return cost;
}

/// In the corner where it hides least: at the lower right rather than above. The picture itself is drawn
/// below the panels, into the box that was logged in the frame before.
void draw_inset(const Ui& ui, const Room4& room) {
    const InsetShown& inset = ui.ctx.inset;
    if (inset.kind == InsetKind::none) return;
    const auto width = static_cast<float>(inset.size.width), height = static_cast<float>(inset.size.height);
    if (room.width() < width || room.height() < height) return;
    const float right = std::floor(room.right - width), bottom = std::floor(room.bottom - height);
    const std::array<Box, 4> corners{{{right, bottom, width, height},
                                      {right, std::ceil(room.top), width, height},
                                      {std::ceil(room.left), bottom, width, height},
                                      {std::ceil(room.left), std::ceil(room.top), width, height}}};
    const Box box = *std::ranges::min_element(corners, {}, [&](const Box& b) {
        return hidden_by_inset(ui.ctx, {b.x, b.y, b.x + b.width, b.y + b.height});
    });
    log_box(ui, "Furniture/Inset", box);
    if (!inset.drawn) return;
    frame(ui, box.grown(ui.hair()), ui.ctx.style.text.with_alpha(0.75F), 0);
    const PixelRect at{static_cast<int>(box.x), static_cast<int>(box.y), inset.size.width, inset.size.height};
    const Room over("Inset", at, Color{0, 0, 0, 0}, Room::Kind::grip);
    const Touch t = touch(ui, "Inset/Map", box);
    focus_ring(ui, box, t);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (!t.clicked) return;
    if (inset.kind == InsetKind::detail) {
        const PixelRect& map = ui.ctx.layout.map;
        ui.command(FlyToExtent{ui.ctx.world.focus, {map.width, map.height}});
    } else if (ui.ctx.mouse) {
        const auto there = inset.projection->lnglat_from_map(inset.camera.map_from_screen(*ui.ctx.mouse));
        if (there) ui.command(FlyTo{{*there, ui.ctx.state.view.meters_per_px}});
    }
}

}  // namespace

void draw_furniture(const Context& ctx) {
    const PixelRect map = ctx.layout.map;
    if (map.width < 80 || map.height < 80) return;
    const Ui ui(ctx);
    const Room sheet("Furniture", map, Color{0, 0, 0, 0}, Room::Kind::sheet);
    const float margin = ui.px(edge_pt), gap = ui.px(8);
    Room4 room{static_cast<float>(map.x) + margin, static_cast<float>(map.y) + margin,
               static_cast<float>(map.x + map.width) - margin,
               static_cast<float>(map.y + map.height) - ui.px(8)};
    const bool small = room.width() < ui.px(small_map_pt) || room.height() < ui.px(small_map_pt);
    const State& state = ctx.state;

    const float title = state.shows(Piece::title) ? draw_title(ui, room, small) : 0;
    if (state.shows(Piece::sources))
        if (const float sources = draw_sources(ui, room, small); sources > 0) room.bottom -= sources + gap;
    Room4 right = room;  // beside or below the title
    right.top += title > 0 ? title + gap : 0;
    if (state.shows(Piece::north))
        if (const float north = draw_north(ui, right); north > 0) right.top += north + gap;

    Room4 left = room;
    left.top += title > 0 ? title + gap : 0;
    Room4 beside_legend = room;
    beside_legend.top = right.top;
    if (state.shows(Piece::legend)) {
        if (const Box legend = draw_legend(ui, left, small); legend.width > 0) {
            beside_legend.left = legend.x + legend.width + gap;
            // Where both do not fit beside each other the bar goes above the legend.
            if (beside_legend.width() < ui.px(shortest_bar_pt + 46)) {
                beside_legend.left = room.left;
                beside_legend.bottom = legend.y - gap;
            }
        }
    }
    if (state.shows(Piece::scale_bar))
        if (const float bar = draw_scale_bar(ui, beside_legend); bar > 0) beside_legend.bottom -= bar + gap;
    if (state.shows(Piece::inset)) draw_inset(ui, beside_legend);
}

}  // namespace app::panels
