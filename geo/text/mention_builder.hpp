#pragma once

#include <span>
#include <vector>

#include "geo/story/place.hpp"
#include "geo/text/accept.hpp"
#include "geo/text/gazetteer.hpp"
#include "geo/text/linked_places.hpp"
#include "geo/text/read_text.hpp"
#include "geo/text/sighting.hpp"

namespace geo {

/// Makes mentions of the sightings that were kept: their extent in the text, their sense, their candidates.
class MentionBuilder {
  public:
    MentionBuilder(const Gazetteer& gazetteer, std::span<const Place> story, const Thresholds& thresholds)
        : gazetteer_(gazetteer), story_(story), thresholds_(thresholds) {}

    void add_mentions(const ReadText&, const Sightings&, LinkedPlaces&, std::vector<Mention>&) const;

  private:
    [[nodiscard]] Mention mention_of(const ReadText&, const Sightings&, const Sighting&, LinkedPlaces&) const;
    [[nodiscard]] std::optional<PlaceId> country_of(const Option&, LinkedPlaces&) const;

    const Gazetteer& gazetteer_;
    std::span<const Place> story_;
    const Thresholds& thresholds_;
};

}  // namespace geo
