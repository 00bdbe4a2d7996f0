#pragma once

#include <span>
#include <string>

#include "app/gl/program.hpp"
#include "app/map/layer_buffers.hpp"
#include "app/map/renderer.hpp"

namespace app {

/// Where a part of the map goes: `at` in the bound framebuffer, whose first row is the topmost: the picture
/// stands on its head for GL (see gl::Canvas); and the global pixel that comes to its top left.
struct PaintTarget {
    PixelRect at;
    long long left_px = 0, top_px = 0;
};

/// Draws rectangles of the map. The framebuffer must have alpha and a stencil: both serve so that translucent
/// lines and areas that overlap themselves stay of one color. Leaves alpha 1 behind. The same place looks
/// the same in whatever rectangle it is drawn.
class MapPainter {
  public:
    explicit MapPainter(const std::string& shaders_folder);  // throws gl::Error
    void paint(const MapPicture&, double meters_per_px, const PaintTarget&, DrawCounts&);
    /// Frees GL's memory of what is gone or was not drawn for long. To be called once for each picture.
    void sweep() { buffers_.sweep(); }

  private:
    struct Plan;  // one paint() under way
    struct PlaneUniforms {
        explicit PlaneUniforms(const gl::Program&);
        void set(const Plan&) const;
        int px_per_m, origin_64, viewport_px, margin_px;
    };
    struct StrokeUniforms {
        explicit StrokeUniforms(const gl::Program&);
        void set(const Plan&, const StrokeStyle&) const;
        int half_px, dash_px_per_m, frag_origin, dash_px, period_px;
    };

    void start(const Plan&) const;
    void use_for(const Plan&, const FillStyle&, float opacity) const;
    void paint_fill(Plan&, const LayerBuffers&, const Fill&, std::uint32_t first, float opacity) const;
    void paint_drape(Plan&, const LayerBuffers&, const Drape&, std::uint32_t first, float opacity);
    void paint_stroke(Plan&, const LayerBuffers&, const Stroke&, std::uint32_t first, float opacity) const;

    gl::Program fill_, hatch_, drape_, opaque_, coverage_, line_;
    PlaneUniforms fill_plane_, hatch_plane_, drape_plane_, opaque_plane_, coverage_plane_, line_plane_;
    // Where the shaders' uniforms are.
    int fill_color_;
    struct {
        int color, hatch_color, period_px, half_px, frag_origin;
    } hatch_at_;
    struct {
        int land, strength, opacity, dark;
    } drape_at_;
    StrokeUniforms opaque_at_;
    int opaque_color_;
    StrokeUniforms coverage_at_;
    int coverage_alpha_;
    struct {
        int half_px, color;
    } line_at_;
    int largest_viewport_px_ = 0;
    SceneBuffers buffers_;
};

}  // namespace app
