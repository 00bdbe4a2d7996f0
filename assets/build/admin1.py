"""First-level units: the borders between Natural Earth's units, prolonged to
the outline of the OpenStreetMap countries, so that the outer edge is exactly
that of osm/countries_near."""
from collections import defaultdict

from shapely.geometry import LineString, Point, box
from shapely.ops import linemerge, nearest_points, polygonize, unary_union

import geo

FIELDS = {"ISO": 8, "A3": 3, **geo.NAME_FIELDS}

SYRIA = {  # ISO: fr, en, tr, ar
    "SY-DI": ("Damas", "Damascus", "Şam", "دمشق"),
    "SY-RD": ("Rif Dimachq", "Rif Dimashq", "Rif Şam", "ريف دمشق"),
    "SY-HL": ("Alep", "Aleppo", "Halep", "حلب"),
    "SY-ID": ("Idlib", "Idlib", "İdlib", "إدلب"),
    "SY-HM": ("Hama", "Hama", "Hama", "حماة"),
    "SY-HI": ("Homs", "Homs", "Humus", "حمص"),
    "SY-LA": ("Lattaquié", "Latakia", "Lazkiye", "اللاذقية"),
    "SY-TA": ("Tartous", "Tartus", "Tartus", "طرطوس"),
    "SY-RA": ("Raqqa", "Raqqa", "Rakka", "الرقة"),
    "SY-DY": ("Deir ez-Zor", "Deir ez-Zor", "Deyrizor", "دير الزور"),
    "SY-HA": ("Hassaké", "Al-Hasakah", "Haseke", "الحسكة"),
    "SY-QU": ("Qouneitra", "Quneitra", "Kuneytire", "القنيطرة"),
    "SY-DR": ("Deraa", "Daraa", "Dera", "درعا"),
    "SY-SU": ("Soueïda", "As-Suwayda", "Süveyde", "السويداء"),
}
# TR-01 to TR-81; the source has lost their accents.  Turkish names stay
# Turkish in French and English, but for the few below.
TURKEY = """Adana Adıyaman Afyonkarahisar Ağrı Amasya Ankara Antalya Artvin
    Aydın Balıkesir Bilecik Bingöl Bitlis Bolu Burdur Bursa Çanakkale Çankırı
    Çorum Denizli Diyarbakır Edirne Elazığ Erzincan Erzurum Eskişehir Gaziantep
    Giresun Gümüşhane Hakkâri Hatay Isparta Mersin İstanbul İzmir Kars Kastamonu
    Kayseri Kırklareli Kırşehir Kocaeli Konya Kütahya Malatya Manisa
    Kahramanmaraş Mardin Muğla Muş Nevşehir Niğde Ordu Rize Sakarya Samsun Siirt
    Sinop Sivas Tekirdağ Tokat Trabzon Tunceli Şanlıurfa Uşak Van Yozgat
    Zonguldak Aksaray Bayburt Karaman Kırıkkale Batman Şırnak Bartın Ardahan
    Iğdır Yalova Karabük Kilis Osmaniye Düzce""".split()
ABROAD = {"İstanbul": "Istanbul", "İzmir": "Izmir", "Hakkâri": "Hakkari"}
TURKEY_AR = {"TR-31": "هاتاي", "TR-27": "غازي عنتاب", "TR-79": "كلس",
             "TR-63": "شانلي أورفا"}
OTHERS_FR = {"EG-C": "Le Caire", "UA-43": "Crimée", "AM-LO": "Lori",
             "AZ-SAD": "Sadarak", "AZ-ORD": "Ordoubad", "AZ-SAR": "Charour",
             "AZ-BAB": "Babek", "AZ-CUL": "Djoulfa", "AZ-SAH": "Chahbouz"}
# Words of administration around the name itself.
PREFIXES_FR = ("de la ", "du ", "de l'", "de l’", "de ", "d'", "d’")
PREFIXES_AR = ("محافظة ", "مقاطعة ", "منطقة ")
SUFFIXES_TR = (" valiliği", " Bölgesi", " bölgesi", " kazası", " ili", " İli",
               " Valiliği", " ilçesi", " Rayonu", " rayonu", " Eyaleti", " Yönetimi",
               " İdari", " Oblastı", " Krayı", " Özerk Cumhuriyeti",
               " Cumhuriyeti")


def cleaned(row):
    iso = row["iso_3166_2"] or ""
    if iso in SYRIA:
        names = dict(zip(geo.NAMES, SYRIA[iso]))
    else:
        fr, en, tr, ar = (row["name_" + lang] or "" for lang in geo.LANGUAGES)
        for prefix in PREFIXES_FR:
            if fr.startswith(prefix):
                fr = fr[len(prefix):]
                break
        for prefix in PREFIXES_AR:
            if ar.startswith(prefix):
                ar = ar[len(prefix):]
        for suffix in SUFFIXES_TR:
            if tr.endswith(suffix):
                tr = tr[:-len(suffix)]
        native = row["name"] or en
        if iso.startswith("TR-"):
            tr = TURKEY[int(iso[3:]) - 1]
            fr = en = ABROAD.get(tr, tr)
            ar = TURKEY_AR.get(iso, ar)
        fr = OTHERS_FR.get(iso, fr or native)
        names = dict(zip(geo.NAMES, (fr[:1].upper() + fr[1:], en or native,
                                     tr or native, ar)))
    return {"ISO": iso if "~" not in iso else "", **names}


