#include "app/map/map_painter.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace app {
namespace {

// The stencil: the top bit is set where land shows that takes the relief, the others hold the number of the
// stroke or translucent fill that painted the pixel last.
constexpr unsigned relief_bit = 0x80;
constexpr unsigned number_bits = 0x7F;

/// The viewport is larger than what the scissor lets through: GL cuts triangles at the viewport's sides,
/// which moves their edges by a hair, and another hair in the next tile.
constexpr int viewport_margin_px = 2048;

constexpr double hatch_period_pt = 8;
constexpr float hatch_half_pt = 0.55F;

struct Run {
    std::uint32_t first = 0, count = 0;
};

struct SceneBox {
    double min_x = 0, min_y = 0, max_x = 0, max_y = 0;
    [[nodiscard]] bool touches(const Chunk& c, double margin) const {
        return c.min_x <= max_x + margin && c.max_x >= min_x - margin && c.min_y <= max_y + margin &&
               c.max_y >= min_y - margin;
    }
};

/// What of the chunks is in the box, neighbors joined; all, where there are no chunks.
std::vector<Run> runs_in(const SceneBox& box, double margin, std::span<const Chunk> chunks, std::size_t all) {
    if (chunks.empty()) return {{0, static_cast<std::uint32_t>(all)}};
    std::vector<Run> runs;
    for (const Chunk& chunk : chunks) {
        if (chunk.count == 0 || !box.touches(chunk, margin)) continue;
        if (!runs.empty() && runs.back().first + runs.back().count == chunk.first) {
            runs.back().count += chunk.count;
        } else {
            runs.push_back({chunk.first, chunk.count});
        }
    }
    return runs;
}

void set_color(int location, Color c, float alpha_factor = 1) {
    glUniform4f(location, static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255,
                static_cast<float>(c.b) / 255, static_cast<float>(c.a) / 255 * alpha_factor);
}

/// Whole 1/64 pixels from the rectangle's side to the scene's origin. Beyond 250,000 km of pixels it is out
/// of all sight; the shader's whole numbers must not overflow.
int to_64ths(double origin_px, long long side_px) {
    const double distance = std::round(origin_px * 64) - static_cast<double>(side_px) * 64;
    return static_cast<int>(std::clamp(distance, -1.0e9, 1.0e9));
}

double modulo(long long a, double period) {
    const double rest = std::fmod(static_cast<double>(a), period);
    return rest < 0 ? rest + period : rest;
}

void draw_triangles(std::uint32_t first, std::uint32_t count) {
    glDrawElements(GL_TRIANGLES, static_cast<int>(count), GL_UNSIGNED_INT,
                   reinterpret_cast<const void*>(first * sizeof(std::uint32_t)));
}

}  // namespace

struct MapPainter::Plan {
    const PaintTarget& target;
    const Style style;
    DrawCounts& counts;
    double meters_per_px;
    float scale;
    SceneBox box;
    int origin_64[2];
    int margin_px;
    unsigned number = 0;  // of the newest stroke or translucent fill

    Plan(const MapPicture& picture, double mpp, const PaintTarget& to, int largest_viewport_px,
         DrawCounts& drawn)
        : target(to),
          style(style_for(picture.theme)),
          counts(drawn),
          meters_per_px(mpp),
          scale(picture.scale),
          box{static_cast<double>(to.left_px) * mpp - picture.origin.x,
              -static_cast<double>(to.top_px + to.at.height) * mpp - picture.origin.y,
              static_cast<double>(to.left_px + to.at.width) * mpp - picture.origin.x,
              -static_cast<double>(to.top_px) * mpp - picture.origin.y},
          origin_64{to_64ths(picture.origin.x / mpp, to.left_px),
                    to_64ths(-picture.origin.y / mpp, to.top_px)},
          margin_px(std::clamp((largest_viewport_px - std::max(to.at.width, to.at.height)) / 2, 0,
                               viewport_margin_px)) {}

