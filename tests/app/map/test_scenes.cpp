#include "tests/app/map/test_scenes.hpp"

#include <algorithm>
#include <cmath>

namespace scenes {

app::Fill polygon(app::PaintKey paint, const Points& convex) {
    app::Fill fill{paint, convex, {}, {}};
    for (std::uint32_t i = 2; i < convex.size(); ++i) fill.indices.insert(fill.indices.end(), {0, i - 1, i});
    return fill;
}

app::Stroke polyline(app::PaintKey paint, const Points& points) {
    app::Stroke stroke{paint, {}, {}};
    float along = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        stroke.segments.push_back({points[i - 1], points[i], along});
        along += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    }
    chunk(stroke, 16);
    return stroke;
}

void chunk(app::Stroke& stroke, std::uint32_t per_chunk) {
    stroke.chunks.clear();
    const auto all = static_cast<std::uint32_t>(stroke.segments.size());
    for (std::uint32_t first = 0; first < all; first += per_chunk) {
        app::Chunk chunk{first, std::min(per_chunk, all - first), 1e30F, 1e30F, -1e30F, -1e30F};
        for (const app::Segment& s : std::span(stroke.segments).subspan(first, chunk.count)) {
            chunk.min_x = std::min({chunk.min_x, s.a.x, s.b.x});
            chunk.max_x = std::max({chunk.max_x, s.a.x, s.b.x});
            chunk.min_y = std::min({chunk.min_y, s.a.y, s.b.y});
            chunk.max_y = std::max({chunk.max_y, s.a.y, s.b.y});
        }
        stroke.chunks.push_back(chunk);
    }
}

app::Stroke random_line(app::PaintKey paint, std::mt19937& random, int segments, float step, float extent) {
    // Not std::uniform_real_distribution: its numbers differ between libraries.
    const auto unit = [&random] { return static_cast<float>(random()) / 4294967296.0F * 2 - 1; };
    Points points{{unit() * extent, unit() * extent}};
    float heading = unit() * 3;
    for (int i = 0; i < segments; ++i) {
        heading += unit() * 0.7F;
        const app::ScenePoint next{points.back().x + std::cos(heading) * step,
                                   points.back().y + std::sin(heading) * step};
        if (std::abs(next.x) < extent && std::abs(next.y) < extent) {
            points.push_back(next);
        } else {
            heading += 2;
        }
    }
    return polyline(paint, points);
}

app::Drape hills(float half_side) {
    auto raster = std::make_shared<geo::Raster>();
    raster->width = raster->height = 128;
    raster->bands = 2;
    for (int y = 0; y < 128; ++y) {
        for (int x = 0; x < 128; ++x) {
            const double wave = std::sin(x * 0.31) * std::cos(y * 0.23);
            raster->pixels.push_back(static_cast<std::uint8_t>(180 + 60 * wave));
            raster->pixels.push_back(static_cast<std::uint8_t>(128 + 100 * std::sin(x * 0.05 + y * 0.03)));
        }
    }
    app::Drape drape;
    drape.raster = raster;
    drape.points = {{{-half_side, half_side}, 0, 0},
                    {{half_side, half_side}, 1, 0},
                    {{half_side, -half_side}, 1, 1},
                    {{-half_side, -half_side}, 0, 1}};
    drape.indices = {0, 1, 2, 0, 2, 3};
    return drape;
}

std::shared_ptr<const app::SceneLayer> layer(std::vector<app::Fill> fills, std::vector<app::Stroke> strokes,
                                             std::vector<app::Drape> drapes) {
    auto made = std::make_shared<app::SceneLayer>();
    made->fills = std::move(fills);
    made->strokes = std::move(strokes);
    made->drapes = std::move(drapes);
    return made;
}

app::MapPicture picture_of(std::initializer_list<std::shared_ptr<const app::SceneLayer>> layers) {
    app::MapPicture picture;
    for (const auto& one : layers) picture.draws.push_back({one, 1});
    return picture;
}

app::Camera camera(app::PixelSize size, double meters_per_px) {
    return {{0, 0, size.width, size.height}, meters_per_px, -size.width / 2, -size.height / 2};
}

app::DrawCounts draw_map(app::Renderer& renderer, const app::MapPicture& picture, const app::Camera& camera,
                         app::PixelSize framebuffer, app::Renderer::Kept kept) {
    const app::DrawCounts counts = renderer.update_map(picture, camera, kept);
    renderer.show_map(camera, framebuffer, {0, 0, framebuffer.width, framebuffer.height});
    return counts;
}

double part_painted(int value, int ground, int paint) {
    return static_cast<double>(value - ground) / (paint - ground);
}

}  // namespace scenes
