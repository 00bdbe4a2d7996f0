#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "geo/data/layer.hpp"
#include "geo/data/raster.hpp"
#include "geo/story/article_source.hpp"
#include "geo/story/control.hpp"
#include "geo/story/flow.hpp"
#include "geo/story/place.hpp"
#include "geo/story/zone.hpp"
#include "geo/text/actor.hpp"
#include "geo/text/correction.hpp"
#include "geo/text/dates.hpp"
#include "geo/text/mention.hpp"
#include "geo/text/publication_date.hpp"
#include "geo/text/text_language.hpp"
#include "geo/text/text_range.hpp"

namespace geo {

struct Article {
    std::string text;  // UTF-8
    Language language = Language::fr;
    Date published;  // Date{}: not known
    std::string source, licence;
    TextLanguage written_in = TextLanguage::unknown;  // `language` is that of names which goes with it
    DateSource published_from = DateSource::unknown;
    std::string title = {};  // of a text that is no story; "" where it has none
};

/// A sentence of the article and what was found in it.
struct Passage {
    TextRange text;
    std::vector<Mention> mentions;
    std::vector<DateExpression> dates;  // by position
    std::vector<std::string> topics;    // "displacement", "front": by the story's word stems
    bool starts_paragraph = false;
};

/// Index into World::passages.
struct PassageId {
    std::uint32_t index = 0;
    friend auto operator<=>(const PassageId&, const PassageId&) = default;
};

/// What a layer is drawn as.
enum class LayerRole {
    land,
    lakes,
    rivers,
    urban,
    admin1,
    borders,
    disputed_line,
    disputed_area,
    towns,
    relief,
    lines,
    points,
    polygons
};
[[nodiscard]] std::optional<LayerRole> layer_role_from_name(std::string_view);

/// Who brought a layer.
enum class LayerOrigin { base_map, story, user };

/// One layer of base map or story. Where it could not be read `data` is empty and `error` says why;
/// the rest of the story goes on.
struct MapLayer {
    std::string id;
    Names title;
    std::string source;  // path or GDAL source, resolved
    LayerRole role = LayerRole::lines;
    Extent data_box{-180, -90, 180, 90};  // edges on it are where the data was cut
    double min_meters_per_px = 0, max_meters_per_px = 1e9;
    std::string attribution;
    std::variant<std::monostate, std::shared_ptr<const Layer>, std::shared_ptr<const Raster>> data;
    std::string error;
    LayerOrigin origin = LayerOrigin::base_map;
};

struct SeriesPoint {
    Date date;
    std::int64_t people = 0;
    std::string qualifier;
    Evidence evidence;
};

struct Event {
    DateRange when;
    std::optional<PlaceId> place;
    Names title;
    Evidence evidence;
};

/// A military post; `at` is empty where no position is known.
struct Post {
    std::string id, name, number, established;
    std::optional<LngLat> at;
    std::optional<Date> since;  // the first day of `established`
    std::string position_note;
    std::optional<Date> encircled;
    Evidence evidence;
};

struct Road {
    struct Waypoint {
        std::optional<PlaceId> place;
        std::string name;
        LngLat at;
        Evidence evidence;
    };
    std::string name;  // "M5"
    std::vector<Waypoint> waypoints;
};

/// People counted in one sub-district in one period.
struct DistrictCount {
    bool arrivals = true;  // false: departures
    PlaceId place;
    DateRange period;
    std::int64_t people = 0;
    Evidence evidence;
};

/// Refugees counted in a place on a day: those who live there, not moves.
struct HostCount {
    PlaceId place;   // where it is drawn: the main city of what is counted
    Names area;      // "Hatay"
    DateRange when;  // the day of the count, or the days that it lies in where its source has no date
    std::int64_t people = 0;
    Evidence evidence;
};

/// Where the article's wording differs from the facts: told beside its sentence.
struct SentenceNote {
    TextRange quote;  // the words of the article that it is about
    Names text;
    Evidence evidence;
};

/// An article that is open beside the one that is read: its sentences name places of the same world.
struct ArticleBeside {
    std::string id;
    ArticleSource opened_from;
    Names title;
    Article article;
    std::vector<Passage> passages;
    std::vector<Actor> actors;
    std::vector<Correction> corrections, unfit;
    std::string corrections_file;
    std::vector<SentenceNote> notes;
};

/// Which of two articles names a place.
enum class NamedIn : std::uint8_t { neither, first, second, both };

/// All of a session's data. Built once, then shared between threads as shared_ptr<const World>.
struct World {
    std::string id;
    std::string folder;         // of the story; "" for a bare text
    ArticleSource opened_from;  // the article in front
    Names title;
    Article article;
    std::vector<Passage> passages;
    std::vector<Place> places;
    /// Places that no mention is linked to, but that a name might have meant: their ids go on where those of
    /// `places` end.
    std::vector<Place> other_candidates;
    std::vector<Actor> actors;            // of the article, by position
    std::vector<Correction> corrections;  // a reader's, as they were saved: not yet put into the passages
    std::vector<Correction> unfit;        // of those that were put into the passages: what fits nothing
    std::string corrections_file;         // where to save them; "" nowhere
    std::vector<Holder> holders;
    std::vector<ControlReport> control;  // sorted by place, date
    std::vector<Flow> flows;
    std::vector<SeriesPoint> series;  // sorted by date
    std::vector<Event> events;        // sorted by date
    std::vector<Post> posts;
    std::vector<Road> roads;
    std::vector<DistrictCount> district_counts;
    std::vector<HostCount> hosted;  // sorted by place, then first day
    std::vector<Zone> zones;
    std::vector<SentenceNote> notes;  // by where they are in the article
    std::optional<ArticleBeside> beside;
    std::size_t tab = 0;            // where there are two: 0 if `article` is the first of them, 1 the second
    std::vector<NamedIn> named_in;  // by PlaceId, where there are two articles; else empty
    std::vector<Source> sources;
    std::vector<MapLayer> layers;  // draw order: base first
    Extent opening, focus;
    std::optional<Extent> study_area;
    std::optional<DateRange> told;      // the days of its timeline, where the story names them
    std::vector<Polygon> control_land;  // what control areas are clipped to: within reach of a dated town
    std::vector<Polygon> untold_land;   // the rest of the study area's land
    double control_reach_km = 20;
    /// What went wrong while loading without stopping it; one line each.
    std::vector<std::string> problems;

