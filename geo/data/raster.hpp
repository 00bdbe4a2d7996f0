#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "geo/earth/coordinates.hpp"

namespace geo {

/// A picture of bytes on a longitude-latitude grid, rows from north to south, bands interleaved by pixel.
struct Raster {
    int width = 0, height = 0, bands = 0;
    Extent extent;
    std::vector<std::uint8_t> pixels;  // width * height * bands
};

/// Throws DataError: missing, not a raster, not in EPSG:4326 or rotated, not bytes, over 400 million pixels.
[[nodiscard]] Raster read_raster(const std::string& path);

}  // namespace geo
