#!/usr/bin/env bash
# One session in a real window with real X events: start, click Idlib on the map, read the passages back, toggle
# the front line and the refugees, quit. What happened is read from the state that the program writes.
# usage: real_window.sh PROGRAM FOLDER   (a screenshot is kept in FOLDER)
set -euo pipefail
program=$1
folder=$2
. "$(dirname "${BASH_SOURCE[0]}")/window.sh"

# Where Idlib is: the same frame, drawn without a display.
"$program" render --size 1280x800 --scale 1 -o "$work/same.png" --report "$work/report.json"
read -r x y < <(jq -r '[.labels[] | select(.text == "Idlib")][0].box | "\((.[0] + .[2]) / 2 | floor) \((.[1] + .[3]) / 2 | floor)"' "$work/report.json")
[ -n "$y" ] || fail "no label Idlib in the opening picture"

start_window "$program"
layer() { echo ".layers[] | select(.id == \"$1\") | .visible"; }

xdotool mousemove --window "$window" "$x" "$y" sleep 0.3 click 1
becomes '.selection.name' Idlib
becomes '.passages | length' 8
becomes "$(layer front)" true
xdotool key --window "$window" f
becomes "$(layer front)" false
xdotool key --window "$window" f
becomes "$(layer front)" true
becomes "$(layer refugees)" true
xdotool key --window "$window" r
becomes "$(layer refugees)" false
xdotool key --window "$window" r
becomes "$(layer refugees)" true
xdotool key --window "$window" n
becomes '.passage' 5
sleep 1
import -window "$window" "$folder/real_window.png"

# The window shows what render draws, top left at top left: the panel's first pixel is not the background's.
size=$(identify -format '%wx%h' "$folder/real_window.png")
[ "$size" = 1280x800 ] || fail "the window is $size"
corner=$(convert "$folder/real_window.png" -crop 1x1+4+4 -format '%[hex:p{0,0}]' info:)
[ "${corner:0:6}" != 000000 ] || fail "the top left corner is black: the picture does not fill the window"

# Larger and smaller, and over the whole screen: what GL draws into has its new size a frame later.
for size in "900 640" "1280 800" "700 500" "1270 790"; do
    xdotool windowsize "$window" $size
    sleep 0.3
    kill -0 $pid 2>/dev/null || fail "died when resized to $size: $(cat "$work/err.txt")"
done
xdotool key --window "$window" F11
sleep 0.5
kill -0 $pid 2>/dev/null || fail "died over the whole screen: $(cat "$work/err.txt")"
xdotool key --window "$window" F11
sleep 0.5

# Left alone it uses no processor: at most 2 ticks (20 ms) in 2 seconds.
ticks() { awk '{print $14 + $15}' /proc/$pid/stat; }
before=$(ticks)
sleep 2
used=$(($(ticks) - before))
[ "$used" -le 2 ] || fail "an idle window used $used ticks in 2 s"

xdotool key --window "$window" q
for _ in $(seq 50); do kill -0 $pid 2>/dev/null || break; sleep 0.1; done
kill -0 $pid 2>/dev/null && fail "did not quit"
wait $pid || fail "quit with status $?: $(cat "$work/err.txt")"
[ -s "$work/err.txt" ] && fail "said on standard error: $(cat "$work/err.txt")"
echo "a real window: all as expected; screenshot in $folder/real_window.png"
