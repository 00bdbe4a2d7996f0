#include "app/state.hpp"

#include <algorithm>
#include <cmath>

namespace app {

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

bool State::folded(std::string_view id, bool otherwise) const {
    const auto found = std::ranges::find(folds, id, &FoldState::id);
    return found == folds.end() ? otherwise : found->folded;
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
