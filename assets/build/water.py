"""Rivers and lakes: Natural Earth 1:10m with names, and in the near box the
finer rivers of GSHHG (World Data Bank II), named where that is certain."""
import heapq
import math
import re
import subprocess
import tempfile
from collections import defaultdict

from shapely.geometry import LineString, MultiLineString, Point, Polygon, box
from shapely.ops import linemerge, unary_union

import geo

RIVER_FIELDS = {"RANK": int, **geo.NAME_FIELDS}
GSHHG = geo.PACKAGES / "gmt-gshhg-full/usr/share/gmt-gshhg"
# Where the story happens: more rivers.
CLOSE = (35.3, 34.0, 38.5, 37.5)

# The source dropped every accented letter, so only names listed here are
# used.  Source names: (fr, en, tr, ar).
RIVER_NAMES = {
    ("Euphrates", "Firat", "Al Furat"): ("Euphrate", "Euphrates", "Fırat", "الفرات"),
    ("Tigris", "Dicle"): ("Tigre", "Tigris", "Dicle", "دجلة"),
    ("Shatt al Arab",): ("Chatt al-Arab", "Shatt al-Arab", "Şattülarap", "شط العرب"),
    ("Jordan",): ("Jourdain", "Jordan", "Şeria", "نهر الأردن"),
    ("Kiz?lirmak",): ("Kızılırmak", "Kızılırmak", "Kızılırmak", ""),
    ("Sakarya",): ("Sakarya", "Sakarya", "Sakarya", ""),
    ("Ceyhan",): ("Ceyhan", "Ceyhan", "Ceyhan", "جيحان"),
    ("Murat",): ("Murat", "Murat", "Murat", ""),
    ("Kelkit",): ("Kelkit", "Kelkit", "Kelkit", ""),
    ("Byk Menderes",): ("Büyük Menderes", "Büyük Menderes", "Büyük Menderes", ""),
    ("Simav",): ("Simav", "Simav", "Simav", ""),
    ("Aras",): ("Araxe", "Aras", "Aras", "نهر آراس"),
    ("Kr",): ("Koura", "Kura", "Kura", "نهر كورا"),
    ("Evros (Maritsa)",): ("Maritsa", "Maritsa", "Meriç", ""),
    ("Karkheh",): ("Karkheh", "Karkheh", "Kerha", "نهر كرخة"),
    ("Nile",): ("Nil", "Nile", "Nil", "النيل"),
    ("El Bahr el Abyad  (White Nile)", "Bahr el Jebel  (White Nile)"):
        ("Nil Blanc", "White Nile", "Beyaz Nil", "النيل الأبيض"),
    ("El Bahr el Azraq  (Blue Nile)", "Abay (Blue Nile)", "Abay"):
        ("Nil Bleu", "Blue Nile", "Mavi Nil", "النيل الأزرق"),
    ("Suez Canal",): ("Canal de Suez", "Suez Canal", "Süveyş Kanalı", "قناة السويس"),
    ("Danube", "Donau (Danube)"): ("Danube", "Danube", "Tuna", "الدانوب"),
    ("Volga",): ("Volga", "Volga", "Volga", "الفولغا"),
    ("Don",): ("Don", "Don", "Don", "الدون"),
    ("Dnipro (Dnieper)", "Dnepre"): ("Dniepr", "Dnieper", "Dinyeper", "دنيبر"),
    ("Dniester",): ("Dniestr", "Dniester", "Dinyester", "دنيستر"),
    ("Donets",): ("Donets", "Donets", "Donets", ""),
    ("Kuban",): ("Kouban", "Kuban", "Kuban", ""),
    ("Prut",): ("Prout", "Prut", "Prut", ""),
    ("Olt",): ("Olt", "Olt", "Olt", ""),
    ("Mures",): ("Mureș", "Mureș", "Mureș", ""),
    ("Sava",): ("Save", "Sava", "Sava", ""),
    ("Tisa",): ("Tisza", "Tisza", "Tisa", ""),
    ("Rhine", "Rhein", "Rhin (Rhein)"): ("Rhin", "Rhine", "Ren", "الراين"),
    ("Rhne",): ("Rhône", "Rhône", "Rhône", "الرون"),
    ("Seine",): ("Seine", "Seine", "Sen", "السين"),
    ("Loire",): ("Loire", "Loire", "Loire", "اللوار"),
    ("Meuse", "Maas"): ("Meuse", "Meuse", "Meuse", ""),
    ("Schelde (Steldt)",): ("Escaut", "Scheldt", "Schelde", ""),
    ("Mosel",): ("Moselle", "Moselle", "Moselle", ""),
    ("Elbe",): ("Elbe", "Elbe", "Elbe", "إلبه"),
    ("Oder",): ("Oder", "Oder", "Oder", ""),
    ("Weser",): ("Weser", "Weser", "Weser", ""),
    ("Vistula",): ("Vistule", "Vistula", "Vistül", ""),
    ("Po",): ("Pô", "Po", "Po", ""),
    ("Tevere (Tiber)",): ("Tibre", "Tiber", "Tiber", ""),
    ("Ebro",): ("Èbre", "Ebro", "Ebro", ""),
    ("Tajo", "Tejo (Tagus)"): ("Tage", "Tagus", "Tajo", ""),
    ("Duero",): ("Douro", "Douro", "Douro", ""),
    ("Guadalquivir",): ("Guadalquivir", "Guadalquivir", "Guadalquivir", "الوادي الكبير"),
    ("Guadiana",): ("Guadiana", "Guadiana", "Guadiana", ""),
    ("Thames",): ("Tamise", "Thames", "Thames", ""),
    ("Neva",): ("Neva", "Neva", "Neva", ""),
    ("Oka",): ("Oka", "Oka", "Oka", ""),
    ("Kama",): ("Kama", "Kama", "Kama", ""),
    ("Ural",): ("Oural", "Ural", "Ural", "الأورال"),
    ("Pechora",): ("Petchora", "Pechora", "Peçora", ""),
    ("Onega",): ("Onega", "Onega", "Onega", ""),
    ("Daugava (Zapadnaya Dvina)",): ("Daugava", "Daugava", "Daugava", ""),
    ("Niger",): ("Niger", "Niger", "Nijer", "النيجر"),
    ("Amu  Darya",): ("Amou-Daria", "Amu Darya", "Ceyhun", "جيحون"),
    ("Syr  Darya",): ("Syr-Daria", "Syr Darya", "Seyhun", "سيحون"),
    ("Helmand",): ("Helmand", "Helmand", "Hilmend", "هلمند"),
}
RIVERS = {source: names for sources, names in RIVER_NAMES.items() for source in sources}

