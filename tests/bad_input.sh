#!/usr/bin/env bash
# Bad input and bad surroundings: one clear line, exit status 1, nothing half-written, and one bad layer never takes
# the story down. usage: bad_input.sh PROGRAM
set -uo pipefail
program=$1
. "$(dirname "$0")/expect.sh"
layers=$(cd "$(dirname "$0")/data/layers" && pwd)
assets=$(cd "$base/.." && pwd)
renders=(--size 320x200) # a picture's size is nothing that is looked at here

# Layers.
fails_cleanly "missing.shp: " render --layer "$work/missing.shp"
head -c 300 "$base/osm/countries_near.shp" >"$work/broken.shp"
fails_cleanly "broken.shp: " render --layer "$work/broken.shp"
fails_cleanly "missing_shp.shp: " render --layer "$layers/missing_shp.shp"
fails_cleanly "no_crs_meters.shp: no CRS, and coordinates that are not degrees" render --layer "$layers/no_crs_meters.shp"
mkfifo "$work/pipe"
fails_cleanly "pipe: not a file" render --layer "$work/pipe"
cp "$layers"/square.* "$work" && rm "$work/square.dbf" && mkfifo "$work/square.dbf"
fails_cleanly "square.dbf: not a file" render --layer "$work/square.shp"
fails_cleanly "remote.vrt: " render --layer "$layers/remote.vrt"
tells() { # tells FILE WORD: it is drawn, and one line says what is wrong with it
    run 0 render --size 320x200 --bare --layer "$layers/$1" -o "$work/layer.png"
    expect "one line for $1" one_line
    expect "'$2' in the line for $1" says "$1: $2"
}
tells empty_geometry.shp "1 feature left out: empty geometry"
tells nan_coordinate.shp "1 feature left out: empty geometry" # GDAL reads a point that is no number as an empty one
tells no_crs.shp "no CRS"
tells bad_text.shp ""
tells mixed.json ""
tells crs_link.json "http://127.0.0.1:9/crs is not asked"
run 0 render --size 320x200 --bare --layer "$layers/latin1.shp" -o "$work/layer.png"
expect "text in another encoding is no problem" no_line
python3 - >"$work/star.json" <<'EOF'
import math
ring = [[36 + math.cos(2 * math.pi * (i * 1000 % 2001) / 2001), 36 + math.sin(2 * math.pi * (i * 1000 % 2001) / 2001)]
        for i in range(2002)]
print('{"type": "Polygon", "coordinates": [%s]}' % ring)
EOF
fails_cleanly "star.json: its outlines cross themselves" render --layer "$work/star.json"

# One bad layer never takes the story down.
cp -r "$story" "$work/with_bad_layer"
jq '.layers += [{"id": "bad", "title": {"en": "Bad"}, "source": "bad.shp", "role": "lines"}]' "$story/story.json" \
    >"$work/with_bad_layer/story.json"
run 0 render "$work/with_bad_layer" -o "$work/rest.png"
expect "the bad layer is named" says bad.shp
expect "in one line" one_line
run 0 describe "$work/with_bad_layer" --format json
expect "describe tells the layer's error" jq -e '.layers[] | select(.id == "bad" or .name == "bad") | .error != null' "$work/out" -c >/dev/null

jq '.layers += [range(200) | {"id": "bad\(.)", "source": "bad\(.).shp", "role": "lines"}]' "$story/story.json" \
    >"$work/with_bad_layer/story.json"
run 0 render "$work/with_bad_layer" --size 320x200 -o "$work/rest.png"
expect "many bad layers are a few lines" [ "$(wc -l <"$work/err")" -eq 11 ]
expect "that name the layer" says "layer 'bad0': "
expect "and count the others" says "and 190 more layers"

