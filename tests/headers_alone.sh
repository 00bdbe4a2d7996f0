#!/usr/bin/env bash
# Each header of ours must compile on its own. usage: headers_alone.sh SOURCE_ROOT COMPILER
set -uo pipefail
root=$1
compiler=$2
cd "$root" || exit 1
flags=$(pkg-config --cflags imgui raqm harfbuzz freetype2 libpng 2>/dev/null)
export flags
check() {
    "$1" -std=c++20 -fsyntax-only -x c++ -I. $flags -I/usr/include/gdal \
        -include "$2" /dev/null || { echo "does not stand alone: $2"; return 1; }
}
export -f check
find geo app -name '*.hpp' -print0 | sort -z | xargs -0 -P "$(nproc)" -n 1 bash -c 'check "$0" "$1"' "$compiler"
