#include "app/state.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 3> theme_names{"light", "dark", "contrast"};

}  // namespace

View limited(View view) {
    if (!std::isfinite(view.meters_per_px)) view.meters_per_px = farthest_meters_per_px;
    view.meters_per_px = std::clamp(view.meters_per_px, closest_meters_per_px, farthest_meters_per_px);
    return view;
}

const LayerState* State::layer(std::string_view id) const {
    const auto found = std::ranges::find(layers, id, &LayerState::id);
    return found == layers.end() ? nullptr : &*found;
}

bool State::visible(std::string_view id) const {
    const LayerState* found = layer(id);
    return found != nullptr && found->visible;
}

std::optional<bool> State::chosen_fold(std::string_view id) const {
    const auto found = std::ranges::find(folds, id, &FoldState::id);
    return found == folds.end() ? std::nullopt : std::optional(found->folded);
}

double next_speed(double days_per_s) {
    const auto faster =
        std::ranges::find_if(playback_speeds, [days_per_s](double speed) { return speed > days_per_s; });
    return faster == playback_speeds.end() ? playback_speeds.front() : *faster;
}

std::string_view name_of(Theme theme) {
    return theme_names[static_cast<std::size_t>(theme)];
}

std::optional<Theme> theme_from_name(std::string_view name) {
    const auto found = std::ranges::find(theme_names, name);
    if (found == theme_names.end()) return std::nullopt;
    return static_cast<Theme>(found - theme_names.begin());
}

Theme next(Theme theme) {
    return static_cast<Theme>((static_cast<std::size_t>(theme) + 1) % theme_names.size());
}

std::string_view name_of(Piece piece) {
    switch (piece) {
        case Piece::title:
            return "title";
        case Piece::legend:
            return "legend";
        case Piece::inset:
            return "inset";
        case Piece::scale_bar:
            return "scale-bar";
        case Piece::north:
            return "north";
        case Piece::sources:
            return "sources";
    }
    return "";
}

}  // namespace app
