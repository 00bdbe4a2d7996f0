#include <algorithm>
#include <array>
#include <ranges>

#include "app/layer_id.hpp"
#include "app/panels/side_parts.hpp"
#include "app/panels/words.hpp"

namespace app::panels {
namespace {

constexpr float row_pt = 27;

ImDrawList& canvas() {
    return *ImGui::GetWindowDrawList();
}

/// A small sign of what the layer draws, in a box of 20 x 12 pt.
class Swatch {
  public:
    Swatch(const Ui& ui, Box box, float opacity) : ui_(ui), box_(box), opacity_(opacity) {}

    void draw(std::string_view id) const {
        const Style& style = ui_.ctx.style;
        const double scale = ui_.ctx.camera.meters_per_px;
        if (id == layer_id::front) return line(style.stroke({Paint::front}, scale).color, 2.5F);
        if (id == layer_id::refugees) return arrow(style.flow);
        if (id == layer_id::borders) return line(style.stroke({Paint::border}, scale).color, 1.4F);
        if (id == layer_id::graticule) return grid(ui_.colors.muted);
        if (id == layer_id::water) return block(style.fill({Paint::lake}, scale).color);
        if (id == layer_id::urban) return block(style.fill({Paint::urban}, scale).color);
        if (id == layer_id::relief) return relief(style.fill({Paint::land}, scale).color);
        if (id == layer_id::control) return holders();
        if (id == layer_id::roads) return road();
        if (id == layer_id::posts) return mark(style.post, Sign::triangle);
        if (id == layer_id::towns) return mark(style.town_mark, Sign::disc);
        if (id == layer_id::labels) return name();
        if (id == layer_id::zones) return dashes(style.zone_color);
        if (id == layer_id::change) return hatched(style.holder(0));
        if (id == layer_id::counts) return circle(style.flow);
        if (id == layer_id::hosted) return circle(style.post);
        line(style.stroke({Paint::user_line}, scale).color, 2);
    }

  private:
    [[nodiscard]] ImU32 color(Color c) const { return rgba(c.with_alpha(opacity_)); }
    [[nodiscard]] float middle() const { return std::round(box_.y + box_.height / 2); }

