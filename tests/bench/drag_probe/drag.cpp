#include "drag.hpp"

#include <X11/extensions/XTest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "process.hpp"
#include "waiting.hpp"

namespace probe {
namespace {

constexpr double drag_s = 3;
constexpr double event_s = 0.004;  // 250 Hz, what a good mouse sends
constexpr double keep_s = 0.05;
constexpr double speed_px_per_s = 800;
constexpr double reach_px = 200;  // to either side
constexpr double radius_px = 110;

/// Where the pointer is, from where it was pressed, so many seconds into the drag: half the time back and
/// forth along a slanting line, then in circles.
Offset path(double t) {
    if (t < drag_s / 2) {
        const double run = std::fmod(t * speed_px_per_s + reach_px, 4 * reach_px);
        const double x = run < 2 * reach_px ? run - reach_px : 3 * reach_px - run;
        return {static_cast<int>(std::lround(x)), static_cast<int>(std::lround(x / 3))};
    }
    const double angle = (t - drag_s / 2) * speed_px_per_s / radius_px;
    return {static_cast<int>(std::lround(radius_px * std::sin(angle))),
            static_cast<int>(std::lround(radius_px * (1 - std::cos(angle))))};
}

}  // namespace

Drag drag(Display* display, Grabber& strip, Grabber& whole, Rect map, pid_t pid, pid_t server) {
    const int screen = DefaultScreen(display);
    const int x = map.x + map.width / 2, y = map.y + map.height / 2;
    XTestFakeMotionEvent(display, screen, x, y, CurrentTime);
    XSync(display, False);
    sleep_until(now_s() + 0.5);
    XTestFakeButtonEvent(display, 1, True, CurrentTime);
    XSync(display, False);
    sleep_until(now_s() + 0.3);

    Drag result;
    strip.grab();
    std::uint64_t shown = strip.hash();
    const double processor_before = processor_s(pid), server_before = processor_s(server);
    const double start = now_s();
    double next_event = start, next_poll = start, next_keep = start + keep_s, last_change = start;
    while (now_s() - start < drag_s) {
        if (now_s() >= next_event) {
            const Offset to = path(now_s() - start);
            XTestFakeMotionEvent(display, screen, x + to.x, y + to.y, CurrentTime);
            result.moves.push_back({now_s(), to});
            next_event = std::max(next_event + event_s, now_s());
        }
        strip.grab();  // flushes the event too
        const double now = now_s();
        if (const std::uint64_t hash = strip.hash(); hash != shown) {
            shown = hash;
            ++result.pictures;
            result.longest_gap_s = std::max(result.longest_gap_s, now - last_change);
            last_change = now;
        }
        if (now >= next_keep) {
            whole.grab();
            result.kept.push_back({now_s(), whole.picture()});
            next_keep = now + keep_s;
        }
        next_poll = std::max(next_poll + poll_s, now_s());
        sleep_until(std::min(next_poll, next_event));
    }
    result.seconds = now_s() - start;
    result.longest_gap_s = std::max(result.longest_gap_s, now_s() - last_change);
    result.processor_s = processor_s(pid) - processor_before;
    result.server_s = processor_s(server) - server_before;
    XTestFakeButtonEvent(display, 1, False, CurrentTime);
    XSync(display, False);
    return result;
}

}  // namespace probe
