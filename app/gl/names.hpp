#pragma once

#include <utility>

namespace app::gl {

/// Owns one OpenGL name; the context it was made in must be current when it goes.
template <class Kind>
class Name {
  public:
    Name() : id_(Kind::make()) {}
    ~Name() {
        if (id_ != 0) Kind::drop(id_);
    }
    Name(Name&& other) noexcept : id_(std::exchange(other.id_, 0)) {}
    Name& operator=(Name&& other) noexcept {
        std::swap(id_, other.id_);
        return *this;
    }
    [[nodiscard]] unsigned id() const { return id_; }

  private:
    unsigned id_;
};

struct BufferKind {
    static unsigned make();
    static void drop(unsigned id);
};
struct VertexArrayKind {
    static unsigned make();
    static void drop(unsigned id);
};
struct TextureKind {
    static unsigned make();
    static void drop(unsigned id);
};
struct FramebufferKind {
    static unsigned make();
    static void drop(unsigned id);
};
struct RenderbufferKind {
    static unsigned make();
    static void drop(unsigned id);
};

using Buffer = Name<BufferKind>;
using VertexArray = Name<VertexArrayKind>;
using Texture = Name<TextureKind>;
using Framebuffer = Name<FramebufferKind>;
using Renderbuffer = Name<RenderbufferKind>;

}  // namespace app::gl
