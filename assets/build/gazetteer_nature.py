"""Rivers of Natural Earth that our own table does not have."""
import re
from collections import defaultdict

from osgeo import gdal
from shapely import wkb
from shapely.geometry import MultiLineString
from shapely.ops import linemerge

from gazetteer_rows import PACKAGES, Place

RIVERS = PACKAGES / "libmagics++-data/usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp"
# The file's accents are lost: names with a question mark, or shorter than their language wants, are left out.
NAME = re.compile(r"^[A-Z][a-z]{3,}(?: [A-Z][a-z]+)*$")
# Words before they are rivers.
WORDS = {"Back", "Bear", "Beaver", "Bell", "Black", "Blackwood", "Bois", "Branco", "Broad", "Buller", "Cedar",
         "Canadian", "Chico", "Clarence", "Cooper", "Copper", "Dulce", "Eagle", "English", "Feather", "Flathead",
         "French", "George", "Gods", "Grand", "Grande", "Green", "Grey", "Hayes", "Hope", "James", "Maya", "Mitchell",
         "Moose", "Negro", "Pearl", "Peace", "Pelly", "Rainy", "Rogue", "Salado", "Salmon", "Santa", "Sane", "Save",
         "Slave", "Snake", "Stewart", "Swan", "Thompson", "Trinity", "Verde", "Victoria", "White", "Wind", "Doce",
         "Anderson", "Santiago", "Suda", "Mendoza", "Contas", "Santa Cruz", "San Juan", "San Pedro", "San Miguel",
         "San Martin", "Miranda", "Salinas", "Santa Mara", "Rio Negro", "Meade", "Kemi", "Colville", "Fitzroy"}


def rivers_and_lakes(places):
    known = {name for place in places if place.feature == "river" for _, name in place.names}
    lines = defaultdict(list)
    rank = {}
    source = gdal.OpenEx(str(RIVERS), gdal.OF_VECTOR)
    for feature in source.GetLayer(0):
        name = (feature["name"] or "").strip()
        if not NAME.match(name) or name in known or name + " River" in known:
            continue
        lines[name].append(wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb())))
        rank[name] = min(rank.get(name, 99), feature["scalerank"])
    found = []
    for name in sorted(lines):
        parts = [line for g in lines[name] for line in getattr(g, "geoms", [g])]
        whole = MultiLineString(parts)
        west, south, east, north = whole.bounds
        if east - west > 25 or north - south > 20:  # several rivers of one name
            continue
        merged = linemerge(whole)
        longest = max(getattr(merged, "geoms", [merged]), key=lambda g: g.length)
        at = longest.interpolate(0.5, normalized=True)
        place = Place("ne:river/" + name.lower().replace(" ", "-"), "river", (round(at.x, 4), round(at.y, 4)), name,
                      bounds=whole.bounds, rank=4 if rank[name] <= 5 else 3 if rank[name] <= 7 else 2)
        place.add("translated", "en", name + " River")
        if name not in WORDS and " " not in name:
            place.add("official", "", name)
        found.append(place)
    return found
