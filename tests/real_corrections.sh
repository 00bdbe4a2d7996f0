#!/usr/bin/env bash
# Corrections in a real window, by keys and by the pointer; they are there again when the article is opened again,
# by describe too.   usage: real_corrections.sh PROGRAM FOLDER
set -euo pipefail
program=$1 folder=$2
. "$(dirname "${BASH_SOURCE[0]}")/window.sh"
key() { xdotool key --window "$window" "$@"; }
quit() {
    key q
    for _ in $(seq 100); do kill -0 $pid 2>/dev/null || break; sleep 0.1; done
    kill -0 $pid 2>/dev/null && fail "did not quit"
    wait $pid || fail "quit with status $?: $(cat "$work/err.txt")"
    [ -s "$work/err.txt" ] && fail "said on standard error: $(cat "$work/err.txt")"
    return 0
}
cat >"$work/first.txt" <<'TEXT'
Ferries to Valencia

Ferries left for Valencia on Monday. Storms were seen near Cartagena, on the coast of Spain. Valencia waits.
TEXT
printf 'Trains from Lyon\n\nTrains left Lyon on time.\n' >"$work/second.txt"

start_window "$program" "$work/first.txt" "$work/second.txt" --lang en
xdotool mousemove --window "$window" 640 500
becomes '.articles' '["first.txt","second.txt"]'
key n
becomes '.passage' 0
key w
becomes '.asked' Valencia
key alt+a alt+2
becomes '.corrections[0].all' true
other=$(jq -r '.corrections[0].place' "$state")
[ "$other" != null ] || fail "no other candidate was picked"
key alt+s
becomes '.corrections | length' 2
key ctrl+z
becomes '.corrections | length' 1
key ctrl+shift+z
becomes '.corrections[1].sense' metonym
key ctrl+z
becomes '.corrections | length' 1
import -window "$window" "$folder/real_corrections.png"
# The other article has its own.
key ctrl+Tab
becomes '.corrections' '[]'
key n
becomes '.passage' 0
key w
becomes '.asked' Lyon
key alt+0
becomes '.corrections[0].place' null
key ctrl+Tab
becomes '.corrections | length' 1
quit
[ "$(find "$XDG_STATE_HOME/dateline/corrections" -name '*.json' | wc -l)" = 2 ] || fail "not two files of corrections"

# Another session has them; what it undoes is gone in the next.
places=$("$program" describe "$work/first.txt" --format json | jq -r '.sentences | map(.places[]) | join(" ")')
"$program" describe "$work/first.txt" --format json | jq -e --arg id "$other" 'any(.places[]; .id == $id and (.passages | length) > 1)' \
    >"$work/found" || fail "describe does not know the correction: $places"
start_window "$program" "$work/first.txt" --lang en
becomes '.corrections[0].place' "$other"
xdotool mousemove --window "$window" 640 500
key ctrl+z
becomes '.corrections' '[]'
quit
start_window "$program" "$work/first.txt" --lang en
becomes '.corrections' '[]'
quit
echo "corrections in a real window: all as expected; screenshot in $folder/real_corrections.png"
