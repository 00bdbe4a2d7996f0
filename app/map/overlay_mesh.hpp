#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "app/map/style.hpp"
#include "app/screen.hpp"

namespace app {

/// Triangles in pixels of the window, drawn over the map in order, in one call: symbols, arrows, text.
/// Shapes are smooth at their edges: the shader computes coverage from a distance given at each vertex.
class OverlayMesh {
  public:
    /// How the fragment's coverage comes about.
    enum class Kind : std::uint32_t { glyph = 0, edge = 1, disc = 2 };
    struct Vertex {
        float x, y;   // px
        float u, v;   // glyph: atlas pixels; edge: u = signed offset from the center line, px, v unused;
                      // disc: offset from the center, px
        float p, q;   // edge: p = half width, px; disc: p = outer radius, q = inner radius (ring; 0 = full)
        Color color;  // straight alpha
        Kind kind;
        friend bool operator==(const Vertex&, const Vertex&) = default;
    };
    friend bool operator==(const OverlayMesh&, const OverlayMesh&) = default;

    void clear();
    /// A ring where inner_px > 0.
    void disc(ScreenPoint center, float radius_px, Color, float inner_px = 0);
    /// A stroke with round joins, of one width.
    void polyline(std::span<const ScreenPoint>, float width_px, Color);
    /// A band whose half width runs from point to point: arrows.
    void band(std::span<const ScreenPoint> center_line, std::span<const float> half_width_px, Color);
    /// Flat, with edges smoothed by a half-pixel stroke of the same color.
    void convex(std::span<const ScreenPoint>, Color);
    void rect(float x, float y, float width, float height, Color);
    /// One textured quad: window rectangle, atlas rectangle in atlas pixels.
    void glyph(float x, float y, float width, float height, float u, float v, float uw, float vh, Color);

    [[nodiscard]] std::span<const Vertex> vertices() const { return vertices_; }
    [[nodiscard]] std::span<const std::uint32_t> indices() const { return indices_; }

  private:
    std::uint32_t add(Vertex);  // its index
    void add_quad(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d);
    /// The half of a disc that lies ahead in the direction (along_x, along_y), of length 1.
    void half_disc(ScreenPoint center, float along_x, float along_y, float radius_px, Color);
    /// Two or more points, no two neighbors equal. Triangles do not overlap but at sharp corners, so that a
    /// translucent line is of one color.
    void strip(std::span<const ScreenPoint>, std::span<const float> half_px, Color);

    std::vector<Vertex> vertices_;
    std::vector<std::uint32_t> indices_;
};

}  // namespace app
