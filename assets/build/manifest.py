"""Writes base.json: the layers of the base map in drawing order.

clip is the box whose edges are artificial: there the data was cut, or makes
room for another layer.  A layer is shown from min_meters_per_px up to, not
including, max_meters_per_px.
"""
import json

import geo

WORLD = (-180, -90, 180, 90)
URBAN = (20, 28, 52, 48)
FAR = 4000  # metres per pixel: above, the small-scale world
MIDDLE = 1500  # above, Natural Earth's rivers instead of GSHHG's
ANY = 1e9

OSM = ("ODbL-1.0", "© OpenStreetMap contributors (ODbL)")
NE = ("public domain", "Natural Earth")
GSHHG = ("LGPL-3.0-or-later", "GSHHG (Wessel & Smith, LGPL)")
GEONAMES = ("CC-BY-4.0", "GeoNames, SimpleMaps (CC BY 4.0)")
RELIEF = ("public domain", "NASA SRTM30, NOAA ETOPO5")

LAYERS = [
    # id, title en, title fr, source, role, clip, min, max, licence
    ("countries_world", "Countries, world", "Pays, monde",
     "naturalearth/countries_world.shp", "land", WORLD, FAR, ANY, NE),
    ("countries_wide", "Countries around", "Pays alentour",
     "naturalearth/countries_wide.shp", "land", geo.NEAR, 0, FAR, NE),
    ("countries_near", "Countries", "Pays",
     "osm/countries_near.shp", "land", geo.NEAR, 0, FAR, OSM),
    ("relief_wide", "Relief, wide", "Relief, grande étendue",
     "relief/relief_wide.tif", "relief", geo.WIDE, 0, ANY, RELIEF),
    ("relief_near", "Relief", "Relief",
     "relief/relief_near.tif", "relief", geo.NEAR, 0, ANY, RELIEF),
    ("urban", "Built-up areas", "Zones bâties",
     "naturalearth/urban.shp", "urban", URBAN, 40, MIDDLE, NE),
    ("lakes", "Lakes", "Lacs",
     "naturalearth/lakes.shp", "lakes", WORLD, 0, ANY, NE),
    ("lakes_near", "Lakes of Syria", "Lacs de Syrie",
     "gshhg/lakes.shp", "lakes", geo.NEAR, 0, MIDDLE, GSHHG),
    ("rivers", "Rivers around", "Cours d’eau alentour",
     "naturalearth/rivers.shp", "rivers", geo.NEAR, 0, ANY, NE),
    ("rivers_middle", "Rivers, small scale", "Cours d’eau, petite échelle",
     "naturalearth/rivers_near.shp", "rivers", geo.NEAR, MIDDLE, ANY, NE),
    ("rivers_near", "Rivers", "Cours d’eau",
     "gshhg/rivers.shp", "rivers", geo.NEAR, 0, MIDDLE, GSHHG),
    ("disputed_areas_world", "Disputed areas, world", "Territoires disputés, monde",
     "naturalearth/disputed_areas.shp", "disputed_area", WORLD, FAR, ANY, NE),
    ("disputed_areas_wide", "Disputed areas around", "Territoires disputés alentour",
     "naturalearth/disputed_areas_wide.shp", "disputed_area", geo.NEAR, 0, FAR, NE),
    ("disputed_areas_near", "Disputed areas", "Territoires disputés",
     "osm/disputed_areas.shp", "disputed_area", geo.NEAR, 0, FAR, OSM),
    ("admin1_near", "First-level units of the neighbours", "Divisions des pays voisins",
     "osm/admin1_near.shp", "admin1", geo.NEAR, 0, 1000, OSM),
    ("admin1", "Governorates and provinces", "Gouvernorats et provinces",
     "osm/admin1.shp", "admin1", geo.NEAR, 0, 2000, OSM),
    ("disputed_lines_world", "Disputed lines, world", "Lignes disputées, monde",
     "naturalearth/disputed_lines.shp", "disputed_line", WORLD, FAR, ANY, NE),
    ("disputed_lines_wide", "Disputed lines around", "Lignes disputées alentour",
     "naturalearth/disputed_lines_wide.shp", "disputed_line", geo.NEAR, 0, FAR, NE),
    ("disputed_lines_near", "Disputed lines", "Lignes disputées",
     "osm/disputed_lines.shp", "disputed_line", geo.NEAR, 0, FAR, OSM),
    ("towns", "Towns", "Villes",
     "geonames/towns.shp", "towns", WORLD, 0, ANY, GEONAMES),
]

entries = []
for ident, en, fr, source, role, clip, low, high, (licence, attribution) in LAYERS:
    assert (geo.BASE / source).exists(), source
    entries.append(json.dumps({
        "id": ident, "title": {"en": en, "fr": fr}, "source": source, "role": role,
        "clip": list(clip), "min_meters_per_px": low, "max_meters_per_px": high,
        "licence": licence, "attribution": attribution}, ensure_ascii=False))
(geo.BASE / "base.json").write_text(
    "[\n" + ",\n".join("  " + entry for entry in entries) + "\n]\n", "utf-8")
print("base.json:", len(entries), "layers")
