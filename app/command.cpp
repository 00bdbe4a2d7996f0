#include "app/command.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "app/layer_id.hpp"
#include "app/map/camera.hpp"
#include "app/map/flight.hpp"
#include "app/timeline_span.hpp"
#include "geo/earth/projections.hpp"
#include "geo/story/passage_places.hpp"
#include "geo/story/timeline.hpp"

namespace app {
namespace {

/// What the shorter side of the map spans where a place is chosen: its surroundings can be told apart, in a
/// window of any size. Of an area without bounds it is a guess by its kind.
constexpr double place_span_m = 260'000;
double span_m(geo::PlaceKind kind) {
    switch (kind) {
        case geo::PlaceKind::country:
            return 1'500'000;
        case geo::PlaceKind::region:
            return 900'000;
        case geo::PlaceKind::governorate:
            return 320'000;
        default:
            return place_span_m;
    }
}
double meters_per_px(double shorter_side_m, PixelSize map) {
    return shorter_side_m / std::max(1, std::min(map.width, map.height));
}

/// Its corners and the middles of its sides; nothing of an area over the antimeridian, where west is east of
/// east, or with parts so far away that it would be lost among what is between.
std::vector<geo::LngLat> outline_of(const geo::Extent& box) {
    constexpr double widest_deg = 60;
    if (box.west >= box.east || box.east - box.west > widest_deg) return {};
    const geo::LngLat middle = box.center();
    std::vector<geo::LngLat> points;
    for (const double lng : {box.west, middle.lng, box.east})
        for (const double lat : {box.south, middle.lat, box.north}) points.push_back({lng, lat});
    return points;
}

constexpr double longest_step_s = 0.25;
constexpr int range_days = 7;  // of a range that is switched on

std::string no_crs(const std::string& name) {
    return "no CRS is called " + name;
}

/// Changes a state in place; apply() owns the copy.
class Applying {
  public:
    Applying(State& state, const Surroundings& around) : state_(state), around_(around) {}

