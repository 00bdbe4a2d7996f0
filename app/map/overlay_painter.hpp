#pragma once

#include <cstdint>
#include <string>

#include "app/gl/names.hpp"
#include "app/gl/program.hpp"
#include "app/map/overlay_mesh.hpp"
#include "app/text/text_engine.hpp"

namespace app {

/// Draws an OverlayMesh in one call, and holds the glyph atlas as a texture.
class OverlayPainter {
  public:
    explicit OverlayPainter(const std::string& shaders_folder);  // throws gl::Error
    void paint(const OverlayMesh&, const AtlasView&, PixelSize framebuffer, PixelRect clip);
    [[nodiscard]] unsigned atlas_texture(const AtlasView&);

  private:
    void upload(const AtlasView&);

    gl::Program program_;
    int window_px_, texel_;
    gl::Buffer vertices_, indices_;
    gl::VertexArray array_;
    gl::Texture atlas_;
    PixelSize atlas_size_;
    std::uint64_t generation_ = 0;
};

}  // namespace app