# Stories.
fails_cleanly "nowhere: no such file" render "$work/nowhere"
fails_cleanly "pipe: not a file" render "$work/pipe"
head -c 200000 "$program" >"$work/binary"
fails_cleanly "not text: " render "$work/binary"
fails_cleanly "at most 1000000 can be read" render "$program"
mkdir "$work/story"
bad_story() { # bad_story JSON WORD: render and check both say WORD
    printf '%b' "$1" >"$work/story/story.json"
    fails_cleanly "$2" render "$work/story"
    run 1 check "$work/story"
    expect "check says $2" grep -qF "$2" "$work/out"
}
bad_story '{"format": 1,\n "id": }\n' story.json:2
bad_story '' story.json:1
bad_story '[]' story.json:1
bad_story '{"format": 1,\n "id": "a",\n "look": {"extent": [1, 2,\n 1e999, 4]}}' 'story.json:4: look/extent/2: a number that is too large'
bad_story '{"format": 123456789012345678901234567890}' 'story.json:1: format'
bad_story '{"format": 1,\n "id": ["a"]}' 'story.json:2: id'
cp -r "$story" "$work/without_tables"
rm "$work/without_tables"/{sources,places}.csv
run 0 render "$work/without_tables" -o "$work/rest.png"
expect "two missing tables are told in a few lines" [ "$(wc -l <"$work/err")" -le 8 ]
expect "by name" says "places.csv: no such file"

# Options and the files they name.
fails_cleanly EPSG:999999 render --crs EPSG:999999
fails_cleanly +proj=nonsense render --crs "+proj=nonsense"
fails_cleanly "no CRS of this name" render --crs nan
for crs in EPSG:2193 EPSG:32761 "+proj=aeqd +lat_0=-35 +lon_0=-144"; do # the story is on the other side of the Earth
    fails_cleanly "--crs $crs: it does not show 35.2,38.0, the middle of the view" render --crs "$crs"
done
fails_cleanly "without tearing it" render --crs +proj=calcofi
printf 'shot ../../evil\n' >"$work/evil.txt"
fails "evil.txt:1: a shot has a name without a folder" render --script "$work/evil.txt" --shots "$work"
fails_cleanly Atlantis render --place Atlantis
fails "$work/story: not a file" render --script "$work/story"
fails "pipe: not a file" render --script "$work/pipe"
printf 'size 640 480\nwait 2000000000\n' >"$work/long.txt"
fails "long.txt:2: a wait is 1 to" render --script "$work/long.txt"
bad_views() { # bad_views JSON WORD
    printf '%s' "$1" >"$work/views.json"
    fails "$2" render --views "$work/views.json" --report "$work/report.json"
    expect "no report for views $1" absent "$work/report.json"
}
fails "pipe: not a file" render --views "$work/pipe" --report "$work/report.json"
bad_views '[{"look": [1e999, 2], "meters_per_px": 100}]' "views.json:1: 0/look/0: a number that is too large"
bad_views '[{"look": [36, 35], "meters_per_px": -5}]' "views.json: view 1: expected"
bad_views '[{"look": [36, 35], "meters_per_px": 100}, {"extent": [3, 2, 1, 0]}]' "views.json: view 2: expected"
bad_views '{' "views.json:1: not JSON"
bad_views '[{"look": [36, -80], "meters_per_px": 100}]' "view 1: +proj=lcc"
bad_views '[{"extent": [30, -80, 40, -70]}]' "does not show 35.0,-75.0, its middle"

# Output: all or nothing.
fails "No space left on device" render -o /dev/full
fails_cleanly "/dev/full: No space left on device" render --report /dev/full
fails_cleanly "no/such/folder" render --state "$work/no/such/folder/state.json"
fails "no/such/folder" render -o "$work/no/such/folder/a.png"
mkdir "$work/folder.png"
fails "Is a directory" render -o "$work/folder.png"
mkfifo "$work/pipe.png"
fails "pipe.png: a pipe that nobody reads" render --size 320x200 -o "$work/pipe.png"
full() { "$program" "$@" >/dev/full 2>"$work/err"; }
closed() { "$program" "$@" >&- 2>"$work/err"; }
for verb in describe --help "check $work/story" "links $story/article.fr.txt"; do
    for stream in full closed; do
        # shellcheck disable=SC2086
        $stream $verb && failed "'$verb' to a $stream standard output is no failure"
        err=$(cat "$work/err")
        expect "one line for '$verb' to a $stream standard output" one_line
    done
