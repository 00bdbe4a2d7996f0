#include "app/window/imgui_bridge.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <utility>

#include "app/panels/palette.hpp"
#include "app/window/draw_lists.hpp"
#include "app/window/ui_fonts.hpp"

namespace app {
namespace {

/// Frames after an input until ImGui's windows have their final sizes and scroll positions.
constexpr int frames_to_settle = 3;

/// The panels that F6 goes through, by the names of their windows.
constexpr std::array rooms{"Reading", "Side", "Top"};

ImVec4 imgui_color(Color c) {
    return {static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255, static_cast<float>(c.b) / 255,
            static_cast<float>(c.a) / 255};
}

void set_sizes(ImGuiStyle& style, float scale) {
    style.WindowRounding = 0;
    style.ChildRounding = 0;
    style.FrameRounding = 4;
    style.PopupRounding = 6;
    style.GrabRounding = 4;
    style.ScrollbarRounding = 4;
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.FrameBorderSize = 0;
    style.PopupBorderSize = 1;
    style.WindowPadding = {0, 0};
    style.FramePadding = {8, 5};
    style.ItemSpacing = {8, 4};
    style.ItemInnerSpacing = {8, 4};
    style.ScrollbarSize = 10;
    style.GrabMinSize = 10;
    style.DisplaySafeAreaPadding = {0, 0};
    style.ScaleAllSizes(scale);
    style.PopupBorderSize = std::max(1.0F, std::floor(scale));
    // Text is measured in whole pixels already; curves are fine at half a pixel's error.
    style.CircleTessellationMaxError = 0.2F;
}

void set_colors(ImGuiStyle& style, const panels::Palette& p) {
    const ImVec4 clear{0, 0, 0, 0};
    auto& c = style.Colors;
    std::ranges::fill(c, clear);
    c[ImGuiCol_Text] = imgui_color(p.ink);
    c[ImGuiCol_TextDisabled] = imgui_color(p.muted);
    c[ImGuiCol_WindowBg] = imgui_color(p.paper);
    c[ImGuiCol_PopupBg] = imgui_color(p.raised);
    c[ImGuiCol_Border] = imgui_color(p.hairline);
    c[ImGuiCol_FrameBg] = imgui_color(p.raised);
    c[ImGuiCol_FrameBgHovered] = imgui_color(p.hover);
    c[ImGuiCol_FrameBgActive] = imgui_color(p.raised);
    c[ImGuiCol_ScrollbarGrab] = imgui_color(p.hairline);
    c[ImGuiCol_ScrollbarGrabHovered] = imgui_color(p.faint);
    c[ImGuiCol_ScrollbarGrabActive] = imgui_color(p.muted);
    c[ImGuiCol_SliderGrab] = imgui_color(p.accent);
    c[ImGuiCol_SliderGrabActive] = imgui_color(p.accent);
    c[ImGuiCol_TextSelectedBg] = imgui_color(p.accent.with_alpha(0.3F));
    c[ImGuiCol_NavHighlight] = imgui_color(p.accent);
    c[ImGuiCol_ModalWindowDimBg] = imgui_color(p.shade);
}

bool has_news(const Input& input) {
    return !input.pressed.empty() || !input.text.empty() || input.wheel != 0;
}

}  // namespace

struct ImguiBridge::Impl {
    ImGuiContext* context = nullptr;
    panels::Fonts fonts;
    Clipboard clipboard;
    std::string pasted;  // ImGui takes a pointer
    float scale = 1;
    std::optional<Theme> theme;
    std::optional<ScreenPoint> last_mouse;
    PixelSize last_size;
    std::array<bool, 3> last_buttons{};
    bool walking = false;  // the keyboard walks through a panel (F6)
    bool enter_room = false;
    std::size_t room = rooms.size();  // which panel; rooms.size(): none
    int frames_left = frames_to_settle;
    DrawListMemory memory;

    void set_theme(Theme wanted) {
        if (theme == wanted) return;
        theme = wanted;
        set_colors(ImGui::GetStyle(), panels::palette_for(wanted));
        frames_left = frames_to_settle;
    }
    void feed(const Input&);
    void walk(const Input&);
};

ImguiBridge::ImguiBridge(const std::string& fonts_folder, float scale) : impl_(std::make_unique<Impl>()) {
    impl_->scale = scale;
    impl_->context = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    io.ConfigWindowsResizeFromEdges = false;
    io.BackendPlatformName = "dateline";
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.MouseDragThreshold = 4 * scale;
    const auto map_key = [&io](ImGuiKey theirs, Key ours) { io.KeyMap[theirs] = static_cast<int>(ours); };
    map_key(ImGuiKey_LeftArrow, Key::left);
    map_key(ImGuiKey_RightArrow, Key::right);
    map_key(ImGuiKey_UpArrow, Key::up);
    map_key(ImGuiKey_DownArrow, Key::down);
    map_key(ImGuiKey_PageUp, Key::page_up);
    map_key(ImGuiKey_PageDown, Key::page_down);
    map_key(ImGuiKey_Home, Key::home);
    map_key(ImGuiKey_End, Key::end);
    map_key(ImGuiKey_Delete, Key::del);
    map_key(ImGuiKey_Backspace, Key::backspace);
    map_key(ImGuiKey_Space, Key::space);
    map_key(ImGuiKey_Enter, Key::enter);
    map_key(ImGuiKey_Escape, Key::escape);
    map_key(ImGuiKey_A, Key::a);
    map_key(ImGuiKey_C, Key::c);
    map_key(ImGuiKey_V, Key::v);
    map_key(ImGuiKey_X, Key::x);
    map_key(ImGuiKey_Y, Key::y);
    map_key(ImGuiKey_Z, Key::z);
    try {
        impl_->fonts = add_ui_fonts(*io.Fonts, fonts_folder, scale);
        if (!io.Fonts->Build()) throw FontError(fonts_folder + ": the fonts cannot be drawn");
        io.Fonts->ClearInputData();  // all glyphs are drawn: the files are some 3 MB
        if (!ImGui_ImplOpenGL3_Init("#version 330 core"))
            throw std::runtime_error("the UI found no OpenGL 3.3 functions");
    } catch (...) {
        ImGui::DestroyContext(impl_->context);
        throw;
    }
    set_sizes(ImGui::GetStyle(), scale);
}

ImguiBridge::~ImguiBridge() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(impl_->context);
}

