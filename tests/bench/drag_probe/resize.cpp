#include "resize.hpp"

#include <algorithm>
#include <cstdint>

#include "waiting.hpp"

namespace probe {
namespace {

constexpr double resize_s = 2;

/// The program's window: without a window manager the largest that shows.
Window largest_window(Display* display) {
    Window root = 0, parent = 0, *children = nullptr, found = 0;
    unsigned count = 0;
    int most = 0;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count);
    for (unsigned i = 0; i < count; ++i) {
        XWindowAttributes a;
        if (XGetWindowAttributes(display, children[i], &a) == 0 || a.map_state != IsViewable) continue;
        if (a.width * a.height > most) {
            most = a.width * a.height;
            found = children[i];
        }
    }
    if (children != nullptr) XFree(children);
    if (found == 0) fail("no window shows");
    return found;
}

}  // namespace

double resize(Display* display, Grabber& strip) {
    constexpr int step_px = 4, steps = 40;
    const Window window = largest_window(display);
    XWindowAttributes a;
    XGetWindowAttributes(display, window, &a);
    strip.grab();
    std::uint64_t shown = strip.hash();
    int pictures = 0, step = 0;
    const double start = now_s();
    double next_step = start;
    while (now_s() - start < resize_s) {
        if (now_s() >= next_step) {
            const int at = ++step % (2 * steps);
            XResizeWindow(display, window,
                          static_cast<unsigned>(a.width - step_px * std::min(at, 2 * steps - at)),
                          static_cast<unsigned>(a.height));
            next_step += 1.0 / 60;
        }
        strip.grab();
        if (const std::uint64_t hash = strip.hash(); hash != shown) {
            shown = hash;
            ++pictures;
        }
        sleep_until(now_s() + poll_s);
    }
    const double seconds = now_s() - start;
    XResizeWindow(display, window, static_cast<unsigned>(a.width), static_cast<unsigned>(a.height));
    XSync(display, False);
    return pictures / seconds;
}

}  // namespace probe
