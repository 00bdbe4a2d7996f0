#include "app/map/inset.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace app {
namespace {

constexpr float largest_pt = 240, smallest_pt = 120, part_of_map = 0.33F;
/// A map narrower or lower than this keeps its room for itself.
constexpr float least_map_pt = 330;
/// The story's area is shown enlarged while its picture on the map is less than this part of the inset.
constexpr double tiny = 0.55;
/// The region is shown while it is so many times wider and higher than the view.
constexpr double close = 2.2;

/// Width and height on the window, px; nullopt where a part of the extent has no image.
struct Span {
    double width = 0, height = 0;
};
std::optional<Span> span_of(const geo::Extent& extent, const geo::Projection& projection,
                            double meters_per_px) {
    constexpr int steps = 4;
    geo::MapBox box;
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; j <= steps; ++j) {
            const auto p =
                projection.map_from_lnglat({extent.west + (extent.east - extent.west) * i / steps,
                                            extent.south + (extent.north - extent.south) * j / steps});
            if (!p) return std::nullopt;
            box.add(*p);
        }
    }
    return Span{(box.max_x - box.min_x) / meters_per_px, (box.max_y - box.min_y) / meters_per_px};
}

}  // namespace

PixelSize inset_size(PixelSize map, float scale) {
    const auto less = static_cast<float>(std::min(map.width, map.height));
    if (less < least_map_pt * scale) return {};
    const int side = static_cast<int>(
        std::lround(std::clamp(less * part_of_map, smallest_pt * scale, largest_pt * scale)));
    return {side, side};
}

InsetKind inset_kind(const geo::World& world, const geo::Projection& of_map, const Camera& map,
                     PixelSize inset) {
    if (inset.width <= 0 || inset.height <= 0 || world.focus == world.opening) return InsetKind::none;
    const auto focus = span_of(world.focus, of_map, map.meters_per_px);
    const auto middle = of_map.map_from_lnglat(world.focus.center());
    if (focus && middle && map.viewport.contains(map.screen_from_map(*middle)) &&
        std::max(focus->width, focus->height) < tiny * inset.width)
        return InsetKind::detail;
    const auto region = span_of(world.opening, of_map, map.meters_per_px);
    if (region && region->width > close * map.viewport.width && region->height > close * map.viewport.height)
        return InsetKind::locator;
    return InsetKind::none;
}

geo::Extent inset_extent(InsetKind kind, const geo::World& world) {
    return kind == InsetKind::detail ? world.focus : world.opening;
}

std::vector<std::vector<ScreenPoint>> outline_of(const Camera& seen, const geo::Projection& of_seen,
                                                 const Camera& on, const geo::Projection& of_on) {
    constexpr int steps = 16;
    const PixelRect& v = seen.viewport;
    const auto left = static_cast<float>(v.x), top = static_cast<float>(v.y);
    const auto right = static_cast<float>(v.x + v.width), bottom = static_cast<float>(v.y + v.height);
    const std::array<ScreenPoint, 5> corners{
        {{left, top}, {right, top}, {right, bottom}, {left, bottom}, {left, top}}};
    std::vector<std::vector<ScreenPoint>> pieces(1);
    for (std::size_t side = 0; side + 1 < corners.size(); ++side) {
        for (int i = 0; i <= steps; ++i) {
            const float part = static_cast<float>(i) / steps;
            const ScreenPoint p{std::lerp(corners[side].x, corners[side + 1].x, part),
                                std::lerp(corners[side].y, corners[side + 1].y, part)};
            const auto at = of_seen.lnglat_from_map(seen.map_from_screen(p));
            const auto there = at ? of_on.map_from_lnglat(*at) : std::nullopt;
            if (there)
                pieces.back().push_back(on.screen_from_map(*there));
            else if (!pieces.back().empty())
                pieces.emplace_back();
        }
    }
    if (pieces.back().empty()) pieces.pop_back();
    return pieces;
}

}  // namespace app
