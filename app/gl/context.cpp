#include "app/gl/context.hpp"

// epoxy's egl.h must come before its gl.h
#include <epoxy/egl.h>
#include <epoxy/gl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "app/gl/canvas.hpp"

namespace app::gl {
namespace {

bool listed(const char* extensions, std::string_view name) {
    return extensions != nullptr &&
           (" " + std::string(extensions) + " ").find(" " + std::string(name) + " ") != std::string::npos;
}

/// The display is never terminated: it is one for the process, and other contexts may live on it.
EGLDisplay surfaceless_display() {
    if (!epoxy_has_egl()) throw Error("cannot draw without a window: EGL (libEGL.so.1) is not installed");
    const char* client = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
    if (!listed(client, "EGL_EXT_platform_base") || !listed(client, "EGL_MESA_platform_surfaceless")) {
        throw Error("cannot draw without a window: EGL lacks the platform EGL_MESA_platform_surfaceless");
    }
    EGLDisplay display =
        eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) == EGL_FALSE) {
        throw Error(fmt::format("cannot draw without a window: EGL does not start (error 0x{:x})",
                                static_cast<unsigned>(eglGetError())));
    }
    return display;
}

EGLContext make_context(EGLDisplay display) {
    if (eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) {
        throw Error("cannot draw without a window: EGL has no desktop OpenGL");
    }
    constexpr std::array<EGLint, 7> wanted{EGL_CONTEXT_MAJOR_VERSION,
                                           3,
                                           EGL_CONTEXT_MINOR_VERSION,
                                           3,
                                           EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                           EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                           EGL_NONE};
    EGLContext context = eglCreateContext(display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, wanted.data());
    if (context == EGL_NO_CONTEXT) {
        throw Error(fmt::format("cannot draw without a window: no OpenGL 3.3 core context (EGL error 0x{:x})",
                                static_cast<unsigned>(eglGetError())));
    }
    return context;
}

}  // namespace

struct OffscreenContext::Impl {
    EGLDisplay display = surfaceless_display();
    EGLContext context = make_context(display);
    std::optional<Canvas> canvas;

    Impl() {
        if (eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_FALSE) {
            eglDestroyContext(display, context);
            throw Error("cannot draw without a window: EGL cannot use a context without a surface");
        }
    }
    ~Impl() {
        // A window's context may have become current since: names must go with the context they came from.
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context);
        canvas.reset();
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        eglDestroyContext(display, context);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
};

OffscreenContext::OffscreenContext(PixelSize size) : impl_(std::make_unique<Impl>()) {
    require_gl33();
    impl_->canvas.emplace(size, Canvas::Stencil::without);
}

OffscreenContext::~OffscreenContext() = default;

void OffscreenContext::bind() {
    glBindFramebuffer(GL_FRAMEBUFFER, impl_->canvas->framebuffer());
}

void OffscreenContext::resize(PixelSize size) {
    if (size != impl_->canvas->size()) impl_->canvas.emplace(size, Canvas::Stencil::without);
    bind();
}

std::vector<std::uint8_t> OffscreenContext::read_pixels() const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, impl_->canvas->framebuffer());
    return gl::read_pixels(impl_->canvas->size());
}

std::vector<std::uint8_t> read_pixels(PixelSize size) {
    const auto row = static_cast<std::size_t>(size.width) * 4;
    std::vector<std::uint8_t> pixels(row * static_cast<std::size_t>(size.height));
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, size.width, size.height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    // GL's rows start at the bottom.
    auto top = pixels.begin();
    auto bottom = pixels.end();
    for (int y = 0; y < size.height / 2; ++y) {
        bottom -= static_cast<std::ptrdiff_t>(row);
        std::swap_ranges(top, top + static_cast<std::ptrdiff_t>(row), bottom);
        top += static_cast<std::ptrdiff_t>(row);
    }
    return pixels;
}

void require_gl33() {
    const int version = epoxy_gl_version();
    if (epoxy_is_desktop_gl() && version >= 33) return;
    throw Error(fmt::format("OpenGL 3.3 is needed, this one is {}{}.{}", epoxy_is_desktop_gl() ? "" : "ES ",
                            version / 10, version % 10));
}

}  // namespace app::gl
