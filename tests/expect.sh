# Runs a program and looks at its exit status, its lines and its files. To be sourced, with $program set.
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
export XDG_STATE_HOME=$work/xdg # nobody's corrections
failures=0
out="" err=""
story=$(cd "$(dirname "${BASH_SOURCE[0]}")/../assets/stories/idlib-2020" && pwd)
base=$(cd "$(dirname "${BASH_SOURCE[0]}")/../assets/base" && pwd)

failed() { echo "FAILED: $1"; failures=$((failures + 1)); }
# run STATUS ARGS...: runs the program and checks its status; keeps $out and $err. PREFIX (an array) goes before it,
# RENDERS (an array) behind `render ARGS` without a --size.
prefix=()
renders=()
run() {
    local wanted=$1
    shift
    if [ "${1:-}" = render ] && [[ " $* " != *" --size "* ]]; then set -- "$@" "${renders[@]}"; fi
    "${prefix[@]}" timeout 60 "$program" "$@" >"$work/out" 2>"$work/err" </dev/null
    local status=$?
    out=$(tr -d '\0' <"$work/out") err=$(cat "$work/err")
    [ $status -eq "$wanted" ] || failed "status $status, not $wanted: ${prefix[*]} dateline $*: $err"
}
expect() { # expect DESCRIPTION CONDITION...
    local what=$1
    shift
    "$@" || failed "$what (error output: $err)"
}
one_line() { [ "$(wc -l <"$work/err")" -eq 1 ]; }
no_line() { [ ! -s "$work/err" ]; }
says() { grep -qF -- "$1" "$work/err"; }
absent() { [ ! -e "$1" ]; }
fails() { # fails WORD ARGS...: exit 1 and one line that holds WORD
    local word=$1
    shift
    run 1 "$@"
    expect "one line for: ${prefix[*]} $*" one_line
    expect "'$word' in the line for: ${prefix[*]} $*" says "$word"
}
fails_cleanly() { # fails_cleanly WORD ARGS...: the same, with -o, and no picture nor any other file beside it
    local word=$1
    shift
    rm -rf "$work/pictures"
    mkdir "$work/pictures"
    fails "$word" "$@" -o "$work/pictures/none.png"
    expect "nothing is left of: $*" absent "$work/pictures/none.png"
    expect "nothing half-written is left of: $*" [ -z "$(ls -A "$work/pictures")" ]
}
under() { # under "ENV COMMAND..." run|fails...: the same with words before the program
    local -a saved=("${prefix[@]}")
    read -ra prefix <<<"$1"
    shift
    "$@"
    prefix=("${saved[@]}")
}
finish() { # finish NAME
    [ $failures -eq 0 ] && echo "$1: all as expected"
    exit $((failures > 0))
}
