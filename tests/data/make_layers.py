#!/usr/bin/env python3
"""Writes the small layers that read_layer_test.cpp reads, into layers/ beside it; needs GDAL's ogr2ogr."""
import json
import os
import shutil
import struct
import subprocess

os.chdir(os.path.dirname(os.path.abspath(__file__)))
shutil.rmtree("layers", ignore_errors=True)
os.makedirs("layers")
os.chdir("layers")


def point(lng, lat):
    return {"type": "Point", "coordinates": [lng, lat]}


def write(name, geometries, names=None, crs="EPSG:4326", encoding="UTF-8"):
    """A shapefile with the fields NAME and RANK (the rank of the second is null)."""
    names = names or ["a", "b", "c"]
    features = [{"type": "Feature", "properties": {"NAME": names[i], "RANK": None if i == 1 else i}, "geometry": g}
                for i, g in enumerate(geometries)]
    source = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
    subprocess.run(["ogr2ogr", "-f", "ESRI Shapefile", name + ".shp", "/vsistdin/", "-a_srs", crs or "EPSG:4326",
                    "-lco", "ENCODING=" + encoding], input=source.encode(), check=True)
    if not crs:
        os.remove(name + ".prj")


SQUARE = {"type": "Polygon", "coordinates": [[[36, 35], [36, 36], [37, 36], [37, 35], [36, 35]],
                                             [[36.4, 35.4], [36.6, 35.4], [36.6, 35.6], [36.4, 35.6], [36.4, 35.4]]]}
POINTS = [point(36.63, 35.93), point(37.16, 36.2), point(36.8, 35.86)]
write("square", [SQUARE])
write("points", POINTS)
write("latin1", POINTS[:1], ["Lattaquié"], encoding="ISO-8859-1")
write("empty_geometry", [POINTS[0], None, POINTS[2]])
write("utm37", [point(500000, 4000000)], crs="EPSG:32637")
write("no_crs", POINTS, crs=None)
write("no_crs_meters", [point(500000, 4000000)], crs=None)

write("nan_coordinate", POINTS)
with open("nan_coordinate.shp", "r+b") as shp:
    shp.seek(100 + 28 + 12)  # x of the second point, behind the header, one record, and the head of its own
    shp.write(struct.pack("<d", float("nan")))

write("truncated", [SQUARE])
with open("truncated.shp", "r+b") as shp:
    shp.truncate(150)

write("missing_shp", POINTS)
os.remove("missing_shp.shp")

write("bad_text", POINTS[:1], ["Idlib"])
with open("bad_text.dbf", "r+b") as dbf:
    at = dbf.read().index(b"Idlib")
    dbf.seek(at)
    dbf.write(b"Idl\xffb")

shutil.copy("points.shp", "points.txt")


def write_json(name, features):
    collection = {"type": "FeatureCollection",
                  "features": [{"type": "Feature", "properties": p, "geometry": g} for p, g in features]}
    with open(name, "w", encoding="utf-8") as out:
        json.dump(collection, out)
        out.write("\n")


LINE = {"type": "LineString", "coordinates": [[36, 35], [37, 36]]}
write_json("mixed.json", [({"day": "2020-02-11"}, LINE), ({"day": None}, point(36, 35))])
write_json("collection.json", [({}, {"type": "GeometryCollection", "geometries": [LINE, point(36, 35)]})])
write_json("out_of_range.json", [({}, point(436, 35))])
