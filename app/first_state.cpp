#include "app/first_state.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "app/command.hpp"
#include "app/layout.hpp"
#include "app/map/camera.hpp"
#include "app/map/map_layers.hpp"
#include "app/timeline_span.hpp"
#include "geo/earth/projections.hpp"

namespace app {
namespace {

/// The desktop's language if the names come in it, else English.
geo::Language language_of_desktop() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value == nullptr || *value == '\0') continue;
        const auto language = geo::language_from_code(std::string_view(value).substr(0, 2));
        const bool has_names =
            language && std::ranges::find(geo::all_languages, *language) != geo::all_languages.end();
        return has_names ? *language : geo::Language::en;
    }
    return geo::Language::en;
}

void show_layers(State& state, const std::vector<std::string>& ids, bool visible) {
    for (const std::string& id : ids) {
        const auto piece = std::ranges::find(all_pieces, id, [](Piece p) { return name_of(p); });
        if (piece != all_pieces.end()) {
            state.pieces[static_cast<std::size_t>(*piece)] = visible;
            continue;
        }
        const auto found = std::ranges::find(state.layers, id, &LayerState::id);
        // One of the program's own that this story has nothing for is hidden already.
        if (found == state.layers.end() &&
            std::ranges::find(map_layers(), id, &LayerInfo::id) != map_layers().end())
            continue;
        if (found == state.layers.end()) {
            std::string known;
            for (const LayerState& layer : state.layers) known += (known.empty() ? "" : ", ") + layer.id;
            for (const Piece p : all_pieces) known += ", " + std::string(name_of(p));
            throw ViewError("no layer '" + id + "'; there are " + known);
        }
        found->visible = visible;
    }
}

/// `wanted`: the middle of what is to be fitted into the map.
void refuse_unseen(const State& state, const ViewOptions& options, const geo::Projection& projection,
                   geo::LngLat wanted) {
    if (can_look_at(projection, wanted) && can_look_at(projection, state.view.look_at)) return;
    throw ViewError(
        fmt::format("--crs {}: it does not show {:.1f},{:.1f}, the middle of the view; choose another with "
                    "--look or --extent",
                    options.crs.empty() ? state.projection : options.crs, wanted.lng, wanted.lat));
}

}  // namespace

State first_state(const geo::World& world, const ViewOptions& options, PixelSize window, float scale) {
    State state;
    take_corrections(state, world);
    state.panels = !options.no_panels;
    state.furniture = !options.no_furniture;
    state.theme = options.theme.value_or(Theme::light);
    state.language = options.language.value_or(language_of_desktop());
    take_over(state, world);
    if (options.time) {
        state.time = *options.time;
        state.timeline = span_around(world, state.time);
    }
    // Where no story says what it is about, the part that is asked for does.
    const bool anywhere = world.opening.east - world.opening.west >= 360;
    const geo::Extent shown = anywhere && options.extent ? *options.extent : world.opening;
    state.projection =
        geo::definition_from_user(options.crs.empty() ? geo::fitting_projection(shown) : options.crs, shown);
    if (!world.opened_from.path.empty()) state.articles.recent = open_sources(world);
    show_layers(state, options.show, true);
    show_layers(state, options.hide, false);

    const geo::Projection projection = geo::Projection::create(state.projection);
    const PixelSize map = layout_for(window, scale, arrangement_of(state)).map_size;
    state.view = options.extent ? view_of(*options.extent, projection, map, 0)
                                : home_view(world.opening, projection, map);
    if (!options.place.empty()) {
        const auto found = world.find_places(options.place, 1);
        if (found.empty()) throw ViewError("no place named '" + options.place + "' in this story");
        const Surroundings around{world, projection, map};
        state = apply(std::move(state), SelectPlace{found.front()}, around);
        state = apply(std::move(state), FlyToPlace{found.front()}, around);
        if (state.flight) {
            state.view = state.flight->to;
            state.flight.reset();
        }
    }
    if (options.look) state.view.look_at = *options.look;
    if (options.meters_per_px) state.view.meters_per_px = *options.meters_per_px;
    state.view = limited(state.view);
    const bool fitted = !options.look && options.place.empty();
    refuse_unseen(state, options, projection,
                  fitted ? options.extent.value_or(world.opening).center() : state.view.look_at);
    return state;
}

}  // namespace app
