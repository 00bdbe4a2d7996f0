#!/usr/bin/env python3
"""Each header of ours must compile on its own. usage: headers_alone.py SOURCE_ROOT COMPILER

Most of the work would be parsing the same library headers 200 times. So those that several of our headers include,
directly or through others of ours, are precompiled, and a header is compiled after the largest precompiled set that
holds nothing but what it includes itself: nothing is lent to it."""
import collections
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

WORTH_PRECOMPILING = 3  # headers of ours that would use it

root, compiler = pathlib.Path(sys.argv[1]), sys.argv[2]
headers = sorted(str(p.relative_to(root)) for folder in ("geo", "app") for p in (root / folder).rglob("*.hpp"))
packages = subprocess.run(["pkg-config", "--cflags", "imgui", "raqm", "harfbuzz", "freetype2", "libpng"],
                          capture_output=True, text=True).stdout.split()
command = [compiler, "-std=c++20", "-x", "c++-header", "-I.", *packages, "-I/usr/include/gdal"]


def includes_of(header):
    text = (root / header).read_text()
    return re.findall(r'^#include "([^"]+)"', text, re.M), re.findall(r"^#include <([^>]+)>", text, re.M)


INCLUDES = {header: includes_of(header) for header in headers}


def library_headers(header):
    """Of the header and of all of ours that it includes, near or far."""
    seen, todo, found = set(), [header], set()
    while todo:
        one = todo.pop()
        if one in seen or one not in INCLUDES:
            continue
        seen.add(one)
        ours, libraries = INCLUDES[one]
        todo += ours
        found.update(libraries)
    return frozenset(found)


def compiled(arguments):
    return subprocess.run([*command, *arguments], cwd=root, capture_output=True, text=True)


with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
    needed = {header: library_headers(header) for header in headers}
    common = [s for s, users in collections.Counter(needed.values()).items() if users >= WORTH_PRECOMPILING and s]
    common.sort(key=lambda s: (-len(s), sorted(s)))
    paths = {s: f"{folder}/{number}.hpp" for number, s in enumerate(common)}

    def precompile(libraries):
        pathlib.Path(paths[libraries]).write_text("".join(f"#include <{name}>\n" for name in sorted(libraries)))
        result = compiled([paths[libraries], "-o", paths[libraries] + ".gch"])
        if result.returncode != 0:
            sys.exit(result.stderr)

    def check(header):
        lent = next((["-include", paths[s]] for s in common if s <= needed[header]), [])
        return header, compiled(["-fsyntax-only", *lent, header])

    list(pool.map(precompile, common))
    bad = [(header, result.stderr) for header, result in pool.map(check, headers) if result.returncode != 0]

for header, told in bad:
    print(f"does not stand alone: {header}\n{told}", file=sys.stderr)
print(f"{len(headers) - len(bad)} of {len(headers)} headers compile alone")
sys.exit(1 if bad else 0)
