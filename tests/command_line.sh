#!/usr/bin/env bash
# The command line as other programs see it: exit status, one clear line, nothing half-written.
# usage: command_line.sh PROGRAM
set -uo pipefail
program=$1
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
failures=0
story=$(cd "$(dirname "$0")/../assets/stories/idlib-2020" && pwd)
base=$(cd "$(dirname "$0")/../assets/base" && pwd)

# run STATUS ARGS...: runs the program and checks its status; keeps $out and $err.
run() {
    local wanted=$1
    shift
    "$program" "$@" >"$work/out" 2>"$work/err"
    local status=$?
    out=$(cat "$work/out") err=$(cat "$work/err")
    [ $status -eq "$wanted" ] || { echo "FAILED: status $status, not $wanted: dateline $*"; echo "$err"; failures=$((failures + 1)); }
}
expect() { # expect DESCRIPTION CONDITION...
    local what=$1
    shift
    "$@" || { echo "FAILED: $what (error output: $err)"; failures=$((failures + 1)); }
}
one_line() { [ "$(wc -l <"$work/err")" -eq 1 ]; }
says() { grep -qF -- "$1" "$work/err"; }
absent() { [ ! -e "$1" ]; }
fails_cleanly() { # fails_cleanly WORD ARGS...: exit 1, one line that holds WORD, and no picture
    local word=$1
    shift
    rm -f "$work/none.png"
    run 1 "$@" -o "$work/none.png"
    expect "one line for: $*" one_line
    expect "'$word' in the line for: $*" says "$word"
    expect "no picture for: $*" absent "$work/none.png"
}

run 0 --help
expect "help names the verbs" grep -q describe "$work/out"
run 0 --version
run 0 render --help
run 2 --no-such-option
expect "one line for a wrong option" one_line
run 2 render
run 2 render --size 12 -o "$work/a.png"
run 2 render --look 200,95 -o "$work/a.png"
run 2 render --time yesterday -o "$work/a.png"

run 0 check "$story"
run 0 describe --format json
expect "describe gives JSON with Idlib and its 8 passages" \
    jq -e '.places[] | select(.name == "Idlib" and .kind == "city") | .passages | length == 8' "$work/out" -c
cp "$work/out" "$work/first.json"
run 0 describe --format json
expect "describe says the same twice" cmp -s "$work/first.json" "$work/out"

run 0 render -o "$work/one.png" --report "$work/report.json"
run 0 render -o "$work/two.png"
expect "render draws the same bytes twice" cmp -s "$work/one.png" "$work/two.png"
expect "the report names Idlib" jq -e '[.labels[] | select(.text == "Idlib")] | length >= 1' "$work/report.json"
run 0 render --size 640x480 --no-panels --crs globe -o "$work/globe.png"

# Bad input.
fails_cleanly missing.shp render --layer "$work/missing.shp"
head -c 300 "$base/osm/countries_near.shp" >"$work/broken.shp"
fails_cleanly broken.shp render --layer "$work/broken.shp"
fails_cleanly EPSG:999999 render --crs EPSG:999999
fails_cleanly Atlantis render --place Atlantis
fails_cleanly nowhere render "$work/nowhere"
mkdir "$work/story" && printf '{"format": 1,\n "id": }\n' >"$work/story/story.json"
fails_cleanly story.json:2 render "$work/story"
run 1 check "$work/story"

run 1 render -o /dev/full
expect "one line for a full disk" one_line
"$program" describe >/dev/full 2>"$work/err" && { echo "FAILED: describe to a full disk said nothing"; failures=$((failures + 1)); }
err=$(cat "$work/err")
expect "one line for a full standard output" one_line
run 1 render -o "$work/no/such/folder/a.png"
expect "one line for a missing folder" one_line

# One bad layer never takes the story down.
cp -r "$story" "$work/with_bad_layer"
jq '.layers += [{"id": "bad", "title": {"en": "Bad"}, "source": "bad.shp", "role": "lines"}]' "$story/story.json" \
    >"$work/with_bad_layer/story.json"
run 0 render "$work/with_bad_layer" -o "$work/rest.png"
expect "the bad layer is named" says bad.shp
run 0 describe "$work/with_bad_layer" --format json
expect "describe tells the layer's error" jq -e '.layers[] | select(.id == "bad" or .name == "bad") | .error != null' "$work/out"

# No display, no OpenGL.
DISPLAY= run 1
expect "one line without a display" one_line
MESA_GL_VERSION_OVERRIDE=3.0 run 1 render -o "$work/none.png"
expect "one line without OpenGL 3.3" one_line

[ $failures -eq 0 ] && echo "command line: all as expected"
exit $((failures > 0))
