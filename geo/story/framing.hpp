#pragma once

#include "geo/story/world.hpp"

namespace geo {

/// Holds the places where the article has things happen, else all places that it names, with a margin; the
/// whole world where there are none. Towns count by their points, states and regions by the part near those;
/// where it names no town, by all their land. What is as wide as a continent counts only where there is
/// nothing else, and not what lies far from four fifths of the places.
[[nodiscard]] Extent extent_of_passages(const World&);

}  // namespace geo
