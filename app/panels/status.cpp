#include <fmt/format.h>

#include <cmath>

#include "app/panels/widgets.hpp"
#include "app/panels/words.hpp"
#include "geo/earth/projections.hpp"

namespace app::panels {
namespace {

struct Pointed {
    std::optional<geo::LngLat> at;
    bool under_pointer = false;  // else the center of the map
};

Pointed pointed_at(const Context& ctx) {
    if (ctx.mouse && ctx.layout.map.contains(*ctx.mouse))
        return {ctx.projection.lnglat_from_map(ctx.camera.map_from_screen(*ctx.mouse)), true};
    return {ctx.state.view.look_at, false};
}

void copy(const Ui& ui, geo::LngLat at) {
    ImGui::SetClipboardText(fmt::format("{:.5f}, {:.5f}", at.lat, at.lng).c_str());
    ui.command(Say{ui.phrase("Coordinates copied: {}", degrees_text(at))});
}

/// "1 : 3,200,000" at the center of the map, for a screen of 96 pixels an inch.
std::string scale_text(const Context& ctx) {
    const double ground_m = ctx.state.view.meters_per_px / ctx.projection.scale_at(ctx.state.view.look_at);
    const double exact = ground_m * 96 * static_cast<double>(ctx.scale) / 0.0254;
    if (!(exact > 0) || !std::isfinite(exact)) return {};
    const double unit = std::pow(10, std::floor(std::log10(exact)) - 1);
    return "1 : " + ctx.wording.formats().number(static_cast<std::int64_t>(std::round(exact / unit) * unit));
}

std::string projection_text(const Context& ctx) {
    for (const auto& known : geo::projections_for(ctx.world.opening))
        if (known.definition == ctx.state.projection) return std::string(ctx.wording.say(known.title));
    return ctx.projection.name();
}

}  // namespace

void draw_status(const Context& ctx) {
    const PixelRect room = ctx.layout.status;
    if (room.width <= 0 || room.height <= 0) return;
    const Ui ui(ctx);
    const Room bar("Status", room, ui.colors.paper);
    const auto y = static_cast<float>(room.y), width = static_cast<float>(room.width);
    const auto height = static_cast<float>(room.height);
    const Look muted = ui.small.in(ui.colors.muted);
    fill(ui, {0, y, width, ui.hair()}, ui.colors.hairline);

    const Pointed pointed = pointed_at(ctx);
    const std::string coordinates =
        pointed.at ? degrees_text(*pointed.at) : std::string(ui.say("outside of the map"));
    const float left = ui.px(12), coordinates_width = ui.px(206);
    const Box box{left - ui.px(6), y + ui.px(2), coordinates_width, height - ui.px(3)};
    const Touch t = touch(ui, "Status/Coordinates", box);
    if (t.hovered) {
        fill(ui, box, ui.colors.hover, 4);
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (pointed.at)
            tooltip(ui, dms_text(*pointed.at),
                    ui.say("Center of the map. Click copies it; on the map: right click"));
    }
    if (t.clicked && pointed.at) copy(ui, *pointed.at);
    const bool right_click_on_map =
        ImGui::IsMouseClicked(ImGuiMouseButton_Right) && !ImGui::GetIO().WantCaptureMouse;
    if (right_click_on_map && pointed.under_pointer && pointed.at) copy(ui, *pointed.at);
    draw_in_row(ui, pointed.under_pointer ? ui.small : muted, left, y, height, coordinates);
    focus_ring(ui, box, t);

    float x = left + coordinates_width;
    const std::string scale = scale_text(ctx);
    draw_in_row(ui, muted, x, y, height, scale);
    x += ui.px(110);

    float right = width - ui.px(12);
    const std::string projection = shortened(ui, muted, projection_text(ctx), ui.px(240));
    right -= width_of(ui, muted, projection);
    draw_in_row(ui, muted, right, y, height, projection);
    if (ctx.building) {
        const std::string building = std::string(ui.say("building")) + " …";
        right -= width_of(ui, muted, building) + ui.px(20);
        draw_in_row(ui, ui.small.in(ui.colors.accent), right, y, height, building);
    }
    if (ctx.state.message.empty()) return;
    const float message_room = right - ui.px(16) - x;
    const std::string message = shortened(ui, ui.small, ctx.state.message, message_room);
    draw_in_row(ui, ui.small.in(ui.colors.accent), x, y, height, message);
    log_box(ui, "Status/Message", {x, y, width_of(ui, ui.small, message), height});
}

}  // namespace app::panels
