#pragma once

#include <span>

#include "geo/story/world.hpp"

namespace geo {

/// A smooth course through points: centripetal Catmull-Rom (Yuksel et al. 2011), which neither loops nor
/// strays far between points of uneven distance. It passes through all of them; two points give a straight
/// line.
[[nodiscard]] Line smooth_course(std::span<const LngLat> points);

[[nodiscard]] Line course_of(const Road&);
/// The part of the course between two of the waypoints, by index, both included; empty where `last` is not
/// after `first`.
[[nodiscard]] Line course_between(const Road&, std::size_t first, std::size_t last);

}  // namespace geo
