#!/usr/bin/env bash
# The command line as other programs see it: verbs, exit status, the same bytes twice. What goes wrong is in
# bad_input.sh. usage: command_line.sh PROGRAM
set -uo pipefail
program=$1
. "$(dirname "$0")/expect.sh"

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

finish "command line"
