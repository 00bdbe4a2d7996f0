#!/usr/bin/env python3
"""Scores linked places against a gold set.

    score_links.py GOLD.jsonl [--links COMMAND | --linked LINKED.jsonl] [--errors N] [--senses literal,metonym]
                   [--floors f1=.9,placed=.8,senses=.8,dates=.8,values=.8]

GOLD.jsonl holds a document a line: {"id", "lang", "text", "published" or "date", "mentions": [{"s", "e", "t",
"lat", "lon", "gid"}]}, offsets in code points. COMMAND reads it and writes what `dateline links --jsonl` writes
(the default: build/dateline links --jsonl -). Prints precision, recall and F1 of exact spans and of overlaps; of the gold
places with a position or a GeoNames id also the share that was found exactly and rightly placed: the id, or within
161 km, or within the place's bounds where the link tells them.
"""
import argparse
import collections
import json
import math
import subprocess
import sys

NEAR_KM = 161  # a hundred miles, as is customary
BOX_SLACK_DEG = 0.5  # boxes of gold places are drawn by hand
# Where the link does not tell a place's bounds: how far from its point a place of the kind may reach.
REACH_KM = {"country": 1500, "governorate": 300, "district": 161, "region": 1000}


def distance_km(lat1, lng1, lat2, lng2):
    lat1, lng1, lat2, lng2 = map(math.radians, (lat1, lng1, lat2, lng2))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lng2 - lng1) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(h)))


def in_box(place, box):
    west, south, east, north = box
    lng = place["lng"] if place["lng"] >= west - BOX_SLACK_DEG else place["lng"] + 360
    return (west - BOX_SLACK_DEG <= lng <= east + BOX_SLACK_DEG
            and south - BOX_SLACK_DEG <= place["lat"] <= north + BOX_SLACK_DEG)


def rightly_placed(gold, place):
    if place is None:
        return False
    if gold.get("kind") == "country":
        return place["kind"] == "country" and place["country"] == gold["country"]
    if gold.get("kind") == "feature":
        return in_box(place, gold["box"])
    if gold.get("kind"):
        return place["id"] == gold["gid"]
    if gold.get("gid") and f"geonames:{gold['gid']}" == place["id"]:
        return True
    if gold.get("lat") is None:
        return False
    if "bounds" in place:
        west, south, east, north = place["bounds"]
        if south <= gold["lat"] <= north and west <= gold["lon"] <= east:
            return True
    reach = NEAR_KM if "bounds" in place else max(NEAR_KM, REACH_KM.get(place.get("kind"), 0))
    return distance_km(gold["lat"], gold["lon"], place["lat"], place["lng"]) <= reach


def ratio(a, b):
    return a / b if b else 0.0


def f1(p, r):
    return ratio(2 * p * r, p + r)


