#include "app/command.hpp"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "app/map/camera.hpp"
#include "app/map/flight.hpp"

namespace app {
namespace {

/// A place that is chosen is shown no farther out than this, so that its surroundings can be told apart.
constexpr double place_meters_per_px = 420;
constexpr double area_meters_per_px = 2'400;

/// Changes a state in place; apply() owns the copy.
class Applying {
  public:
    Applying(State& state, const Surroundings& around) : state_(state), around_(around) {}

    void operator()(const LookAt& c) {
        state_.flight.reset();
        state_.view = limited(c.view);
    }
    void operator()(const FlyTo& c) {
        state_.flight = flight_to(state_.view, limited(c.view), around_.projection, around_.map);
    }
    void operator()(const FlyToPlace& c) {
        if (!exists(c.place)) return;
        const geo::Place& place = around_.world.place(c.place);
        if (!around_.projection.map_from_lnglat(place.at)) {
            state_.message = "This projection does not show " + place.names.in(state_.language);
            return;
        }
        const double wanted = geo::is_area(place.kind) ? area_meters_per_px : place_meters_per_px;
        (*this)(FlyTo{{place.at, std::min(state_.view.meters_per_px, wanted)}});
    }
    void operator()(const FlyToExtent& c) { (*this)(FlyTo{view_of(c.extent, around_.projection, c.map)}); }
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
        if (c.definition == state_.projection) return;
        try {
            const geo::Projection next = geo::Projection::create(c.definition);
            if (!next.map_from_lnglat(state_.view.look_at)) {
                state_.view.look_at = around_.world.opening.center();
            }
            const double scale_now = around_.projection.scale_at(state_.view.look_at);
            const double scale_next = next.scale_at(state_.view.look_at);
            state_.view.meters_per_px *= scale_next / scale_now;  // the ground keeps its size on the screen
            state_.view = limited(state_.view);
            state_.projection = c.definition;
            state_.flight.reset();
            state_.message.clear();
        } catch (const geo::ProjectionError& error) {
            state_.message = error.what();
        }
    }
    void operator()(const SelectPlace& c) {
        if (!exists(c.place)) return;
        state_.selected = c.place;
        const auto passages = around_.world.passages_about(c.place);
        const bool kept = state_.passage && std::ranges::find(passages, *state_.passage) != passages.end();
        if (!kept) {
            state_.passage = passages.empty() ? std::nullopt : std::optional(passages.front());
        }
    }
    void operator()(const SelectPassage& c) {
        if (c.passage.index >= around_.world.passages.size()) return;
        state_.passage = c.passage;
        if (const auto extent = extent_of(c.passage, around_.world)) {
            View view = view_of(*extent, around_.projection, around_.map, 0.18);
            view.meters_per_px = std::max(view.meters_per_px, place_meters_per_px);
            (*this)(FlyTo{view});
        }
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
        if (const auto* flow = std::get_if<geo::FlowId>(&c.what);
            flow && flow->index >= around_.world.flows.size())
            return;
        if (const auto* post = std::get_if<PostId>(&c.what);
            post && post->index >= around_.world.posts.size())
            return;
        if (const auto* road = std::get_if<RoadId>(&c.what);
            road && road->index >= around_.world.roads.size())
            return;
        state_.selected = c.what;
    }
    void operator()(const ClearSelection&) {
        state_.selected = std::monostate{};
        state_.passage.reset();
        state_.message.clear();
    }
    void operator()(const HoverPlace& c) {
        if (!c.place || exists(*c.place)) state_.hovered_place = c.place;
    }
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
        if (c.time.from <= c.time.to) state_.time = c.time;
    }
    void operator()(const SetLanguage& c) { state_.language = c.language; }
    void operator()(const SetTheme& c) { state_.theme = c.theme; }
    void operator()(const ShowPanels& c) { state_.panels = c.on; }
    void operator()(const ShowFurniture& c) { state_.furniture = c.on; }
    void operator()(const ShowHelp& c) { state_.help = c.on; }
    void operator()(const SetFullScreen& c) { state_.full_screen = c.on; }
    void operator()(const Search& c) { state_.search = c.typed; }
    void operator()(const FocusSearch& c) {
        state_.searching = c.on;
        if (!c.on) state_.search.clear();
    }
    void operator()(const Say& c) { state_.message = c.message; }
    void operator()(const Advance& c) {
        if (!state_.flight) return;
        Flight& flight = *state_.flight;
        flight.t = std::min(1.0, flight.t + c.dt_s / std::max(flight.duration_s, 1e-3));
        state_.view = limited(view_at(flight, around_.projection, around_.map));
        if (flight.t >= 1) state_.flight.reset();
    }
    void operator()(const Quit&) { state_.quit = true; }

  private:
    [[nodiscard]] bool exists(geo::PlaceId place) const { return place.index < around_.world.places.size(); }

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

}  // namespace

State apply(State state, const Command& command, const Surroundings& around) {
    std::visit(Applying(state, around), command);
    return state;
}

Reading reading_of(const State& state, const geo::World& world) {
    Reading reading;
    if (const auto* place = std::get_if<geo::PlaceId>(&state.selected)) {
        reading.passages = world.passages_about(*place);
    } else if (std::holds_alternative<FrontSelected>(state.selected)) {
        reading.passages = world.passages_about("front");
    } else if (std::holds_alternative<geo::FlowId>(state.selected)) {
        reading.passages = world.passages_about("displacement");
    }
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

std::optional<geo::Extent> extent_of(geo::PassageId id, const geo::World& world) {
    if (id.index >= world.passages.size()) return std::nullopt;
    const geo::Passage& passage = world.passages[id.index];
    const auto around_those = [&](auto counts) -> std::optional<geo::Extent> {
        geo::Extent box{1e9, 1e9, -1e9, -1e9};
        for (const geo::Mention& mention : passage.mentions) {
            if (!counts(mention)) continue;
            const geo::LngLat at = world.place(mention.place).at;
            box = {std::min(box.west, at.lng), std::min(box.south, at.lat), std::max(box.east, at.lng),
                   std::max(box.north, at.lat)};
        }
        return box.west > box.east ? std::nullopt : std::optional(box);
    };
    // Adjectives ("turque") say whose, not where: they count only where nothing else does.
    if (auto named = around_those([](const geo::Mention& m) { return m.sense != geo::Sense::demonym; }))
        return named;
    // A sentence without a place of its own goes on at the last literal one.
    for (auto before = id.index; before-- > 0;) {
        for (const geo::Mention& mention : world.passages[before].mentions | std::views::reverse) {
            if (mention.sense != geo::Sense::literal) continue;
            const geo::LngLat at = world.place(mention.place).at;
            return geo::Extent{at.lng, at.lat, at.lng, at.lat};
        }
    }
    return around_those([](const geo::Mention&) { return true; });
}

}  // namespace app
