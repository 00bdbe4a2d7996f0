#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <random>
#include <span>
#include <vector>

#include "app/map/renderer.hpp"
#include "tests/golden/picture.hpp"

/// Small scenes for the renderer's tests. Their origin lies at 1 m a pixel and the camera's at (0, 0), so
/// plane meters are pixels, y up, unless a test says otherwise.
namespace scenes {

using Points = std::vector<app::ScenePoint>;

[[nodiscard]] app::Fill polygon(app::PaintKey, const Points& convex);
[[nodiscard]] app::Stroke polyline(app::PaintKey, const Points&);
/// Fills in the chunks, runs of `per_chunk` segments.
void chunk(app::Stroke&, std::uint32_t per_chunk);
[[nodiscard]] app::Stroke random_line(app::PaintKey, std::mt19937&, int segments, float step, float extent);
/// Relief with slopes everywhere over a square of this half side.
[[nodiscard]] app::Drape hills(float half_side);

[[nodiscard]] std::shared_ptr<const app::SceneLayer> layer(std::vector<app::Fill>,
                                                           std::vector<app::Stroke> = {},
                                                           std::vector<app::Drape> = {});
[[nodiscard]] app::MapPicture picture_of(std::initializer_list<std::shared_ptr<const app::SceneLayer>>);
/// Looks at the scene's origin in the middle of the view.
[[nodiscard]] app::Camera camera(app::PixelSize, double meters_per_px = 1);

/// Brings the map up to date and shows all of it.
app::DrawCounts draw_map(app::Renderer&, const app::MapPicture&, const app::Camera&,
                         app::PixelSize framebuffer, app::Renderer::Kept = app::Renderer::Kept::around);

/// Of one channel: how far `value` is on the way from `ground` to `paint`.
[[nodiscard]] double part_painted(int value, int ground, int paint);

}  // namespace scenes
