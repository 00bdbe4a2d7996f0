#pragma once

#include <optional>

#include "app/gl/names.hpp"
#include "app/screen.hpp"

namespace app::gl {

/// A framebuffer of our own: 8 bits of red, green, blue, alpha, and a stencil of 8 bits where wanted. In
/// memory its pixels lie as a window's do, so that a software GL can copy them to one; but rows count from
/// the bottom here and from the top there: who wants the quick copy draws with y down and copies turned over.
class Canvas {
  public:
    enum class Stencil { with, without };
    /// Binds it as a by-effect. Throws Error where GL cannot make it (too large).
    explicit Canvas(PixelSize, Stencil = Stencil::with);
    [[nodiscard]] PixelSize size() const { return size_; }
    [[nodiscard]] unsigned framebuffer() const { return framebuffer_.id(); }

  private:
    PixelSize size_;
    Texture color_;
    std::optional<Renderbuffer> stencil_;
    Framebuffer framebuffer_;
};

}  // namespace app::gl
