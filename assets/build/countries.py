"""Countries: OpenStreetMap coastline countries in the near box, Natural
Earth 1:10m around it and 1:50m for the whole world."""
from shapely.affinity import translate
from shapely.geometry import Polygon, box
from shapely.ops import unary_union

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


def write(name, by_a3, tolerance, min_area, bounds=None, exclude=None):
    codes = sorted(by_a3)
    shapes = [by_a3[a3] for a3 in codes]
    if bounds:
        shapes = [geo.clip(shape, bounds) for shape in shapes]
    # Nothing may vanish altogether, however small.
    shapes = [thin if not thin.is_empty else full for thin, full in zip(
        geo.simplify_coverage(shapes, tolerance, min_area, bounds), shapes)]
    if exclude:
        shapes = [geo.multipolygon(s.difference(box(*exclude))) for s in shapes]
    geo.write(name, "polygon", {"A3": 3, **geo.NAME_FIELDS}, [
        ({"A3": a3 if len(a3) == 3 else "", **geo.country_names(a3)}, shape)
        for a3, shape in zip(codes, shapes)])


def wide_tolerance(arc):
    """500 m in the wide box, 2.5 km in the rest of the world."""
    xs, ys = [p[0] for p in arc], [p[1] for p in arc]
    apart = (max(xs) < geo.WIDE[0] or min(xs) > geo.WIDE[2] or
             max(ys) < geo.WIDE[1] or min(ys) > geo.WIDE[3])
    return 2500 if apart else 500


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


def _without_pole_ring(polygon):
    """The source's Antarctica is a ring along the pole with the coast as its hole."""
    if all(abs(y) > 89.9 for _, y in polygon.exterior.coords):
        return [Polygon(hole) for hole in polygon.interiors]
    return [polygon]


def cut_at_180(shape):
    """The source is made for a globe: cut what crosses the 180th meridian."""
    parts = []
    for polygon in [p for q in geo.polygons(shape) for p in _without_pole_ring(q)]:
        rings = [_unrolled(polygon.exterior), *map(_unrolled, polygon.interiors)]
        xs = [x for x, _ in rings[0]]
        if -180 <= min(xs) and max(xs) <= 180:
            parts.append(Polygon(rings[0], rings[1:]))
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
write("naturalearth/countries_wide", natural_earth("10m"), wide_tolerance, 1_000_000,
      exclude=geo.NEAR)
write("naturalearth/countries_world", natural_earth("50m"), 1000, 0)
