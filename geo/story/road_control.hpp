#pragma once

#include <map>
#include <vector>

#include "geo/story/world.hpp"

namespace geo {

/// The part of a road's course within the areas of one holder (index into World::holders).
struct RoadPiece {
    Line line;
    std::uint32_t holder = 0;
    double km = 0;  // geodesic
};

/// In the order of the areas. What lies outside of them is in no piece.
[[nodiscard]] std::vector<RoadPiece> road_by_holder(const Road&, const ControlMap&);

[[nodiscard]] std::map<std::uint32_t, double> km_by_holder(const std::vector<RoadPiece>&);

}  // namespace geo
