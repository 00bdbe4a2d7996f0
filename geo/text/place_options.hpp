#pragma once

#include <cstdint>
#include <span>

#include "geo/story/place.hpp"
#include "geo/text/gazetteer.hpp"
#include "geo/text/sighting.hpp"

namespace geo {

/// Turns the names of the gazetteer and the story into options with what speaks for each by itself.
class PlaceOptions {
  public:
    PlaceOptions(const Gazetteer&, std::span<const Place> story, const LinkWeights&);

    /// Appends the places that a name may mean, a story's place before the gazetteer's same one.
    void add_story(Sightings&, Sighting&, std::span<const std::uint32_t> places) const;
    void add_names(Sightings&, Sighting&, NameList, NameLanguage) const;
    /// Appends the places whose adjective or people a name is.
    void add_demonyms(Sightings&, Sighting&, NameList, NameLanguage) const;
    /// Appends one place of the gazetteer.
    void add_place(Sightings&, Sighting&, GazetteerId) const;

  private:
    [[nodiscard]] Option option_of(GazetteerId) const;
    [[nodiscard]] Option story_option(std::uint32_t place) const;
    [[nodiscard]] bool known_already(const Sightings&, const Sighting&, const Option&) const;
    void weigh(Sightings&, Option&) const;
    void weigh_name(Sightings&, Option&, NameEntry, NameLanguage) const;

    const Gazetteer& gazetteer_;
    std::span<const Place> story_;
    const LinkWeights& weights_;
};

/// A number for a country's code, and for that of a unit in it; 0 for "".
[[nodiscard]] std::uint32_t country_number(std::string_view iso2);
[[nodiscard]] std::uint32_t unit_number(std::string_view iso2, std::string_view admin1);

}  // namespace geo