class Score:
    def __init__(self):
        self.n = collections.Counter()
        self.false, self.missed, self.wrong, self.senses, self.dates = (collections.Counter() for _ in range(5))

    def add(self, document, linked, senses):
        overlaps = lambda span, spans: any(span[0] < e and s < span[1] for s, e in spans)
        everything = {(m["begin"], m["end"]): m for m in linked["mentions"]}
        self.add_senses(document, everything)
        self.add_dates(document, linked)
        gold = {(m["s"], m["e"]): m for m in document["mentions"] if m.get("sense", senses[0]) in senses}
        others = {(m["s"], m["e"]) for m in document["mentions"]} - gold.keys()
        found = {span: m for span, m in everything.items()
                 if m["sense"] in senses and not m.get("embedded") and not overlaps(span, others)}
        text = document["text"]
        self.n["gold"] += len(gold)
        self.n["found"] += len(found)
        for span, mention in found.items():
            if overlaps(span, gold):
                self.n["found near"] += 1
            else:
                self.false[text[span[0]:span[1]]] += 1
            if span not in gold:
                continue
            self.n["exact"] += 1
            if gold[span].get("lat") is None and not gold[span].get("gid"):
                continue
            if rightly_placed(gold[span], mention.get("place")):
                self.n["placed"] += 1
            else:
                place = mention.get("place") or {}
                self.wrong[f"{text[span[0]:span[1]]} -> {place.get('id')} {place.get('country')}"] += 1
        for span, mention in gold.items():
            self.n["with position"] += mention.get("lat") is not None or bool(mention.get("gid"))
            if overlaps(span, found):
                self.n["gold near"] += 1
            else:
                self.missed[mention["t"]] += 1

    def add_senses(self, document, everything):
        for m in document["mentions"]:
            span = m["s"], m["e"]
            if "sense" not in m or span not in everything:
                continue
            self.n["sensed"] += 1
            if everything[span]["sense"] == m["sense"]:
                self.n["right sense"] += 1
            else:
                self.senses[f"{m['t']}: {everything[span]['sense']} for {m['sense']}"] += 1

    def add_dates(self, document, linked):
        if "dates" not in document:
            return
        gold = {(d["s"], d["e"]): (d["from"], d["to"]) for d in document["dates"]}
        found = {(d["begin"], d["end"]): (d["from"], d["to"]) for d in linked["dates"] if d["from"]}
        text = document["text"]
        self.n["gold dates"] += len(gold)
        self.n["found dates"] += len(found)
        for span in gold.keys() | found.keys():
            self.n["exact dates"] += span in gold and span in found
            self.n["right dates"] += gold.get(span) == found.get(span)
            if gold.get(span) != found.get(span):
                self.dates[f"{text[span[0]:span[1]]} {'/'.join(found.get(span, ['-']))} for {'/'.join(gold.get(span, ['-']))}"] += 1

    def figures(self):
        n = self.n
        of_dates = lambda right: f1(ratio(right, n["found dates"]), ratio(right, n["gold dates"]))
        return {"f1": f1(ratio(n["exact"], n["found"]), ratio(n["exact"], n["gold"])),
                "placed": ratio(n["placed"], n["with position"]), "senses": ratio(n["right sense"], n["sensed"]),
                "dates": of_dates(n["exact dates"]), "values": of_dates(n["right dates"])}

    def __str__(self):
        n = self.n
        p, r = ratio(n["exact"], n["found"]), ratio(n["exact"], n["gold"])
        fp, fr = ratio(n["found near"], n["found"]), ratio(n["gold near"], n["gold"])
        text = f"exact P {p:.3f} R {r:.3f} F1 {f1(p, r):.3f}   overlap P {fp:.3f} R {fr:.3f} F1 {f1(fp, fr):.3f}"
        if n["with position"]:
            text += f"   rightly placed {ratio(n['placed'], n['with position']):.3f} of all"
            text += f", {ratio(n['placed'], n['placed'] + sum(self.wrong.values())):.3f} of those found exactly"
        if n["sensed"]:
            text += f"   senses {self.figures()['senses']:.3f} of {n['sensed']}"
        if n["gold dates"]:
            text += f"   dates exact F1 {self.figures()['dates']:.3f}, with their days {self.figures()['values']:.3f}"
        return text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--links", default="build/dateline links --jsonl -")
    parser.add_argument("--linked")
    parser.add_argument("--senses", default="literal,metonym")
    parser.add_argument("--errors", type=int, default=0, help="list the N commonest errors of each sort")
    parser.add_argument("--floors", default="", help="figures that must be reached")
    options = parser.parse_args()
    status = 0
    for path in options.gold:
        with open(path, encoding="utf-8") as file:
            documents = [json.loads(line) for line in file]
        if options.linked:
            with open(options.linked, encoding="utf-8") as file:
                answers = file.read().splitlines()
        else:
            keep = ("id", "lang", "text")
            lines = [json.dumps({k: d[k] for k in keep if k in d} |
                                ({"published": d["date"]} if d.get("date") else {})) for d in documents]
            run = subprocess.run(options.links.split(), input="\n".join(lines) + "\n", text=True,
                                 stdout=subprocess.PIPE, check=True)
            answers = run.stdout.splitlines()
        score = Score()
        for document, answer in zip(documents, answers, strict=True):
            score.add(document, json.loads(answer), options.senses.split(","))
        print(f"{path.split('/')[-1]:28s} {score}")
        if options.errors:
            for name, counter in (("false", score.false), ("missed", score.missed), ("wrong", score.wrong),
                                  ("senses", score.senses), ("dates", score.dates)):
                print(f"  {name}:", ", ".join(f"{t} {c}" for t, c in counter.most_common(options.errors)))
        for name, floor in (pair.split("=") for pair in options.floors.split(",") if pair):
            if score.figures()[name] < float(floor):
                print(f"  {name} is {score.figures()[name]:.3f}, below its floor of {floor}")
                status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
