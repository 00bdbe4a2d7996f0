#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "app/map/pixel_box.hpp"
#include "app/state.hpp"
#include "geo/earth/projection.hpp"

namespace app {

// What the user can ask for. Input, panels, keys and scripts all speak in these and nothing else.

struct LookAt {
    View view;
};  // at once
struct FlyTo {
    View view;
};  // with a flight
struct FlyToPlace {
    geo::PlaceId place;
};  // center it; zoom in if the map is far out
struct FlyToExtent {
    geo::Extent extent;
    PixelSize map;
};  // fit it into a map of this size
/// To what the map showed at first, in the projection in force.
struct FlyHome {};
struct PanBy {
    float dx_px = 0, dy_px = 0;
};  // the content moves by this much
struct ZoomAbout {
    double factor = 1;
    float dx_px = 0, dy_px = 0;
};  // > 1: closer; fixed point from the center
struct SetProjection {
    std::string definition;
};
/// As SetProjection, by a name, code or PROJ string that was typed: one that PROJ does not know stays typed.
struct TypeProjection {
    std::string typed;
};
struct SelectPlace {
    geo::PlaceId place;
};
/// Flies to its places and shows its day; one without a day gives the time back that a passage before took.
struct SelectPassage {
    geo::PassageId passage;
};
struct StepPassage {
    int by = 1;
};  // through those of the selected place, else all
struct Select {
    Selection what;
};
struct ClearSelection {};
struct HoverPlace {
    std::optional<geo::PlaceId> place;
};
struct ShowSense {
    geo::Sense sense = geo::Sense::literal;
    bool on = true;
};
struct ReadInView {
    bool on = true;
};
struct ShowLayer {
    std::string id;
    bool visible = true;
};
struct ToggleLayer {
    std::string id;
};
struct SetOpacity {
    std::string id;
    float opacity = 1;
};
struct MoveLayer {
    std::string id;
    int by = 1;
};  // +1: drawn later, on top
struct SetTime {
    geo::DateRange time;
};
/// The play head by days; a range keeps its first day. Not past the days that the story is told for.
struct StepDay {
    int days = 1;
};
/// To the nearest event after (+1) or before (-1), and selects it; nothing happens where there is none.
struct StepEvent {
    int by = 1;
};
/// From the head's day on; from the first day again where it stands on the last.
struct Play {
    bool on = true;
};
/// One of playback_speeds: the nearest.
struct SetPlaybackSpeed {
    double days_per_s = 4;
};
/// A range of a week that ends on the head's day, or, where there is one, the head's day alone.
struct ToggleRange {};
/// The part of the timeline that is shown; brought within the days that the story is told for.
struct ShowSpan {
    TimelineSpan span;
};
/// All days that the story is told for or, where they are shown, the months around those of the map.
struct ToggleSpan {};
struct AnimateFlows {
    bool on = true;
};
struct ShowTimeline {
    bool on = true;
};
struct FocusTimeline {
    bool on = true;
};
struct SetLanguage {
    geo::Language language = geo::Language::en;
};
struct SetTheme {
    Theme theme = Theme::light;
};
struct ShowPanels {
    bool on = true;
};
struct ShowFurniture {
    bool on = true;
};
struct ShowPiece {
    Piece piece = Piece::legend;
    bool on = true;
};
struct Fold {
    std::string id;
    bool folded = true;
};  // see State::folds
struct ChooseTab {
    Tab tab = Tab::article;
    bool map_in_front = false;
};
struct SetPanelWidths {
    PanelWidths widths;
};
struct ShowHelp {
    bool on = true;
};
struct SetFullScreen {
    bool on = true;
};
struct Search {
    std::string typed;
};
struct FocusSearch {
    bool on = true;
};
struct Say {
    std::string message;
};
struct Advance {
    double dt_s = 0;
};  // time passes: flights go on
struct Quit {};

using Command =
    std::variant<LookAt, FlyTo, FlyToPlace, FlyToExtent, FlyHome, PanBy, ZoomAbout, SetProjection,
                 TypeProjection, SelectPlace, SelectPassage, StepPassage, Select, ClearSelection, HoverPlace,
                 ShowSense, ReadInView, ShowLayer, ToggleLayer, SetOpacity, MoveLayer, SetTime, StepDay,
                 StepEvent, Play, SetPlaybackSpeed, ToggleRange, ShowSpan, ToggleSpan, AnimateFlows,
                 ShowTimeline, FocusTimeline, SetLanguage, SetTheme, ShowPanels, ShowFurniture, ShowPiece,
                 Fold, ChooseTab, SetPanelWidths, ShowHelp, SetFullScreen, Search, FocusSearch, Say, Advance,
                 Quit, OpenArticle, OpenText, AskForClipboard, ReadArticle, StepArticle, CloseArticle,
                 SetArticleLanguage, SetPublished, EditPublished, ShowOpenDialog, TypeInOpenDialog,
                 OfferPaths, HoverDrop, ArticlesOpened, OpeningFailed, ForgetOpenError, AskWhy, ToggleWhy,
                 CloseWhy, StepWhy, CorrectAllOfName, Correct, PickCandidate, UndoCorrection, RedoCorrection>;

/// What apply() may know beside the state: the story, its links as they are corrected, and the projection in
/// force (on the caller's thread).
struct Surroundings {
    const geo::World& world;
    const geo::Projection& projection;
    PixelSize map;                           // the map's part of the window
    std::span<const PixelBox> covered = {};  // by map furniture, from the map's top left corner
};

/// The only way State changes. Pure: the same arguments give the same state. A command that asks for what
/// does not exist (a layer id, a place) changes nothing; a projection that PROJ does not know leaves the old
/// one and says so in `message`.
[[nodiscard]] State apply(State, const Command&, const Surroundings&);

/// The passages about what is selected; none where nothing is or the article is silent about it.
[[nodiscard]] std::vector<geo::PassageId> passages_about(const Selection&, const geo::World&);

/// The passages that "next" and "previous" walk through: those about the selection, else all, and which of
/// them is being read (n of N).
struct Reading {
    std::vector<geo::PassageId> passages;
    std::optional<std::size_t> at;
};
[[nodiscard]] Reading reading_of(const State&, const geo::World&);

}  // namespace app