LAKES = {
    "Buhayrat al-Assad": ("Lac el-Assad", "Lake Assad", "Esad Gölü", "بحيرة الأسد"),
    "Ataturk Barajt": ("Lac Atatürk", "Lake Atatürk", "Atatürk Barajı", ""),
    "Keban Baraji": ("Lac de Keban", "Lake Keban", "Keban Barajı", ""),
    "Saksak Dagi": ("Lac de Karakaya", "Lake Karakaya", "Karakaya Barajı", ""),
    "Lake Van": ("Lac de Van", "Lake Van", "Van Gölü", "بحيرة وان"),
    "Lake Tuz": ("Lac Tuz", "Lake Tuz", "Tuz Gölü", "بحيرة طوز"),
    "Egridir": ("Lac d’Eğirdir", "Lake Eğirdir", "Eğirdir Gölü", ""),
    "Beysehir": ("Lac de Beyşehir", "Lake Beyşehir", "Beyşehir Gölü", ""),
    "Lake Urmia": ("Lac d’Ourmia", "Lake Urmia", "Urmiye Gölü", "بحيرة أرومية"),
    "Lake Sevana": ("Lac Sevan", "Lake Sevan", "Sevan Gölü", "بحيرة سيفان"),
    "Buhayrat ath Tharthar": ("Lac Tharthar", "Lake Tharthar", "Sarsar Gölü",
                              "بحيرة الثرثار"),
    "Lake Habbaniyah": ("Lac Habbaniyah", "Lake Habbaniyah", "Habbaniye Gölü",
                        "بحيرة الحبانية"),
    "Lake Razazah": ("Lac Razzaza", "Lake Razzaza", "Razzaza Gölü", "بحيرة الرزازة"),
    "Lake Hammar": ("Lac Hammar", "Lake Hammar", "Hammar Gölü", "هور الحمار"),
    "Dead Sea": ("Mer Morte", "Dead Sea", "Ölü Deniz", "البحر الميت"),
    "Sea of Galilee": ("Lac de Tibériade", "Sea of Galilee", "Taberiye Gölü",
                       "بحيرة طبريا"),
    "Great Bitter Lake": ("Grand Lac Amer", "Great Bitter Lake", "Büyük Acı Göl",
                          "البحيرة المرة الكبرى"),
    "Lake Nasser": ("Lac Nasser", "Lake Nasser", "Nasır Gölü", "بحيرة ناصر"),
    "Aral Sea": ("Mer d’Aral", "Aral Sea", "Aral Gölü", "بحر آرال"),
    "Lake Ladoga": ("Lac Ladoga", "Lake Ladoga", "Ladoga Gölü", "بحيرة لادوغا"),
    "Lake Onega": ("Lac Onega", "Lake Onega", "Onega Gölü", "بحيرة أونيغا"),
    "Lake Peipus": ("Lac Peïpous", "Lake Peipus", "Peipus Gölü", ""),
    "Vnern": ("Vänern", "Vänern", "Vänern", ""),
    "Vttern": ("Vättern", "Vättern", "Vättern", ""),
    "Lake Balaton": ("Lac Balaton", "Lake Balaton", "Balaton Gölü", ""),
    "Lake Geneva": ("Léman", "Lake Geneva", "Cenevre Gölü", ""),
    "Bodensee": ("Lac de Constance", "Lake Constance", "Konstanz Gölü", ""),
    "Rybinsk Reservoir": ("Réservoir de Rybinsk", "Rybinsk Reservoir", "", ""),
    "Tsimlyansk Reservoir": ("Réservoir de Tsimliansk", "Tsimlyansk Reservoir", "", ""),
    "Kakhovka Reservoir": ("Réservoir de Kakhovka", "Kakhovka Reservoir", "", ""),
    "Kremenchuk Reservoir": ("Réservoir de Krementchouk", "Kremenchuk Reservoir", "", ""),
    "Lake Chad": ("Lac Tchad", "Lake Chad", "Çad Gölü", "بحيرة تشاد"),
    "Lake Tana": ("Lac Tana", "Lake Tana", "Tana Gölü", ""),
    "IJsselmeer": ("IJsselmeer", "IJsselmeer", "IJsselmeer", ""),
}


