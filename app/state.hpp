#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/correcting.hpp"
#include "app/opening.hpp"
#include "app/screen.hpp"
#include "geo/earth/coordinates.hpp"
#include "geo/story/article_set.hpp"
#include "geo/story/date.hpp"
#include "geo/story/flow.hpp"
#include "geo/story/names.hpp"
#include "geo/story/place_roles.hpp"
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
/// Index into World::events.
struct EventId {
    std::uint32_t index = 0;
    friend auto operator<=>(const EventId&, const EventId&) = default;
};
/// Index into World::series.
struct FigureId {
    std::uint32_t index = 0;
    friend auto operator<=>(const FigureId&, const FigureId&) = default;
};
/// Index into World::zones.
struct ZoneId {
    std::uint32_t index = 0;
    friend auto operator<=>(const ZoneId&, const ZoneId&) = default;
};
/// The land that is colored for what is reported of a town: the part of an area of control nearest to it.
struct AreaOf {
    geo::PlaceId town;
    friend auto operator<=>(const AreaOf&, const AreaOf&) = default;
};
using Selection = std::variant<std::monostate, geo::PlaceId, geo::FlowId, FrontSelected, PostId, RoadId,
                               EventId, FigureId, ZoneId, AreaOf>;

/// The days that the timeline shows, in days since 1970-01-01 with fractions: the end is not shown.
struct TimelineSpan {
    double from_day = 0, to_day = 1;
    friend bool operator==(const TimelineSpan&, const TimelineSpan&) = default;
};
/// It shows no fewer days than this.
inline constexpr double shortest_span_days = 10;

/// Time that goes on by itself: the play head moves, to the last day that is told.
struct Playback {
    bool on = false;
    double days_per_s = 4;
    double owed_days = 0;  // not yet shown: less than one
    friend bool operator==(const Playback&, const Playback&) = default;
};
/// What days_per_s may be.
inline constexpr std::array playback_speeds{1.0, 2.0, 4.0, 8.0, 16.0};
/// The next faster one; after the fastest the slowest.
[[nodiscard]] double next_speed(double days_per_s);

enum class Theme { light, dark, contrast };
/// "light": as scripts, sessions and the command line name it.
[[nodiscard]] std::string_view name_of(Theme);
[[nodiscard]] std::optional<Theme> theme_from_name(std::string_view);
/// The one after it; after the last the first.
[[nodiscard]] Theme next(Theme);

/// One entry of the layers panel, bottom of the map first.
struct LayerState {
    std::string id;  // see layer_id.hpp and map_layers.hpp
    bool visible = true;
    float opacity = 1;
    friend bool operator==(const LayerState&, const LayerState&) = default;
};

/// A part of a panel, or a piece of furniture, that the user folded away or unfolded.
struct FoldState {
    std::string id;  // "legend", "timeline", "layers", "place/names"
    bool folded = false;
    friend bool operator==(const FoldState&, const FoldState&) = default;
};

/// The pieces of map furniture, each to be hidden by itself.
enum class Piece : std::uint8_t { title, legend, inset, scale_bar, north, sources };
inline constexpr std::array all_pieces{Piece::title,     Piece::legend, Piece::inset,
                                       Piece::scale_bar, Piece::north,  Piece::sources};

/// "title", "scale-bar": as scripts, sessions and the command line name it.
[[nodiscard]] std::string_view name_of(Piece);

/// What a window too narrow for all panels shows of them.
enum class Tab : std::uint8_t { article, details };

/// Sizes of the panels as the user dragged them, points; 0: as the window's size asks.
struct PanelWidths {
    float reading_pt = 0, side_pt = 0;
    float layers_pt = 0;  // the height of the layers, in the side panel
    friend bool operator==(const PanelWidths&, const PanelWidths&) = default;
};

/// All that the user can change, one value. Copy it to undo, write it to save, compare it to know.
struct State {
    View view;
    std::optional<Flight> flight;
    std::string projection;                       // a definition for geo::Projection::create
    std::optional<std::string> projection_typed;  // what was typed for one and is not in force
    std::vector<LayerState> layers;
    Selection selected;
    std::optional<geo::PassageId> passage;                    // the one being read
    std::optional<geo::PlaceId> hovered_place;                // lit on map and in text
    std::array<Corrections, geo::most_articles> corrections;  // by tab
    std::optional<geo::TextRange> asked;                      // the name that "Why this place?" is about
    bool for_all_of_name = false;               // what is corrected there goes for all of its name
    geo::ShownSenses senses = geo::all_senses;  // in the text and on the map
    bool only_in_view = false;                  // of the article, what is on the map's part of the window
    geo::DateRange time;                        // its last day is the play head: the day that the map shows
    /// What `time` was when a passage with a date took it over; nullopt while it is the reader's.
    std::optional<geo::DateRange> time_before_passage;
    TimelineSpan timeline;  // within the days that the story is told for
    Playback playback;
    bool flow_motion = false;        // dots drift along the arrows
    double motion_s = 0;             // for how long they have
    bool timeline_on = true;         // the timeline is wanted; without a dated story there is none
    bool timeline_has_keys = false;  // arrow keys move the time, not the map
    geo::Language language = geo::Language::en;
    Theme theme = Theme::light;
    bool panels = true;        // reading, place, layers
    Tab tab = Tab::article;    // of a narrow window
    bool map_in_front = true;  // in a window too narrow for map and panel side by side
    PanelWidths widths;
    std::vector<FoldState> folds;  // only what the user chose
    bool furniture = true;         // title, legend, inset, scale bar, north, sources: all of them
    std::array<bool, all_pieces.size()> pieces{true, true, true, true, true, true};
    bool help = false;
    bool full_screen = false;
    std::string search;      // what is typed in the search box
    bool searching = false;  // the box wants the keyboard
    ArticlesState articles;  // which are open, and what is being opened
    std::string message;     // one line for the status bar: the last thing that went wrong or was done
    bool quit = false;

    [[nodiscard]] const LayerState* layer(std::string_view id) const;
    [[nodiscard]] bool visible(std::string_view id) const;
    /// As the user chose; nullopt where he did not.
    [[nodiscard]] std::optional<bool> chosen_fold(std::string_view id) const;
    [[nodiscard]] bool folded(std::string_view id, bool otherwise = false) const {
        return chosen_fold(id).value_or(otherwise);
    }
    [[nodiscard]] bool shows(Piece piece) const {
        return furniture && pieces[static_cast<std::size_t>(piece)];
    }
    friend bool operator==(const State&, const State&) = default;
};

}  // namespace app
