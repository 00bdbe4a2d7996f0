#!/usr/bin/env bash
# How fast and how large the program is, against the bars it was built to: a table of medians, exit status 1 if one
# misses its bar. Not part of the tests: a time holds for a machine and its load. On a busy machine quote processor
# time, which depends least on others, and repeat what a build disturbed. The bars are for two cores without a GPU.
#   tests/bench/run.sh PROGRAM [FOLDER]    FOLDER (a temporary one) gets the probe, the pictures and all numbers
#   RUNS=5                                 runs of each measurement
# "Cold" means a new process: its files, and the driver's compiled shaders, are still in memory from the run before.
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 1 ] || { sed -n '2,7p' "$0" >&2; exit 2; }
program=$(realpath "$1")
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
export XDG_STATE_HOME=$work/xdg # nobody's corrections
folder=${2:-$work}
mkdir -p "$folder"
rm -f "$folder"/reference-*.png
runs=${RUNS:-5}
"$here/../install_packages.sh" g++ libx11-dev libxext-dev libxtst-dev libpng-dev xvfb jq time mesa-utils

g++ -std=c++20 -O2 -Wall -Wextra -Werror "$here"/drag_probe/*.cpp -o "$folder/drag_probe" -lX11 -lXext -lXtst -lpng

# probe WIDTH HEIGHT SCALE X,Y,MAP_WIDTH,MAP_HEIGHT RESULT: a window of this size on a screen of its own; the map's
# part of the window is what app/layout.cpp says it is.
around=256 # pixels of the reference picture on each side of it: more than the probe drags to any side
probe() {
    local size=$1x$2 scale=$3 map=$4 result=$5 reference=$folder/reference-$1.png server state=$work/state.json look
    local map_size=${map#*,*,}
    if [ ! -e "$reference" ]; then # the same map, larger and without names and what lies on it, to compare edges with
        "$program" render --size "$size" --scale "$scale" -o "$folder/opening-$1.png" --state "$state"
        look=$(jq -r '.view.look | "\(.[0]),\(.[1])"' "$state")
        "$program" render --size $((${map_size%,*} + 2 * around))x$((${map_size#*,} + 2 * around)) --scale "$scale" \
            --no-panels --no-furniture --hide labels --hide towns --look "$look" \
            --meters-per-px "$(jq .view.meters_per_px "$state")" -o "$reference"
    fi
    : >"$work/display"
    Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3>"$work/display" >"$work/xvfb.log" 2>&1 &
    server=$!
    for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
    DISPLAY=:$(head -n 1 "$work/display")
    export DISPLAY
    [ -e "$work/gl" ] || glxinfo -B >"$work/gl" 2>/dev/null || true
    "$folder/drag_probe" "$map" "$reference" "$folder" "$server" "$program" --size "$size" --scale "$scale" >"$result"
    kill "$server"
    wait "$server" 2>/dev/null || true
}

# Twenty views: five places, each from far to near.
jq -n '[[35.2, 38.5], [36.63, 35.93], [32.85, 39.93], [36.3, 33.5], [38, 36]] as $places |
    [$places[] as $look | (4000, 2000, 800, 300) as $meters | {look: $look, meters_per_px: $meters}]' >"$work/views.json"

picture=(--size 1280x800 --scale 1)
"$program" render "${picture[@]}" -o "$folder/opening.png" --state "$work/state.json" # compiles shaders, reads files

# Sixty days in a row over the opening map: what playing and scrubbing show.
jq -n --slurpfile state "$work/state.json" '$state[0].view as $view | [range(0; 60) |
    {look: $view.look, meters_per_px: $view.meters_per_px,
     time: (("2019-12-29T00:00:00Z" | fromdate) + . * 86400 | todate | .[:10])}]' >"$work/days.json"

# Each run measures everything once, so that a busy minute spoils one of each, not all of one.
: >"$folder/runs.jsonl"
for run in $(seq "$runs"); do
    echo "run $run of $runs, load $(cut -d' ' -f1 /proc/loadavg)" >&2
    /usr/bin/time -f '%e %M' -o "$work/time" "$program" render "${picture[@]}" -o "$folder/opening.png"
    read -r seconds kib <"$work/time"
    "$program" render "${picture[@]}" --views "$work/views.json" --report "$work/report.json"
    "$program" render "${picture[@]}" --views "$work/days.json" --report "$work/days_report.json"
    probe 1280 800 1 346,44,634,618 "$work/window.json"
    jq -c -n --argjson seconds "$seconds" --argjson kib "$kib" --slurpfile report "$work/report.json" \
        --slurpfile days "$work/days_report.json" \
        --slurpfile window "$work/window.json" '
        {render_s: $seconds, render_peak_mb: ($kib * 1.024 / 1000),
         view_ms: ($report[0].frames | sort | .[length / 2 | floor]), slowest_view_ms: ($report[0].frames | max),
         dates_per_s: (1000 * ($days[0].frames | length) / ($days[0].frames | add))}
        + $window[0] + {broken: ($window[0] | .blank + .lost)}' >>"$folder/runs.jsonl"
done
echo "larger windows, once each" >&2
probe 1920 1080 1 400,44,1180,898 "$work/larger.json"
probe 2560 1600 2 691,88,1269,1236 "$work/dense.json"

echo
echo "processor   $(nproc) cores,$(sed -n 's/^model name[^:]*://p' /proc/cpuinfo | head -n 1)"
echo "GL          $(sed -n 's/^OpenGL renderer string: //p' "$work/gl")"
echo "load        $(cut -d' ' -f1-3 /proc/loadavg) at the end; medians of $runs runs"
echo
missed=0
printf '%-48s %8s %9s %9s %9s %6s\n' '' bar median min max ratio
# row NAME KEY [BAR [most|least]]: the ratio is below 1 where the bar is kept, whichever way it goes. A bar of 0 has none.
row() {
    local least most median ratio=- verdict=
    read -r least median most < <(jq -s -r "map(.$2) | sort | \"\(.[0]) \(.[length / 2 | floor]) \(.[-1])\"" "$folder/runs.jsonl")
    if [ -n "${3:-}" ]; then
        read -r ratio verdict < <(awk -v m="$median" -v bar="$3" -v kind="${4:-most}" 'BEGIN {
            kept = kind == "least" ? m >= bar : m <= bar
            top = kind == "least" ? bar : m; bottom = kind == "least" ? m : bar
            if (bottom > 0) printf "%.2f", top / bottom; else printf "-"
            print " " (kept ? "met" : "MISSED") }')
        [ "$verdict" = met ] || missed=1
    fi
    printf '%-48s %8s %9.6g %9.6g %9.6g %6s %s\n' "$1" "${3:--}" "$median" "$least" "$most" "$ratio" "$verdict"
}
row 'render the opening map, s'                      render_s 1.0
row '  its peak resident memory, MB'                 render_peak_mb 250
row 'window: start to first picture, s'              first_picture_s 1.0
row 'drag: distinct pictures a second (at least)'    pictures_per_s 60 least
row '  pictures with a blank edge or unlike the map' broken 0
row '  pictures checked'                             checked
row '  longest wait for a picture, ms'               longest_gap_ms
row '  processor time a picture, ms'                 picture_processor_ms
row '  of the X server, ms'                          picture_server_ms
row 'window left alone for 5 s: processor time, s'   idle_processor_s 0.02
row '  wakeups'                                      idle_wakeups 0
row '  wakeups in 2 s with a button held'            held_wakeups 0
row '  wakeups in 2 s with the cursor in a field'    typing_wakeups 0
row 'window: peak resident memory, MB'               window_peak_mb
row 'resizing 60 times a second: pictures a second'  resize_pictures_per_s
row '20 views: median redraw, ms'                    view_ms
row '  slowest redraw, ms'                           slowest_view_ms
row '60 days in a row: dates a second (at least)'    dates_per_s 20 least
# larger NAME FILE: one run, no bar.
larger() {
    jq -r --arg name "$1" '"\($name): drag \(.pictures_per_s) pictures a second, \(.picture_processor_ms) ms of " +
        "processor time each, \(.blank + .lost) of \(.checked) with a blank edge; resizing \(.resize_pictures_per_s); " +
        "first picture \(.first_picture_s) s; \(.window_peak_mb) MB"' "$2"
}
echo
larger '1920x1080' "$work/larger.json"
larger '2560x1600, scale 2' "$work/dense.json"
exit "$missed"
