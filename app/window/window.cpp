#include "app/window/window.hpp"

#include <SFML/System/Err.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <SFML/Window/Context.hpp>
#include <SFML/Window/Cursor.hpp>
#include <SFML/Window/Event.hpp>
#include <SFML/Window/Window.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <deque>
#include <utility>
#include <vector>

#include "app/opened_text.hpp"
#include "app/window/sfml_keys.hpp"
#include "app/window/wake_up.hpp"
#include "app/window/x11.hpp"
#include "app/window/x11_transfers.hpp"

namespace app {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::microseconds shortest_frame{1'000'000 / 144};
constexpr double usual_dt_s = 1.0 / 60;
constexpr double longest_dt_s = 0.25;
constexpr PixelSize least_size_pt{480, 320};

std::optional<float> number_in(const char* variable) {
    const char* text = std::getenv(variable);
    if (text == nullptr) return std::nullopt;
    char* end = nullptr;
    const float value = std::strtof(text, &end);
    if (end == text || !(value > 0)) return std::nullopt;
    return value;
}

std::size_t button_of(sf::Mouse::Button button) {
    switch (button) {
        case sf::Mouse::Right:
            return static_cast<std::size_t>(MouseButton::right);
        case sf::Mouse::Middle:
            return static_cast<std::size_t>(MouseButton::middle);
        default:
            return static_cast<std::size_t>(MouseButton::left);
    }
}

bool is_button_we_know(sf::Mouse::Button button) {
    return button == sf::Mouse::Left || button == sf::Mouse::Right || button == sf::Mouse::Middle;
}

/// The display connection of the current context, through GLX's own function.
void* current_x_display() {
    const auto function = sf::Context::getFunction("glXGetCurrentDisplay");
    return function == nullptr ? nullptr : reinterpret_cast<void* (*)()>(function)();
}

}  // namespace

float scale_of_desktop() {
    std::optional<float> scale;
    for (const char* variable : {"DATELINE_SCALE", "GDK_SCALE", "QT_SCALE_FACTOR"})
        if (!scale) scale = number_in(variable);
    if (!scale) scale = x11::Server().xft_scale();
    return std::clamp(scale.value_or(1.0F), 0.5F, 4.0F);
}

struct Window::Impl {
    std::array<std::optional<sf::Cursor>, 5> cursors;  // before the window: it uses them until it goes
    sf::Window window;
    float scale = 1;
    std::optional<x11::Connection> connection;
    WakeUp wake_up;
    Input input;
    std::deque<sf::Event> later;  // what must wait for the next frame to be seen at all
    bool changed = false;
    bool exposed = false;  // the screen may have lost what the back buffer still holds
    bool resized = false;  // since the last frame
    std::optional<x11::PartialSwap> partial_swap;
    std::optional<x11::Transfers> transfers;
    bool full_screen = false;
    PixelSize size_before_full_screen;
    int events_of_others = 0;  // in the connection's queue, never taken by us
    Clock::time_point last_poll = Clock::now();
    PointerShape pointer = PointerShape::arrow;

    /// False: it must be seen by the next frame, not by this one.
    bool take(const sf::Event&);
    bool take_button(const sf::Event::MouseButtonEvent&, bool down);
    void take_key(const sf::Event::KeyEvent&, bool down);
    void take_character(char32_t);
    void collect();
    void collect_transfers();
    void sleep();
    void pace() const;
    void let_go_of_all();
    [[nodiscard]] bool holds_anything() const;

    std::array<bool, 3> pressed_now{};  // in this poll
    std::vector<Key> keys_now;
};

Window::Window(const std::string& title, PixelSize size, float scale) {
    x11::answer_errors();
    const x11::Server server;
    if (const auto reason = server.why_no_window()) throw WindowError(*reason);
    sf::err().rdbuf(nullptr);  // it would mix its own words with ours
    impl_ =
        std::make_unique<Impl>();  // from here on SFML talks to the server, and ends the process if it cannot
    sf::ContextSettings settings(0, 0, 0, 3, 3, sf::ContextSettings::Core);
    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    const sf::VideoMode mode(std::min(static_cast<unsigned>(std::max(1, size.width)), desktop.width),
                             std::min(static_cast<unsigned>(std::max(1, size.height)), desktop.height));
    sf::Window& window = impl_->window;
    window.create(mode, sf::String::fromUtf8(title.begin(), title.end()), sf::Style::Default, settings);
    if (!window.isOpen() || !window.setActive(true)) throw WindowError("no window: the X server refused one");
    const sf::ContextSettings got = window.getSettings();
    if (got.majorVersion * 10 + got.minorVersion < 33)
        throw WindowError("no OpenGL 3.3: this display offers " + std::to_string(got.majorVersion) + "." +
                          std::to_string(got.minorVersion));
    // Without a window manager SFML may put it where its lower part is off the screen.
    const sf::Vector2i at = window.getPosition();
    if (at.x + static_cast<int>(mode.width) > static_cast<int>(desktop.width) ||
        at.y + static_cast<int>(mode.height) > static_cast<int>(desktop.height)) {
        window.setPosition({static_cast<int>(desktop.width - mode.width) / 2,
                            static_cast<int>(desktop.height - mode.height) / 2});
    }
    window.setVerticalSyncEnabled(false);
    window.setKeyRepeatEnabled(true);
    impl_->scale = scale;
    impl_->connection.emplace(current_x_display(), window.getSystemHandle());
    impl_->connection->ask_for_exposures();
    impl_->partial_swap = x11::PartialSwap::find(sf::Context::getFunction);
    impl_->connection->set_class("dateline");
    impl_->transfers.emplace(window.getSystemHandle());
    const auto pixels = [scale](int points) { return static_cast<int>(static_cast<float>(points) * scale); };
    impl_->connection->set_least_size(
        {std::min(pixels(least_size_pt.width), static_cast<int>(desktop.width)),
         std::min(pixels(least_size_pt.height), static_cast<int>(desktop.height))});
}

