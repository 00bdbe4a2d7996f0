#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "geo/earth/coordinates.hpp"
#include "geo/story/control.hpp"

namespace geo {

/// doubtful: one line, but a town beside it is disputed or known on a weak word. uncertain: beside towns of
/// no side, so that the front runs on one side of them or the other.
enum class FrontKind { none, certain, doubtful, uncertain };

/// A line between the cells of two holders. Its ends are where three holders meet, or on the edge of the box
/// that the cells were made for; a closed one repeats its first point.
struct BorderArc {
    Line line;
    FrontKind front = FrontKind::none;
    std::uint32_t low = 0, high = 0;  // the holders beside it
};

/// The borders between cells of different holders; cell i is that of site i. A border is a front where the
/// sides differ. Holders of no side ("") make an uncertain front on their borders where the towns they hold
/// together lie between two sides; where one side alone is around them there is none. Cells of nobody_knows
/// have none.
[[nodiscard]] std::vector<BorderArc> border_arcs(std::span<const Polygon> cells,
                                                 std::span<const ControlSite> sites,
                                                 std::span<const std::string> sides);

/// Chaikin's corner cutting (1974), twice: the ends stay, corners become curves within the corner's triangle.
[[nodiscard]] Line smoothed(const Line&);

/// True if no site lies between a line and its smoothed form: each keeps its side.
[[nodiscard]] bool keeps_sides(const Line& raw, const Line& smooth, std::span<const ControlSite> sites);

}  // namespace geo
