#pragma once

#include "geo/story/place.hpp"
#include "geo/text/brief_place.hpp"
#include "geo/text/gazetteer.hpp"

namespace geo {

/// A place of the gazetteer as a place of a story: its id is the gazetteer's public one, its kind what comes
/// nearest (a town by its inhabitants; a sea or a range is a region).
[[nodiscard]] Place place_of(const Gazetteer&, GazetteerId);
/// The same, of it only what a list shows.
[[nodiscard]] BriefPlace brief_place_of(const Gazetteer&, GazetteerId, Language);

}  // namespace geo
