"""Built-up areas of Natural Earth, from the extract kept in this repository
(the package that has them is 1.3 GB)."""
import math

import geo

shapes = [shape for _, shape in
          geo.read(f"/vsigzip/{geo.EXTRACTS}/ne_10m_urban_areas.geojson.gz")]
shapes.sort(key=lambda shape: shape.bounds)
# What is under 20 hectares is noise at this accuracy.
shapes = geo.simplify_coverage(shapes, 100, 200_000)
geo.write("naturalearth/urban", "polygon", {"KM2": int}, [
    ({"KM2": round(s.area * math.cos(math.radians(s.centroid.y)) * 111.32 ** 2)}, s)
    for s in shapes])
