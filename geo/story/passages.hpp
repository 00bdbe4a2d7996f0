#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "geo/story/manifest.hpp"
#include "geo/story/world.hpp"
#include "geo/text/linker.hpp"

namespace geo {

/// Fills in the passages of a world from its article, with their topics and no places.
void split_article(World&, std::span<const Topic>);

/// Links the article of a world: fills in its passages with their places and topics, and appends the places
/// of the gazetteer that the article names, and those that it might have meant; and its actors. The linker's
/// story places are the world's.
void link_article(World&, const Linker&, std::span<const Topic>);

/// Gives each country of a linked world its capital: the story's own, else the gazetteer's, which is then one
/// more candidate.
void add_capitals(World&, const Gazetteer&);

/// Makes candidates of the places that World::corrections name and the links do not.
void add_places_of_corrections(World&, const Gazetteer&);

/// Puts hand corrections in the place of the automatic links of a world. Returns a line for each that fits
/// nothing.
[[nodiscard]] std::vector<std::string> apply_corrections(std::span<const LinkCorrection>, World&);

/// Gives new ids to the places of all mentions and their candidates; to the countries of actors; to both and
/// to the capitals of a world, as it is of one article.
using NewPlaceId = std::function<PlaceId(PlaceId)>;
void renumber(std::vector<Passage>&, const NewPlaceId&);
void renumber(std::vector<Actor>&, const NewPlaceId&);
void renumber(World&, const NewPlaceId&);

}  // namespace geo