    /// A number that no pixel's stencil holds yet.
    unsigned next_number() {
        if (number == number_bits) {
            glStencilMask(number_bits);
            glClear(GL_STENCIL_BUFFER_BIT);
            number = 0;
        }
        return ++number;
    }
};

MapPainter::PlaneUniforms::PlaneUniforms(const gl::Program& program)
    : px_per_m(program.uniform("px_per_m")),
      origin_64(program.uniform("origin_64")),
      viewport_px(program.uniform("viewport_px")),
      margin_px(program.uniform("margin_px")) {}

void MapPainter::PlaneUniforms::set(const Plan& plan) const {
    const auto px = static_cast<float>(1 / plan.meters_per_px);
    glUniform2f(px_per_m, px, -px);
    glUniform2iv(origin_64, 1, plan.origin_64);
    const auto margin = static_cast<float>(plan.margin_px);
    glUniform2f(viewport_px, static_cast<float>(plan.target.at.width) + 2 * margin,
                static_cast<float>(plan.target.at.height) + 2 * margin);
    glUniform1f(margin_px, margin);
}

MapPainter::StrokeUniforms::StrokeUniforms(const gl::Program& program)
    : half_px(program.uniform("half_px")),
      dash_px_per_m(program.uniform("dash_px_per_m")),
      frag_origin(program.uniform("frag_origin")),
      dash_px(program.uniform("dash_px")),
      period_px(program.uniform("period_px")) {}

void MapPainter::StrokeUniforms::set(const Plan& plan, const StrokeStyle& look) const {
    const PixelRect& at = plan.target.at;
    const float dash = look.dash_pt * plan.scale;
    glUniform1f(half_px, look.width_pt * plan.scale / 2);
    glUniform1f(dash_px_per_m, static_cast<float>(1 / plan.meters_per_px));
    glUniform2f(frag_origin, static_cast<float>(-at.x), static_cast<float>(-at.y));
    glUniform1f(dash_px, dash);
    glUniform1f(period_px, dash + look.gap_pt * plan.scale);
}

MapPainter::MapPainter(const std::string& folder)
    : fill_(folder, {"plane.glsl", "fill.vert"}, {"plain.frag"}),
      hatch_(folder, {"plane.glsl", "fill.vert"}, {"coverage.glsl", "hatch.frag"}),
      drape_(folder, {"plane.glsl", "drape.vert"}, {"drape.frag"}),
      opaque_(folder, {"plane.glsl", "stroke.vert"}, {"coverage.glsl", "stroke.glsl", "stroke_opaque.frag"}),
      coverage_(folder, {"plane.glsl", "stroke.vert"},
                {"coverage.glsl", "stroke.glsl", "stroke_coverage.frag"}),
      line_(folder, {"plane.glsl", "stroke.vert"}, {"plain.frag"}),
      fill_plane_(fill_),
      hatch_plane_(hatch_),
      drape_plane_(drape_),
      opaque_plane_(opaque_),
      coverage_plane_(coverage_),
      line_plane_(line_),
      fill_color_(fill_.uniform("color")),
      hatch_at_{hatch_.uniform("color"), hatch_.uniform("hatch_color"), hatch_.uniform("period_px"),
                hatch_.uniform("half_px"), hatch_.uniform("frag_origin")},
      drape_at_{drape_.uniform("land"), drape_.uniform("strength"), drape_.uniform("opacity"),
                drape_.uniform("dark")},
      opaque_at_(opaque_),
      opaque_color_(opaque_.uniform("color")),
      coverage_at_(coverage_),
      coverage_alpha_(coverage_.uniform("alpha")),
      line_at_{line_.uniform("half_px"), line_.uniform("color")} {
    drape_.use();
    glUniform1i(drape_.uniform("relief"), 0);
    std::array<int, 2> largest{};
    glGetIntegerv(GL_MAX_VIEWPORT_DIMS, largest.data());
    largest_viewport_px_ = std::min(largest[0], largest[1]);
}

