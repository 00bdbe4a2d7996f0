#include "app/window/x11_transfers.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <string_view>
#include <utility>
#include <vector>

namespace app::x11 {
namespace {

constexpr long protocol_version = 5;
constexpr std::size_t most_bytes = 16'000'000;  // more than any article: the rest is left where it is

int ignore_error(Display*, XErrorEvent*) {
    return 0;
}

/// A window of another program may go at any time; without this Xlib ends the process.
class ErrorsIgnored {
  public:
    explicit ErrorsIgnored(Display* display) : display_(display), before_(XSetErrorHandler(ignore_error)) {}
    ~ErrorsIgnored() {
        XSync(display_, False);
        XSetErrorHandler(before_);
    }
    ErrorsIgnored(const ErrorsIgnored&) = delete;
    ErrorsIgnored& operator=(const ErrorsIgnored&) = delete;

  private:
    Display* display_;
    XErrorHandler before_;
};

struct Property {
    Atom type = None;
    std::string bytes;        // of format 8
    std::vector<Atom> atoms;  // of format 32
};

}  // namespace

struct Transfers::Impl {
    Display* display = nullptr;
    ::Window window = None;  // the program's
    ::Window proxy = None;   // ours

    // The drag under way.
    ::Window source = None;
    Atom drag_type = None;  // what of it we take; None: nothing
    bool over = false;

    // The transfer under way, if `selection` is set.
    Atom selection = None;
    std::vector<Atom> types_to_try;  // the next last
    Atom type = None;
    bool in_pieces = false;
    std::string pieces;
    ::Time time = CurrentTime;
    bool shift = false;  // at the drop
    std::deque<Arrival> arrived;

    [[nodiscard]] Atom atom(const char* name) const { return XInternAtom(display, name, False); }

    /// Takes a property of a window off it.
    [[nodiscard]] Property take_property(::Window of, Atom name, Atom wanted, bool remove) const {
        Property property;
        int format = 0;
        unsigned long count = 0, left = 0;
        unsigned char* data = nullptr;
        XGetWindowProperty(display, of, name, 0, static_cast<long>(most_bytes / 4), remove ? True : False,
                           wanted, &property.type, &format, &count, &left, &data);
        if (data == nullptr) return property;
        if (format == 8) property.bytes.assign(reinterpret_cast<const char*>(data), count);
        if (format == 32) {
            const auto* atoms = reinterpret_cast<const unsigned long*>(data);
            property.atoms.assign(atoms, atoms + count);
        }
        XFree(data);
        return property;
    }

    void send_to_source(const char* message, long l1, long l2, long l4) const {
        const ErrorsIgnored quiet(display);
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.display = display;
        event.xclient.window = source;
        event.xclient.message_type = atom(message);
        event.xclient.format = 32;
        event.xclient.data.l[0] = static_cast<long>(window);
        event.xclient.data.l[1] = l1;
        event.xclient.data.l[2] = l2;
        event.xclient.data.l[4] = l4;
        XSendEvent(display, source, False, NoEventMask, &event);
    }

    void enter(const XClientMessageEvent& message) {
        source = static_cast<::Window>(message.data.l[0]);
        std::vector<Atom> offered;
        if ((message.data.l[1] & 1) != 0) {
            const ErrorsIgnored quiet(display);
            offered = take_property(source, atom("XdndTypeList"), XA_ATOM, false).atoms;
        } else {
            for (int i = 2; i <= 4; ++i) offered.push_back(static_cast<Atom>(message.data.l[i]));
        }
        drag_type = None;
        for (const char* name : {"text/uri-list", "text/plain;charset=utf-8", "UTF8_STRING", "text/plain"}) {
            const Atom known = atom(name);
            if (drag_type == None && std::ranges::find(offered, known) != offered.end()) drag_type = known;
        }
        over = drag_type != None;
    }

    void leave() {
        source = drag_type = None;
        over = false;
    }

    void position(const XClientMessageEvent& message) const {
        if (static_cast<::Window>(message.data.l[0]) != source) return;
        constexpr long accepted = 1, every_position = 2;
        const bool takes = drag_type != None;
        send_to_source("XdndStatus", takes ? accepted | every_position : every_position, 0,
                       takes ? static_cast<long>(atom("XdndActionCopy")) : 0);
    }

    /// The source has the keyboard while it drags: no event tells us.
    [[nodiscard]] bool shift_is_held() const {
        ::Window root = None, child = None;
        int root_x = 0, root_y = 0, x = 0, y = 0;
        unsigned held = 0;
        XQueryPointer(display, DefaultRootWindow(display), &root, &child, &root_x, &root_y, &x, &y, &held);
        return (held & ShiftMask) != 0;
    }