    void operator()(const LookAt& c) {
        state_.flight.reset();
        state_.view = limited(c.view);
    }
    void operator()(const FlyTo& c) {
        state_.map_in_front = true;
        state_.flight = flight_to(state_.view, limited(c.view), around_.projection, around_.map);
    }
    void operator()(const FlyToPlace& c) {
        if (!exists(c.place)) return;
        const geo::Place& place = around_.world.place(c.place);
        if (!can_look_at(around_.projection, place.at)) {
            state_.message = "This projection does not show " + place.names.in(state_.language);
            return;
        }
        if (place.bounds && geo::is_area(place.kind)) {
            const auto fitting = view_of_points(outline_of(*place.bounds), around_.projection, around_.map,
                                                meters_per_px(place_span_m, around_.map), around_.covered);
            if (fitting) return (*this)(FlyTo{*fitting});
        }
        const double wanted = meters_per_px(span_m(place.kind), around_.map);
        (*this)(FlyTo{{place.at, std::min(state_.view.meters_per_px, wanted)}});
    }
    void operator()(const FlyToExtent& c) { (*this)(FlyTo{view_of(c.extent, around_.projection, c.map)}); }
    void operator()(const FlyHome&) {
        (*this)(FlyTo{home_view(around_.world.opening, around_.projection, around_.map)});
    }
    void operator()(const PanBy& c) {
        state_.flight.reset();
        move_center(-c.dx_px, -c.dy_px);
    }
    void operator()(const ZoomAbout& c) {
        if (!(c.factor > 0) || !std::isfinite(c.factor)) return;
        state_.flight.reset();
        const double before = state_.view.meters_per_px;
        const double after = std::clamp(before / c.factor, closest_meters_per_px, farthest_meters_per_px);
        // The point under (dx, dy) stays: the center moves by what that point would have moved.
        const auto part = static_cast<float>(1 - after / before);
        move_center(c.dx_px * part, c.dy_px * part);
        state_.view.meters_per_px = after;
    }
    void operator()(const SetProjection& c) {
        state_.projection_typed.reset();
        if (c.definition == state_.projection) return;
        try {
            const geo::Projection next = geo::Projection::create(c.definition);
            // Under way, the map gets there at once.
            View view = state_.flight ? state_.flight->to : state_.view;
            geo::LngLat& look_at = view.look_at;
            if (!can_look_at(next, look_at)) look_at = around_.world.opening.center();
            if (!can_look_at(next, look_at)) {
                state_.message = c.definition + " shows neither this part of the Earth nor the story's";
                return;
            }
            // The ground keeps its size on the screen.
            view.meters_per_px *= next.scale_at(look_at) / around_.projection.scale_at(look_at);
            state_.view = limited(view);
            state_.projection = c.definition;
            state_.flight.reset();
            state_.message.clear();
        } catch (const geo::ProjectionError&) {
            state_.message = no_crs(c.definition);
        }
    }
    void operator()(const TypeProjection& c) {
        const std::string definition = geo::definition_from_user(c.typed, around_.world.opening);
        (*this)(SetProjection{definition});
        state_.projection_typed = state_.projection == definition ? std::nullopt : std::optional(c.typed);
        if (state_.message == no_crs(definition)) state_.message = no_crs(c.typed);
    }
    void operator()(const SelectPlace& c) {
        if (!exists(c.place)) return;
        state_.selected = c.place;
        state_.asked.reset();
        state_.tab = Tab::details;
        const auto passages = around_.world.passages_about(c.place);
        const bool kept = state_.passage && std::ranges::find(passages, *state_.passage) != passages.end();
        if (!kept) {
            state_.passage = passages.empty() ? std::nullopt : std::optional(passages.front());
        }
    }
    void operator()(const SelectPassage& c) {
        if (c.passage.index >= around_.world.passages.size()) return;
        state_.passage = c.passage;
        const auto dates = geo::dates_of(around_.world.passages[c.passage.index]);
        if (dates.empty()) {
            give_time_back();
        } else {
            if (!state_.time_before_passage) state_.time_before_passage = state_.time;
            state_.time = dates.front();
            follow_head();
        }
        const auto points = geo::ground_of(around_.world, c.passage);
        if (const auto view = view_of_points(points, around_.projection, around_.map,
                                             meters_per_px(place_span_m, around_.map), around_.covered))
            (*this)(FlyTo{*view});
    }
    void operator()(const StepPassage& c) {
        const Reading reading = reading_of(state_, around_.world);
        if (reading.passages.empty()) return;
        const auto count = static_cast<long>(reading.passages.size());
        long next = c.by > 0 ? 0 : count - 1;
        if (reading.at) next = ((static_cast<long>(*reading.at) + c.by) % count + count) % count;
        (*this)(SelectPassage{reading.passages[static_cast<std::size_t>(next)]});
    }
    void operator()(const Select& c) {
        if (const auto* place = std::get_if<geo::PlaceId>(&c.what)) return (*this)(SelectPlace{*place});
        if (!is_there(c.what)) return;
        state_.selected = c.what;
        state_.asked.reset();
        if (!std::holds_alternative<std::monostate>(c.what)) state_.tab = Tab::details;
    }
    void operator()(const ClearSelection&) {
        state_.selected = std::monostate{};
        state_.asked.reset();
        state_.passage.reset();
        give_time_back();
        state_.message.clear();
    }
    void operator()(const HoverPlace& c) {
        if (!c.place || exists(*c.place)) state_.hovered_place = c.place;
    }
    void operator()(const ShowSense& c) { state_.senses[static_cast<std::size_t>(c.sense)] = c.on; }
    void operator()(const ReadInView& c) { state_.only_in_view = c.on; }
    void operator()(const ShowLayer& c) {
        if (LayerState* layer = find(c.id)) layer->visible = c.visible;
    }
    void operator()(const ToggleLayer& c) {
        if (LayerState* layer = find(c.id)) layer->visible = !layer->visible;
    }
    void operator()(const SetOpacity& c) {
        if (LayerState* layer = find(c.id)) layer->opacity = std::clamp(c.opacity, 0.0F, 1.0F);
    }
    void operator()(const MoveLayer& c) {
        const auto found = std::ranges::find(state_.layers, c.id, &LayerState::id);
        if (found == state_.layers.end()) return;
        const auto from = found - state_.layers.begin();
        const auto to = std::clamp<std::ptrdiff_t>(from + c.by, 0, std::ssize(state_.layers) - 1);
        const LayerState moved = *found;
        state_.layers.erase(found);
        state_.layers.insert(state_.layers.begin() + to, moved);
    }
    void operator()(const SetTime& c) {
        if (c.time.from > c.time.to) return;
        choose_time(c.time);
    }
    void operator()(const StepDay& c) {
        const geo::Date head{state_.time.to.days + c.days};
        const auto told = geo::told_days(around_.world);
        const bool leaves = told && told->contains(state_.time.to) && !told->contains(head);
        move_head(leaves ? (c.days > 0 ? told->to : told->from) : head);
    }
    void operator()(const StepEvent& c) {
        const auto* selected = std::get_if<EventId>(&state_.selected);
        const auto from = selected ? std::optional(selected->index) : std::nullopt;
        const auto event = geo::event_beside(around_.world, state_.time.to, from, c.by);
        if (!event) return;
        move_head(around_.world.events[*event].when.from);
        (*this)(Select{EventId{*event}});
    }
    void operator()(const Play& c) {
        const auto told = geo::told_days(around_.world);
        if (!told) return;
        state_.playback.on = c.on;
        state_.playback.owed_days = 0;
        if (!c.on || told->from == told->to || state_.time.to < told->to) return;
        const bool range = state_.time.from != state_.time.to;
        const geo::Date first = range ? std::max(state_.time.from, told->from) : told->from;
        choose_time(range ? geo::DateRange{first, {first.days + 1}} : geo::DateRange{first, first});
    }
    void operator()(const SetPlaybackSpeed& c) {
        state_.playback.days_per_s = *std::ranges::min_element(
            playback_speeds, {}, [&](double speed) { return std::abs(speed - c.days_per_s); });
    }
    void operator()(const ToggleRange&) {
        geo::DateRange time = state_.time;
        if (time.from != time.to) {
            time.from = time.to;
        } else {
            time.from.days -= range_days - 1;
            if (const auto told = geo::told_days(around_.world)) time.from = std::max(time.from, told->from);
            time.from = std::min(time.from, geo::Date{time.to.days - 1});  // a range needs two days
        }
        choose_time(time);
    }
    void operator()(const ShowSpan& c) { state_.timeline = span_within(c.span); }
    void operator()(const ToggleSpan&) {
        const TimelineSpan all = whole_span(around_.world);
        state_.timeline = span_within(state_.timeline == all ? span_around(around_.world, state_.time) : all);
    }
    void operator()(const AnimateFlows& c) {
        state_.flow_motion = c.on;
        state_.motion_s = 0;
    }
    void operator()(const ShowTimeline& c) {
        state_.timeline_on = c.on;
        if (!c.on) state_.timeline_has_keys = false;
    }
    void operator()(const FocusTimeline& c) { state_.timeline_has_keys = c.on && state_.timeline_on; }
    void operator()(const SetLanguage& c) { state_.language = c.language; }
    void operator()(const SetTheme& c) { state_.theme = c.theme; }
    void operator()(const ShowPanels& c) { state_.panels = c.on; }
    void operator()(const ShowFurniture& c) { state_.furniture = c.on; }
    void operator()(const ShowPiece& c) { state_.pieces[static_cast<std::size_t>(c.piece)] = c.on; }
    void operator()(const Fold& c) {
        const auto found = std::ranges::find(state_.folds, c.id, &FoldState::id);
        if (found != state_.folds.end())
            found->folded = c.folded;
        else
            state_.folds.push_back({c.id, c.folded});
    }
    void operator()(const ChooseTab& c) {
        state_.tab = c.tab;
        state_.map_in_front = c.map_in_front;
    }
    void operator()(const SetPanelWidths& c) { state_.widths = c.widths; }
    void operator()(const ShowHelp& c) { state_.help = c.on; }
    void operator()(const SetFullScreen& c) { state_.full_screen = c.on; }
    void operator()(const Search& c) { state_.search = c.typed; }
    void operator()(const FocusSearch& c) {
        state_.searching = c.on;
        if (!c.on) state_.search.clear();
    }
    void operator()(const Say& c) { state_.message = c.message; }
    void operator()(const Advance& c) {
        if (state_.playback.on) play_on(c.dt_s);
        if (state_.flow_motion && state_.visible(layer_id::refugees)) state_.motion_s += c.dt_s;
        if (!state_.flight) return;
        Flight& flight = *state_.flight;
        flight.t = std::min(1.0, flight.t + c.dt_s / std::max(flight.duration_s, 1e-3));
        state_.view = limited(view_at(flight, around_.projection, around_.map));
        if (flight.t >= 1) state_.flight.reset();
    }
    void operator()(const Quit&) { state_.quit = true; }
    template <typename C>
    requires requires(State& s, const C& c, const Surroundings& a) { open(s, c, a); }
    void operator()(const C& c) { open(state_, c, around_); }
    template <typename C>
    requires requires(State& s, const C& c, const Surroundings& a) { correct(s, c, a); }
    void operator()(const C& c) { correct(state_, c, around_); }

