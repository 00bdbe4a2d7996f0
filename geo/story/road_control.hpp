#pragma once

#include <map>
#include <string>

#include "geo/story/world.hpp"

namespace geo {

/// Kilometers of a road's course within the areas of each holder (index into World::holders), by straight
/// lines between its waypoints. What lies outside the areas is not counted.
[[nodiscard]] std::map<std::uint32_t, double> km_by_holder(const Road&, const ControlMap&);

}  // namespace geo