def named(names):
    return dict(zip(geo.NAMES, names)) if names else {}


def rounded(line):
    points = []
    for x, y in line.coords:
        point = (round(x, geo.DIGITS), round(y, geo.DIGITS))
        if not points or points[-1] != point:
            points.append(point)
    return LineString(points) if len(points) > 1 else LineString()


def thin(geometry, tolerance):
    parts = []
    for line in geo.lines(geometry):
        scale = math.cos(math.radians(line.centroid.y))
        parts.append(LineString([(x * scale, y) for x, y in line.coords]).simplify(
            tolerance / 111320.0))
        parts[-1] = rounded(LineString([(x / scale, y) for x, y in parts[-1].coords]))
    return MultiLineString([p for p in parts if not p.is_empty])


# --- Natural Earth rivers --------------------------------------------------

def natural_earth_rivers():
    """The wide box in full, of the rest of the world the great rivers."""
    rows = []
    for row, shape in geo.read(geo.MAGICS / "ne_10m_rivers_lake_centerlines.shp"):
        rank = int(row["scalerank"])
        names = named(RIVERS.get(row["name"]))
        inside = shape.intersection(box(*geo.WIDE))
        outside = shape.difference(box(*geo.WIDE)) if rank <= 4 else LineString()
        for part, tolerance in ((inside, 200), (outside, 1000)):
            part = thin(part, tolerance)
            if not part.is_empty:
                rows.append(({"RANK": rank, **names}, part))
    return rows


# --- GSHHG rivers ----------------------------------------------------------

