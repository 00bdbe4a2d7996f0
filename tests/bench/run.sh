#!/usr/bin/env bash
# How fast the program is, against the bars it was built to: a table of medians, exit status 1 if one misses its bar.
# Not part of the tests: a time holds for a machine and its load, so quote ratios, and repeat what a build disturbed.
#   tests/bench/run.sh PROGRAM [FOLDER]    FOLDER (a temporary one) gets the probe, the pictures and all numbers
#   RUNS=5                                 runs of each measurement
# "Cold" means a new process: its files, and the driver's compiled shaders, are still in memory from the run before.
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 1 ] || { sed -n '2,6p' "$0" >&2; exit 2; }
program=$(realpath "$1")
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
folder=${2:-$work}
mkdir -p "$folder"
runs=${RUNS:-5}
"$here/../install_packages.sh" g++ libx11-dev libxext-dev libxtst-dev libpng-dev xvfb jq time mesa-utils

# The opening map: 1280 x 800, one pixel a point. The map's part of the window is what app/layout.cpp says it is.
size=1280x800
map_x=346 map_y=44 map_width=634 map_height=618
around=256  # of the reference picture, more than the probe drags to any side
picture=(--size "$size" --scale 1)

g++ -std=c++20 -O2 -Wall -Wextra -Werror "$here/drag_probe.cpp" -o "$folder/drag_probe" -lX11 -lXext -lXtst -lpng
exec 3<>"$work/display"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset >"$work/xvfb.log" 2>&1 &
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(head -n 1 "$work/display")
export DISPLAY

# The same map, larger and without names and what lies on it, for the probe to compare edges with.
"$program" render "${picture[@]}" -o "$folder/opening.png" --state "$work/state.json"
look=$(jq -r '.view.look | "\(.[0]),\(.[1])"' "$work/state.json")
"$program" render --size $((map_width + 2 * around))x$((map_height + 2 * around)) --scale 1 --no-panels --no-furniture \
    --hide labels --hide towns --look "$look" --meters-per-px "$(jq .view.meters_per_px "$work/state.json")" -o "$folder/reference.png"

# Twenty views: five places, each from far to near.
jq -n '[[35.2, 38.5], [36.63, 35.93], [32.85, 39.93], [36.3, 33.5], [38, 36]] as $places |
    [$places[] as $look | (4000, 2000, 800, 300) as $meters | {look: $look, meters_per_px: $meters}]' >"$work/views.json"

# Sixty days in a row over the opening map: what playing and scrubbing show.
jq -n --slurpfile state "$work/state.json" '$state[0].view as $view | [range(0; 60) |
    {look: $view.look, meters_per_px: $view.meters_per_px,
     time: (("2019-12-29T00:00:00Z" | fromdate) + . * 86400 | todate | .[:10])}]' >"$work/days.json"

# Each run measures everything once, so that a busy minute spoils one of each, not all of one.
: >"$folder/runs.jsonl"
for run in $(seq "$runs"); do
    echo "run $run of $runs, load $(cut -d' ' -f1 /proc/loadavg)" >&2
    /usr/bin/time -f '%e %M' -o "$work/time" "$program" render "${picture[@]}" -o "$work/opening.png"
    read -r seconds kib <"$work/time"
    "$program" render "${picture[@]}" --views "$work/views.json" --report "$work/report.json"
    "$program" render "${picture[@]}" --views "$work/days.json" --report "$work/days_report.json"
    "$folder/drag_probe" "$map_x,$map_y,$map_width,$map_height" "$folder/reference.png" \
        "$folder" "$program" "${picture[@]}" >"$work/window.json"
    jq -c -n --argjson seconds "$seconds" --argjson kib "$kib" --slurpfile report "$work/report.json" \
        --slurpfile days "$work/days_report.json" \
        --slurpfile window "$work/window.json" '
        {render_s: $seconds, render_peak_mb: ($kib * 1.024 / 1000),
         view_ms: ($report[0].frames | sort | .[length / 2 | floor]), slowest_view_ms: ($report[0].frames | max),
         dates_per_s: (1000 * ($days[0].frames | length) / ($days[0].frames | add))}
        + $window[0] + {broken: ($window[0] | .blank + .lost)}' >>"$folder/runs.jsonl"
done

echo
echo "processor   $(nproc) cores,$(sed -n 's/^model name[^:]*://p' /proc/cpuinfo | head -n 1)"
echo "GL          $(glxinfo -B 2>/dev/null | sed -n 's/^OpenGL renderer string: //p')"
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
            print kept ? "" : " MISSED" }')
        [ -z "$verdict" ] || missed=1
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
row '  processor time a second, s'                   drag_processor_s_per_s
row 'window left alone for 5 s: processor time, s'   idle_processor_s 0.02
row 'window: peak resident memory, MB'               window_peak_mb
row '20 views: median redraw, ms'                    view_ms
row '  slowest redraw, ms'                           slowest_view_ms
row '60 days in a row: dates a second (at least)'     dates_per_s 20 least
exit "$missed"
