"""Rows of the gazetteer, as gazetteer_pack reads them: tab-separated, a place and then its names.

P  id  feature  lng  lat  bounds  population  country  admin1  admin2  flags  rank  name
D  language  name                 the name to show in a language
N  kind  languages  name          a name to find it by

bounds are west south east north with blanks between; flags are c (capital of its country), s (seat of its
first-level unit), h (no longer exists), n (nowhere); feature and kind are those of geo/text/gazetteer_types.hpp; languages
have blanks between, none means "of unknown language". Names are written as they are: the packer folds them.
"""
import csv
import math
import os
import re
import unicodedata
from pathlib import Path

PACKAGES = Path(os.environ["DATELINE_PACKAGES"])
TABLES = Path(__file__).parent / "gazetteer"
LANGUAGES = ("fr", "en", "es", "tr", "ar", "de")
DISPLAYED = ("fr", "en", "es", "tr", "ar")

_LATIN = re.compile(r"^[A-Za-zÀ-ɏḀ-ỿʻʼ'’‘` .,/()\-–&]+$")
_ARABIC = re.compile(r"^[\u0600-\u06ff\s\-()،.]+$")


class Place:
    """One place; names are added to it, each kind and name once, in the order they come."""

    def __init__(self, ident, feature, at, name, *, bounds=None, population=0, country="", admin1="",
                 admin2="", flags="", rank=0):
        self.ident, self.feature, self.at, self.name = ident, feature, at, name
        self.bounds, self.population = bounds, population
        self.country, self.admin1, self.admin2 = country, admin1, admin2
        self.flags, self.rank = flags, rank
        self.display = {}
        self.names = {}

    def add(self, kind, languages, name):
        name = clean(name)
        if not name:
            return
        if isinstance(languages, str):
            languages = languages.split()
        self.names.setdefault((kind, name), set()).update(languages)

    def show(self, language, name):
        if name:
            self.display[language] = clean(name)

    def lines(self):
        bounds = " ".join(f"{v:.4f}" for v in self.bounds) if self.bounds else ""
        fields = ("P", self.ident, self.feature, f"{self.at[0]:.7g}", f"{self.at[1]:.7g}", bounds,
                  str(int(self.population)), self.country, self.admin1, self.admin2, self.flags,
                  str(self.rank), clean(self.name))
        yield "\t".join(fields)
        for language in DISPLAYED:
            if self.display.get(language, self.name) != self.name or (
                    language in self.display and language != "en" and
                    self.display.get("en", self.name) != self.name):
                yield f"D\t{language}\t{self.display[language]}"
        for (kind, name), languages in self.names.items():
            yield f"N\t{kind}\t{' '.join(l for l in LANGUAGES if l in languages)}\t{name}"


def clean(name):
    name = unicodedata.normalize("NFC", name.replace("\u200e", "").replace("\u200f", ""))
    return re.sub(r"\s+", " ", name).strip()


def is_latin(name):
    return bool(_LATIN.match(unicodedata.normalize("NFC", name)))


def is_arabic(name):
    return bool(_ARABIC.match(name))


def fits(language, name):
    """A name in the script of its language; the sources mix them up."""
    return is_arabic(name) if language == "ar" else is_latin(name)


def table(name):
    """The rows of a table of ours; lines that begin with # are left out."""
    with open(TABLES / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def town_rank(population, capital=False, seat=False):
    """0 the village to 8 the metropolis."""
    steps = (1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 5_000_000)
    rank = sum(population >= step for step in steps)
    if capital:
        return max(6, min(8, rank + 1))
    return max(3, rank) if seat else rank


def km(a, b):
    x = (a[0] - b[0]) * math.cos(math.radians((a[1] + b[1]) / 2))
    return math.hypot(x, a[1] - b[1]) * 111.2
