#include "app/window/x11.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xresource.h>
#include <X11/Xutil.h>
#include <poll.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <thread>

namespace app::x11 {
namespace {

/// A server that starts afresh refuses connections for some milliseconds.
constexpr int attempts = 4;
constexpr std::chrono::milliseconds between_attempts{60};

Display* display_of(void* display) {
    return static_cast<Display*>(display);
}

bool has_window_manager(Display* display) {
    const Atom check = XInternAtom(display, "_NET_SUPPORTING_WM_CHECK", True);
    if (check == None) return false;
    Atom type = None;
    int format = 0;
    unsigned long count = 0, left = 0;
    unsigned char* data = nullptr;
    XGetWindowProperty(display, DefaultRootWindow(display), check, 0, 1, False, XA_WINDOW, &type, &format,
                       &count, &left, &data);
    if (data != nullptr) XFree(data);
    return count > 0;
}

int pass_over(Display*, XErrorEvent*) {
    return 0;
}

/// Xlib ends the process when this returns.
int leave(Display*) {
    std::fputs("dateline: the X server closed the connection\n", stderr);
    std::fflush(nullptr);
    std::_Exit(1);
}

}  // namespace

void answer_errors() {
    XSetErrorHandler(pass_over);
    XSetIOErrorHandler(leave);
}

Server::Server() {
    const char* name = std::getenv("DISPLAY");
    if (name == nullptr || *name == '\0') return;
    for (int i = 0; i < attempts && display_ == nullptr; ++i) {
        if (i > 0) std::this_thread::sleep_for(between_attempts);
        display_ = XOpenDisplay(nullptr);
    }
}

Server::~Server() {
    if (display_ != nullptr) XCloseDisplay(display_of(display_));
}

std::optional<std::string> Server::why_no_window() const {
    const char* name = std::getenv("DISPLAY");
    if (name == nullptr || *name == '\0') return "no display: DISPLAY is not set";
    if (display_ == nullptr) return "no display: the X server at " + std::string(name) + " does not answer";
    int opcode = 0, event = 0, error = 0;
    if (XQueryExtension(display_of(display_), "GLX", &opcode, &event, &error) == False)
        return "no OpenGL: the X server at " + std::string(name) + " has no GLX";
    return std::nullopt;
}

std::optional<float> Server::xft_scale() const {
    if (display_ == nullptr) return std::nullopt;
    const char* dpi = XGetDefault(display_of(display_), "Xft", "dpi");
    if (dpi == nullptr) return std::nullopt;
    const float value = std::strtof(dpi, nullptr) / 96;
    return value > 0 ? std::optional(value) : std::nullopt;
}

std::optional<PartialSwap> PartialSwap::find(Lookup lookup) {
    const auto function = [lookup]<class F>(F*& found, const char* name) {
        found = reinterpret_cast<F*>(lookup(name));
        return found != nullptr;
    };
    void* (*current_display)() = nullptr;
    unsigned long (*current_drawable)() = nullptr;
    const char* (*extensions)(void*, int) = nullptr;
    int (*query_renderer)(int, unsigned*) = nullptr;
    CopySubBuffer copy = nullptr;
    if (!function(current_display, "glXGetCurrentDisplay") ||
        !function(current_drawable, "glXGetCurrentDrawable") ||
        !function(extensions, "glXQueryExtensionsString"))
        return std::nullopt;
    void* display = current_display();
    if (display == nullptr) return std::nullopt;
    const char* listed = extensions(display, DefaultScreen(display_of(display)));
    const auto has = [listed](std::string_view name) {
        return listed != nullptr && std::string_view(listed).find(name) != std::string_view::npos;
    };
    if (!has("GLX_MESA_copy_sub_buffer") || !function(copy, "glXCopySubBufferMESA") ||
        !has("GLX_MESA_query_renderer") || !function(query_renderer, "glXQueryCurrentRendererIntegerMESA"))
        return std::nullopt;
    constexpr int accelerated_mesa = 0x8186;  // GLX_RENDERER_ACCELERATED_MESA
    unsigned accelerated = 1;
    if (query_renderer(accelerated_mesa, &accelerated) == 0 || accelerated != 0) return std::nullopt;
    return PartialSwap(display, current_drawable(), copy);
}

void PartialSwap::show(PixelRect part, int window_height) const {
    copy_(display_, drawable_, part.x, window_height - part.y - part.height, part.width, part.height);
}

Connection::Connection(void* display, unsigned long window) : display_(display), window_(window) {}

int Connection::queued() const {
    return display_ == nullptr ? 0 : XEventsQueued(display_of(display_), QueuedAlready);
}

bool Connection::wait(int wake_fd, int other_fd) const {
    if (display_ == nullptr) return false;
    XFlush(display_of(display_));
    std::array<pollfd, 3> sources{
        {{ConnectionNumber(display_of(display_)), POLLIN, 0}, {wake_fd, POLLIN, 0}, {other_fd, POLLIN, 0}}};
    const int ready = poll(sources.data(), sources.size(), -1);
    return ready >= 0 || errno == EINTR;
}

void Connection::ask_for_exposures() const {
    if (display_ == nullptr) return;
    XWindowAttributes attributes;
    if (XGetWindowAttributes(display_of(display_), window_, &attributes) == 0) return;
    XSelectInput(display_of(display_), window_, attributes.your_event_mask | ExposureMask);
}

bool Connection::take_exposures() const {
    if (display_ == nullptr) return false;
    bool any = false;
    for (XEvent event; XCheckTypedWindowEvent(display_of(display_), window_, Expose, &event) == True;)
        any = true;
    return any;
}

bool Connection::window_is_gone() const {
    XEvent event;
    return display_ != nullptr &&
           XCheckTypedWindowEvent(display_of(display_), window_, DestroyNotify, &event) == True;
}

void Connection::set_least_size(PixelSize least) const {
    if (display_ == nullptr) return;
    const std::unique_ptr<XSizeHints, int (*)(void*)> hints(XAllocSizeHints(), XFree);
    long supplied = 0;
    XGetWMNormalHints(display_of(display_), window_, hints.get(), &supplied);
    hints->flags |= PMinSize;
    hints->min_width = least.width;
    hints->min_height = least.height;
    XSetWMNormalHints(display_of(display_), window_, hints.get());
}

void Connection::set_class(const std::string& name) const {
    if (display_ == nullptr) return;
    std::string instance = name, window_class = name;
    XClassHint hint{instance.data(), window_class.data()};
    XSetClassHint(display_of(display_), window_, &hint);
}

void Connection::set_full_screen(bool on, PixelSize size_before) const {
    Display* display = display_of(display_);
    if (display == nullptr) return;
    if (!has_window_manager(display)) {
        const int screen = DefaultScreen(display);
        if (on)
            XMoveResizeWindow(display, window_, 0, 0, static_cast<unsigned>(DisplayWidth(display, screen)),
                              static_cast<unsigned>(DisplayHeight(display, screen)));
        else
            XMoveResizeWindow(display, window_, 0, 0, static_cast<unsigned>(size_before.width),
                              static_cast<unsigned>(size_before.height));
        XFlush(display);
        return;
    }
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = window_;
    event.xclient.message_type = XInternAtom(display, "_NET_WM_STATE", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = on ? 1 : 0;
    event.xclient.data.l[1] = static_cast<long>(XInternAtom(display, "_NET_WM_STATE_FULLSCREEN", False));
    event.xclient.data.l[3] = 1;  // from an application
    XSendEvent(display, DefaultRootWindow(display), False, SubstructureRedirectMask | SubstructureNotifyMask,
               &event);
    XFlush(display);
}

}  // namespace app::x11
