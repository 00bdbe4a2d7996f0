#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/screen.hpp"
#include "geo/earth/coordinates.hpp"
#include "geo/story/date.hpp"
#include "geo/story/flow.hpp"
#include "geo/story/names.hpp"
#include "geo/story/world.hpp"

namespace app {

/// Where the map is looking: geographic, so that it survives a change of projection.
struct View {
    geo::LngLat look_at;          // at the center of the map's part of the window
    double meters_per_px = 1000;  // of the projection's plane, per device pixel
    friend bool operator==(const View&, const View&) = default;
};

/// The scales that the program shows, plane meters per device pixel.
inline constexpr double closest_meters_per_px = 0.5;
inline constexpr double farthest_meters_per_px = 200'000;
/// The view with its scale brought within them.
[[nodiscard]] View limited(View);

/// A way from one view to another, under way. `t` runs from 0 to 1.
struct Flight {
    View from, to;
    double t = 0;
    double duration_s = 0.5;
    friend bool operator==(const Flight&, const Flight&) = default;
};

struct FrontSelected {
    friend bool operator==(const FrontSelected&, const FrontSelected&) = default;
};
/// Index into World::posts.
struct PostId {
    std::uint32_t index = 0;
    friend auto operator<=>(const PostId&, const PostId&) = default;
};
/// Index into World::roads.
struct RoadId {
    std::uint32_t index = 0;
    friend auto operator<=>(const RoadId&, const RoadId&) = default;
};
using Selection = std::variant<std::monostate, geo::PlaceId, geo::FlowId, FrontSelected, PostId, RoadId>;

enum class Theme { light, dark, contrast };

/// One entry of the layers panel, bottom of the map first.
struct LayerState {
    std::string id;  // see map_layers.hpp
    bool visible = true;
    float opacity = 1;
    friend bool operator==(const LayerState&, const LayerState&) = default;
};

/// All that the user can change, one value. Copy it to undo, write it to save, compare it to know.
struct State {
    View view;
    std::optional<Flight> flight;
    std::string projection;  // a definition for geo::Projection::create
    std::vector<LayerState> layers;
    Selection selected;
    std::optional<geo::PassageId> passage;      // the one being read
    std::optional<geo::PlaceId> hovered_place;  // lit on map and in text
    geo::DateRange time;
    geo::Language language = geo::Language::en;
    Theme theme = Theme::light;
    bool panels = true;     // reading, place, layers
    bool furniture = true;  // title, legend, scale bar, sources
    bool help = false;
    bool full_screen = false;
    std::string search;      // what is typed in the search box
    bool searching = false;  // the box wants the keyboard
    std::string message;     // one line for the status bar: the last thing that went wrong; "" none
    bool quit = false;

    [[nodiscard]] const LayerState* layer(std::string_view id) const;
    [[nodiscard]] bool visible(std::string_view id) const;
    friend bool operator==(const State&, const State&) = default;
};

}  // namespace app
