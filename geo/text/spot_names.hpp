#pragma once

#include <optional>

#include "geo/text/gazetteer.hpp"
#include "geo/text/place_options.hpp"
#include "geo/text/read_text.hpp"
#include "geo/text/sighting.hpp"
#include "geo/text/story_names.hpp"

namespace geo {

/// Finds the names of places and peoples: the longest match at word borders wins. Names want a capital letter
/// (or a noun like "mer" before one), adjectives do not where their language writes them small; a compound
/// adjective ("turco-russe") gives a sighting for each part.
class NameSpotter {
  public:
    NameSpotter(const Gazetteer& gazetteer, const StoryNames& story_names, const PlaceOptions& options)
        : gazetteer_(gazetteer), story_names_(story_names), options_(options) {}

    [[nodiscard]] Sightings spot(const ReadText&, std::span<const Token>) const;

  private:
    const Gazetteer& gazetteer_;
    const StoryNames& story_names_;
    const PlaceOptions& options_;
};

}  // namespace geo
