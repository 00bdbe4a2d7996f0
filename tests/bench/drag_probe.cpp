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
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <png.h>
#include <sys/ipc.h>
#include <sys/prctl.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

constexpr double drag_s = 3, idle_s = 5, short_idle_s = 2, resize_s = 2, settle_s = 2;
constexpr double event_s = 0.004;  // 250 Hz, what a good mouse sends
constexpr double poll_s = 0.002;   // the picture cannot change unseen below 500 a second
constexpr double keep_s = 0.05;    // whole pictures for the check of the edges
constexpr double speed_px_per_s = 800;
constexpr double reach_px = 200;  // to either side
constexpr double radius_px = 110;

constexpr int strip_px = 16;    // the column that is polled
constexpr int edge_px = 6;      // how deep an edge is checked
constexpr int segment_px = 64;  // and in what lengths
constexpr int tolerance = 12;   // of 255 a channel; land and sea differ by more
constexpr double wrong_part = 0.95;
constexpr double longest_delay_s = 0.5;

[[noreturn]] void fail(const std::string& what) {
    std::fprintf(stderr, "drag_probe: %s\n", what.c_str());
    std::exit(2);
}

double now_s() {
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

void sleep_until(double when_s) {
    const double rest = when_s - now_s();
    if (rest <= 0) return;
    const timespec t{static_cast<time_t>(rest), static_cast<long>((rest - std::floor(rest)) * 1e9)};
    nanosleep(&t, nullptr);
}

struct Rect {
    int x = 0, y = 0, width = 0, height = 0;
};
struct Offset {
    int x = 0, y = 0;
    bool operator==(const Offset&) const = default;
};

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;  // 0x..RRGGBB
    [[nodiscard]] std::uint32_t at(int x, int y) const { return pixels[index(x, y)]; }
    [[nodiscard]] std::uint32_t& at(int x, int y) { return pixels[index(x, y)]; }

  private:
    [[nodiscard]] std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    }
};

bool alike(std::uint32_t a, std::uint32_t b) {
    for (const int shift : {0, 8, 16}) {
        const int difference = static_cast<int>(a >> shift & 255U) - static_cast<int>(b >> shift & 255U);
        if (std::abs(difference) > tolerance) return false;
    }
    return true;
}

Picture read_png(const char* file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_file(&image, file)) fail(std::string(file) + ": " + image.message);
    image.format = PNG_FORMAT_BGRA;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    picture.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
    if (!png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr))
        fail(std::string(file) + ": " + image.message);
    return picture;
}

void write_png(const std::string& file, Picture picture) {
    for (std::uint32_t& pixel : picture.pixels) pixel |= 0xFF000000U;
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.format = PNG_FORMAT_BGRA;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    if (!png_image_write_to_file(&image, file.c_str(), 0, picture.pixels.data(), 0, nullptr))
        fail(file + ": " + image.message);
}

/// A rectangle of the screen. The server copies it in one request, so it is of one moment.
class Grabber {
  public:
    Grabber(Display* display, Rect rect) : display_(display), rect_(rect) {
        const int screen = DefaultScreen(display);
        image_ =
            XShmCreateImage(display, DefaultVisual(display, screen),
                            static_cast<unsigned>(DefaultDepth(display, screen)), ZPixmap, nullptr, &segment_,
                            static_cast<unsigned>(rect.width), static_cast<unsigned>(rect.height));
        if (image_ == nullptr || image_->bits_per_pixel != 32) fail("the screen must have 32 bits a pixel");
        segment_.shmid = shmget(IPC_PRIVATE, size(), IPC_CREAT | 0600);
        segment_.shmaddr = image_->data = static_cast<char*>(shmat(segment_.shmid, nullptr, 0));
        XShmAttach(display, &segment_);
        XSync(display, False);
        shmctl(segment_.shmid, IPC_RMID, nullptr);
    }
    void grab() {
        if (!XShmGetImage(display_, DefaultRootWindow(display_), image_, rect_.x, rect_.y, AllPlanes))
            fail("the screen cannot be read");
    }
    [[nodiscard]] std::uint64_t hash() const {
        std::uint64_t h = 1469598103934665603ULL;
        const char* data = image_->data;
        for (std::size_t i = 0; i + 8 <= size(); i += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, data + i, 8);
            h = (h ^ word) * 1099511628211ULL;
        }
        return h;
    }
    [[nodiscard]] Picture picture() const {
        Picture p{rect_.width, rect_.height, {}};
        p.pixels.resize(size() / 4);
        std::memcpy(p.pixels.data(), image_->data, size());
        return p;
    }

  private:
    [[nodiscard]] std::size_t size() const {
        return static_cast<std::size_t>(image_->bytes_per_line) * static_cast<std::size_t>(rect_.height);
    }
    Display* display_;
    Rect rect_;
    XImage* image_ = nullptr;
    XShmSegmentInfo segment_{};
};

