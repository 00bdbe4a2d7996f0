#include "app/state.hpp"

#include <algorithm>

namespace app {

const LayerState* State::layer(std::string_view id) const {
    const auto found = std::ranges::find(layers, id, &LayerState::id);
    return found == layers.end() ? nullptr : &*found;
}

bool State::visible(std::string_view id) const {
    const LayerState* found = layer(id);
    return found != nullptr && found->visible;
}

}  // namespace app
