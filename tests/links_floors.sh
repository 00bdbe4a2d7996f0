#!/usr/bin/env bash
# `dateline links` on the gold sets (data/links), against floors a little below what was measured.
# usage: links_floors.sh PROGRAM [OPTIONS OF bench/score_links.py]
set -uo pipefail
program=$(realpath "$1")
shift
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# score SET FLOORS: f1 exact spans of places; placed the share of them that is the right place too; senses of
# what was found; dates exact spans (F1); values the same with their first and last day.
score() {
    python3 data/links/gold.py "data/links/$1.txt" >"$work/$1.jsonl" || return 1
    python3 bench/score_links.py "$work/$1.jsonl" --links "$program links --jsonl -" --floors "$2" "${@:3}"
}
status=0
# Measured on 2026-11-25: see README.
score news.fr "f1=.93,placed=.875,senses=.90,dates=.96,values=.955" "$@" || status=1
score news.en "f1=.93,placed=.875,senses=.89,dates=.985,values=.96" "$@" || status=1
score news.us "f1=.89,placed=.85,senses=.88" "$@" || status=1
score wiki.es "f1=.90,placed=.95,senses=.94" "$@" || status=1
exit $status