done
"$program" links --jsonl <&- >"$work/out" 2>"$work/err" && failed "links from a closed standard input is no failure"
expect "one line for a closed standard input" one_line
"$program" render --size 320x200 -o "$work/closed.png" >&- 2>&- <&- || failed "render needs no standard streams"
expect "a picture without standard streams is a picture" [ "$(head -c 4 "$work/closed.png" | tail -c 3)" = PNG ]
if [ "$(id -u)" -eq 0 ] && mkdir "$work/small" && mount -t tmpfs -o size=64k tmpfs "$work/small" 2>/dev/null; then
    echo old >"$work/small/a.png"
    fails "No space left on device" render --size 1280x800 -o "$work/small/a.png"
    expect "the old file is whole" [ "$(cat "$work/small/a.png")" = old ]
    expect "nothing half-written on a full disk" [ "$(ls -A "$work/small")" = a.png ]
    umount "$work/small"
fi
if [ "$(id -u)" -ne 0 ]; then
    mkdir "$work/locked" && chmod 555 "$work/locked"
    fails "Permission denied" render -o "$work/locked/a.png"
fi

# Surroundings.
under "env DISPLAY=" fails "no display"
under "env DISPLAY=:9876" fails ":9876"
under "env MESA_GL_VERSION_OVERRIDE=3.0" fails_cleanly "OpenGL 3.3" render
run 0 render --size 640x400 -o "$work/plain.png"
for surroundings in "env -i" "env -u HOME TERM=dumb" "env LC_ALL=de_DE.UTF-8" "env LC_ALL=tr_TR.UTF-8" "prlimit --nofile=16"; do
    under "$surroundings" run 0 render --size 640x400 --lang en -o "$work/same.png"
    expect "the same picture under $surroundings" cmp -s "$work/plain.png" "$work/same.png"
done
under "env DATELINE_ASSETS=$work" fails "DATELINE_ASSETS="
spoiled_assets() { # spoiled_assets COMMAND...: a copy of the assets in which COMMAND is run
    rm -rf "$work/assets"
    cp -r "$assets" "$work/assets"
    (cd "$work/assets" && "$@")
}
spoiled_assets rm fonts/NotoSansArabic-Bold.ttf
under "env DATELINE_ASSETS=$work/assets" fails_cleanly "NotoSansArabic-Bold.ttf" render
spoiled_assets truncate -s 0 fonts/NotoSerif-Regular.ttf
under "env DATELINE_ASSETS=$work/assets" fails_cleanly "NotoSerif-Regular.ttf: it is not a font" render
spoiled_assets rm shaders/plain.frag
under "env DATELINE_ASSETS=$work/assets" fails_cleanly "plain.frag" render
spoiled_assets sh -c 'echo "void main( {" >shaders/drape.frag'
under "env DATELINE_ASSETS=$work/assets" fails_cleanly "drape.frag does not compile" render
spoiled_assets rm base/base.json
under "env DATELINE_ASSETS=$work/assets" run 0 render -o "$work/rest.png"
expect "the base map is missing, in one line" one_line
spoiled_assets sed -i 's/"role": "lakes"/"role": "pond"/' base/base.json
under "env DATELINE_ASSETS=$work/assets" run 0 render --size 1280x800 --report "$work/report.json"
expect "two spoiled entries of the base map are two lines" [ "$(wc -l <"$work/err")" -eq 2 ]
expect "and the rest is drawn" [ "$(jq .drawn.triangles "$work/report.json")" -gt 5000 ]
spoiled_assets rm base/osm/countries_near.shp
under "env DATELINE_ASSETS=$work/assets" run 0 render -o "$work/rest.png"
expect "one layer of the base map is missing, in one line" one_line
expect "and named" says countries_near.shp


# An installed program takes the assets of its own prefix, which here lacks the story.
mkdir -p "$work/prefix/bin" "$work/prefix/share/dateline"/{fonts,shaders}
cp "$program" "$work/prefix/bin/dateline"
program=$work/prefix/bin/dateline fails "$work/prefix/share/dateline/" render --report "$work/report.json"

finish "bad input"
