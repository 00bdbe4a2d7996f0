#!/usr/bin/env bash
# `dateline links` as a filter: the same bytes however it is run, order and memory kept, bad lines and closed pipes borne.
# usage: links_stream.sh PROGRAM
set -uo pipefail
program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
expect() { # expect DESCRIPTION CONDITION...
    local what=$1
    shift
    "$@" || { echo "FAILED: $what"; failures=$((failures + 1)); }
}
links() { "$program" links "$@"; }

# The gold sets' articles some times over, with what goes wrong in archives among them.
cd "$here/data/links"
python3 gold.py news.fr.txt news.en.txt | jq -c '{id, text, lang, published: .date}' >"$work/articles.jsonl"
for _ in 1 2 3 4 5; do
    cat "$work/articles.jsonl"
    printf '\nnot json\n{"id": 7}\n{"id": "n", "text": 5}\n{"text": "\xff Damascus"}\n{"id": 1e999, "text": ""}\n'
    printf '{"id": "nul", "text": "a\\u0000b"}\n[[[[\n{"id": "empty", "text": ""}\n'
done >"$work/in.jsonl"
lines=$(wc -l <"$work/in.jsonl")

links --jsonl --jobs 1 "$work/in.jsonl" >"$work/single.jsonl"
expect "a single run ends well" [ $? -eq 0 ]
expect "a line for each" [ "$(wc -l <"$work/single.jsonl")" -eq "$lines" ]
expect "each line is JSON" jq -e . "$work/single.jsonl" -c >/dev/null
expect "the order is kept" cmp -s <(jq -c '.id' "$work/articles.jsonl") <(head -84 "$work/single.jsonl" | jq -c .id)

same() { expect "$1" cmp -s "$work/single.jsonl" "$work/other.jsonl"; }
links --jsonl --jobs 9 <"$work/in.jsonl" >"$work/other.jsonl"
same "nine threads give the same bytes"
links --jsonl >"$work/other.jsonl" <"$work/in.jsonl"
same "a thread a core gives the same bytes"
parallel --will-cite --pipe --keep-order -j 8 -N 20 "$program" links --jsonl --jobs 1 <"$work/in.jsonl" >"$work/other.jsonl"
same "GNU parallel with eight workers gives the same bytes"
mkfifo "$work/fifo"
cat "$work/in.jsonl" >"$work/fifo" &
links --jsonl "$work/fifo" >"$work/other.jsonl"
same "a FIFO gives the same bytes"
head -200 "$work/in.jsonl" >"$work/first.jsonl"
tail -n +201 "$work/in.jsonl" >"$work/second.jsonl"
links --jsonl "$work/first.jsonl" - <"$work/second.jsonl" >"$work/other.jsonl"
same "two files, one of them the standard input, give the same bytes"

# A line is answered while the next is still being typed.
coproc typing { "$program" links --jsonl; }
echo '{"id": 1, "text": "Damascus."}' >&"${typing[1]}"
read -r -t 30 answer <&"${typing[0]}"
expect "a line is answered at once" [ "$(jq .id <<<"$answer")" = 1 ]
exec {typing[1]}>&-
wait "$typing_PID"

# A reader that has had enough.
links --jsonl "$work/in.jsonl" 2>"$work/err" | head -1 >/dev/null
expect "a closed pipe says nothing" [ ! -s "$work/err" ]
links --jsonl "$work/in.jsonl" >/dev/full 2>"$work/err"
expect "a full disk is a failure" [ $? -eq 1 ]
expect "a full disk is one line" [ "$(wc -l <"$work/err")" -eq 1 ]

# A file that is missing does not stop the others.
links --jsonl "$work/nowhere.jsonl" "$work/in.jsonl" >"$work/other.jsonl" 2>"$work/err"
expect "a missing file is a failure" [ $? -eq 1 ]
expect "a missing file is named" grep -q "nowhere.jsonl: no such file" "$work/err"
same "a missing file leaves the rest"

# Ten times as much in takes no more memory.
peak_kb() { # of: links --jsonl < FILE
    python3 -c '
import resource, subprocess, sys
subprocess.run([sys.argv[1], "links", "--jsonl"], stdin=open(sys.argv[2]), stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)' "$program" "$1"
}
for _ in 1 2 3 4 5 6 7 8 9 10; do cat "$work/in.jsonl"; done >"$work/long.jsonl"
short=$(peak_kb "$work/in.jsonl") long=$(peak_kb "$work/long.jsonl")
expect "memory is constant ($short kB, then $long kB)" [ "$long" -le $((short + 16000)) ]
expect "memory is at most 150 MB ($long kB)" [ "$long" -le 150000 ]

# Every format is what it says it is.
article=$here/../assets/stories/idlib-2020/article.fr.txt
for format in json geojson webannotation linkedplaces; do
    links --format $format "$article" "$article" >"$work/out.$format"
    expect "$format is JSON" jq -e . "$work/out.$format" >/dev/null
    links --jsonl --format $format "$work/in.jsonl" 2>/dev/null >"$work/out.$format"
    expect "$format of a stream is JSON" jq -e . "$work/out.$format" >/dev/null
done
links --format tei "$article" >"$work/one.xml"
expect "TEI is XML" xmllint --noout "$work/one.xml"
links --jsonl --format tei "$work/in.jsonl" 2>/dev/null >"$work/many.xml"
expect "TEI of a stream is XML" xmllint --noout "$work/many.xml"
links --jsonl --format csv "$work/in.jsonl" 2>/dev/null >"$work/out.csv"
expect "CSV has sixteen fields a row" python3 -c '
import csv, sys
rows = list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8"), strict=True))
sys.exit(len(rows) < 50 or any(len(row) != 16 for row in rows))' "$work/out.csv"

[ $failures -eq 0 ] && echo "links as a filter: all as expected"
exit $((failures > 0))
