#!/usr/bin/env bash
# Articles from other programs, in a real window: a file and a text that are dropped (XDND), the clipboard. What
# happened is read from the state that the program writes.   usage: real_articles.sh PROGRAM X11_SOURCE FOLDER
set -euo pipefail
program=$1 source=$2 folder=$3
data=$(cd "$(dirname "${BASH_SOURCE[0]}")/data/articles" && pwd)
. "$(dirname "${BASH_SOURCE[0]}")/window.sh"

start_window "$program" "$data/garonne.txt" --lang en
becomes '.articles' '["garonne.txt"]'
"$source" drop "$window" text/uri-list "file://$data/ebro.html"$'\r\n' || fail "a file was not taken"
becomes '.articles' '["ebro.html"]'
"$source" drop "$window" text/plain "Trains from Lyon to Grenoble were late."$'\n' || fail "a text was not taken"
becomes '.articles' '["text"]'
"$source" drop "$window" image/png "no text" && fail "a picture was taken"
becomes '.articles' '["text"]'

# 40 kB come in pieces.
long=$(for i in $(seq 1000); do echo "A train from Nantes to Rennes was late on day $i."; done)
"$source" clipboard "$long" >"$work/ready" &
owner=$!
for _ in $(seq 100); do [ -s "$work/ready" ] && break; sleep 0.05; done
xdotool mousemove --window "$window" 640 400 key --window "$window" ctrl+shift+v
becomes '.articles' '["text","text"]'
becomes '.reading.sentences' 1000
kill $owner
"$source" clipboard "https://example.org/a" >"$work/ready2" &
for _ in $(seq 100); do [ -s "$work/ready2" ] && break; sleep 0.05; done
xdotool key --window "$window" ctrl+v
becomes '.reading.error != ""' true
becomes '.articles | length' 2
xdotool key --window "$window" ctrl+w
becomes '.articles | length' 1
sleep 0.5
import -window "$window" "$folder/real_articles.png"

xdotool key --window "$window" q
for _ in $(seq 50); do kill -0 $pid 2>/dev/null || break; sleep 0.1; done
kill -0 $pid 2>/dev/null && fail "did not quit"
wait $pid || fail "quit with status $?: $(cat "$work/err.txt")"
[ -s "$work/err.txt" ] && fail "said on standard error: $(cat "$work/err.txt")"
echo "articles in a real window: all as expected; screenshot in $folder/real_articles.png"