    void line(Color c, float points) const {
        const float thick = std::max(1.0F, std::round(points * ui_.ctx.scale));
        const float top = std::round(middle() - thick / 2);
        canvas().AddRectFilled({box_.x, top}, {box_.x + box_.width, top + thick}, color(c));
    }
    void dashes(Color c) const {
        for (float x = box_.x; x < box_.x + box_.width; x += ui_.px(8))
            canvas().AddRectFilled({x, middle() - ui_.px(1)}, {x + ui_.px(5), middle() + ui_.px(1)},
                                   color(c));
    }
    void hatched(Color c) const {
        block(c.with_alpha(0.25F));
        canvas().PushClipRect(box_.min(), box_.max(), true);
        for (float x = box_.x - box_.height; x < box_.x + box_.width; x += ui_.px(5))
            canvas().AddLine({x, box_.y + box_.height}, {x + box_.height, box_.y}, color(c), ui_.ctx.scale);
        canvas().PopClipRect();
    }
    void circle(Color c) const {
        const ImVec2 at{std::round(box_.x + box_.width / 2), middle()};
        canvas().AddCircleFilled(at, ui_.px(5), color(c.with_alpha(0.35F)));
        canvas().AddCircle(at, ui_.px(5), color(c), 0, 1.3F * ui_.ctx.scale);
    }
    void block(Color c) const {
        canvas().AddRectFilled(box_.min(), box_.max(), color(c), ui_.px(2));
        canvas().AddRect(box_.min(), box_.max(), rgba(ui_.colors.faint.with_alpha(0.5F)), ui_.px(2));
    }
    void arrow(Color c) const {
        line(c, 2.5F);
        const float tip = ui_.px(5);
        const float right = box_.x + box_.width + ui_.px(1);
        canvas().AddTriangleFilled({right, middle()}, {right - tip * 1.5F, middle() - tip},
                                   {right - tip * 1.5F, middle() + tip}, color(c));
    }
    void grid(Color c) const {
        const float hair = ui_.hair();
        for (const float part : {0.2F, 0.5F, 0.8F}) {
            const float x = std::round(box_.x + box_.width * part);
            canvas().AddRectFilled({x, box_.y}, {x + hair, box_.y + box_.height}, color(c));
        }
        for (const float part : {0.25F, 0.75F}) {
            const float y = std::round(box_.y + box_.height * part);
            canvas().AddRectFilled({box_.x, y}, {box_.x + box_.width, y + hair}, color(c));
        }
    }
    void relief(Color land) const {
        block(land);
        const ImU32 shade = color(ui_.colors.muted.with_alpha(0.5F));
        canvas().AddTriangleFilled({box_.x + box_.width * 0.12F, box_.y + box_.height},
                                   {box_.x + box_.width * 0.4F, box_.y + ui_.px(2)},
                                   {box_.x + box_.width * 0.68F, box_.y + box_.height}, shade);
        canvas().AddTriangleFilled({box_.x + box_.width * 0.5F, box_.y + box_.height},
                                   {box_.x + box_.width * 0.72F, box_.y + box_.height * 0.4F},
                                   {box_.x + box_.width * 0.94F, box_.y + box_.height}, shade);
    }
    void holders() const {
        const float half = std::round(box_.width / 2);
        canvas().AddRectFilled(box_.min(), {box_.x + half, box_.y + box_.height},
                               color(ui_.ctx.style.holder(0).with_alpha(0.6F)), ui_.px(2),
                               ImDrawFlags_RoundCornersLeft);
        canvas().AddRectFilled({box_.x + half, box_.y}, box_.max(),
                               color(ui_.ctx.style.holder(1).with_alpha(0.6F)), ui_.px(2),
                               ImDrawFlags_RoundCornersRight);
    }
    void road() const {
        const double scale = ui_.ctx.camera.meters_per_px;
        line(ui_.ctx.style.stroke({Paint::road_casing}, scale).color, 4);
        line(ui_.ctx.style.stroke({Paint::road}, scale).color, 2);
    }
    enum class Sign { disc, triangle };
    void mark(Color c, Sign sign) const {
        const ImVec2 at{std::round(box_.x + box_.width / 2), middle()};
        const float r = ui_.px(4);
        if (sign == Sign::triangle)
            canvas().AddTriangleFilled({at.x, at.y - r}, {at.x + r, at.y + r * 0.8F},
                                       {at.x - r, at.y + r * 0.8F}, color(c));
        else
            canvas().AddCircleFilled(at, r * 0.8F, color(c));
    }
    void name() const {
        draw_in_row(ui_, ui_.small.in(ui_.colors.ink.with_alpha(opacity_)), box_.x + ui_.px(2), box_.y,
                    box_.height, "Aa");
    }

