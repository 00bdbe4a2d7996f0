"""Countries: OpenStreetMap coastline countries in the near box, Natural
Earth 1:10m around it and 1:50m for the whole world."""
from collections import defaultdict

from shapely.affinity import translate
from shapely.geometry import Polygon, box
from shapely.ops import linemerge, unary_union

import geo

# Natural Earth units without an ISO code, and the country that the United
# Nations counts them in.  Those left out are shown under no country's name.
NE_UNITS = {
    "N. Cyprus": "CYP", "Cyprus U.N. Buffer Zone": "CYP", "Dhekelia": "CYP",
    "Akrotiri": "CYP", "Somaliland": "SOM", "Kosovo": "XKX",
    "Baikonur": "KAZ", "USNB Guantanamo Bay": "CUB", "Indian Ocean Ter.": "AUS",
    "Ashmore and Cartier Is.": "AUS", "Coral Sea Is.": "AUS",
    "Clipperton I.": "FRA",
}


def without_crimea(russia):
    return geo.multipolygon(geo.MultiPolygon([
        p for p in geo.polygons(russia) if not box(*geo.CRIMEA).contains(p)]))


def crimea_of(russia):
    return [p for p in geo.polygons(russia) if box(*geo.CRIMEA).contains(p)]


def write(name, by_a3, tolerance, min_area, bounds, exclude=None):
    codes = sorted(by_a3)
    shapes = [by_a3[a3] for a3 in codes]
    if bounds:
        shapes = [geo.clip(shape, bounds) for shape in shapes]
    shapes = [thin if not thin.is_empty else full for thin, full in zip(
        geo.simplify_coverage(shapes, tolerance, min_area, bounds), shapes)]
    if exclude:
        shapes = [geo.multipolygon(s.difference(box(*exclude))) for s in shapes]
    geo.write(name, "polygon", {"A3": 3, **geo.NAME_FIELDS}, [
        ({"A3": a3 if len(a3) == 3 else "", **geo.country_names(a3)}, shape)
        for a3, shape in zip(codes, shapes)])
    # The outlines once each, without the edges of the boxes.
    geo.write(name.replace("countries", "borders"), "line",
              {"KIND": 8, "A3_L": 3, "A3_R": 3},
              outlines(codes, shapes, [b for b in (bounds, exclude) if b]))


def outlines(codes, shapes, boxes):
    """Coasts and land borders as lines, each drawn once."""
    sides = defaultdict(list)
    for a3, shape in zip(codes, shapes):
        for polygon in geo.polygons(shape):
            for ring in (polygon.exterior, *polygon.interiors):
                for a, b in zip(ring.coords, ring.coords[1:]):
                    sides[(a, b) if a < b else (b, a)].append(a3)

    def artificial(a, b):
        return any(a[axis] == b[axis] == edge for bounds in boxes
                   for axis, edge in ((0, bounds[0]), (0, bounds[2]),
                                      (1, bounds[1]), (1, bounds[3])))

    def at_180(a, b):
        return abs(a[0]) == abs(b[0]) == 180 or a[1] == b[1] == -90

    groups = defaultdict(list)
    for (a, b), owners in sides.items():
        if artificial(a, b) or at_180(a, b):
            continue
        owners = sorted(set(owners))
        kind = "border" if len(owners) > 1 else "coast"
        groups[kind, owners[0], owners[-1] if len(owners) > 1 else ""].append((a, b))
    for (kind, left, right), segments in sorted(groups.items()):
        for line in sorted(geo.lines(linemerge(segments)), key=lambda g: g.bounds):
            yield {"KIND": kind, "A3_L": left if len(left) == 3 else "",
                   "A3_R": right if len(right) == 3 else ""}, line


def near():
    by_a3 = {}
    for row, shape in geo.read(geo.OSM_COUNTRIES, bounds=geo.NEAR):
        shape = geo.clip(shape, geo.NEAR)
        if not shape.is_empty:
            by_a3[row["A3"]] = shape
    # The source has Crimea in both Russia and Ukraine.
    by_a3["RUS"] = without_crimea(geo.multipolygon(
        by_a3["RUS"].difference(by_a3["UKR"])))
    write("osm/countries_near", by_a3, 60, 20_000, geo.NEAR)


def _unrolled(ring):
    """A ring whose longitudes run on past 180 instead of jumping."""
    out = [ring.coords[0]]
    for x, y in ring.coords[1:]:
        turns = round((out[-1][0] - x) / 360.0)
        out.append((x + 360.0 * turns, y))
    if abs(out[-1][0] - out[0][0]) > 180:  # goes around a pole: Antarctica
        out += [(out[-1][0], -90.0), (out[0][0], -90.0), out[0]]
    return out


def cut_at_180(shape):
    """The source is made for a globe: cut what crosses the 180th meridian."""
    parts = []
    for polygon in geo.polygons(shape):
        rings = [_unrolled(polygon.exterior), *map(_unrolled, polygon.interiors)]
        xs = [x for x, _ in rings[0]]
        if -180 <= min(xs) and max(xs) <= 180:
            parts.append(polygon)
            continue
        whole = geo.valid(Polygon(rings[0], rings[1:]))
        for turn in (-1, 0, 1):
            strip = box(-180 + 360 * turn, -90, 180 + 360 * turn, 90)
            parts += geo.polygons(
                translate(whole.intersection(strip), xoff=-360 * turn))
    return geo.MultiPolygon(parts)


def natural_earth(scale):
    by_a3 = {}
    path = geo.PACKAGES / f"world-atlas/countries-{scale}.json"
    for row, shape in geo.read(path, "countries"):
        a3 = geo.A3_OF_NUMERIC.get(row["id"]) or NE_UNITS.get(row["name"])
        key = a3 or "-" + row["name"]
        by_a3.setdefault(key, []).append(geo.valid(cut_at_180(shape)))
    by_a3 = {a3: geo.multipolygon(unary_union(parts)) if len(parts) > 1 else
             geo.multipolygon(parts[0]) for a3, parts in by_a3.items()}
    peninsula = crimea_of(by_a3["RUS"])
    assert peninsula, "no Crimea found in Russia: has the source changed?"
    by_a3["RUS"] = without_crimea(by_a3["RUS"])
    by_a3["UKR"] = geo.multipolygon(unary_union([by_a3["UKR"], *peninsula]))
    print(scale, "without code:", sorted(k for k in by_a3 if len(k) != 3))
    return by_a3


near()
write("naturalearth/countries_wide", natural_earth("10m"), 500, 1_000_000,
      geo.WIDE, exclude=geo.NEAR)
write("naturalearth/countries_world", natural_earth("50m"), 1000, 0, None)