Window::~Window() = default;

void Window::Impl::let_go_of_all() {
    input.held.fill(false);
    input.buttons.fill(false);
    input.ctrl = input.shift = input.alt = false;
}

bool Window::Impl::holds_anything() const {
    return std::ranges::any_of(input.held, [](bool h) { return h; });
}

bool Window::Impl::take_button(const sf::Event::MouseButtonEvent& event, bool down) {
    if (!is_button_we_know(event.button)) return true;
    const std::size_t button = button_of(event.button);
    const bool any_now = std::ranges::any_of(pressed_now, [](bool p) { return p; });
    if (any_now) return false;  // one change of buttons a frame
    input.mouse = ScreenPoint{static_cast<float>(event.x), static_cast<float>(event.y)};
    input.buttons[button] = down;
    pressed_now[button] = true;
    return true;
}

void Window::Impl::take_key(const sf::Event::KeyEvent& event, bool down) {
    // An event tells what was held before it.
    const auto is = [&event](sf::Keyboard::Key left, sf::Keyboard::Key right) {
        return event.code == left || event.code == right;
    };
    input.ctrl = is(sf::Keyboard::LControl, sf::Keyboard::RControl) ? down : event.control;
    input.shift = is(sf::Keyboard::LShift, sf::Keyboard::RShift) ? down : event.shift;
    input.alt = is(sf::Keyboard::LAlt, sf::Keyboard::RAlt) ? down : event.alt;
    Key key = key_of_code(event.code);
    if (key == Key::none && (event.control || event.alt)) key = sign_of_code(event.code);
    if (key == Key::none) return;
    input.held[static_cast<std::size_t>(key)] = down;
    if (down) input.pressed.push_back({key, event.control, event.shift, event.alt});
}

void Window::Impl::take_character(char32_t c) {
    if (c < 0x20 || c == 0x7F) return;
    input.text.push_back(c);
    if (input.ctrl || input.alt) return;
    if (const Key key = key_of_character(c); key != Key::none)
        input.pressed.push_back({key, false, false, false});
}

