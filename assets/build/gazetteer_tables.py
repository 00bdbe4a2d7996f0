"""Places and names from the tables that were written for this program (assets/build/gazetteer/*.txt)."""
import csv
import re
from pathlib import Path

import gazetteer_demonyms as demonyms
from gazetteer_rows import TABLES, Place, km

STORY = Path(__file__).parent.parent / "stories/idlib-2020/places.csv"
COLUMNS = ("fr", "en", "es", "tr")


def rows(name):
    """The cells of a table's lines, without comments; columns are separated by bars."""
    with open(TABLES / name, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip() and not line.startswith("#"):
                yield f"{name}:{number}", [cell.strip() for cell in line.rstrip("\n").split("|")]


def numbers(cell, count, where):
    values = [float(v) for v in cell.split()]
    if values and len(values) != count:
        raise SystemExit(f"{where}: {count} numbers expected: {cell}")
    return values


def _abbreviation(name):
    return len(name) <= 8 and bool(re.fullmatch(r"[A-ZÉÎĞİŞÇÖÜ0-9.]+", name)) and name.upper() == name


def _add_cells(place, cells):
    for language, cell in zip(COLUMNS, cells):
        names = [re.sub(r"\s*\(.*\)", "", n.strip()) for n in cell.split(";") if n.strip()]
        shown = [n.strip() for n in cell.split(";") if n.strip() and not _abbreviation(n.strip())]
        # A name that says "(fleuve)" is only to be shown: alone it is another place's.
        for name, whole in zip(names, (n.strip() for n in cell.split(";") if n.strip())):
            if name == whole:
                place.add("abbreviation" if _abbreviation(name) else "translated", language, name)
        if names:
            place.show(language, shown[0] if shown else names[0])


def features():
    """Continents, regions, seas, rivers, mountains, buildings ..."""
    places = []
    for name in ("features.txt", "nature.txt", "sites.txt"):
        for where, cells in rows(name):
            if len(cells) != 9:
                raise SystemExit(f"{where}: 9 columns expected")
            ident, kind, at, bounds, rank = cells[:5]
            feature, _, flag = kind.partition(" ")
            place = Place(ident, feature, tuple(numbers(at, 2, where)), cells[6].split(";")[0],
                          bounds=tuple(numbers(bounds, 4, where)) or None, flags="h" if flag else "",
                          rank=int(rank))
            _add_cells(place, cells[5:])
            places.append(place)
    return places


def organizations():
    places = []
    for where, cells in rows("organizations.txt"):
        if len(cells) != 7:
            raise SystemExit(f"{where}: 7 columns expected")
        ident, at, country = cells[:3]
        seat = tuple(numbers(at, 2, where))
        place = Place(ident, "organization", seat or (0, 0), ident, country=country, rank=6,
                      flags="" if seat else "n")
        _add_cells(place, cells[3:])
        place.name = place.display["en"]
        places.append(place)
    return places


def story_villages(towns):
    """Places of the shipped story that GeoNames lacks; those that stand somewhere for want of a source left out."""
    places = []
    with open(STORY, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["geonames"] or row["kind"] not in ("village", "town") or row["confidence"] == "low":
                continue
            at = (float(row["lng"]), float(row["lat"]))
            nearest = min((t for t in towns if t.country == row["country"]), key=lambda t: km(at, t.at))
            place = Place("story:" + row["id"], "town", at, row["name_en"], country=row["country"],
                          admin1=nearest.admin1, rank=2 if row["kind"] == "town" else 1)
            for language in ("fr", "en", "tr", "ar"):
                for name in (row["name_" + language], *row.get("aliases_" + language, "").split("|")):
                    place.add("translated", language, name)
                if row["name_" + language]:
                    place.show(language, row["name_" + language])
            places.append(place)
    return places


def add_story_names(index):
    """The names and aliases that the story gives to places of GeoNames."""
    with open(STORY, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = index.get(row["geonames"])
            if place is None or place.feature != "town":
                continue
            for language in ("fr", "en", "tr", "ar"):
                for name in (row["name_" + language], *row.get("aliases_" + language, "").split("|")):
                    place.add("translated", language, name)


def index_of(places):
    """{"SY", "FR.94", "2988507", "region:sahel": place}"""
    index = {}
    for place in places:
        if place.feature == "country" and place.country:
            index[place.country] = place
        elif place.feature == "admin1":
            index[f"{place.country}.{place.admin1}"] = place
        index[place.ident.removeprefix("geonames:") if place.feature in ("town", "admin2") else place.ident] = place
    return index


def add_aliases(index):
    missing = []
    for where, (ref, kind, languages, names) in rows("aliases.txt"):
        if ref not in index:
            missing.append(f"{where}: no place {ref} ({names})")
            continue
        for name in names.split(";"):
            # What is known of a name here says more than that a source has it without a language.
            for vague in ("alternate", "ascii"):
                index[ref].names.pop((vague, name.strip()), None)
            index[ref].add("abbreviation" if _abbreviation(name.strip()) else kind, languages, name)
    return missing


def add_demonyms(index):
    missing = []
    for where, cells in rows("demonyms.txt"):
        cells += [""] * (6 - len(cells))
        ref, fr, en, es, tr, left = cells[:6]
        place = index.get(ref)
        if place is None:
            missing.append(f"{where}: no place {ref}")
            continue
        spaced = lambda cell: [word.replace("_", " ") for word in cell.split()]
        for word in spaced(fr):
            for form in demonyms.french(word):
                place.add("adjective", "fr", form)
                place.add("people", "fr", form)
        for word in spaced(es):
            for form in demonyms.spanish(word):
                place.add("adjective", "es", form)
                place.add("people", "es", form)
        for word in spaced(en):
            adjectives, people = demonyms.english(word)
            for form in adjectives:
                place.add("adjective", "en", form)
            for form in people:
                place.add("people", "en", form)
        turkish = spaced(tr)
        if not turkish and place.feature == "country" and place.display.get("tr"):
            turkish = [demonyms.turkish_people_of(place.display["tr"])]
        for word in turkish:
            for form in demonyms.turkish(word):
                place.add("adjective", "tr", form)
                place.add("people", "tr", form)
        for word in spaced(left):
            place.add("compound", "fr en es", word)
    return missing
