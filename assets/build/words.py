#!/usr/bin/env python3
"""Packs first names, surnames and common words into assets/gazetteer/words.bin.

A table of hashes with open addressing, as geo/text/word_lists.cpp reads it: the magic, the number of slots,
then a slot each: 26 bits of the word's hash and 6 of its classes. Words are folded as geo/text/normalize.cpp
folds them.
"""
import json
import os
import re
import struct
import subprocess
import sys
import unicodedata
from pathlib import Path

PACKAGES = Path(os.environ["DATELINE_PACKAGES"])
FIRST_NAME, SURNAME, FRENCH, ENGLISH, SPANISH, TURKISH = (1 << i for i in range(6))
LATIN_LOCALES_ONLY = re.compile(r"^[a-z' -]+$")


def fold(word):
    for a, b in (("ı", "i"), ("ß", "ss"), ("œ", "oe"), ("Œ", "oe"), ("æ", "ae"), ("Æ", "ae"), ("’", "'")):
        word = word.replace(a, b)
    word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()
    return re.sub(r"[.ʻʼʾʿ‘]", "", word)


def parts(name):
    return [w for w in re.split(r"[^\w]+", fold(name)) if w]


def hash_of(word):
    h = 0xCBF29CE484222325
    mask = (1 << 64) - 1
    for byte in word.encode():
        h = (h ^ byte) * 0x100000001B3 & mask
    h ^= h >> 32
    h = h * 0x9E3779B97F4A7C15 & mask
    return h ^ h >> 29


class Words(dict):
    def add(self, word, word_class):
        if word:
            self[word] = self.get(word, 0) | word_class


def person_names():
    """First and last names by locale, as the package's own code holds them."""
    script = """
        const faker = await import(process.argv[1]);
        const flat = value => Array.isArray(value) ? value : Object.values(value ?? {}).flatMap(flat);
        const names = {};
        for (const [locale, data] of Object.entries(faker.allLocales))
            names[locale] = [flat(data.person?.first_name), flat(data.person?.last_name)];
        console.log(JSON.stringify(names));
    """
    package = PACKAGES / "faker-js/faker/dist/index.js"
    out = subprocess.run(["node", "--input-type=module", "-e", script, str(package)], check=True,
                         capture_output=True)
    return json.loads(out.stdout)


def add_person_names(words):
    for locale, (first, last) in sorted(person_names().items()):
        for name in first:
            for part in parts(name):
                if len(part) > 2 and LATIN_LOCALES_ONLY.match(part):
                    words.add(part, FIRST_NAME)
        for name in last:
            found = parts(name)
            if len(found) == 1 and len(found[0]) > 2 and LATIN_LOCALES_ONLY.match(found[0]):
                words.add(found[0], SURNAME)


def suffix_rules(aff):
    """Flag -> (strip, add, condition) of a Hunspell affix file with long flags."""
    rules = {}
    for line in aff.read_text("utf-8").splitlines():
        fields = line.split()
        if len(fields) >= 5 and fields[0] == "SFX":
            strip = "" if fields[2] == "0" else fields[2]
            added = fields[3].split("/")[0]
            rules.setdefault(fields[1], []).append(
                (strip, "" if added == "0" else added, re.compile(fields[4] + "$")))
    return rules


def inflected(stem, flags, rules):
    yield stem
    for flag in re.findall("..", flags):
        for strip, added, condition in rules.get(flag, ()):
            if stem.endswith(strip) and condition.search(stem):
                yield stem[: len(stem) - len(strip)] + added


def add_french(words):
    folder = PACKAGES / "hunspell-fr-classical/usr/share/hunspell"
    rules = suffix_rules(folder / "fr.aff")
    for line in (folder / "fr.dic").read_text("utf-8").splitlines()[1:]:
        entry, _, morphology = line.partition(" ")
        stem, _, flags = entry.partition("/")
        if "po:prn" in morphology:
            words.add(fold(stem), FIRST_NAME)
        elif "po:patr" in morphology:
            words.add(fold(stem), SURNAME)
        elif stem[:1].islower() and stem.isalpha():
            # Forms of verbs are seldom names, but many names are like some form: the infinitive will do.
            for form in [stem] if "po:v" in morphology else inflected(stem, flags, rules):
                words.add(fold(form), FRENCH)


def add_list(words, path, word_class):
    for line in path.read_text("utf-8").splitlines():
        word = line.strip()
        if word[:1].islower() and word.isalpha():
            words.add(fold(word), word_class)


def pack(words):
    count = len(words) * 5 // 4
    slots = [0] * count
    for word, classes in sorted(words.items()):
        h = hash_of(word)
        wanted = h & 0x3FFFFFF
        at = (h >> 32) * count >> 32
        while slots[at] and slots[at] >> 6 != wanted:
            at = (at + 1) % count
        slots[at] = wanted << 6 | slots[at] & 0x3F | classes
    return b"DLWORDS1" + struct.pack("<Q", count) + struct.pack(f"<{count}I", *slots)


def main():
    words = Words()
    add_person_names(words)
    add_french(words)
    add_list(words, PACKAGES / "wamerican/usr/share/dict/american-english", ENGLISH)
    add_list(words, PACKAGES / "wspanish/usr/share/dict/spanish", SPANISH)
    target = Path(os.environ["DATELINE_BASE"]).parent / "gazetteer/words.bin"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(pack(words))
    counts = [sum(1 for c in words.values() if c & 1 << i) for i in range(6)]
    print(f"words: {len(words)}; first names, surnames, fr, en, es, tr: {counts}", file=sys.stderr)


if __name__ == "__main__":
    main()