const panels::Fonts& ImguiBridge::fonts() const {
    return impl_->fonts;
}

void ImguiBridge::use_clipboard(Clipboard clipboard) {
    impl_->clipboard = std::move(clipboard);
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = impl_.get();
    if (impl_->clipboard.copy) {
        io.SetClipboardTextFn = [](void* user, const char* text) {
            static_cast<Impl*>(user)->clipboard.copy(text);
        };
    }
    if (impl_->clipboard.paste) {
        io.GetClipboardTextFn = [](void* user) {
            auto* impl = static_cast<Impl*>(user);
            impl->pasted = impl->clipboard.paste();
            return impl->pasted.c_str();
        };
    }
}

void ImguiBridge::Impl::feed(const Input& input) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(input.framebuffer.width),
                      static_cast<float>(input.framebuffer.height)};
    io.DeltaTime = std::max(1e-4F, static_cast<float>(input.dt_s + input.waited_s));
    io.MousePos = input.mouse ? ImVec2(input.mouse->x, input.mouse->y) : ImVec2(-FLT_MAX, -FLT_MAX);
    for (std::size_t i = 0; i < input.buttons.size(); ++i) io.MouseDown[i] = input.buttons[i];
    io.MouseWheel = input.ctrl ? 0 : input.wheel;  // Ctrl+wheel is not ImGui's own zoom
    io.KeyCtrl = input.ctrl;
    io.KeyShift = input.shift;
    io.KeyAlt = input.alt;
    for (std::size_t k = 0; k < key_count; ++k) io.KeysDown[k] = input.held[k];
    for (const KeyPress& press : input.pressed) io.KeysDown[static_cast<std::size_t>(press.key)] = true;
    for (const char32_t c : input.text) io.AddInputCharacter(static_cast<unsigned>(c));
}

/// F6 hands the arrows, Space and Enter to a panel, F6 again to the next; after the last, at Esc or at a
/// click the map has them back.
void ImguiBridge::Impl::walk(const Input& input) {
    ImGuiIO& io = ImGui::GetIO();
    const auto was_pressed = [&](Key key) {
        return std::ranges::find(input.pressed, key, &KeyPress::key) != input.pressed.end();
    };
    const bool typing = io.WantTextInput;
    if (was_pressed(Key::f6)) {
        room = (room + 1) % (rooms.size() + 1);
        walking = room < rooms.size();
        enter_room = walking;
    } else if (walking && !typing && (was_pressed(Key::escape) || input.buttons[0])) {
        walking = false;
    }
    if (!walking) room = rooms.size();
    if (walking)
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    else
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
}

void ImguiBridge::begin(const Input& input, Theme theme) {
    Impl& impl = *impl_;
    impl.set_theme(theme);
    // A button that stays down is no news: only its pointer's moves are.
    if (has_news(input) || input.buttons != impl.last_buttons || input.mouse != impl.last_mouse ||
        input.framebuffer != impl.last_size)
        impl.frames_left = frames_to_settle;
    else if (impl.frames_left > 0)
        --impl.frames_left;
    impl.last_mouse = input.mouse;
    impl.last_size = input.framebuffer;
    impl.last_buttons = input.buttons;
    impl.feed(input);
    impl.walk(input);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::GetIO().Fonts->ClearTexData();  // it is a texture now; the copies are some 10 MB
    ImGui::NewFrame();
    if (std::exchange(impl.enter_room, false)) {
        ImGui::SetWindowFocus(rooms[impl.room]);
        if (ImGuiWindow* window = ImGui::FindWindowByName(rooms[impl.room]))
            ImGui::NavInitWindow(window, true);
        impl.frames_left = frames_to_settle;
    }
}

bool ImguiBridge::wants_pointer() const {
    return ImGui::GetIO().WantCaptureMouse;
}

bool ImguiBridge::wants_keyboard() const {
    return ImGui::GetIO().WantTextInput || impl_->walking || impl_->context->OpenPopupStack.Size > 0;
}

std::vector<PixelRect> ImguiBridge::finish() {
    ImGui::Render();
    std::vector<PixelRect> changed = impl_->memory.changed_parts(*ImGui::GetDrawData());
    // A window that came or went under the pointer is felt in the next frame and seen in the one after.
    if (!changed.empty()) impl_->frames_left = std::max(impl_->frames_left, 2);
    return changed;
}

void ImguiBridge::draw(PixelRect clip) {
    paint_draw_lists(*ImGui::GetDrawData(), clip);
}

bool ImguiBridge::animating() const {
    return impl_->frames_left > 0;
}

PointerShape ImguiBridge::pointer_shape() const {
    switch (ImGui::GetMouseCursor()) {
        case ImGuiMouseCursor_Hand:
            return PointerShape::hand;
        case ImGuiMouseCursor_TextInput:
            return PointerShape::text;
        case ImGuiMouseCursor_ResizeEW:
            return PointerShape::sideways;
        case ImGuiMouseCursor_ResizeNS:
            return PointerShape::up_down;
        default:
            return PointerShape::arrow;
    }
}

}  // namespace app
