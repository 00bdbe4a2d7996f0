#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/command.hpp"
#include "app/language/wording.hpp"
#include "app/layout.hpp"
#include "app/map/camera.hpp"
#include "app/map/inset.hpp"
#include "app/map/scene.hpp"
#include "app/map/style.hpp"
#include "app/screen.hpp"
#include "app/state.hpp"
#include "geo/earth/projection.hpp"
#include "geo/story/article_names.hpp"
#include "geo/story/place_roles.hpp"
#include "geo/story/world.hpp"

struct ImFont;

namespace app {
struct MapSigns;
}

namespace app::panels {

/// "Places/Idlib" -> where it is in this frame. Scripts and tests aim by these names, never by pixels.
class WidgetLog {
  public:
    void clear() { entries_.clear(); }
    void add(std::string name, PixelRect where) { entries_.emplace_back(std::move(name), where); }
    /// The last of that name; nullopt if it is not on the screen.
    [[nodiscard]] std::optional<PixelRect> find(std::string_view name) const;
    [[nodiscard]] const std::vector<std::pair<std::string, PixelRect>>& entries() const { return entries_; }

  private:
    std::vector<std::pair<std::string, PixelRect>> entries_;
};

struct Fonts {
    ImFont* ui = nullptr;         // 14 pt sans
    ImFont* ui_medium = nullptr;  // 14 pt
    ImFont* small = nullptr;      // 12 pt
    ImFont* tiny = nullptr;       // 10.5 pt
    ImFont* title = nullptr;      // 17 pt sans, medium
    ImFont* reading = nullptr;    // 17 pt serif
    ImFont* reading_italic = nullptr;
    ImFont* headline = nullptr;  // 21 pt serif, bold
};

/// Draws a line of any script (Arabic too, which the UI library cannot) at a screen position of the current
/// window's draw list; gives its width in pixels. Position: left end of the base line.
using DrawShaped =
    std::function<float(std::string_view utf8, float x, float baseline_y, float size_px, Color)>;

/// What every panel gets: it reads, and answers in commands. Nothing is kept between frames but what the UI
/// library keeps by id (scroll positions, open headings).
struct Context {
    const geo::World& world;
    const State& state;
    const Wording& wording;
    const geo::Projection& projection;
    const Camera& camera;
    const Layout& layout;
    const Style& style;
    const Fonts& fonts;
    const DrawShaped& draw_shaped;
    float scale;  // device pixels a point
    std::optional<ScreenPoint> mouse;
    const Scene* scene;                     // of the state's date; nullptr while it is being built
    const Scene& drawn;                     // what the map shows, of an older date meanwhile
    const MapSigns& signs;                  // and what lies over it
    std::span<const geo::PlaceRole> roles;  // by PlaceId: what a place is on the map for
    const geo::ArticleNames& names;
    std::span<const geo::FlowId> flows;  // shown at the state's time
    bool building;                       // a scene is under way
    const InsetShown& inset;
    std::vector<Command>& commands;
    WidgetLog& log;

    [[nodiscard]] const geo::ControlMap* control() const { return scene ? scene->control.get() : nullptr; }
    /// How far each holder has a road on the day shown; empty while that is not known.
    [[nodiscard]] std::map<std::uint32_t, double> road_km(RoadId road) const {
        if (scene == nullptr || scene->roads == nullptr) return {};
        return geo::km_by_holder((*scene->roads)[road.index]);
    }
};

void draw_top_bar(const Context&);  // title, search, projection, language, theme, layers at one click, help
void draw_reading(const Context&);  // the article
void draw_side(const Context&);  // selection (place, flow, front, post, road) above, layers with legend below
void draw_tabs(const Context&);  // which panel a narrow window shows
void draw_splitters(const Context&);    // the edges of the panels, to be dragged
void draw_status(const Context&);       // coordinates under the pointer, scale, projection, message
void draw_help(const Context&);         // the keys, over everything
void draw_open_dialog(const Context&);  // "Open an article", over everything
void draw_drop_hint(const Context&);    // while something is dragged over the window
void draw_timeline(const Context&);     // days, what is dated, play head and range
/// Title, date, legend, scale bar, north arrow, sources: on the map itself; also in `render`.
void draw_furniture(const Context&);

}  // namespace app::panels
