#include "app/gl/canvas.hpp"

#include <epoxy/gl.h>
#include <fmt/format.h>

#include "app/gl/context.hpp"

namespace app::gl {

Canvas::Canvas(PixelSize size, Stencil stencil) : size_(size) {
    int largest = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
    if (size.width < 1 || size.height < 1 || size.width > largest || size.height > largest) {
        throw Error(fmt::format("cannot draw a picture of {} x {} pixels: a side may have 1 to {}",
                                size.width, size.height, largest));
    }
    glBindTexture(GL_TEXTURE_2D, color_.id());
    // Mesa takes the order of bytes from these words, and only if the first gives no size: blue first, as X
    // servers have it. Copying to a window of another order costs 5 ms for 1280 x 800 pixels, of this 0.1 ms.
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, size.width, size.height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
                 nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, color_.id(), 0);
    if (stencil == Stencil::with) {
        stencil_.emplace();
        glBindRenderbuffer(GL_RENDERBUFFER, stencil_->id());
        // A stencil alone takes a quarter of the memory; drivers may refuse it.
        glRenderbufferStorage(GL_RENDERBUFFER, GL_STENCIL_INDEX8, size.width, size.height);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_STENCIL_ATTACHMENT, GL_RENDERBUFFER, stencil_->id());
        if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
            glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH24_STENCIL8, size.width, size.height);
            glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_STENCIL_ATTACHMENT, GL_RENDERBUFFER,
                                      stencil_->id());
        }
    }
    const unsigned status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
    if (status != GL_FRAMEBUFFER_COMPLETE) {
        throw Error(fmt::format("OpenGL cannot make a framebuffer of {} x {} pixels (status 0x{:x})",
                                size.width, size.height, status));
    }
}

}  // namespace app::gl
