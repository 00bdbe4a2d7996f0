// Another program, for the test of the real window: it drags something onto a window or holds the clipboard.
//   x11_source drop WINDOW TYPE DATA    drags DATA of a MIME type onto a window; 0 if it was taken
//   x11_source clipboard DATA           is the clipboard's owner until it is ended
// What is longer than 4,000 bytes is handed over in pieces (INCR).

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

constexpr std::size_t most_at_once = 4'000;

class Source {
  public:
    Source(std::string selection, std::string type, std::string data)
        : display_(XOpenDisplay(nullptr)), data_(std::move(data)) {
        if (display_ == nullptr) std::exit(3);
        window_ = XCreateSimpleWindow(display_, DefaultRootWindow(display_), 0, 0, 1, 1, 0, 0, 0);
        selection_ = atom(selection.c_str());
        type_ = atom(type.c_str());
        XSetSelectionOwner(display_, selection_, window_, CurrentTime);
        XSync(display_, False);
    }
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    ~Source() { XCloseDisplay(display_); }

    void serve() {
        for (;;) (void)next();
    }

    /// True if the target takes it.
    bool drag_onto(::Window target) {
        const ::Window to = proxy_of(target);
        send(target, to, "XdndEnter", {5L << 24, static_cast<long>(type_), 0, 0});
        send(target, to, "XdndPosition",
             {0, (400L << 16) | 300L, 0, static_cast<long>(atom("XdndActionCopy"))});
        if ((wait_for("XdndStatus").data.l[1] & 1) == 0) return false;
        send(target, to, "XdndDrop", {0, 0, 0, 0});
        return (wait_for("XdndFinished").data.l[1] & 1) != 0;
    }

  private:
    struct Longs {
        long l1, l2, l3, l4;
    };

    [[nodiscard]] Atom atom(const char* name) const { return XInternAtom(display_, name, False); }

    [[nodiscard]] ::Window proxy_of(::Window target) const {
        Atom type = None;
        int format = 0;
        unsigned long count = 0, left = 0;
        unsigned char* data = nullptr;
        XGetWindowProperty(display_, target, atom("XdndProxy"), 0, 1, False, XA_WINDOW, &type, &format,
                           &count, &left, &data);
        const ::Window proxy = count == 1 ? *reinterpret_cast<unsigned long*>(data) : target;
        if (data != nullptr) XFree(data);
        return proxy;
    }

    void send(::Window target, ::Window to, const char* message, Longs longs) const {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = target;
        event.xclient.message_type = atom(message);
        event.xclient.format = 32;
        event.xclient.data.l[0] = static_cast<long>(window_);
        event.xclient.data.l[1] = longs.l1;
        event.xclient.data.l[2] = longs.l2;
        event.xclient.data.l[3] = longs.l3;
        event.xclient.data.l[4] = longs.l4;
        XSendEvent(display_, to, False, NoEventMask, &event);
        XFlush(display_);
    }

    XClientMessageEvent wait_for(const char* message) {
        for (;;) {
            const XEvent event = next();
            if (event.type == ClientMessage && event.xclient.message_type == atom(message))
                return event.xclient;
        }
    }

    XEvent next() {
        XEvent event;
        XNextEvent(display_, &event);
        if (event.type == SelectionRequest) answer(event.xselectionrequest);
        if (event.type == PropertyNotify && event.xproperty.state == PropertyDelete && sending_) go_on();
        return event;
    }

    void answer(const XSelectionRequestEvent& request) {
        XEvent event{};
        event.xselection.type = SelectionNotify;
        event.xselection.requestor = request.requestor;
        event.xselection.selection = request.selection;
        event.xselection.target = request.target;
        event.xselection.time = request.time;
        event.xselection.property = None;
        if (request.target == type_) {
            event.xselection.property = request.property;
            requestor_ = request.requestor;
            property_ = request.property;
            if (data_.size() > most_at_once)
                begin();
            else
                put(data_);
        }
        XSendEvent(display_, request.requestor, False, NoEventMask, &event);
        XFlush(display_);
    }

    void put(std::string_view piece) const {
        XChangeProperty(display_, requestor_, property_, type_, 8, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(piece.data()), static_cast<int>(piece.size()));
    }

    void begin() {
        XSelectInput(display_, requestor_, PropertyChangeMask);
        const auto size = static_cast<long>(data_.size());
        XChangeProperty(display_, requestor_, property_, atom("INCR"), 32, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(&size), 1);
        sent_ = 0;
        sending_ = true;
    }

    void go_on() {
        const std::size_t size = std::min(most_at_once, data_.size() - sent_);
        put(std::string_view(data_).substr(sent_, size));
        XFlush(display_);
        sending_ = size > 0;  // an empty piece is the end
        sent_ += size;
    }

    Display* display_;
    std::string data_;
    ::Window window_ = None;
    Atom selection_ = None, type_ = None;
    ::Window requestor_ = None;
    Atom property_ = None;
    std::size_t sent_ = 0;
    bool sending_ = false;
};

}  // namespace

int main(int argc, char** argv) {
    alarm(30);
    const std::string_view what = argc > 1 ? argv[1] : "";
    if (what == "drop" && argc == 5) {
        Source source("XdndSelection", argv[3], argv[4]);
        return source.drag_onto(std::strtoul(argv[2], nullptr, 0)) ? 0 : 1;
    }
    if (what == "clipboard" && argc == 3) {
        Source source("CLIPBOARD", "UTF8_STRING", argv[2]);
        std::puts("ready");
        std::fflush(stdout);
        source.serve();
    }
    return 2;
}
