"""Disputed lines and areas, as they were in February 2020.  Three of each, as
for the countries: the near box fitted to OpenStreetMap's borders, the wide
box around it, and the world."""
from shapely.geometry import LineString, MultiLineString, Point, box
from shapely.ops import linemerge, nearest_points, polygonize, unary_union

import geo

AREA_FIELDS = {"KIND": 12, "A3": 3, "CLAIMS": 20, **geo.NAME_FIELDS, "NOTE": 120}
LINE_FIELDS = {"KIND": 12, "A3_L": 3, "A3_R": 3, "NAME_EN": 80, "NAME_FR": 80}

# key: (kind, in control, claimants, names, note)
AREAS = {
    "golan": ("occupied", "ISR", "SYR,ISR",
              ("Golan", "Golan Heights", "Golan Tepeleri", "الجولان"),
              "Occupied by Israel since 1967, annexed in 1981; Syrian in international law"),
    "north cyprus": ("occupied", "", "CYP,TUR",
                     ("Chypre du Nord", "Northern Cyprus", "Kuzey Kıbrıs", "شمال قبرص"),
                     "Held by the Turkish Cypriot administration since 1974; recognised by Turkey alone"),
    "cyprus buffer": ("buffer", "", "CYP",
                      ("Zone tampon de l’ONU", "UN Buffer Zone", "BM Tampon Bölgesi",
                       "المنطقة العازلة"),
                      "United Nations buffer zone in Cyprus"),
    "crimea": ("occupied", "RUS", "UKR,RUS",
               ("Crimée", "Crimea", "Kırım", "القرم"),
               "Annexed by Russia in 2014; Ukrainian in international law"),
    "donbas": ("breakaway", "", "UKR",
               ("Donbass séparatiste", "Separatist Donbas", "Donbas", "دونباس"),
               "Held by Russian-backed separatists from 2014"),
    "abkhazia": ("breakaway", "", "GEO",
                 ("Abkhazie", "Abkhazia", "Abhazya", "أبخازيا"),
                 "Outside Georgia's control; recognised by Russia and few others"),
    "south ossetia": ("breakaway", "", "GEO",
                      ("Ossétie du Sud", "South Ossetia", "Güney Osetya", "أوسيتيا الجنوبية"),
                      "Outside Georgia's control; recognised by Russia and few others"),
    "karabakh": ("breakaway", "ARM", "AZE",
                 ("Haut-Karabakh", "Nagorno-Karabakh", "Dağlık Karabağ", "مرتفعات قره باغ"),
                 "Held by Armenian forces since 1994 (until autumn 2020)"),
    "transnistria": ("breakaway", "", "MDA",
                     ("Transnistrie", "Transnistria", "Transdinyester", "ترانسنيستريا"),
                     "Outside Moldova's control"),
    "western sahara": ("occupied", "MAR", "ESH,MAR",
                       ("Sahara occidental", "Western Sahara", "Batı Sahra",
                        "الصحراء الغربية"),
                       "Non-self-governing territory, mostly held by Morocco"),
    "somaliland": ("breakaway", "", "SOM",
                   ("Somaliland", "Somaliland", "Somaliland", "أرض الصومال"),
                   "Self-declared state, not recognised"),
}
NAMES_FR = {
    "Ceasefire Lines 1974": "Ligne de cessez-le-feu de 1974",
    "Syrian claim": "Ligne du 4 juin 1967 (revendication syrienne)",
    "Line of control": "Ligne de contrôle",
    "UNDOF": "Zone de la FNUOD",
    "Cyprus U.N. Buffer Zone": "Zone tampon de l’ONU à Chypre",
    "Ceasefire Line 1994": "Ligne de cessez-le-feu de 1994",
    "Military Demarcation Line 1953": "Ligne de démarcation militaire de 1953",
    "Korean Demilitarized Zone": "Zone démilitarisée coréenne",
}
# The source's own codes.
A3 = {"SAH": "ESH", "SOL": "SOM", "SDS": "SSD", "KOS": "XKX", "PSX": "PSE",
      "CYN": "CYP", "CNM": "CYP", "ESB": "CYP", "KAB": "KAZ", "KAS": "", "USG": "CUB",
      "BRI": "BRA", "SPI": "ESP"}
