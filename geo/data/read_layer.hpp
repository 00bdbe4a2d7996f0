#pragma once

#include <string>

#include "geo/data/layer.hpp"

namespace geo {

/// Which of GDAL's drivers may open a source. A story's own files need no more than the plain formats;
/// others, such as VRT or WFS, can point to further files or to the net and are for what the user typed.
enum class Drivers { all, plain_files };

/// What "FILE:LAYER" names, where FILE is there; the whole is the file otherwise, and `layer` "".
struct SourceParts {
    std::string file, layer;
};
[[nodiscard]] SourceParts parts_of_source(const std::string& source);

/// Reads a vector source (anything GDAL opens) as WGS 84: its first layer, or with "FILE:LAYER" that one. Z
/// and M are dropped; curves are stroked; empty geometries, and features with NaN, infinite or out-of-range
/// coordinates are skipped with a warning. No CRS in the source: coordinates within ±180, ±90 are taken as
/// WGS 84 with a warning, others are refused. Attribute text is UTF-8; invalid bytes become U+FFFD with a
/// warning. A mixed layer keeps the kind of its first feature and warns. Throws DataError: missing,
/// unreadable, no vector layer, no usable feature.
[[nodiscard]] Layer read_layer(const std::string& source, Drivers drivers = Drivers::all);

}  // namespace geo
