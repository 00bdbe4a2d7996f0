#!/usr/bin/env bash
# `dateline links` on the French and English gold sets (data/links), against floors a little below what was measured.
# usage: links_floors.sh PROGRAM [OPTIONS OF bench/score_links.py]
set -uo pipefail
program=$(realpath "$1")
shift
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# score LANGUAGE FLOORS: f1 exact spans of places; placed the share of them that is the right place too; senses of
# what was found; dates exact spans (F1); values the same with their first and last day.
score() {
    python3 data/links/gold.py "data/links/news.$1.txt" >"$work/$1.jsonl" || return 1
    python3 bench/score_links.py "$work/$1.jsonl" --links "$program links --jsonl -" --floors "$2" "${@:3}"
}
status=0
# Measured on 2026-11-24: French .930, .872, .888, .975, .969; English .923, .838, .872, 1.000, .976.
score fr "f1=.92,placed=.86,senses=.87,dates=.96,values=.955" "$@" || status=1
score en "f1=.91,placed=.825,senses=.86,dates=.985,values=.96" "$@" || status=1
exit $status
