#pragma once

#include <unordered_map>
#include <vector>

#include "geo/text/sighting.hpp"

namespace geo {

/// Gives the places of a linked text their ids: a story's places keep theirs, those of the gazetteer follow
/// in the order in which they come up.
class LinkedPlaces {
  public:
    explicit LinkedPlaces(std::size_t story_places)
        : story_places_(static_cast<std::uint32_t>(story_places)) {}

    PlaceId id_of(const Option& option) {
        return option.of_story ? PlaceId{option.index} : id_of_gazetteer(option.index);
    }
    PlaceId id_of_gazetteer(std::uint32_t index) {
        const auto [found, added] =
            ids_.emplace(index, story_places_ + static_cast<std::uint32_t>(gazetteer_places_.size()));
        if (added) gazetteer_places_.push_back(index);
        return {found->second};
    }
    [[nodiscard]] std::vector<std::uint32_t> take() { return std::move(gazetteer_places_); }

  private:
    std::uint32_t story_places_;
    std::unordered_map<std::uint32_t, std::uint32_t> ids_;
    std::vector<std::uint32_t> gazetteer_places_;
};

}  // namespace geo
