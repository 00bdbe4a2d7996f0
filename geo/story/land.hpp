#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/story/world.hpp"

namespace geo {

/// The polygons of a feature, each outer ring with its holes. The rings may come in any order.
[[nodiscard]] std::vector<Polygon> polygons_of(const Layer&, std::size_t feature);

/// The land of a country by its ISO alpha-3 code ("A3"), from the most detailed land layer that has it;
/// layers that were not read are read for it. Empty where no layer has it.
[[nodiscard]] std::vector<Polygon> land_of(std::span<const MapLayer>, std::string_view country);

/// "file: clip_country: ..." where there are land layers but none has the country; nullopt where all is well.
[[nodiscard]] std::optional<std::string> clip_country_problem(std::span<const MapLayer>,
                                                              std::string_view country,
                                                              const std::string& file);

/// The outlines of the country that a point lies in, of the most detailed land layer that was read and has
/// the point; a layer may be cut off at its data_box. Empty where none was read or the point is at sea. They
/// live as long as the layers' data.
[[nodiscard]] std::vector<std::span<const LngLat>> outlines_around(std::span<const MapLayer>, LngLat);

/// The point itself where it is inside by the even-odd rule, else the nearest one of the outlines, a degree
/// of longitude taken as long as it is at the point. There is at least one outline.
[[nodiscard]] LngLat nearest_point(std::span<const std::span<const LngLat>> outlines, LngLat);

/// Of the outline with the largest area in degrees; there is at least one.
[[nodiscard]] Extent extent_of_largest(std::span<const std::span<const LngLat>> outlines);

}  // namespace geo
