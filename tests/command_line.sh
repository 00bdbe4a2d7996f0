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
refused() { # refused WORD ARGS...: exit 2, one line with WORD
    local word=$1
    shift
    run 2 render "$@"
    expect "one line with '$word' for render $*" one_line
    expect "'$word' for render $*" says "$word"
}
for option in --crs --place --report --state --script --shots --views --layer --show --hide; do
    refused "$option: expected a value" -o "$work/a.png" "$option" ""
done
refused "expected a value" -o ""
refused "expected a value" "" -o "$work/a.png"
refused "--time" --time 0000 -o "$work/a.png"
refused ".png only" -o "$work/a.jpg"
refused ".png only" -o "$work/a"
refused "64 to 8192" --size 16384x16384 -o "$work/a.png"
refused "the same file as -o" -o "$work/a.png" --report "$work/a.png"
ln -s a.png "$work/other.png"
refused "the same file as --report" -o "$work/b.png" --report "$work/a.png" --state "$work/./other.png"
expect "nothing is written for a wrong line" absent "$work/a.png"
run 0 render --bare --layer "$base/naturalearth/lakes.shp" --extent 170,-30,-170,0 --no-panels --state "$work/over.json" -o "$work/over.png"
expect "an extent over the antimeridian" jq -e '.view.look[0] | fabs > 170' "$work/over.json"

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
