#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/screen.hpp"

namespace app::gl {

/// OpenGL 3.3 cannot be had, or something of it failed. what() is one line.
struct Error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// An OpenGL 3.3 core context without a window or X server (EGL, surfaceless), current on the making thread
/// until destroyed, with a framebuffer of the given size bound. Throws Error.
class OffscreenContext {
  public:
    explicit OffscreenContext(PixelSize);
    ~OffscreenContext();
    OffscreenContext(const OffscreenContext&) = delete;
    OffscreenContext& operator=(const OffscreenContext&) = delete;

    void bind();  // its framebuffer, for drawing and reading
    void resize(PixelSize);
    /// RGBA rows from the top, 4 * width * height bytes.
    [[nodiscard]] std::vector<std::uint8_t> read_pixels() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Pixels of the framebuffer bound for reading, rows from the top.
[[nodiscard]] std::vector<std::uint8_t> read_pixels(PixelSize);

/// Throws Error unless the current context is OpenGL 3.3 or newer.
void require_gl33();

}  // namespace app::gl
