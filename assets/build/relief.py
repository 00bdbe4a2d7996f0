"""Relief: hill shading and elevation from the 2' SRTM30 mosaic of Marble,
whose 8-bit values are calibrated against ETOPO5."""
import re

import numpy as np
from osgeo import gdal, osr

import geo

TILES = geo.PACKAGES / "marble-qt-data/usr/share/marble/data/maps/earth/srtm/3"
ETOPO5 = geo.PACKAGES / "ferret-datasets/usr/share/ferret-vis/data/etopo5.cdf"
STEP = 1 / 30.0  # degrees per pixel of the mosaic
TILE = 675


def mosaic():
    out = np.zeros((5400, 10800), np.uint8)
    for path in sorted(TILES.glob("*/*.jpg")):
        row, column = map(int, re.findall(r"(\d+)_(\d+)\.jpg", path.name)[0])
        tile = gdal.Open(str(path)).ReadAsArray()
        tile = tile[0] if tile.ndim == 3 else tile
        out[row * TILE:(row + 1) * TILE, column * TILE:(column + 1) * TILE] = tile
    return out


def etopo5():
    """ETOPO5 resampled to the grid of the mosaic."""
    values = gdal.Open(f"NETCDF:{ETOPO5}").ReadAsArray()
    values = np.roll(values, 2160, axis=1).astype(np.float32)
    source = gdal.GetDriverByName("MEM").Create("", 4320, 2161, 1, gdal.GDT_Float32)
    source.SetGeoTransform((-180 - 1 / 24, 1 / 12, 0, 90 + 1 / 24, 0, -1 / 12))
    source.SetProjection(wgs84())
    source.GetRasterBand(1).WriteArray(values)
    return gdal.Warp("", source, format="MEM", width=10800, height=5400,
                     outputBounds=(-180, -90, 180, 90),
                     resampleAlg="bilinear").ReadAsArray()


def wgs84():
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    return reference.ExportToWkt()


def calibration(grey, metres):
    """Elevation of each grey level: quantiles matched over Eurasia."""
    window = (slice(900, 2100), slice(5400, 8700))  # lat 60..20, lon 0..110
    counts = np.bincount(grey[window].ravel(), minlength=256)
    heights = np.sort(metres[window].ravel())
    middle = (np.cumsum(counts) - counts / 2) / counts.sum()
    table = np.interp(middle, np.linspace(0, 1, len(heights)), heights)
    used = counts > 0
    table = np.interp(np.arange(256), np.arange(256)[used], table[used])
    return np.maximum.accumulate(table)


def smooth(grid, sigma):
    radius = int(3 * sigma + 0.5)
    kernel = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    kernel /= kernel.sum()
    for axis in (0, 1):
        padded = np.pad(grid, [(radius, radius) if a == axis else (0, 0)
                               for a in (0, 1)], mode="edge")
        grid = sum(k * np.take(padded, range(i, i + grid.shape[axis]), axis)
                   for i, k in enumerate(kernel))
    return grid


def window(dem, bounds, pad):
    west, south, east, north = bounds
    x0, x1 = round((west + 180) / STEP), round((east + 180) / STEP)
    y0, y1 = round((90 - north) / STEP), round((90 - south) / STEP)
    return dem[y0 - pad:y1 + pad, x0 - pad:x1 + pad]


def resample(grid, width, height):
    source = gdal.GetDriverByName("MEM").Create(
        "", grid.shape[1], grid.shape[0], 1, gdal.GDT_Float32)
    source.GetRasterBand(1).WriteArray(grid.astype(np.float32))
    shrink = width < grid.shape[1]
    return gdal.Translate("", source, format="MEM", width=width, height=height,
                          resampleAlg="average" if shrink else "cubic"
                          ).ReadAsArray().astype(float)


def shade(heights, north, step, exaggeration):
    """Soft light from four sides, strongest from the north-west; flat = 180."""
    rows = heights.shape[0]
    latitude = np.radians(north - step * (np.arange(rows) + 0.5))[:, None]
    metres = step * 111320.0
    land = np.maximum(heights, 0) * exaggeration
    dx = np.gradient(land, axis=1) / (metres * np.cos(latitude))
    dy = -np.gradient(land, axis=0) / metres  # northwards
    slope = np.sqrt(1 + dx ** 2 + dy ** 2)
    altitude = np.radians(45)
    light = 0
    for azimuth, weight in ((315, 0.5), (270, 0.2), (0, 0.2), (225, 0.1)):
        a = np.radians(azimuth)
        facing = -(dx * np.sin(a) + dy * np.cos(a)) * np.cos(altitude)
        light = light + weight * np.clip((facing + np.sin(altitude)) / slope, 0, 1)
    flat = np.sin(altitude)
    out = 180 * light / flat
    # Fold the bright side into what is left above 180.
    bright = out > 180
    out[bright] = 180 + (out[bright] - 180) * 75 / (180 / flat - 180)
    return np.clip(np.round(out / 2) * 2, 0, 255).astype(np.uint8)


def write(name, dem, bounds, factor, sigma, exaggeration):
    pad = 12
    grid = smooth(window(dem, bounds, pad).astype(float), sigma)
    width, height = (round(n * factor) for n in (grid.shape[1], grid.shape[0]))
    grid = resample(grid, width, height)
    step, border = STEP / factor, round(pad * factor)
    west, south, east, north = bounds
    light = shade(grid, north + border * step, step, exaggeration)
    keep = (slice(border, -border), slice(border, -border))
    light, heights = light[keep], grid[keep]
    heights = np.round(255 * np.sqrt(np.clip(heights, 0, 4000) / 4000)).astype(np.uint8)
    path = geo.BASE / "relief" / (name + ".tif")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    out = gdal.GetDriverByName("GTiff").Create(
        str(path), light.shape[1], light.shape[0], 2, gdal.GDT_Byte,
        ["COMPRESS=DEFLATE", "PREDICTOR=2", "ZLEVEL=9", "INTERLEAVE=BAND",
         "TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "PHOTOMETRIC=MINISBLACK"])
    out.SetGeoTransform((west, step, 0, north, 0, -step))
    out.SetProjection(wgs84())
    out.GetRasterBand(1).WriteArray(light)
    out.GetRasterBand(1).SetDescription("hillshade")
    out.GetRasterBand(2).WriteArray(heights)
    out.GetRasterBand(2).SetDescription("elevation")
    out = None
    print(f"relief/{name}: {light.shape[1]}x{light.shape[0]}, "
          f"{path.stat().st_size // 1024} kB, light {light.min()}..{light.max()}"
          f" median {int(np.median(light))}")


grey = mosaic()
table = calibration(grey, etopo5())
dem = table[grey]
write("relief_near", dem, geo.NEAR, 3, 1.0, 5.0)
write("relief_wide", dem, geo.WIDE, 0.5, 0.8, 10.0)
