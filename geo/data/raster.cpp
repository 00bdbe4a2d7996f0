#include "geo/data/raster.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <array>
#include <cmath>
#include <memory>

#include "geo/data/error.hpp"
#include "geo/data/gdal_session.hpp"

namespace geo {
namespace {

constexpr double most_pixels = 400e6;

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using DatasetPtr = std::unique_ptr<GDALDataset, CloseDataset>;

Extent extent_of(GDALDataset& dataset, const std::string& path) {
    std::array<double, 6> t{};
    if (dataset.GetGeoTransform(t.data()) != CE_None)
        throw DataError(path + ": it does not say where it lies");
    if (t[2] != 0 || t[4] != 0 || t[1] <= 0 || t[5] >= 0)
        throw DataError(path + ": rotated or mirrored; expected rows from north to south");
    const Extent extent{t[0], t[3] + t[5] * dataset.GetRasterYSize(), t[0] + t[1] * dataset.GetRasterXSize(),
                        t[3]};
    if (extent.south < -90.001 || extent.north > 90.001 || extent.west < -360 || extent.east > 540)
        throw DataError(path + ": not in degrees of longitude and latitude");
    return extent;
}

void require_degrees(GDALDataset& dataset, const std::string& path) {
    const OGRSpatialReference* crs = dataset.GetSpatialRef();
    if (crs && !crs->IsGeographic())
        throw DataError(fmt::format("{}: expected EPSG:4326, came {}", path, crs->GetName()));
}

void require_bytes(GDALDataset& dataset, const std::string& path) {
    if (dataset.GetRasterCount() < 1) throw DataError(path + ": no raster band");
    for (int band = 1; band <= dataset.GetRasterCount(); ++band)
        if (const auto type = dataset.GetRasterBand(band)->GetRasterDataType(); type != GDT_Byte)
            throw DataError(
                fmt::format("{}: band {}: expected bytes, came {}", path, band, GDALGetDataTypeName(type)));
}

}  // namespace

Raster read_raster(const std::string& path) {
    // Others, such as VRT, can point to further files.
    static constexpr const char* plain[] = {"GTiff", "PNG", "JPEG", nullptr};
    refuse_pipes(path);
    const GdalSession session(path);
    const DatasetPtr dataset(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_VERBOSE_ERROR, plain));
    if (!dataset) throw DataError(session.about(path, "not a raster"));
    require_bytes(*dataset, path);
    require_degrees(*dataset, path);
    Raster raster;
    raster.extent = extent_of(*dataset, path);
    raster.width = dataset->GetRasterXSize();
    raster.height = dataset->GetRasterYSize();
    raster.bands = dataset->GetRasterCount();
    const double count = 1.0 * raster.width * raster.height;
    if (count > most_pixels)
        throw DataError(
            fmt::format("{}: {:.0f} million pixels; at most {:.0f}", path, count / 1e6, most_pixels / 1e6));
    const auto bands = static_cast<std::size_t>(raster.bands);
    raster.pixels.resize(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height) *
                         bands);
    const auto row = static_cast<GSpacing>(raster.width) * raster.bands;
    const CPLErr error =
        dataset->RasterIO(GF_Read, 0, 0, raster.width, raster.height, raster.pixels.data(), raster.width,
                          raster.height, GDT_Byte, raster.bands, nullptr, raster.bands, row, 1, nullptr);
    if (error != CE_None) throw DataError(session.about(path, "it cannot be read"));
    return raster;
}

}  // namespace geo
