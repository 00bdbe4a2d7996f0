#include "geo/data/raster.hpp"

#include "geo/data/error.hpp"
#include "tests/catch.hpp"
#include "tests/paths.hpp"

using Catch::Matchers::Contains;

TEST_CASE("what is no raster is refused with its name") {
    CHECK_THROWS_WITH(geo::read_raster("/nowhere/relief.tif"), Contains("/nowhere/relief.tif: "));
    CHECK_THROWS_AS(geo::read_raster(paths::data_folder() + "/layers/points.shp"), geo::DataError);
}

TEST_CASE("the relief of the base map covers a box of degrees from north to south") {
    const auto relief = geo::read_raster(paths::source_root() + "/assets/base/relief/relief_wide.tif");
    CHECK(relief.extent.west < relief.extent.east);
    CHECK(relief.extent.south < relief.extent.north);
    CHECK(relief.pixels.size() == static_cast<std::size_t>(relief.width * relief.height * relief.bands));
}
