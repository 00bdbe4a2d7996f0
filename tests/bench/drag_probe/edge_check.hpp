#pragma once

#include <string>

#include "drag.hpp"
#include "picture.hpp"

namespace probe {

struct Edges {
    int checked = 0, blank = 0, lost = 0;  // lost: not found in the reference at all
    double least_likeness = 1;
};

/// The check of the edges. Every kept picture is laid over the reference: of the pointer's places shortly
/// before it was taken, the one (give or take a pixel) at which most of a coarse grid of pixels is as in the
/// reference is how far the map had moved. Then a strip of `edge_px` along each side is compared,
/// `segment_px` at a time. A segment is wrong if all but a few of its pixels are not what the map has there,
/// whether they are the color that the map is cleared to, black, or what was there before. The reference has
/// no names: one in the picture does not cover so much of a segment. Furniture keeps clear of the strips. At
/// the end a picture whose edges were painted over must be found wrong. `folder` gets the first picture that
/// was wrong, and what the map has there.
[[nodiscard]] Edges check_edges(const Drag&, const Picture& reference, const std::string& folder);

}  // namespace probe
