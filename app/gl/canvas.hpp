#pragma once

#include "app/gl/names.hpp"
#include "app/screen.hpp"

namespace app::gl {

/// A framebuffer of our own: RGBA8 color and a stencil of 8 bits.
class Canvas {
  public:
    /// Binds it as a by-effect. Throws Error where GL cannot make it (too large).
    explicit Canvas(PixelSize);
    [[nodiscard]] PixelSize size() const { return size_; }
    [[nodiscard]] unsigned framebuffer() const { return framebuffer_.id(); }

  private:
    PixelSize size_;
    Renderbuffer color_, stencil_;
    Framebuffer framebuffer_;
};

}  // namespace app::gl
