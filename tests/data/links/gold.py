#!/usr/bin/env python3
"""The gold sets, from their marked text to JSON Lines.

    gold.py news.fr.txt news.en.txt > gold.jsonl

One article a line: {"id", "lang", "date", "text", "mentions": [{"s", "e", "t", "sense", "kind", "gid", "country",
"lat", "lon", "box"}], "dates": [{"s", "e", "t", "from", "to", "kind"}]}. Offsets count code points, half open. The
marks are told in README.md. A fault is one line, file:line: what is wrong, and exit status 1.
"""
import datetime
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
SENSES = ("literal", "metonym", "demonym", "organization")
KINDS = ("day", "week", "weekend", "month", "season", "year", "decade", "century", "range")
MARK = re.compile(r"\[\[([^\[\]|{}]+)\|([^\[\]|{}]+)(?:\|([^\[\]|{}]+))?\]\]|\{\{([^\[\]|{}]+)\|([^\[\]|{}]+)\|([^\[\]|{}]+)\}\}")
WEEKDAYS = {name: day for names in ("lundi mardi mercredi jeudi vendredi samedi dimanche",
                                    "monday tuesday wednesday thursday friday saturday sunday")
            for day, name in enumerate(names.split())}
NO_PLACE = {"kind": "none", "gid": None, "country": None, "lat": None, "lon": None, "box": None}


class Fault(Exception):
    pass


def rows(path):
    """The rows of a table with tabs, as dictionaries; lines that begin with # are comments."""
    lines = [l for l in path.read_text(encoding="utf-8").splitlines() if l and not l.startswith("#")]
    names = lines[0].split("\t")
    return [dict(zip(names, line.split("\t"))) for line in lines[1:]]


def center_of(box):
    if not box:
        return None, None
    return (box[1] + box[3]) / 2, ((box[0] + box[2]) / 2 + 180) % 360 - 180


def load_places(folder=HERE):
    """{id: what a mention of it says}, of places.tsv and features.tsv."""
    places = {}
    for row in rows(folder / "places.tsv") + [
            {**row, "id": "feature:" + row["id"], "kind": "feature", "country": "", "lat": "", "lng": ""}
            for row in rows(folder / "features.tsv")]:
        box = [float(row[k]) for k in ("west", "south", "east", "north")] if row["west"] else None
        lat, lon = (float(row["lat"]), float(row["lng"])) if row["lat"] else center_of(box)
        places[row["id"]] = {"kind": row["kind"], "gid": row["id"], "country": row["country"] or None, "lat": lat,
                             "lon": lon, "box": box}
    return places


def date_range(text, words):
    first, _, last = text.partition("/")
    day = datetime.date.fromisoformat
    last = last or first
    if day(last) < day(first):
        raise ValueError("ends before it begins")
    named = [WEEKDAYS[word] for word in re.findall(r"[a-z]+", words.lower()) if word in WEEKDAYS]
    if named and (day(first).weekday(), day(last).weekday()) != (named[0], named[-1]):
        raise ValueError("is another day of the week")
    return first, last


def article_of(head, body, places):
    if not re.fullmatch(r"== \S+ \d{4}-\d{2}-\d{2}", head):
        raise Fault("expected '== ID YYYY-MM-DD', not: " + head)
    _, name, published = head.split(" ")
    text, mentions, dates, at = "", [], [], 0
    for mark in MARK.finditer(body):
        text += body[at:mark.start()]
        at = mark.end()
        begin = len(text)
        if mark[1]:
            text += mark[1]
            place, sense = mark[2], mark[3] or "literal"
            if sense not in SENSES:
                raise Fault(f"{mark[0]}: no such sense")
            if place != "-" and place not in places:
                raise Fault(f"{mark[0]}: no such place in places.tsv or features.tsv")
            mentions.append({"s": begin, "e": len(text), "t": mark[1], "sense": sense,
                             **(NO_PLACE if place == "-" else places[place])})
        else:
            text += mark[4]
            try:
                first, last = date_range(mark[5], mark[4])
            except ValueError as error:
                raise Fault(f"{mark[0]}: {error}") from None
            if mark[6] not in KINDS:
                raise Fault(f"{mark[0]}: no such kind of date")
            dates.append({"s": begin, "e": len(text), "t": mark[4], "from": first, "to": last, "kind": mark[6]})
    text += body[at:]
    if re.search(r"\[\[|\]\]|\{\{|\}\}", text):
        raise Fault("a mark is not closed, or holds another, in " + name)
    return {"id": name, "lang": name[:2], "date": published, "text": text, "mentions": mentions, "dates": dates}


def articles(path, places):
    """Yields the articles of a marked file. Raises Fault, which names file and line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    heads = [i for i, line in enumerate(lines) if line.startswith("== ")]
    for begin, end in zip(heads, heads[1:] + [len(lines)]):
        try:
            yield article_of(lines[begin], "\n".join(lines[begin + 1:end]).strip("\n"), places)
        except Fault as fault:
            raise Fault(f"{path}:{begin + 1}: {fault}") from None


def main():
    try:
        places = load_places()
        for name in sys.argv[1:]:
            for article in articles(pathlib.Path(name), places):
                print(json.dumps(article, ensure_ascii=False))
    except Fault as fault:
        sys.exit(str(fault))


if __name__ == "__main__":
    main()
