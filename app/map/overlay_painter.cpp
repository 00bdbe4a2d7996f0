#include "app/map/overlay_painter.hpp"

#include <epoxy/gl.h>

#include <array>
#include <cstddef>

namespace app {
namespace {

using Vertex = OverlayMesh::Vertex;

const void* offset_pointer(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);
}

/// The picture replaces what the buffer held: last frame's may still be in use.
template <class T>
void replace(unsigned target, std::span<const T> data) {
    glBufferData(target, static_cast<GLsizeiptr>(data.size_bytes()), data.data(), GL_STREAM_DRAW);
}

}  // namespace

OverlayPainter::OverlayPainter(const std::string& folder)
    : program_(folder, {"overlay.vert"}, {"coverage.glsl", "overlay.frag"}),
      window_px_(program_.uniform("window_px")),
      texel_(program_.uniform("texel")) {
    constexpr int stride = sizeof(Vertex);
    glBindVertexArray(array_.id());
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.id());
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.id());
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, offset_pointer(offsetof(Vertex, x)));
    glVertexAttribPointer(1, 4, GL_FLOAT, GL_FALSE, stride, offset_pointer(offsetof(Vertex, u)));
    glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, offset_pointer(offsetof(Vertex, color)));
    glVertexAttribIPointer(3, 1, GL_UNSIGNED_INT, stride, offset_pointer(offsetof(Vertex, kind)));
    for (const unsigned location : {0U, 1U, 2U, 3U}) glEnableVertexAttribArray(location);
    glBindVertexArray(0);

    glBindTexture(GL_TEXTURE_2D, atlas_.id());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    // Read as white with this alpha: what Dear ImGui expects of a font.
    constexpr std::array<int, 4> white_with_alpha{GL_ONE, GL_ONE, GL_ONE, GL_RED};
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white_with_alpha.data());
    program_.use();
    glUniform1i(program_.uniform("atlas"), 0);
}

void OverlayPainter::upload(const AtlasView& atlas) {
    const PixelSize size{atlas.width, atlas.height};
    glBindTexture(GL_TEXTURE_2D, atlas_.id());
    if (generation_ == atlas.generation && size == atlas_size_) return;
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    if (size != atlas_size_) {
        glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, size.width, size.height, 0, GL_RED, GL_UNSIGNED_BYTE,
                     atlas.pixels.data());
    } else {
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, size.width, size.height, GL_RED, GL_UNSIGNED_BYTE,
                        atlas.pixels.data());
    }
    atlas_size_ = size;
    generation_ = atlas.generation;
}

unsigned OverlayPainter::atlas_texture(const AtlasView& atlas) {
    if (atlas.width > 0 && atlas.height > 0) upload(atlas);
    return atlas_.id();
}

void OverlayPainter::paint(const OverlayMesh& mesh, const AtlasView& atlas, PixelSize framebuffer,
                           PixelRect clip) {
    if (mesh.indices().empty() || clip.width <= 0 || clip.height <= 0) return;
    glActiveTexture(GL_TEXTURE0);
    glBindSampler(0, 0);
    glBindTexture(GL_TEXTURE_2D, atlas_texture(atlas));
    glViewport(0, 0, framebuffer.width, framebuffer.height);
    glScissor(clip.x, framebuffer.height - clip.y - clip.height, clip.width, clip.height);
    glEnable(GL_SCISSOR_TEST);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_CULL_FACE);
    glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);

    program_.use();
    glUniform2f(window_px_, static_cast<float>(framebuffer.width), static_cast<float>(framebuffer.height));
    glUniform2f(texel_, 1.0F / static_cast<float>(std::max(1, atlas_size_.width)),
                1.0F / static_cast<float>(std::max(1, atlas_size_.height)));
    glBindVertexArray(array_.id());
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.id());
    replace(GL_ARRAY_BUFFER, mesh.vertices());
    replace(GL_ELEMENT_ARRAY_BUFFER, mesh.indices());
    glDrawElements(GL_TRIANGLES, static_cast<int>(mesh.indices().size()), GL_UNSIGNED_INT, nullptr);
    glBindVertexArray(0);
    glDisable(GL_SCISSOR_TEST);
}

}  // namespace app
