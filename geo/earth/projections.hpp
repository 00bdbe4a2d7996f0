#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/earth/coordinates.hpp"

namespace geo {

/// A projection of the program's own list. `definition` fits the story's extent (center, parallels).
struct NamedProjection {
    std::string id;  // "mercator", "lambert", "albers", "laea", "aeqd", "globe", "plate-carree", "robinson"
    std::string title;       // "Web Mercator"
    std::string purpose;     // one line: what it keeps, what it is good for
    std::string definition;  // for Projection::create
};

/// The list, in the order of the panel, fitted to an extent (standard parallels at 1/6 and 5/6 of its
/// height).
[[nodiscard]] std::vector<NamedProjection> projections_for(const Extent& story);

/// What the user typed after --crs: an id or a title of the list (any case), else handed on as it is.
[[nodiscard]] std::string definition_from_user(std::string_view typed, const Extent& story);

/// The id of the projection of the list that suits an extent by its size, latitude and shape, after Snyder
/// (Map Projections: A Working Manual, 1987, p. 33-35): "robinson" for the world, "laea" for a continent, a
/// polar region and what is far taller than wide, "mercator" for a region at the equator, else "lambert".
[[nodiscard]] std::string_view fitting_projection(const Extent&);

}  // namespace geo
