#include "app/gl/names.hpp"

#include <epoxy/gl.h>

namespace app::gl {

unsigned BufferKind::make() {
    unsigned id = 0;
    glGenBuffers(1, &id);
    return id;
}
void BufferKind::drop(unsigned id) {
    glDeleteBuffers(1, &id);
}

unsigned VertexArrayKind::make() {
    unsigned id = 0;
    glGenVertexArrays(1, &id);
    return id;
}
void VertexArrayKind::drop(unsigned id) {
    glDeleteVertexArrays(1, &id);
}

unsigned TextureKind::make() {
    unsigned id = 0;
    glGenTextures(1, &id);
    return id;
}
void TextureKind::drop(unsigned id) {
    glDeleteTextures(1, &id);
}

unsigned FramebufferKind::make() {
    unsigned id = 0;
    glGenFramebuffers(1, &id);
    return id;
}
void FramebufferKind::drop(unsigned id) {
    glDeleteFramebuffers(1, &id);
}

unsigned RenderbufferKind::make() {
    unsigned id = 0;
    glGenRenderbuffers(1, &id);
    return id;
}
void RenderbufferKind::drop(unsigned id) {
    glDeleteRenderbuffers(1, &id);
}

}  // namespace app::gl