  private:
    [[nodiscard]] bool is_there(const Selection& what) const {
        const geo::World& world = around_.world;
        const auto among = [&](const auto& id, const auto& all) {
            return id == nullptr || id->index < all.size();
        };
        const auto* area = std::get_if<AreaOf>(&what);
        return among(std::get_if<geo::FlowId>(&what), world.flows) &&
               among(std::get_if<PostId>(&what), world.posts) &&
               among(std::get_if<RoadId>(&what), world.roads) &&
               among(std::get_if<EventId>(&what), world.events) &&
               among(std::get_if<FigureId>(&what), world.series) &&
               among(std::get_if<ZoneId>(&what), world.zones) && (area == nullptr || exists(area->town));
    }

    [[nodiscard]] bool exists(geo::PlaceId place) const {
        return place.index < around_.world.places.size() + around_.world.other_candidates.size();
    }

    /// By the reader: no passage gives it back.
    void choose_time(geo::DateRange time) {
        state_.time = time;
        state_.time_before_passage.reset();
        follow_head();
    }

    void give_time_back() {
        if (state_.time_before_passage) choose_time(*state_.time_before_passage);
    }

    void move_head(geo::Date head) { choose_time(geo::with_head(state_.time, head)); }

    void play_on(double dt_s) {
        const auto told = geo::told_days(around_.world);
        // A frame that took long does not jump weeks.
        state_.playback.owed_days += std::min(dt_s, longest_step_s) * state_.playback.days_per_s;
        // Sixty times a sixtieth is a little less than one.
        const double whole = std::floor(state_.playback.owed_days + 1e-9);
        state_.playback.owed_days -= whole;
        if (!told || state_.time.to >= told->to) {
            state_.playback = {false, state_.playback.days_per_s, 0};
        } else if (whole >= 1) {
            move_head(std::min(told->to, geo::Date{state_.time.to.days + static_cast<int>(whole)}));
        }
    }

