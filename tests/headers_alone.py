#!/usr/bin/env python3
"""Each header of ours must compile on its own. usage: headers_alone.py SOURCE_ROOT COMPILER

A header that another includes, directly or through others, is compiled before that one in the same unit: it comes
first, and lends the other nothing but what that includes itself. So the headers are taken apart into as few such
chains as there are (the least path cover of what includes what)."""
import os
import pathlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

root, compiler = pathlib.Path(sys.argv[1]), sys.argv[2]
headers = sorted(str(p.relative_to(root)) for folder in ("geo", "app") for p in (root / folder).rglob("*.hpp"))
packages = subprocess.run(["pkg-config", "--cflags", "imgui", "raqm", "harfbuzz", "freetype2", "libpng"],
                          capture_output=True, text=True).stdout.split()
command = [compiler, "-std=c++20", "-fsyntax-only", "-I.", *packages, "-I/usr/include/gdal"]
direct = {header: re.findall(r'^#include "([^"]+)"', (root / header).read_text(), re.M) for header in headers}


def included(header):
    """All of ours that it includes, near or far."""
    found, todo = set(), list(direct[header])
    while todo:
        one = todo.pop()
        if one in direct and one not in found:
            found.add(one)
            todo += direct[one]
    return sorted(found)


before = {header: included(header) for header in headers}
next_of = {}  # of a header the one that is compiled after it


def find_place_for(header, tried):
    """Puts it behind one of those it includes, moving others: Kuhn's way to the largest matching."""
    for one in before[header]:
        if one not in tried:
            tried.add(one)
            if one not in next_of or find_place_for(next_of[one], tried):
                next_of[one] = header
                return True
    return False


def check(chain):
    includes = [word for header in chain for word in ("-include", header)]
    return subprocess.run([*command, *includes, "-x", "c++", "/dev/null"], cwd=root, capture_output=True, text=True)


firsts = [header for header in headers if not find_place_for(header, set())]
chains = []
for header in firsts:
    chain = [header]
    while chain[-1] in next_of:
        chain.append(next_of[chain[-1]])
    chains.append(chain)
with ThreadPoolExecutor(os.cpu_count()) as pool:
    bad = [result.stderr for result in pool.map(check, chains) if result.returncode != 0]
print("\n".join(bad), file=sys.stderr)
print(f"{sum(map(len, chains))} headers in {len(chains)} units, {len(bad)} units do not compile")
sys.exit(1 if bad or not headers or sum(map(len, chains)) != len(headers) else 0)
