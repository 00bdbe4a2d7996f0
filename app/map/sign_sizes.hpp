#pragma once

#include "app/text/text_engine.hpp"

namespace app {

// What placing the signs, drawing them and explaining them in legend and lists must agree on: from the middle
// to the outer edge, where nothing else is said.

inline constexpr float mark_radius_pt = 3.6F;   // of a place
inline constexpr float rim_pt = 0.9F;           // round it
inline constexpr float capital_ring_pt = 2.2F;  // from the place's edge to the outer edge of a capital's ring
inline constexpr float capital_line_pt = 0.9F;
inline constexpr float post_pt = 4.2F;          // to the tip of its triangle
inline constexpr float encirclement_pt = 8.5F;  // of the ring round an encircled post
inline constexpr float encirclement_line_pt = 1.2F;

// A government's seat is a ring, an organization's a square.
inline constexpr float government_pt = 4.5F;
inline constexpr float organization_pt = 4;  // to a side
inline constexpr float seat_line_pt = 1.6F;

// Of two open articles the places of the first are discs, of the second diamonds, of both a disc in a
// diamond; seats are hollow.
inline constexpr float article_mark_pt = 6;  // with its halo
inline constexpr float first_article_pt = 4.2F, second_article_pt = 5.6F;
inline constexpr float first_of_both_pt = 3.3F, second_of_both_pt = 7.2F;
inline constexpr float article_line_pt = 1.7F;          // of a hollow disc
inline constexpr float article_diamond_line_pt = 2.4F;  // of a hollow diamond, from corner to corner

[[nodiscard]] inline TextStyle flow_text(float scale) {
    return {Face::sans_medium, 11 * scale, 0, 1.8F * scale};
}

}  // namespace app