    [[nodiscard]] const Place& place(PlaceId which) const {
        return which.index < places.size() ? places[which.index]
                                           : other_candidates[which.index - places.size()];
    }
    /// Which of the articles names a place; neither where there are not two.
    [[nodiscard]] NamedIn named_by(PlaceId which) const {
        return which.index < named_in.size() ? named_in[which.index] : NamedIn::neither;
    }
    [[nodiscard]] std::string_view text_of(PassageId) const;
    [[nodiscard]] const Source* source(std::string_view key) const;

    /// By any name in any language, folded; exact matches first, then prefixes, then by rank; at most
    /// `limit`.
    [[nodiscard]] std::vector<PlaceId> find_places(std::string_view typed, std::size_t limit = 12) const;
    /// True if they are one, or one is the namesake seat of the other.
    [[nodiscard]] bool is_about(PlaceId named, PlaceId about) const;
    /// Passages that mention a place, or the unit it is the namesake seat of, or the other way round, in
    /// order.
    [[nodiscard]] std::vector<PassageId> passages_about(PlaceId) const;
    [[nodiscard]] std::vector<PassageId> passages_about(std::string_view topic) const;
    /// The last point of the cumulative series on or before the day; nullptr before the first.
    [[nodiscard]] const SeriesPoint* displaced_at(Date) const;
    /// The sites of control at the end of a day, and the reconstruction from them.
    [[nodiscard]] ControlMap control_at(Date) const;
    /// The day of the last change of what control_at() gives or of the zones in force, at or before a day:
    /// all days from it up to the next change have the same map. The earliest date there is before the first
    /// report.
    [[nodiscard]] Date control_epoch(Date) const;
    /// All of them, sorted: the days from which on areas of control or zones are others.
    [[nodiscard]] std::vector<Date> control_epochs() const;
    /// The notes about words of a sentence.
    [[nodiscard]] std::vector<const SentenceNote*> notes_on(PassageId) const;
    [[nodiscard]] std::vector<std::string> sides() const;  // by holder; "" is neither
};

}  // namespace geo
