#pragma once

#include "geo/story/world.hpp"

namespace geo {

/// One world of two that each hold one article: the first one in front, the second beside it. A place that
/// both name is one place. What else a story tells (control, flows, ...) is the first one's, or the second's
/// where only that is a story. Both have the same base map.
[[nodiscard]] World joined(const World& first, const World& second);

/// The same world with the article that is beside in front. Places, flows and all else keep their ids; so a
/// picture of the one is one of the other. Precondition: there is one beside.
[[nodiscard]] World with_other_in_front(const World&);

/// Fills in World::named_in, where there are two articles, from the places that they name now; of a
/// government that is named by its country the capital too.
void find_who_names(World&);

}  // namespace geo