/// Processor time of all threads of the process so far.
double processor_s(pid_t pid) {
    clockid_t clock{};
    timespec t{};
    if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &t) != 0) fail("the program has ended");
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

/// How often a thread of the process has gone to sleep so far: a process that sleeps through has none more.
long sleeps(pid_t pid) {
    long all = 0;
    std::error_code gone;
    for (const auto& task :
         std::filesystem::directory_iterator("/proc/" + std::to_string(pid) + "/task", gone)) {
        std::ifstream status(task.path() / "status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("voluntary_ctxt_switches:")) all += std::atol(line.c_str() + 24);
    }
    return all;
}

/// What the process cost while nothing happened.
struct Rest {
    double processor_s = 0;
    long wakeups = 0;
};

Rest rest(pid_t pid, double seconds) {
    const double processor_before = processor_s(pid);
    const long sleeps_before = sleeps(pid);
    sleep_until(now_s() + seconds);
    return {processor_s(pid) - processor_before, sleeps(pid) - sleeps_before};
}

double peak_mb(pid_t pid) {
    std::FILE* file = std::fopen(("/proc/" + std::to_string(pid) + "/status").c_str(), "r");
    char line[256];
    double kib = 0;
    while (file != nullptr && std::fgets(line, sizeof line, file) != nullptr)
        if (std::strncmp(line, "VmHWM:", 6) == 0) kib = std::atof(line + 6);
    if (file != nullptr) std::fclose(file);
    return kib * 1024 / 1e6;
}

std::size_t count_colors(const Picture& picture) {
    std::vector<std::uint32_t> colors = picture.pixels;
    std::ranges::sort(colors);
    return static_cast<std::size_t>(std::ranges::unique(colors).begin() - colors.begin());
}

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

struct Moved {
    double when_s = 0;
    Offset to;
};
struct Kept {
    double when_s = 0;
    Picture picture;
};
struct Drag {
    double seconds = 0, longest_gap_s = 0, processor_s = 0, server_s = 0;
    int pictures = 0;
    std::vector<Moved> moves;
    std::vector<Kept> kept;
};

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

/// Pictures a second while the window's width goes down and up, a step for each picture of a 60 Hz screen.
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

// The check of the edges. Every kept picture is laid over the reference: of the pointer's places shortly
// before it was taken, the one (give or take a pixel) at which most of a coarse grid of pixels is as in the
// reference is how far the map had moved. Then a strip of `edge_px` along each side is compared, `segment_px`
// at a time. A segment is wrong if all but a few of its pixels are not what the map has there, whether they
// are the color that the map is cleared to, black, or what was there before. The reference has no names: one
// in the picture does not cover so much of a segment. Furniture keeps clear of the strips. At the end a
// picture whose edges were painted over must be found wrong.
class EdgeCheck {
  public:
    explicit EdgeCheck(const Picture& reference) : reference_(reference) {}

    /// The share of the grid that is as in the reference.
    [[nodiscard]] double likeness(const Picture& p, Offset moved) const {
        constexpr int step = 12;
        const Offset from = origin(p, moved);
        if (!inside(p, from)) return 0;
        int same = 0, all = 0;
        for (int y = edge_px; y < p.height - edge_px; y += step) {
            for (int x = edge_px; x < p.width - edge_px; x += step) {
                ++all;
                same += alike(p.at(x, y), reference_.at(from.x + x, from.y + y)) ? 1 : 0;
            }
        }
        return static_cast<double>(same) / all;
    }

    struct Found {
        Offset moved;
        double likeness = 0;
    };
    [[nodiscard]] Found find(const Kept& kept, const std::vector<Moved>& moves) const {
        Found best;
        const auto attempt = [&](Offset moved) {
            if (const double l = likeness(kept.picture, moved); l > best.likeness) best = {moved, l};
        };
        attempt({0, 0});
        for (const Moved& m : moves)
            if (m.when_s <= kept.when_s && m.when_s > kept.when_s - longest_delay_s) attempt(m.to);
        const Offset about = best.moved;
        for (int dy = -2; dy <= 2; ++dy)
            for (int dx = -2; dx <= 2; ++dx) attempt({about.x + dx, about.y + dy});
        return best;
    }

    [[nodiscard]] int wrong_segments(const Picture& p, Offset moved) const {
        int wrong = 0;
        for (int x = 0; x < p.width; x += segment_px) {
            const int width = std::min(segment_px, p.width - x);
            wrong += is_wrong(p, {x, 0, width, edge_px}, moved) ? 1 : 0;
            wrong += is_wrong(p, {x, p.height - edge_px, width, edge_px}, moved) ? 1 : 0;
        }
        for (int y = 0; y < p.height; y += segment_px) {
            const int height = std::min(segment_px, p.height - y);
            wrong += is_wrong(p, {0, y, edge_px, height}, moved) ? 1 : 0;
            wrong += is_wrong(p, {p.width - edge_px, y, edge_px, height}, moved) ? 1 : 0;
        }
        return wrong;
    }

    /// What the reference has where the picture is.
    [[nodiscard]] Picture expected(const Picture& p, Offset moved) const {
        const Offset from = origin(p, moved);
        Picture part{p.width, p.height, {}};
        for (int y = 0; y < p.height; ++y)
            for (int x = 0; x < p.width; ++x) part.pixels.push_back(reference_.at(from.x + x, from.y + y));
        return part;
    }

  private:
    /// Where the picture's corner is in the reference. The map follows the pointer, so its sight goes the
    /// other way.
    [[nodiscard]] Offset origin(const Picture& p, Offset moved) const {
        return {(reference_.width - p.width) / 2 - moved.x, (reference_.height - p.height) / 2 - moved.y};
    }
    [[nodiscard]] bool inside(const Picture& p, Offset from) const {
        return from.x >= 0 && from.y >= 0 && from.x + p.width <= reference_.width &&
               from.y + p.height <= reference_.height;
    }
    [[nodiscard]] bool is_wrong(const Picture& p, Rect part, Offset moved) const {
        const Offset from = origin(p, moved);
        int wrong = 0;
        for (int y = part.y; y < part.y + part.height; ++y)
            for (int x = part.x; x < part.x + part.width; ++x)
                wrong += alike(p.at(x, y), reference_.at(from.x + x, from.y + y)) ? 0 : 1;
        return wrong > wrong_part * part.width * part.height;
    }

    const Picture& reference_;
};

struct Edges {
    int checked = 0, blank = 0, lost = 0;  // lost: not found in the reference at all
    double least_likeness = 1;
};

Edges check_edges(const Drag& drag, const Picture& reference, const std::string& folder) {
    // The title, the legend, the inset and the sources cover up to half of the map.
    constexpr double enough_alike = 0.45;
    const EdgeCheck check(reference);
    Edges edges;
    for (const Kept& kept : drag.kept) {
        const auto found = check.find(kept, drag.moves);
        ++edges.checked;
        edges.least_likeness = std::min(edges.least_likeness, found.likeness);
        const bool lost = found.likeness < enough_alike;
        if (!lost && check.wrong_segments(kept.picture, found.moved) == 0) continue;
        if (edges.blank + edges.lost == 0) {
            write_png(folder + "/wrong.png", kept.picture);
            write_png(folder + "/expected.png", check.expected(kept.picture, found.moved));
        }
        ++(lost ? edges.lost : edges.blank);
    }

    // The check itself: edges painted over must be seen.
    if (edges.lost == edges.checked) fail("the map is nothing like the reference");
    Kept spoiled = drag.kept.front();
    Picture& picture = spoiled.picture;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const bool edge = std::min({x, y, picture.width - 1 - x, picture.height - 1 - y}) < edge_px;
            if (edge) picture.at(x, y) = 0;
        }
    }
    if (check.wrong_segments(spoiled.picture, check.find(spoiled, drag.moves).moved) == 0)
        fail("edges made black on purpose were not seen");
    return edges;
}

pid_t start_program(char** command) {
    const pid_t pid = fork();
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);  // it ends with the probe, however that ends
        execvp(command[0], command);
        _exit(127);
    }
    return pid;
}

/// Seconds from `started` until the strip shows a picture: more colors than any plain background has.
double wait_for_picture(Grabber& strip, double started, pid_t pid) {
    constexpr double longest_s = 30;
    constexpr std::size_t colors_of_a_picture = 16;
    while (now_s() - started < longest_s) {
        strip.grab();
        const double at = now_s();
        if (count_colors(strip.picture()) >= colors_of_a_picture) return at - started;
        int status = 0;
        if (waitpid(pid, &status, WNOHANG) == pid) fail("the program ended before its first picture");
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
    if (waitpid(pid, nullptr, WNOHANG) != 0) fail("the program ended by itself");
    kill(pid, SIGTERM);
    waitpid(pid, nullptr, 0);

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
