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

}  // namespace geo
