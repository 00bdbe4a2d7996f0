#pragma once

#include "app/text/text_engine.hpp"

namespace app {

// What placing the signs and drawing them must agree on.

inline constexpr float mark_radius_pt = 3.6F;  // of a place
inline constexpr float article_mark_pt = 6;    // of a place that one of two open articles names

[[nodiscard]] inline TextStyle flow_text(float scale) {
    return {Face::sans_medium, 11 * scale, 0, 1.8F * scale};
}

}  // namespace app