KINDS = {"Line of control": "ceasefire", "Disputed": "disputed", "Indefinite": "indefinite",
         "Indeterminant frontier": "disputed", "Overlay limit": "buffer",
         "ForgetMagics": "disputed"}


def ne_units():
    path = geo.PACKAGES / "world-atlas/countries-10m.json"
    return {row["name"]: geo.valid(shape) for row, shape in geo.read(path, "countries")}


def claims():
    return [(row, shape) for row, shape in geo.read(geo.QGIS_WORLD, "disputed_borders")]


def cut_off(country, cuts, inside):
    """The part of a country around a point, cut off by lines, which are
    carried on to the country's outline where they stop short of it."""
    edges = [country.boundary]
    for cut in cuts:
        for line in geo.lines(cut):
            edges.append(line)
            for end in (line.coords[0], line.coords[-1]):
                near = nearest_points(Point(end), country.boundary)[1]
                if 0 < near.distance(Point(end)) < 0.03:
                    edges.append(LineString([end, (
                        near.x + (near.x - end[0]) * 0.01,
                        near.y + (near.y - end[1]) * 0.01)]))
    faces = [face for face in polygonize(unary_union(edges))
             if face.contains(Point(inside))]
    return geo.multipolygon(faces[0]) if faces else geo.MultiPolygon()


def world_areas():
    units, lines = ne_units(), claims()

    def named(name, country):
        return [shape for row, shape in lines
                if row["name"] == name and row["adm0_left"] == country]

    admin1 = {row["iso_3166_2"]: geo.valid(shape) for row, shape in geo.read(
        geo.NE_ADMIN1, where="iso_3166_2 IN ('GE-AB', 'UA-43', 'UA-40')")}
    transnistria = [geo.valid(shape) for _, shape in geo.read(
        geo.NE_ADMIN1, where="iso_3166_2 = 'MD-SN'")]
    sahara = unary_union([units["Morocco"], units["W. Sahara"]])
    areas = {
        "golan": cut_off(units["Israel"], named("Syrian claim", "Israel"), (35.8, 33.0)),
        "north cyprus": units["N. Cyprus"],
        "cyprus buffer": units["Cyprus U.N. Buffer Zone"],
        "crimea": geo.MultiPolygon([p for p in geo.polygons(units["Russia"])
                                    if box(*geo.CRIMEA).contains(p)]),
        "donbas": cut_off(units["Ukraine"], named("Ukrainian claim", "Ukraine"), (37.8, 48.0)),
        "abkhazia": admin1["GE-AB"],
        "south ossetia": cut_off(units["Georgia"], named("Georgian claim", "Georgia"),
                                 (43.97, 42.35)),
        "karabakh": cut_off(units["Azerbaijan"], named("Ceasefire Line 1994", "Azerbaijan"),
                            (46.6, 39.75)),
        "transnistria": unary_union(transnistria),
        # Its border with Morocco is the parallel of 27°40'.
        "western sahara": geo.clip(sahara, (-17.5, 20.5, -8.6, 27.6627)),
        "somaliland": units["Somaliland"],
    }
    for key, shape in areas.items():
        if shape.is_empty:
            print("no area for", key)
    return areas


def fitted(world):
    """The areas in the near box, with the outlines of OpenStreetMap."""
    osm = {row["A3"]: shape for row, shape in
           geo.read(geo.BASE / "osm/countries_near.shp")}
    lines = claims()
    golan = [s for row, s in lines if row["name"] == "Syrian claim"]
    home = {"north cyprus": "CYP", "cyprus buffer": "CYP", "crimea": "UKR",
            "abkhazia": "GEO", "south ossetia": "GEO", "karabakh": "AZE"}
    areas = {"golan": cut_off(osm["ISR"], golan, (35.8, 33.0))}
    for key, a3 in home.items():
        country = osm[a3]
        # Spread over the coast and border, which Natural Earth has up to 2 km
        # off, but not over what lies beside the area in the same country.
        rest = country.difference(world[key])
        grown = world[key].buffer(0.03).intersection(country)
        wide = geo.multipolygon(grown.difference(
            geo.multipolygon(rest.buffer(-0.02).buffer(0.021))))
        areas[key] = geo.multipolygon(unary_union(
            [world[key].intersection(country), wide]).buffer(0.0005).buffer(-0.0005))
    whole_buffer = areas["cyprus buffer"]
    areas["north cyprus"] = geo.multipolygon(areas["north cyprus"].difference(whole_buffer))
    return areas