def gshhg(bounds, what):
    """Lines by level; what: options of "gmt coast"."""
    west, south, east, north = bounds
    command = ["gmt", "coast", f"--DIR_GSHHG={GSHHG}", "-Df", "-M",
               f"-R{west:g}/{east:g}/{south:g}/{north:g}", "--FORMAT_FLOAT_OUT=%.7g",
               *what]
    with tempfile.TemporaryDirectory() as scratch:  # gmt leaves a history there
        text = subprocess.run(command, check=True, capture_output=True, text=True,
                              cwd=scratch).stdout
    found = defaultdict(list)
    level, points = 0, []

    def finish():
        if len(points) > 1:
            line = rounded(LineString(points))
            if not line.is_empty:
                found[level].append(line)

    for row in text.splitlines():
        if row.startswith(">"):
            finish()
            level, points = int(re.search(r"Level (\d+)", row).group(1)), []
        elif row and not row.startswith("#"):
            x, y = map(float, row.split()[:2])
            points.append((x - 360 if x > 180 else x, y))
    finish()
    return found


def gshhg_rivers(bounds, levels):
    return gshhg(bounds, [f"-I{level}" for level in levels])


class Network:
    """The rivers as a graph of their vertices."""

    def __init__(self, rivers):
        self.next = defaultdict(dict)
        for level, lines in rivers.items():
            for line in lines:
                for a, b in zip(line.coords, line.coords[1:]):
                    length = math.hypot((a[0] - b[0]) * 0.81, a[1] - b[1])
                    self.next[a][b] = self.next[b][a] = length
        # Pieces are cut at the edges of the source's bins, a little apart.
        cells = defaultdict(list)
        for p in self.next:
            cells[round(p[0] * 100), round(p[1] * 100)].append(p)
        for a in sorted({line.coords[at] for lines in rivers.values()
                         for line in lines for at in (0, -1)}):
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    for b in cells[round(a[0] * 100) + dx, round(a[1] * 100) + dy]:
                        gap = math.hypot((a[0] - b[0]) * 0.81, a[1] - b[1])
                        if 0 < gap < 0.004:
                            # Crossing a gap is possible but costs.
                            self.next[a].setdefault(b, 3 * gap)
                            self.next[b].setdefault(a, 3 * gap)

    def nearest(self, where):
        return min(self.next, key=lambda p: math.hypot((p[0] - where[0]) * 0.81,
                                                       p[1] - where[1]))

    def path(self, waypoints):
        """Segments of the shortest way along the rivers."""
        segments = set()
        stops = [self.nearest(w) for w in waypoints]
        for start, goal in zip(stops, stops[1:]):
            queue, came, cost = [(0.0, start)], {start: None}, {start: 0.0}
            while queue:
                far, at = heapq.heappop(queue)
                if at == goal:
                    break
                for to, length in self.next[at].items():
                    if far + length < cost.get(to, math.inf):
                        cost[to] = far + length
                        came[to] = at
                        heapq.heappush(queue, (cost[to], to))
            if goal not in came:
                print("no way along the river from", start, "to", goal)
                continue
            while came[goal] is not None:
                segments.add(frozenset((goal, came[goal])))
                goal = came[goal]
        return segments


# Rivers that only GSHHG has, told by points along them from the source to
# the mouth; each inner list is one stretch.
BY_WAYPOINTS = {
    # Hermel to Lake Qattinah (which the source lacks); Homs, Hama, the Ghab,
    # Jisr al-Shughur, Darkush, Antakya, Samandağ.
    ("Oronte", "Orontes", "Asi", "العاصي"): [
        [(36.276, 34.167), (36.36, 34.39), (36.524, 34.615)],
        [(36.614, 34.672), (36.75, 35.13), (36.57, 35.27),
         (36.39, 35.45), (36.32, 35.81), (36.37, 36.01), (36.38, 36.224),
         (36.16, 36.20), (35.96, 36.045)]],
    # Gaziantep heights, Afrin, Jindires, the Amik plain.
    ("Afrin", "Afrin", "Afrin", "عفرين"): [
        [(36.884, 37.0), (36.87, 36.51), (36.69, 36.40), (36.383, 36.2245)]],
    # Ras al-Ayn, Hasakah, Busayra.
    ("Khabour", "Khabur", "Habur", "الخابور"): [
        [(40.07, 36.84), (40.75, 36.5), (40.43, 35.14)]],
}


