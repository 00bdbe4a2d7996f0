"""Demonyms inflected from their base forms: French and Spanish masculine singular, English and Turkish singular.

Forms that the rules do not give are in the table, after slashes. The rules are those of any school grammar.
"""


def _french_feminine(word):
    for ending, feminine in (("ien", "ienne"), ("éen", "éenne"), ("on", "onne"), ("e", "e"), ("é", "ée"), ("el", "elle"),
                             ("er", "ère"), ("eux", "euse"), ("ou", "oue")):
        if word.endswith(ending):
            return word[:-len(ending)] + feminine
    return word + "e"


def _plural(word, endings):
    return word if word.endswith(endings) else word + "s"


def french(cell):
    """masculine[/feminine[/masculine plural[/feminine plural]]]"""
    parts = cell.split("/")
    masculine = parts[0]
    feminine = parts[1] if len(parts) > 1 and parts[1] else _french_feminine(masculine)
    plural = parts[2] if len(parts) > 2 and parts[2] else _plural(masculine, ("s", "x", "z"))
    feminine_plural = parts[3] if len(parts) > 3 and parts[3] else _plural(feminine, ("s", "x"))
    return [masculine, feminine, plural, feminine_plural]


def _spanish_stem(word):
    return word[:-2] + {"é": "e", "á": "a", "í": "i", "ó": "o"}[word[-2]] + word[-1]


def spanish(cell):
    parts = cell.split("/")
    word = parts[0]
    if len(parts) == 4:
        return parts
    if word.endswith("o"):
        forms = [word, word[:-1] + "a", word + "s", word[:-1] + "as"]
    elif word.endswith(("és", "án", "ín", "ón")):
        stem = _spanish_stem(word)
        forms = [word, stem + "a", stem + "es", stem + "as"]
    elif word.endswith(("í", "ú")):
        forms = [word, word, word + "es", word + "s"]
    elif word.endswith(("ol", "az", "ul")):
        stem = word[:-1] + "c" if word.endswith("z") else word
        forms = [word, word + "a", stem + "es", word + "as"]
    elif word[-1] in "lnrd" and not word.endswith(("al", "ar", "or")):
        forms = [word, word + "a", word + "es", word + "as"]
    elif word[-1] in "lr":
        forms = [word, word, word + "es", word + "es"]
    else:
        forms = [word, word, word + "s", word + "s"]
    return forms[:1] + parts[1:] + forms[len(parts):]


def english(cell):
    """(adjectives, people) of "Turkish=Turk", "French=Frenchman,Frenchmen", "Chinese=" (adjective only)."""
    adjective, equals, people = cell.partition("=")
    nouns = people.split(",") if people else [] if equals else [adjective]
    if len(nouns) == 1 and not nouns[0].endswith(("s", "ese", "ish", "men")):
        noun = nouns[0]
        nouns.append(noun[:-1] + "ies" if noun.endswith("ry") else noun + "s")
    if equals and not people:
        nouns = [adjective]
    return [adjective], nouns


_BACK, _FRONT = "aıouâ", "eiöüî"


def _last_vowel(word):
    return next((c for c in reversed(word.lower().replace("i̇", "i")) if c in _BACK + _FRONT), "e")


def turkish_people_of(country):
    """The name of a country with -li after the vowel before: "Suriyeli"."""
    vowel = _last_vowel(country)
    return country + "l" + ("ı" if vowel in "aıâ" else "i" if vowel in "eiî" else "u" if vowel in "ou" else "ü")


def turkish(word):
    """Singular, plural, and the plural's cases, which take no apostrophe."""
    if "'" in word:
        return [word]
    back = _last_vowel(word) in _BACK
    plural = word + ("lar" if back else "ler")
    cases = ("ın", "a", "ı", "da", "dan", "la") if back else ("in", "e", "i", "de", "den", "le")
    return [word, plural] + [plural + case for case in cases]
