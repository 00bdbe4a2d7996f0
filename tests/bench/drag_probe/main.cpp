// Measures the program's window from outside, with real X events and the pixels on the screen:
// when the first picture is there, how many pictures a second a drag shows and whether any has a blank edge,
// what the window costs when it is left alone (with nothing held, with a button held, with the text cursor in
// the search field), and how many pictures a second it shows while its size changes. Prints one JSON object.
//   drag_probe X,Y,WIDTH,HEIGHT REFERENCE.png FOLDER SERVER PROGRAM ARGUMENT...
// X,Y,WIDTH,HEIGHT: the map's rectangle on the screen. REFERENCE.png: the same map without panels, furniture
// and names, of the same scale and center, larger than the rectangle by as many pixels on the left as on the
// right and above as below; drags stay within. FOLDER: gets the first picture that was wrong, and what the
// map has there. SERVER: process id of the X server, whose time counts too: it copies what is shown.
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <cstdio>
#include <cstdlib>

#include "drag.hpp"
#include "edge_check.hpp"
#include "grabber.hpp"
#include "picture.hpp"
#include "process.hpp"
#include "resize.hpp"
#include "waiting.hpp"

using namespace probe;

namespace {

constexpr double idle_s = 5, short_idle_s = 2, settle_s = 2;
constexpr int strip_px = 16;  // the column that is polled

/// Seconds from `started` until the strip shows a picture: more colors than any plain background has.
double wait_for_picture(Grabber& strip, double started, pid_t pid) {
    constexpr double longest_s = 30;
    constexpr std::size_t colors_of_a_picture = 16;
    while (now_s() - started < longest_s) {
        strip.grab();
        const double at = now_s();
        if (count_colors(strip.picture()) >= colors_of_a_picture) return at - started;
        if (has_ended(pid)) fail("the program ended before its first picture");
        sleep_until(at + poll_s);
    }
    fail("no picture after 30 s");
}

}  // namespace

int main(int count, char** arguments) {
    Rect map;
    if (count < 6 || std::sscanf(arguments[1], "%d,%d,%d,%d", &map.x, &map.y, &map.width, &map.height) != 4)
        fail("usage: drag_probe X,Y,WIDTH,HEIGHT REFERENCE.png FOLDER SERVER PROGRAM ARGUMENT...");
    const Picture reference = read_png(arguments[2]);
    const auto server = static_cast<pid_t>(std::atoi(arguments[4]));
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr) fail("no display");
    Grabber strip(display, {map.x + (map.width - strip_px) / 2, map.y, strip_px, map.height});
    Grabber whole(display, map);

    const double started = now_s();
    const pid_t pid = start_program(arguments + 5);
    const double first_picture_s = wait_for_picture(strip, started, pid);
    sleep_until(now_s() + settle_s);
    const Drag dragged = drag(display, strip, whole, map, pid, server);
    sleep_until(now_s() + settle_s);
    const Rest idle = rest(pid, idle_s);

    XTestFakeButtonEvent(display, 1, True, CurrentTime);
    XSync(display, False);
    sleep_until(now_s() + settle_s);
    const Rest held = rest(pid, short_idle_s);
    XTestFakeButtonEvent(display, 1, False, CurrentTime);
    const KeyCode slash = XKeysymToKeycode(display, XK_slash), escape = XKeysymToKeycode(display, XK_Escape);
    const auto type = [display](KeyCode key) {
        XTestFakeKeyEvent(display, key, True, CurrentTime);
        XTestFakeKeyEvent(display, key, False, CurrentTime);
        XSync(display, False);
        sleep_until(now_s() + settle_s);
    };
    type(slash);  // the search field
    const Rest typing = rest(pid, short_idle_s);
    type(escape);
    const double resize_pictures_per_s = resize(display, strip);
    const double memory_mb = peak_mb(pid);
    if (has_ended(pid)) fail("the program ended by itself");
    end_program(pid);

    const Edges edges = check_edges(dragged, reference, arguments[3]);
    const double per_picture_ms = dragged.pictures > 0 ? 1000.0 / dragged.pictures : 0;
    std::printf("{\"first_picture_s\": %.3f, \"pictures_per_s\": %.1f, \"longest_gap_ms\": %.1f, ",
                first_picture_s, dragged.pictures / dragged.seconds, dragged.longest_gap_s * 1000);
    std::printf("\"picture_processor_ms\": %.2f, \"picture_server_ms\": %.2f, ",
                dragged.processor_s * per_picture_ms, dragged.server_s * per_picture_ms);
    std::printf("\"checked\": %d, \"blank\": %d, \"lost\": %d, \"least_likeness\": %.2f, ", edges.checked,
                edges.blank, edges.lost, edges.least_likeness);
    std::printf("\"idle_processor_s\": %.4f, \"idle_wakeups\": %ld, \"held_wakeups\": %ld, ",
                idle.processor_s, idle.wakeups, held.wakeups);
    std::printf("\"typing_wakeups\": %ld, \"resize_pictures_per_s\": %.1f, \"window_peak_mb\": %.1f}\n",
                typing.wakeups, resize_pictures_per_s, memory_mb);
}