bool Window::Impl::take(const sf::Event& event) {
    const bool button_changed = std::ranges::any_of(pressed_now, [](bool p) { return p; });
    switch (event.type) {
        case sf::Event::Closed:
            input.close = true;
            return true;
        case sf::Event::Resized:
            resized = true;
            return true;
        case sf::Event::LostFocus:
            let_go_of_all();
            return true;
        case sf::Event::MouseMoved:
            if (button_changed) return false;
            input.mouse =
                ScreenPoint{static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
            return true;
        case sf::Event::MouseLeft:
            if (button_changed) return false;
            if (!std::ranges::any_of(input.buttons, [](bool b) { return b; })) input.mouse.reset();
            return true;
        case sf::Event::MouseButtonPressed:
            return take_button(event.mouseButton, true);
        case sf::Event::MouseButtonReleased:
            return take_button(event.mouseButton, false);
        case sf::Event::MouseWheelScrolled:
            if (button_changed) return false;
            if (event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel)
                input.wheel += event.mouseWheelScroll.delta;
            return true;
        case sf::Event::KeyPressed:
            take_key(event.key, true);
            return true;
        case sf::Event::KeyReleased:
            take_key(event.key, false);
            return true;
        case sf::Event::TextEntered:
            take_character(static_cast<char32_t>(event.text.unicode));
            return true;
        default:
            return true;
    }
}

/// Takes what can be taken in this frame, in order; the rest waits.
void Window::Impl::collect() {
    if (connection->window_is_gone()) throw WindowError("the window was closed by another program");
    if (connection->take_exposures()) exposed = true;
    sf::Event event{};
    while (window.pollEvent(event)) later.push_back(event);
    events_of_others = connection->queued();
    while (!later.empty()) {
        if (!take(later.front())) return;
        later.pop_front();
        changed = true;
    }
}

void Window::Impl::collect_transfers() {
    using Kind = x11::Transfers::Arrival::Kind;
    while (auto arrival = transfers->take()) {
        changed = true;
        input.dropped_beside = arrival->shift;
        if (arrival->kind == Kind::files) {
            for (std::string& file : files_of_uri_list(arrival->bytes))
                input.dropped_files.push_back(std::move(file));
        } else if (arrival->kind == Kind::dropped_text) {
            input.dropped_text = std::move(arrival->bytes);
        } else {
            input.pasted = std::move(arrival->bytes);
        }
    }
    if (std::exchange(input.drop_hovers, transfers->hovering()) != transfers->hovering()) changed = true;
}

void Window::Impl::sleep() {
    // What arrived while the last frame was shown is in the queue already and would not wake us.
    if (connection->queued() > events_of_others) return;
    if (!connection->wait(wake_up.fd(), transfers->fd())) sf::sleep(sf::milliseconds(10));
}

void Window::Impl::pace() const {
    const auto since = Clock::now() - last_poll;
    if (since < shortest_frame)
        sf::sleep(sf::microseconds(
            std::chrono::duration_cast<std::chrono::microseconds>(shortest_frame - since).count()));
}

Input Window::poll(bool may_sleep) {
    Impl& impl = *impl_;
    impl.input.pressed.clear();
    impl.input.text.clear();
    impl.input.wheel = 0;
    impl.input.close = false;
    impl.input.dropped_files.clear();
    impl.input.dropped_text.clear();
    impl.input.pasted.reset();
    impl.pressed_now.fill(false);
    impl.changed = false;

    impl.collect();
    impl.collect_transfers();
    bool slept = false;
    if (may_sleep && !impl.changed && !impl.holds_anything() && !impl.wake_up.take()) {
        impl.sleep();
        slept = true;
    } else {
        impl.pace();
    }
    if (impl.later.empty()) impl.collect();
    impl.collect_transfers();
    (void)impl.wake_up.take();

    const auto now = Clock::now();
    const double passed_s = std::chrono::duration<double>(now - impl.last_poll).count();
    impl.input.dt_s = slept ? usual_dt_s : std::min(longest_dt_s, passed_s);
    impl.input.waited_s = std::max(0.0, passed_s - impl.input.dt_s);
    impl.last_poll = now;
    impl.input.framebuffer_kept = impl.partial_swap && !impl.resized;
    if (std::exchange(impl.resized, false)) {
        // GL asks for the window's size only after a swap: what was drawn next would lie in a back buffer of
        // the old one, and a part of it be copied from beside it.
        impl.window.display();
        impl.exposed = true;
    }
    impl.input.framebuffer = size();
    impl.input.scale = impl.scale;
    return impl.input;
}

void Window::wake() {
    impl_->wake_up.call();
}
void Window::display(PixelRect changed) {
    const PixelSize window = size();
    if (std::exchange(impl_->exposed, false)) changed = {0, 0, window.width, window.height};
    if (is_empty(changed)) return;
    if (impl_->partial_swap)
        impl_->partial_swap->show(changed, window.height);
    else
        impl_->window.display();
}

PixelSize Window::size() const {
    const sf::Vector2u size = impl_->window.getSize();
    return {static_cast<int>(size.x), static_cast<int>(size.y)};
}

void Window::resize(PixelSize size) {
    impl_->window.setSize({static_cast<unsigned>(size.width), static_cast<unsigned>(size.height)});
}

bool Window::full_screen() const {
    return impl_->full_screen;
}

void Window::set_full_screen(bool on) {
    if (on == impl_->full_screen) return;
    if (on) impl_->size_before_full_screen = size();
    impl_->connection->set_full_screen(on, impl_->size_before_full_screen);
    impl_->full_screen = on;
}

void Window::set_title(const std::string& title) {
    impl_->window.setTitle(sf::String::fromUtf8(title.begin(), title.end()));
}

void Window::set_pointer(PointerShape shape) {
    if (shape == impl_->pointer) return;
    constexpr std::array types{sf::Cursor::Arrow, sf::Cursor::Hand, sf::Cursor::Text,
                               sf::Cursor::SizeHorizontal, sf::Cursor::SizeVertical};
    const auto index = static_cast<std::size_t>(shape);
    auto& cursor = impl_->cursors[index];
    if (!cursor) {
        cursor.emplace();
        if (!cursor->loadFromSystem(types[index])) {
            cursor.reset();
            return;
        }
    }
    impl_->window.setMouseCursor(*cursor);
    impl_->pointer = shape;
}

void Window::copy(const std::string& utf8) {
    sf::Clipboard::setString(sf::String::fromUtf8(utf8.begin(), utf8.end()));
}

void Window::ask_for_clipboard() {
    impl_->transfers->ask_for_clipboard();
}

std::string Window::pasted() const {
    const auto utf8 = sf::Clipboard::getString().toUtf8();
    return {utf8.begin(), utf8.end()};
}

}  // namespace app