def near_rivers(natural_earth):
    west, south, east, north = geo.NEAR
    rivers = gshhg_rivers(geo.NEAR, (1, 2, 3))
    for level, lines in gshhg_rivers(CLOSE, (4, 5)).items():
        rivers[level] += lines
    clips = {level: box(*(CLOSE if level > 3 else geo.NEAR)) for level in rivers}
    network = Network(rivers)
    by_waypoints = {names: set().union(*map(network.path, stretches))
                    for names, stretches in BY_WAYPOINTS.items()}
    # The others take the name of the Natural Earth river they follow.
    corridors = defaultdict(list)
    for row, shape in natural_earth:
        if row.get("NAME_EN") and shape.intersects(box(*geo.NEAR)):
            corridors[tuple(row[n] for n in geo.NAMES)].append(shape)
    corridors = {names: unary_union(shapes).buffer(0.045)
                 for names, shapes in corridors.items()}

    rows = []
    for level in sorted(rivers):
        groups = defaultdict(list)
        for line in rivers[level]:
            for a, b in zip(line.coords, line.coords[1:]):
                segment = frozenset((a, b))
                names = next((n for n, way in by_waypoints.items() if segment in way), None)
                groups[names].append((a, b))
        for names, segments in groups.items():
            merged = linemerge(sorted(set(segments)))
            for line in sorted(geo.lines(merged), key=lambda g: g.coords[0]):
                line = line.intersection(clips[level])
                if line.is_empty or line.length < 0.003:
                    continue
                label = names
                if label is None and line.length > 0.05:
                    shares = {n: line.intersection(zone).length / line.length
                              for n, zone in corridors.items()}
                    best = max(shares, key=shares.get)
                    label = best if shares[best] > 0.85 else None
                shape = thin(line, 40)
                if not shape.is_empty:
                    rows.append(({"RANK": level, **named(label)}, shape))
    for names, way in by_waypoints.items():
        print(names[1], sum(math.hypot((a[0] - b[0]) * 0.81, a[1] - b[1]) * 111.3
                            for a, b in map(tuple, way)), "km")
    return rows


# Lakes that only GSHHG has, by a point in them.
GSHHG_LAKES = {
    (36.57, 34.645): ("Lac Qattiné", "Lake Qattinah", "Katine Gölü", "بحيرة قطينة"),
    (37.50, 36.06): ("Lac Jabboul", "Lake Jabbul", "Cebbul Gölü", "سبخة الجبول"),
}


def gshhg_lakes():
    """Read by hand: its other lakes here are drained (Amik) or ponds."""
    for (x, y), names in GSHHG_LAKES.items():
        for line in gshhg((x - 0.4, y - 0.4, x + 0.4, y + 0.4), ["-W"])[2]:
            ring = Polygon(line.coords)
            if ring.is_valid and ring.contains(Point(x, y)):
                yield {"RANK": 8, "KIND": "lake", **named(names)}, geo.multipolygon(ring)


def lakes():
    rows = []
    for row, shape in geo.read(geo.MAGICS / "ne_10m_ocean.shp"):
        if row["featurecla"] == "Ocean":
            continue
        rank = int(row["scaleran_2"] or 9)
        inside = shape.intersects(box(*geo.WIDE))
        if not inside and rank > 3:
            continue
        kind = "salt" if row["featurec_2"] == "Alkaline Lake" else (
            "reservoir" if row["featurec_2"] == "Reservoir" else "lake")
        shape = geo.simplify_coverage([geo.valid(shape)], 100 if inside else 1000)[0]
        rows.append(({"RANK": rank, "KIND": kind, **named(LAKES.get(row["name"]))}, shape))
    geo.write("naturalearth/lakes", "polygon",
              {"RANK": int, "KIND": 10, **geo.NAME_FIELDS}, rows)


ne = natural_earth_rivers()
near = box(*geo.NEAR)
geo.write("naturalearth/rivers", "line", RIVER_FIELDS, [
    (row, geo.MultiLineString(geo.lines(shape.difference(near)))) for row, shape in ne])
geo.write("naturalearth/rivers_near", "line", RIVER_FIELDS, [
    (row, geo.MultiLineString(geo.lines(shape.intersection(near)))) for row, shape in ne])
geo.write("gshhg/rivers", "line", RIVER_FIELDS, near_rivers(ne))
geo.write("gshhg/lakes", "polygon", {"RANK": int, "KIND": 10, **geo.NAME_FIELDS},
          gshhg_lakes())
lakes()
