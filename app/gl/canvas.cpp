#include "app/gl/canvas.hpp"

#include <epoxy/gl.h>
#include <fmt/format.h>

#include "app/gl/context.hpp"

namespace app::gl {

Canvas::Canvas(PixelSize size) : size_(size) {
    int largest = 0;
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &largest);
    if (size.width < 1 || size.height < 1 || size.width > largest || size.height > largest) {
        throw Error(fmt::format("cannot draw a picture of {} x {} pixels: a side may have 1 to {}",
                                size.width, size.height, largest));
    }
    glBindRenderbuffer(GL_RENDERBUFFER, color_.id());
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, size.width, size.height);
    glBindRenderbuffer(GL_RENDERBUFFER, stencil_.id());
    glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH24_STENCIL8, size.width, size.height);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, color_.id());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_STENCIL_ATTACHMENT, GL_RENDERBUFFER, stencil_.id());
    const unsigned status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
    if (status != GL_FRAMEBUFFER_COMPLETE) {
        throw Error(fmt::format("OpenGL cannot make a framebuffer of {} x {} pixels (status 0x{:x})",
                                size.width, size.height, status));
    }
}

}  // namespace app::gl