    /// Moves the timeline so that the play head is in sight.
    void follow_head() {
        const double head = state_.time.to.days, length = state_.timeline.to_day - state_.timeline.from_day;
        if (head >= state_.timeline.from_day && head + 1 <= state_.timeline.to_day) return;
        const double from = head < state_.timeline.from_day ? head - length * 0.1 : head + 1 - length * 0.9;
        state_.timeline = span_within({from, from + length});
    }

    [[nodiscard]] TimelineSpan span_within(TimelineSpan span) const {
        const auto told = geo::told_days(around_.world);
        if (!told || !(span.to_day > span.from_day)) return state_.timeline;
        const double first = told->from.days, all = told->to.days + 1 - told->from.days;
        const double length = std::clamp(span.to_day - span.from_day, std::min(shortest_span_days, all), all);
        const double middle = (span.from_day + span.to_day) / 2;
        const double from = std::clamp(middle - length / 2, first, first + all - length);
        return {from, from + length};
    }

    [[nodiscard]] LayerState* find(std::string_view id) {
        const auto found = std::ranges::find(state_.layers, id, &LayerState::id);
        return found == state_.layers.end() ? nullptr : &*found;
    }

    /// By pixels, x right, y down. Stays where it is if there is no Earth at the new center.
    void move_center(float dx_px, float dy_px) {
        const auto center = around_.projection.map_from_lnglat(state_.view.look_at);
        if (!center) return;
        const geo::MapPoint moved{center->x + static_cast<double>(dx_px) * state_.view.meters_per_px,
                                  center->y - static_cast<double>(dy_px) * state_.view.meters_per_px};
        if (const auto there = around_.projection.lnglat_from_map(moved)) state_.view.look_at = *there;
    }