def area_rows(areas, tolerance, clip=None, exclude=None):
    for key, shape in areas.items():
        kind, control, claimants, names, note = AREAS[key]
        if clip:
            shape = geo.clip(shape, clip)
        if exclude:
            shape = geo.multipolygon(shape.difference(box(*exclude)))
        shape = geo.simplify_coverage([shape], tolerance, 500_000, clip or exclude)[0]
        yield ({"KIND": kind, "A3": control, "CLAIMS": claimants, "NOTE": note,
                **dict(zip(geo.NAMES, names))}, shape)


def world_lines():
    for row, shape in geo.read(geo.MAGICS / "ne_10m_admin_0_boundary_lines_land.shp"):
        kind = KINDS.get(row["featurecla"].split(" (")[0])
        if kind:
            yield kind, row, shape
    for row, shape in claims():
        if row["name"].startswith("Former USSR"):
            continue
        kind = "ceasefire" if row["name"].startswith("Ceasefire") else "claim"
        yield kind, row, shape


def line_row(kind, row):
    name = row["name"] or ""
    left, right = (A3.get(row[side], row[side])
                   for side in ("adm0_a3_l", "adm0_a3_r"))
    return {"KIND": kind, "A3_L": left, "A3_R": right,
            "NAME_EN": name, "NAME_FR": NAMES_FR.get(name, "")}


def rounded(shape):
    return MultiLineString([[(round(x, geo.DIGITS), round(y, geo.DIGITS))
                             for x, y in line.coords]
                            for line in geo.lines(shape) if line.length > 0.001])


def border(left, right):
    """The vertices in a row that two countries share."""
    def segments(shape):
        return {(min(a, b), max(a, b)) for polygon in geo.polygons(shape)
                for ring in (polygon.exterior, *polygon.interiors)
                for a, b in zip(ring.coords, ring.coords[1:])}
    return MultiLineString(geo.lines(linemerge(
        sorted(segments(left) & segments(right)))))


def near_lines():
    """Claims and ceasefire lines in the near box; what runs along a border
    takes the line from OpenStreetMap."""
    osm = {row["A3"]: shape for row, shape in
           geo.read(geo.BASE / "osm/countries_near.shp")}
    for left, right, kind, name in (
            ("ISR", "SYR", "ceasefire", "Ceasefire Lines 1974"),
            ("ISR", "PSE", "disputed", ""), ("ISR", "LBN", "disputed", "")):
        yield ({"KIND": kind, "A3_L": left, "A3_R": right, "NAME_EN": name,
                "NAME_FR": NAMES_FR.get(name, "")}, border(osm[left], osm[right]))
    for kind, row, shape in world_lines():
        pair = {row["adm0_a3_l"], row["adm0_a3_r"]}
        if kind in ("disputed", "indefinite") or pair == {"ISR", "SYR"}:
            continue
        shape = rounded(shape.intersection(box(*geo.NEAR)))
        if not shape.is_empty:
            yield line_row(kind, row), shape


world = world_areas()
near = fitted(world)
geo.write("naturalearth/disputed_areas", "polygon", AREA_FIELDS, area_rows(world, 300))
geo.write("naturalearth/disputed_areas_wide", "polygon", AREA_FIELDS,
          area_rows({k: s for k, s in world.items()}, 300, exclude=geo.NEAR))
geo.write("osm/disputed_areas", "polygon", AREA_FIELDS, area_rows(near, 40))
lines = list(world_lines())
geo.write("naturalearth/disputed_lines", "line", LINE_FIELDS,
          ((line_row(k, r), rounded(s)) for k, r, s in lines))
outside = box(*geo.WIDE).difference(box(*geo.NEAR))
geo.write("naturalearth/disputed_lines_wide", "line", LINE_FIELDS,
          ((line_row(k, r), rounded(s.intersection(outside))) for k, r, s in lines))
geo.write("osm/disputed_lines", "line", LINE_FIELDS, near_lines())