    const Ui& ui_;
    Box box_;
    float opacity_;
};

std::string_view error_of(const geo::World& world, std::string_view id) {
    for (const geo::MapLayer& layer : world.layers)
        if (layer.id == id && !layer.error.empty()) return layer.error;
    return {};
}

void draw_row(Column& column, const LayerState& layer) {
    const Ui& ui = column.ui;
    const std::string title = layer_title(ui.ctx.wording, layer.id, ui.ctx.world, ui.ctx.state.language);
    // Scripts aim by the same words in every language, and by those that a layer had first.
    const std::string name =
        "Layers/" + (layer.id == layer_id::refugees ? "Refugee movement"
                     : layer.id == layer_id::zones
                         ? "Zones of the agreements"
                         : layer_title(Wording(), layer.id, ui.ctx.world, geo::Language::en));
    const Box row = column.take(ui.px(row_pt));
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool near = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                      mouse.y >= row.y && mouse.y < row.y + row.height;
    if (near) fill(ui, {row.x - ui.px(8), row.y, row.width + ui.px(16), row.height}, ui.colors.hover, 4);

    const float check = ui.px(18), swatch_width = ui.px(20), slider_width = ui.px(38), arrow = ui.px(18);
    float x = row.x;
    if (check_box(ui, name + "/Visible", {x - ui.px(2), row.y, check, row.height}, layer.visible))
        ui.command(ShowLayer{layer.id, !layer.visible});
    x += check + ui.px(8);
    const float swatch_height = ui.px(12);
    Swatch(ui, {x, std::round(row.y + (row.height - swatch_height) / 2), swatch_width, swatch_height},
           layer.visible ? layer.opacity : 0.3F)
        .draw(layer.id);
    x += swatch_width + ui.px(10);

    float right = row.x + row.width;
    float opacity = layer.opacity;
    if (slider(ui, name + "/Opacity", {right - slider_width, row.y, slider_width, row.height}, opacity))
        ui.command(SetOpacity{layer.id, opacity});
    right -= slider_width + ui.px(4);
    if (near) {
        if (button(ui, name + "/Down", {right - arrow, row.y + ui.px(3), arrow, row.height - ui.px(6)}, "↓"))
            ui.command(MoveLayer{layer.id, -1});
        right -= arrow;
        if (button(ui, name + "/Up", {right - arrow, row.y + ui.px(3), arrow, row.height - ui.px(6)}, "↑"))
            ui.command(MoveLayer{layer.id, 1});
        right -= arrow + ui.px(4);
    }
    const Touch t = touch(ui, name, {x, row.y, right - x, row.height});
    if (t.clicked) ui.command(ToggleLayer{layer.id});
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw_in_row(ui, ui.body.in(layer.visible ? ui.colors.ink : ui.colors.muted), x, row.y, row.height,
                shortened(ui, ui.body, title, right - x));
    focus_ring(ui, {x, row.y, right - x, row.height}, t);
    if (const auto error = error_of(ui.ctx.world, layer.id); !error.empty())
        draw_notice(column, ui.phrase("could not be read: {}", error));
}

struct PieceTitle {
    Piece piece;
    std::string_view title;
};
constexpr std::array piece_titles{
    PieceTitle{Piece::title, to_say("Title and figure")}, PieceTitle{Piece::legend, to_say("Legend")},
    PieceTitle{Piece::inset, to_say("Inset map")},        PieceTitle{Piece::scale_bar, to_say("Scale bar")},
    PieceTitle{Piece::north, to_say("North arrow")},      PieceTitle{Piece::sources, to_say("Sources")}};

void draw_piece_row(Column& column, const PieceTitle& piece) {
    const Ui& ui = column.ui;
    const bool on = ui.ctx.state.shows(piece.piece);
    const std::string name = "Pieces/" + std::string(name_of(piece.piece));
    const Box row = column.take(ui.px(row_pt));
    const auto [text, clicked] = check_row(ui, name, row, on);
    if (clicked) {
        if (!ui.ctx.state.furniture) ui.command(ShowFurniture{true});
        ui.command(ShowPiece{piece.piece, !on});
    }
    draw_in_row(ui, ui.body.in(on ? ui.colors.ink : ui.colors.muted), text.x + ui.px(4), row.y, row.height,
                shortened(ui, ui.body, ui.say(piece.title), text.width - ui.px(8)));
}

/// The furniture, each piece to be hidden.
void draw_pieces(Column& column) {
    if (!column.section("pieces", column.ui.say("On the map"), true)) return;
    for (const PieceTitle& piece : piece_titles) draw_piece_row(column, piece);
}

}  // namespace

float layer_rows_height(const Ui& ui) {
    const std::size_t pieces = ui.ctx.state.folded("pieces", true) ? 0 : piece_titles.size();
    return ui.px(40) + ui.px(row_pt) * static_cast<float>(ui.ctx.state.layers.size() + pieces) + ui.px(48);
}

void draw_layers(Column& column) {
    for (const LayerState& layer : std::views::reverse(column.ui.ctx.state.layers)) draw_row(column, layer);
    // Layers of the base map share a row; what could not be read of them is said below.
    for (const geo::MapLayer& layer : column.ui.ctx.world.layers) {
        const bool has_row = column.ui.ctx.state.layer(layer.id) != nullptr;
        if (!layer.error.empty() && !has_row)
            draw_notice(column, column.ui.phrase("{} could not be read: {}", layer.id, layer.error));
    }
    draw_pieces(column);
}

}  // namespace app::panels
