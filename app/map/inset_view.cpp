#include "app/map/inset_view.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/layer_id.hpp"
#include "app/map/map_draws.hpp"
#include "app/map/scene_key.hpp"
#include "geo/earth/projections.hpp"

namespace app {
namespace {

/// Signs and names are a little smaller than on the map.
constexpr float slighter = 0.85F;
/// In so little room more than the chief places would only be told by lines across each other.
constexpr double fewer_signs = 1.3;

/// What of the state shows in the inset, without the layers that would crowd a small map.
State inset_state(const State& state, InsetKind kind) {
    State small;
    small.layers = state.layers;
    small.hovered_place = state.hovered_place;
    small.time = state.time;
    small.flow_motion = state.flow_motion;
    small.motion_s = state.motion_s;
    small.language = state.language;
    small.theme = state.theme;
    for (LayerState& layer : small.layers) {
        const bool crowds =
            layer.id == layer_id::towns || layer.id == layer_id::posts || layer.id == layer_id::graticule;
        const bool too_fine =
            layer.id == layer_id::refugees || layer.id == layer_id::roads || layer.id == layer_id::front;
        if (crowds || (kind == InsetKind::locator && too_fine)) layer.visible = false;
    }
    return small;
}

std::string definition_for(const geo::World& world) {
    return geo::definition_from_user("lambert", world.opening);
}

void stroke(OverlayMesh& mesh, const std::vector<std::vector<ScreenPoint>>& lines, float width, Color color,
            Color casing) {
    for (const auto& line : lines) mesh.polyline(line, width * 2.6F, casing);
    for (const auto& line : lines) mesh.polyline(line, width, color);
}

PixelBox box_around(const std::vector<std::vector<ScreenPoint>>& lines) {
    PixelBox box{1e9F, 1e9F, -1e9F, -1e9F};
    for (const auto& line : lines) {
        for (const ScreenPoint p : line)
            box = {std::min(box.min_x, p.x), std::min(box.min_y, p.y), std::max(box.max_x, p.x),
                   std::max(box.max_y, p.y)};
    }
    return box;
}

PixelBox box_on_map(const geo::Extent& extent, const geo::Projection& of_map, const Camera& map) {
    std::vector<ScreenPoint> corners;
    for (const double lng : {extent.west, extent.east}) {
        for (const double lat : {extent.south, extent.north})
            if (const auto p = of_map.map_from_lnglat({lng, lat})) corners.push_back(map.screen_from_map(*p));
    }
    return box_around({corners});
}

}  // namespace

InsetView::InsetView(const std::shared_ptr<SceneParts>& parts, std::function<void()> wake)
    : parts_(parts),
      builder_(parts, std::move(wake)),
      projection_(geo::Projection::create(definition_for(parts->world()))) {}

void InsetView::follow(const State& state, const Camera& map, const geo::Projection& of_map,
                       std::optional<PixelRect> room, float scale) {
    const geo::World& world = parts_->world();
    shown_ = {};
    if (!state.furniture) return;
    const PixelSize size = inset_size({map.viewport.width, map.viewport.height}, scale);
    shown_.kind = inset_kind(world, of_map, map, size);
    shown_.size = size;
    if (shown_.kind == InsetKind::none) return;
    if (shown_.kind == InsetKind::detail) shown_.area = box_on_map(world.focus, of_map, map);
    const View view = view_of(inset_extent(shown_.kind, world), projection_, size, 0.01);
    const SceneKey key =
        scene_key(world, projection_, view, {state.time.to, state.time.to}, state.language, size);
    builder_.want(key);
    if (auto newest = builder_.latest()) scene_ = std::move(newest);
    const auto same_place = [&key](SceneKey shown) {  // another date or language
        shown.date = key.date;
        shown.language = key.language;
        return shown == key;
    };
    if (!room || scene_ == nullptr || !same_place(scene_->key)) return;
    shown_.camera = camera_for(view, projection_, *room);
    shown_.projection = &projection_;
    shown_.drawn = true;
}

void InsetView::draw_on_map(const Camera& map, const geo::Projection& of_map, const Style& style, float scale,
                            OverlayMesh& mesh) const {
    if (!shown_.drawn || shown_.kind != InsetKind::detail) return;
    const auto outline = outline_of(shown_.camera, projection_, map, of_map);
    if (outline.size() != 1) return;
    const PixelBox area = box_around(outline);
    const PixelRect& box = shown_.camera.viewport;
    const auto left = static_cast<float>(box.x), top = static_cast<float>(box.y);
    const auto right = static_cast<float>(box.x + box.width), bottom = static_cast<float>(box.y + box.height);
    // The two corners whose lines touch both boxes from outside; the inset covers what runs behind it.
    const bool falling =
        ((left + right) > (area.min_x + area.max_x)) == ((top + bottom) > (area.min_y + area.max_y));
    const Color line = style.text.with_alpha(0.45F);
    const auto lead = [&](ScreenPoint from, ScreenPoint to) {
        mesh.polyline(std::array{from, to}, scale, line);
    };
    if (falling) {
        lead({area.max_x, area.min_y}, {right, top});
        lead({area.min_x, area.max_y}, {left, bottom});
    } else {
        lead({area.min_x, area.min_y}, {left, top});
        lead({area.max_x, area.max_y}, {right, bottom});
    }
    stroke(mesh, outline, 1.3F * scale, style.text, style.halo);
}

bool InsetView::prepare(const geo::World& world, const State& state, const Camera& map,
                        const geo::Projection& of_map, const Style& style, const Wording& wording,
                        float scale, std::span<const geo::FlowId> flows,
                        std::span<const geo::PlaceRole> roles, TextEngine& text) {
    Prepared now;
    bool changed = false;
    if (shown_.drawn) {
        const State small = inset_state(state, shown_.kind);
        now.drawn = true;
        now.camera = shown_.camera;
        now.picture = {scene_->origin, draws_of(*scene_, small), state.theme, scale};
        if (!placed_for_ || placed_for_->scene != scene_ || placed_for_->camera != shown_.camera ||
            placed_for_->state != small || !std::ranges::equal(placed_for_->roles, roles)) {
            const OverlayInputs inputs{world, small,   *scene_,          shown_.camera, projection_,
                                       style, wording, scale * slighter, flows,         {},
                                       roles, false,   fewer_signs};
            signs_.clear();
            draw_signs(place_signs(inputs, nullptr, text), inputs, text, signs_);
            placed_for_ = PlacedFor{scene_, small, shown_.camera, {roles.begin(), roles.end()}};
            changed = true;
        }
        if (shown_.kind == InsetKind::locator)
            stroke(now.frame, outline_of(map, of_map, shown_.camera, projection_), 1.6F * scale, style.accent,
                   style.halo);
    }
    changed = changed || now != prepared_;
    prepared_ = std::move(now);
    return changed;
}

void InsetView::show(Renderer& renderer, const AtlasView& atlas, PixelSize framebuffer) const {
    if (!prepared_.drawn) return;
    const PixelRect& box = prepared_.camera.viewport;
    renderer.draw_inset(prepared_.picture, prepared_.camera, framebuffer);
    renderer.draw_overlay(signs_, atlas, framebuffer, box);
    renderer.draw_overlay(prepared_.frame, atlas, framebuffer, box);
}

bool InsetView::busy() const {
    return shown_.kind != InsetKind::none && (builder_.busy() || builder_.latest() != scene_);
}

}  // namespace app