    State& state_;
    const Surroundings& around_;
};

bool names_word(std::string_view text, std::string_view word) {
    const auto is_letter = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
    };
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end])))
            return true;
    }
    return false;
}

/// The passages about what is selected; none where the article is silent about it.
struct AboutSelected {
    using Passages = std::vector<geo::PassageId>;
    const geo::World& world;

    Passages operator()(std::monostate) const { return {}; }
    Passages operator()(PostId) const { return {}; }
    Passages operator()(geo::PlaceId place) const { return world.passages_about(place); }
    Passages operator()(AreaOf area) const {
        Passages about = world.passages_about(area.town);
        return about.empty() ? world.passages_about("front") : about;
    }
    Passages operator()(EventId event) const {
        const auto& where = world.events[event.index].place;
        return where ? world.passages_about(*where) : Passages{};
    }
    Passages operator()(FrontSelected) const { return world.passages_about("front"); }
    Passages operator()(ZoneId) const { return world.passages_about("front"); }
    Passages operator()(geo::FlowId) const { return world.passages_about("displacement"); }
    Passages operator()(FigureId) const { return world.passages_about("displacement"); }
    /// Those that name it, and those of the story's topic.
    Passages operator()(RoadId road) const {
        Passages about = world.passages_about("roads");
        for (std::uint32_t i = 0; i < world.passages.size(); ++i)
            if (names_word(world.text_of({i}), world.roads[road.index].name)) about.push_back({i});
        std::ranges::sort(about);
        about.erase(std::ranges::unique(about).begin(), about.end());
        return about;
    }
};

}  // namespace

State apply(State state, const Command& command, const Surroundings& around) {
    std::visit(Applying(state, around), command);
    return state;
}

std::vector<geo::PassageId> passages_about(const Selection& selection, const geo::World& world) {
    return std::visit(AboutSelected{world}, selection);
}

Reading reading_of(const State& state, const geo::World& world) {
    Reading reading;
    reading.passages = passages_about(state.selected, world);
    if (reading.passages.empty()) {
        for (std::uint32_t i = 0; i < world.passages.size(); ++i) reading.passages.push_back({i});
    }
    if (state.passage) {
        const auto found = std::ranges::find(reading.passages, *state.passage);
        if (found != reading.passages.end())
            reading.at = static_cast<std::size_t>(found - reading.passages.begin());
    }
    return reading;
}

}  // namespace app