def inner_borders(units):
    """The lines that two units share, as in the source, and the points where
    they meet the source's outer border."""
    owners = defaultdict(set)
    for index, (_, shape) in enumerate(units):
        for polygon in geo.polygons(shape):
            for ring in (polygon.exterior, *polygon.interiors):
                points = [(round(x, 7), round(y, 7)) for x, y in ring.coords]
                for a, b in zip(points, points[1:]):
                    if a != b:
                        owners[(a, b) if a < b else (b, a)].add(index)
    shared = [segment for segment, who in owners.items() if len(who) > 1]
    outer = {point for segment, who in owners.items() if len(who) == 1
             for point in segment}
    loose = {point for segment in shared for point in segment} & outer
    pieces = []
    for line in geo.lines(linemerge(shared)):
        piece = [line.coords[0]]
        for point in line.coords[1:]:
            piece.append(point)
            if point in loose:
                pieces.append(LineString(piece))
                piece = [point]
        if len(piece) > 1:
            pieces.append(LineString(piece))
    return pieces, sorted(loose)


def prolongation(point, country):
    """From a loose end inside the country to a little past its outline."""
    target = nearest_points(Point(point), country.boundary)[1]
    return LineString([point, (target.x + (target.x - point[0]) * 0.01,
                               target.y + (target.y - point[1]) * 0.01)])


def hybrid(country, units):
    borders, loose = inner_borders(units)
    network = unary_union([
        country.boundary, *(line.simplify(0.0005) for line in borders),
        *(prolongation(point, country) for point in loose
          if country.contains(Point(point)))])
    pieces = defaultdict(list)
    for face in polygonize(network):
        if not country.contains(face.representative_point()):
            continue
        # Faces outside every unit (islands, strips along the border) go to
        # the nearest one.
        share = [shape.intersection(face).area if shape.intersects(face) else 0
                 for _, shape in units]
        best = max(range(len(units)), key=share.__getitem__)
        if share[best] == 0:
            middle = face.representative_point()
            best = min(range(len(units)), key=lambda i: units[i][1].distance(middle))
        pieces[best].append(face)
    for index, faces in sorted(pieces.items()):
        yield units[index][0], geo.multipolygon(unary_union(faces))


def rows_of(a3, units, country):
    rows = [({"A3": a3, **cleaned(row)}, shape)
            for row, shape in hybrid(country, units)]
    lost = len(units) - len(rows)
    done = sum(shape.area for _, shape in rows)
    print(a3, len(rows), "units", f"({lost} outside or too small)" if lost else "",
          f"area missing {country.area - done:.1g}")
    return rows


def write(name, rows):
    # Common vertices of neighbours are made equal by rounding.
    shapes = geo.simplify_coverage([shape for _, shape in rows], 0)
    geo.write(name, "polygon", FIELDS, [(row, shape) for (row, _), shape in
                                        zip(rows, shapes)])


def syria_and_turkey(source, countries):
    rows = []
    for a3 in ("SYR", "TUR"):
        units = source[a3]
        buffer_zone = [s for row, s in units if row["name"] == "UNDOF"]
        units = [(row, unary_union([shape, *buffer_zone])
                  if row["iso_3166_2"] == "SY-QU" else shape)
                 for row, shape in units if row["name"] != "UNDOF"]
        found = rows_of(a3, units, countries[a3])
        assert len(found) == len(units), a3
        rows += found
    write("osm/admin1", rows)


# The source's codes for countries where they differ from ISO, or where the
# source counts a unit to another country.
COUNTRY = {"PSX": "PSE", "CYN": "CYP", "CNM": "CYP", "SDS": "SSD"}
UKRAINIAN = ("UA-43", "UA-40")


def neighbours(source, countries):
    rows = []
    for a3 in sorted(countries):
        if a3 not in ("SYR", "TUR") and source[a3]:
            units = [(row, shape.intersection(box(*geo.NEAR)).buffer(0))
                     for row, shape in source[a3]]
            rows += rows_of(a3, [u for u in units if not u[1].is_empty], countries[a3])
    write("osm/admin1_near", rows)


countries = {row["A3"]: shape for row, shape in
             geo.read(geo.BASE / "osm/countries_near.shp")}
source = defaultdict(list)
for row, shape in geo.read(geo.NE_ADMIN1, bounds=geo.NEAR):
    a3 = "UKR" if row["iso_3166_2"] in UKRAINIAN else row["adm0_a3"]
    source[COUNTRY.get(a3, a3)].append((row, geo.valid(shape)))
for units in source.values():
    units.sort(key=lambda unit: (unit[0]["iso_3166_2"], unit[0]["adm1_code"]))
syria_and_turkey(source, countries)
neighbours(source, countries)
