# Sourced by the tests in a real window: a display of its own, the program on it, and its state read back.

work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
export XDG_STATE_HOME=$work/xdg  # nobody's corrections
fail() { echo "FAILED: $1" >&2; exit 1; }

# start_window PROGRAM [OPTION...]: a window of 1280 x 800, one after the other. Afterwards: $pid, $window, $state
# (the file).
start_window() {
    if [ ! -s "$work/display" ]; then
        exec 3<>"$work/display"
        Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp -noreset >"$work/xvfb.log" 2>&1 &
        for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
        DISPLAY=:$(head -n 1 "$work/display")
        export DISPLAY
    fi
    state=$work/state.json
    rm -f "$state"
    "$@" --size 1280x800 --scale 1 --state "$state" >"$work/out.txt" 2>"$work/err.txt" &
    pid=$!
    for _ in $(seq 200); do [ -s "$state" ] && break; kill -0 $pid 2>/dev/null || fail "ended at once: $(cat "$work/err.txt")"; sleep 0.05; done
    [ -s "$state" ] || fail "no state after 10 s"
    window=$(xdotool search --onlyvisible --class dateline | tail -n 1 || true)
    [ -n "$window" ] || fail "no window"
}

# becomes EXPRESSION VALUE: waits until a jq expression over the state has this value, strings without quotes. What
# the window showed when it did not is kept in $folder.
becomes() {
    for _ in $(seq 150); do
        [ "$(jq -rc "$1" "$state" 2>/dev/null)" = "$2" ] && return 0
        sleep 0.1
    done
    cp "$state" "$folder/window_state.json"
    import -window root "$folder/window_failed.png" || true
    fail "$1 is $(jq -c "$1" "$state"), expected $2"
}
