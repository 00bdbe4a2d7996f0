#pragma once

#include "app/state.hpp"
#include "geo/story/world.hpp"

namespace app {

/// All days that a story is told for; {0, 1} where nothing is dated.
[[nodiscard]] TimelineSpan whole_span(const geo::World&);
/// The part of them that a timeline shows first: whole months, from two before the days of the map to one
/// after, in which a news story happens; all where the days lie elsewhere.
[[nodiscard]] TimelineSpan span_around(const geo::World&, geo::DateRange time);

}  // namespace app