void MapPainter::start(const Plan& plan) const {
    const PixelRect& at = plan.target.at;
    glViewport(at.x - plan.margin_px, at.y - plan.margin_px, at.width + 2 * plan.margin_px,
               at.height + 2 * plan.margin_px);
    glScissor(at.x, at.y, at.width, at.height);
    glEnable(GL_SCISSOR_TEST);
    glEnable(GL_STENCIL_TEST);
    glEnable(GL_BLEND);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
    glActiveTexture(GL_TEXTURE0);
    glBindSampler(0, 0);
    glStencilOp(GL_KEEP, GL_KEEP, GL_REPLACE);
    glStencilMask(relief_bit | number_bits);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    const Color behind = plan.style.backdrop;  // the ocean is a fill of the scene
    glClearColor(static_cast<float>(behind.r) / 255, static_cast<float>(behind.g) / 255,
                 static_cast<float>(behind.b) / 255, 1);
    glClearStencil(0);
    glClear(GL_COLOR_BUFFER_BIT | GL_STENCIL_BUFFER_BIT);

    fill_.use();
    fill_plane_.set(plan);
    hatch_.use();
    hatch_plane_.set(plan);
    drape_.use();
    drape_plane_.set(plan);
    opaque_.use();
    opaque_plane_.set(plan);
    coverage_.use();
    coverage_plane_.set(plan);
    line_.use();
    line_plane_.set(plan);
}

void MapPainter::paint(const MapPicture& picture, double meters_per_px, const PaintTarget& target,
                       DrawCounts& counts) {
    Plan plan(picture, meters_per_px, target, largest_viewport_px_, counts);
    start(plan);
    for (const MapDraw& draw : picture.draws) {
        if (draw.opacity <= 0) continue;
        const SceneLayer& layer = *draw.layer;
        const LayerBuffers& buffers = buffers_.of(draw.layer);
        for (std::size_t i = 0; i < layer.fills.size(); ++i) {
            paint_fill(plan, buffers, layer.fills[i], buffers.first_of_fill[i], draw.opacity);
        }
        for (std::size_t i = 0; i < layer.drapes.size(); ++i) {
            paint_drape(plan, buffers, layer.drapes[i], buffers.first_of_drape[i], draw.opacity);
        }
        for (std::size_t i = 0; i < layer.strokes.size(); ++i) {
            paint_stroke(plan, buffers, layer.strokes[i], buffers.first_of_stroke[i], draw.opacity);
        }
    }
    glBindVertexArray(0);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glStencilMask(relief_bit | number_bits);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_SCISSOR_TEST);
}

void MapPainter::use_for(const Plan& plan, const FillStyle& look, float opacity) const {
    if (look.hatch.a == 0) {  // a program of its own: half the cost a pixel
        fill_.use();
        set_color(fill_color_, look.color, opacity);
        return;
    }
    hatch_.use();
    set_color(hatch_at_.color, look.color, opacity);
    set_color(hatch_at_.hatch_color, look.hatch, opacity);
    // A whole number of pixels, so that the lines of neighboring tiles meet.
    const double period = std::max(2.0, std::round(hatch_period_pt * plan.scale));
    const PixelRect& at = plan.target.at;
    glUniform1f(hatch_at_.period_px, static_cast<float>(period));
    glUniform1f(hatch_at_.half_px, hatch_half_pt * plan.scale);
    glUniform2f(hatch_at_.frag_origin, static_cast<float>(modulo(plan.target.left_px, period) - at.x),
                static_cast<float>(modulo(plan.target.top_px, period) - at.y));
}