    void drop(const XClientMessageEvent& message) {
        if (static_cast<::Window>(message.data.l[0]) != source) return;
        over = false;
        if (drag_type == None) {
            send_to_source("XdndFinished", 0, 0, 0);
            return leave();
        }
        time = static_cast<::Time>(message.data.l[2]);
        shift = shift_is_held();
        selection = atom("XdndSelection");
        types_to_try = {drag_type};
        convert();
    }

    /// Asks the selection's owner for the next type.
    void convert() {
        type = types_to_try.back();
        types_to_try.pop_back();
        in_pieces = false;
        pieces.clear();
        XConvertSelection(display, selection, type, atom("DATELINE_TRANSFER"), proxy, time);
        XFlush(display);
    }

    void notified(const XSelectionEvent& event) {
        if (event.selection != selection || selection == None) return;
        if (event.property == None) {
            if (!types_to_try.empty()) return convert();
            return finish({});
        }
        Property property = take_property(proxy, event.property, AnyPropertyType, true);
        if (property.type == atom("INCR")) {
            in_pieces = true;  // what follows are changes of the property
            return;
        }
        finish(std::move(property.bytes));
    }

    void property_changed(const XPropertyEvent& event) {
        if (!in_pieces || event.state != PropertyNewValue || event.atom != atom("DATELINE_TRANSFER")) return;
        const Property piece = take_property(proxy, event.atom, AnyPropertyType, true);
        if (piece.bytes.empty()) return finish(std::exchange(pieces, {}));
        if (pieces.size() < most_bytes) pieces += piece.bytes;
    }

    void finish(std::string bytes) {
        const bool dropped = selection == atom("XdndSelection");
        const bool files = dropped && type == atom("text/uri-list");
        using Kind = Arrival::Kind;
        arrived.push_back({files     ? Kind::files
                           : dropped ? Kind::dropped_text
                                     : Kind::clipboard,
                           std::move(bytes), dropped && shift});
        selection = None;
        in_pieces = false;
        if (!dropped) return;
        send_to_source("XdndFinished", 1, static_cast<long>(atom("XdndActionCopy")), 0);
        leave();
    }

    void handle(const XEvent& event) {
        if (event.type == SelectionNotify) return notified(event.xselection);
        if (event.type == PropertyNotify) return property_changed(event.xproperty);
        if (event.type != ClientMessage) return;
        const XClientMessageEvent& message = event.xclient;
        if (message.message_type == atom("XdndEnter")) return enter(message);
        if (message.message_type == atom("XdndPosition")) return position(message);
        if (message.message_type == atom("XdndDrop")) return drop(message);
        if (message.message_type == atom("XdndLeave")) return leave();
    }
};

Transfers::Transfers(unsigned long window) : impl_(std::make_unique<Impl>()) {
    Impl& impl = *impl_;
    impl.display = XOpenDisplay(nullptr);
    if (impl.display == nullptr) return;
    impl.window = window;
    impl.proxy = XCreateWindow(impl.display, DefaultRootWindow(impl.display), -1, -1, 1, 1, 0, 0, InputOnly,
                               nullptr, 0, nullptr);
    XSelectInput(impl.display, impl.proxy, PropertyChangeMask);
    const auto set = [&impl](::Window of, const char* name, Atom type, unsigned long value) {
        XChangeProperty(impl.display, of, impl.atom(name), type, 32, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(&value), 1);
    };
    for (const ::Window of : {impl.window, impl.proxy}) {
        set(of, "XdndAware", XA_ATOM, protocol_version);
        set(of, "XdndProxy", XA_WINDOW, impl.proxy);
    }
    XFlush(impl.display);
}

Transfers::~Transfers() {
    if (impl_->display != nullptr) XCloseDisplay(impl_->display);
}

std::optional<Transfers::Arrival> Transfers::take() {
    if (impl_->display == nullptr) return std::nullopt;
    while (XPending(impl_->display) > 0) {
        XEvent event;
        XNextEvent(impl_->display, &event);
        impl_->handle(event);
    }
    if (impl_->arrived.empty()) return std::nullopt;
    Arrival next = std::move(impl_->arrived.front());
    impl_->arrived.pop_front();
    return next;
}

bool Transfers::hovering() const {
    return impl_->over;
}

void Transfers::ask_for_clipboard() {
    if (impl_->display == nullptr) return;
    impl_->selection = impl_->atom("CLIPBOARD");
    impl_->time = CurrentTime;
    impl_->types_to_try = {XA_STRING, impl_->atom("text/plain"), impl_->atom("UTF8_STRING")};
    impl_->convert();
}

int Transfers::fd() const {
    return impl_->display == nullptr ? -1 : ConnectionNumber(impl_->display);
}

}  // namespace app::x11
