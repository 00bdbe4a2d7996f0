#pragma once

#include <imgui.h>

#include <cmath>
#include <string>
#include <string_view>

#include "app/panels/palette.hpp"
#include "app/panels/panel.hpp"

namespace app::panels {

[[nodiscard]] inline ImU32 rgba(Color c) {
    return IM_COL32(c.r, c.g, c.b, c.a);
}

/// How a piece of text looks. `em_px`: the size of the face as typographers count it; the UI library's own
/// size is that from ascender to descender.
struct Look {
    ImFont* font = nullptr;
    float em_px = 14;
    Color color;
    [[nodiscard]] Look in(Color c) const { return {font, em_px, c}; }
    [[nodiscard]] float line_px() const { return std::round(em_px * 1.45F); }
};

/// What a panel draws with: the context, the theme's colors, the looks of text.
struct Ui {
    explicit Ui(const Context&);

    const Context& ctx;
    const Palette& colors;
    Look body, strong, small, tiny, title, headline, reading, reading_italic;

    /// Whole device pixels.
    [[nodiscard]] float px(float points) const { return std::round(points * ctx.scale); }
    /// A line that is always sharp.
    [[nodiscard]] float hair() const { return std::max(1.0F, std::floor(ctx.scale)); }
    void command(Command c) const { ctx.commands.push_back(std::move(c)); }
    /// The words in the interface's language; see Wording.
    [[nodiscard]] std::string_view say(std::string_view english) const { return ctx.wording.say(english); }
    template <class... Args>
    [[nodiscard]] std::string phrase(std::string_view english, const Args&... args) const {
        return ctx.wording.phrase(english, args...);
    }
    [[nodiscard]] std::string number(std::int64_t n) const { return ctx.wording.formats().number(n); }
    [[nodiscard]] std::string long_date(geo::Date date) const {
        return ctx.wording.formats().long_date(date);
    }
    [[nodiscard]] std::string short_date(geo::Date date) const {
        return ctx.wording.formats().short_date(date);
    }
};

/// A part of the window as a room of the UI library: no frame, no title, does not move.
class Room {
  public:
    /// A sheet lies under all others and lets the pointer through; a cover lies over all others.
    /// A grip lies over panels and sheets, so that it can be touched there.
    enum class Kind { panel, sheet, grip, cover };
    Room(const char* id, PixelRect, Color background, Kind = Kind::panel);
    ~Room();
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;
};

/// A part of a room that scrolls up and down.
class Scroll {
  public:
    Scroll(const Ui&, const char* id, ImVec2 at, ImVec2 size);
    ~Scroll();
    Scroll(const Scroll&) = delete;
    Scroll& operator=(const Scroll&) = delete;
    /// Tells how tall the content is: down to this screen position.
    void end_at(float y);
};

}  // namespace app::panels