void MapPainter::paint_fill(Plan& plan, const LayerBuffers& buffers, const Fill& fill, std::uint32_t first,
                            float opacity) const {
    const FillStyle look = plan.style.fill(fill.paint, plan.meters_per_px);
    if (look.color.a == 0 && look.hatch.a == 0) return;
    const std::vector<Run> runs = runs_in(plan.box, plan.meters_per_px, fill.chunks, fill.indices.size());
    if (runs.empty()) return;

    const bool opaque = look.color.a == 255 && opacity >= 1;
    const unsigned relief = look.relief ? relief_bit : 0;
    if (opaque) {
        glStencilFunc(GL_ALWAYS, static_cast<int>(relief), 0);
        glStencilMask(relief_bit);
    } else {
        glStencilFunc(GL_NOTEQUAL, static_cast<int>(plan.next_number() | relief), number_bits);
        glStencilMask(number_bits | relief);
    }
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_FALSE);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    if (opaque && look.hatch.a == 0) glDisable(GL_BLEND);

    use_for(plan, look, opacity);
    glBindVertexArray(buffers.fills.id());
    for (const Run& run : runs) {
        draw_triangles(first + run.first, run.count);
        plan.counts.triangles += run.count / 3;
    }
    glEnable(GL_BLEND);
}

void MapPainter::paint_drape(Plan& plan, const LayerBuffers& buffers, const Drape& drape, std::uint32_t first,
                             float opacity) {
    if (drape.indices.empty() || !drape.raster || drape.raster->pixels.empty()) return;
    glBindTexture(GL_TEXTURE_2D, buffers_.texture_of(drape.raster));
    glStencilFunc(GL_EQUAL, static_cast<int>(relief_bit), relief_bit);
    glStencilMask(0);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_FALSE);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);

    drape_.use();
    const Color land = plan.style.fill({Paint::land}, plan.meters_per_px).color;
    glUniform3f(drape_at_.land, static_cast<float>(land.r) / 255, static_cast<float>(land.g) / 255,
                static_cast<float>(land.b) / 255);
    glUniform1f(drape_at_.strength, plan.style.relief_strength);
    glUniform1f(drape_at_.opacity, opacity);
    glUniform1i(drape_at_.dark, plan.style.dark_relief ? 1 : 0);
    glBindVertexArray(buffers.drapes.id());
    draw_triangles(first, static_cast<std::uint32_t>(drape.indices.size()));
    plan.counts.triangles += drape.indices.size() / 3;
}

void MapPainter::paint_stroke(Plan& plan, const LayerBuffers& buffers, const Stroke& stroke,
                              std::uint32_t first, float opacity) const {
    const StrokeStyle look = plan.style.stroke(stroke.paint, plan.meters_per_px);
    if (look.color.a == 0 || look.width_pt <= 0) return;
    const float half_px = look.width_pt * plan.scale / 2;
    const std::vector<Run> runs = runs_in(plan.box, (static_cast<double>(half_px) + 1) * plan.meters_per_px,
                                          stroke.chunks, stroke.segments.size());
    if (runs.empty()) return;
    const auto draw_runs = [&] {
        for (const Run& run : runs) {
            buffers.start_strokes_at(first + run.first);
            glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<int>(run.count));
            plan.counts.segments += run.count;
        }
    };

    glBlendEquation(GL_FUNC_ADD);
    if (look.color.a == 255 && opacity >= 1) {
        opaque_.use();
        opaque_at_.set(plan, look);
        set_color(opaque_color_, look.color);
        glDisable(GL_STENCIL_TEST);
        glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_FALSE);
        glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
        draw_runs();
        glEnable(GL_STENCIL_TEST);
        return;
    }

    // First the coverage alone, into alpha: the most of all segments over a pixel, not their sum.
    coverage_.use();
    coverage_at_.set(plan, look);
    glUniform1f(coverage_alpha_, static_cast<float>(look.color.a) / 255 * opacity);
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_TRUE);
    glBlendEquation(GL_MIN);
    glDisable(GL_STENCIL_TEST);
    draw_runs();

    // Then the color by that coverage, once a pixel thanks to the stencil; alpha is 1 again.
    line_.use();
    glUniform1f(line_at_.half_px, half_px);
    set_color(line_at_.color, {look.color.r, look.color.g, look.color.b});
    glEnable(GL_STENCIL_TEST);
    glStencilFunc(GL_NOTEQUAL, static_cast<int>(plan.next_number()), number_bits);
    glStencilMask(number_bits);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_ONE_MINUS_DST_ALPHA, GL_DST_ALPHA, GL_ONE, GL_ZERO);
    draw_runs();
}

}  // namespace app
