#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "geo/story/manifest.hpp"
#include "geo/story/world.hpp"

namespace geo {

/// The sentences of an article with their places and topics.
[[nodiscard]] std::vector<Passage> find_passages(const Article&, std::span<const Place>,
                                                 std::span<const Topic>);

/// The literal place that a sentence without one of its own goes on about: the last one before it. nullopt
/// where it has its own, or where there is none before it.
[[nodiscard]] std::optional<PlaceId> inherited_place(const World&, PassageId);

/// Puts hand corrections in the place of the automatic links of a world. Returns a line for each that fits
/// nothing.
[[nodiscard]] std::vector<std::string> apply_corrections(std::span<const LinkCorrection>, World&);

/// Holds the places that the article names, with a margin; the whole world where there are none.
[[nodiscard]] Extent extent_of_passages(const World&);

}  // namespace geo
