#!/usr/bin/env bash
# Every word of the interface is translated into each language, with the same {} in it, and none is left of what the
# interface no longer says.   tests/translations.sh SOURCE_ROOT
set -euo pipefail
root=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/tests/extract_messages.sh" "$root" >"$work/words.pot"
for po in "$root"/assets/locale/*.po; do
    msgfmt --check-format -o "$work/catalog.mo" "$po"
    msgcmp "$po" "$work/words.pot"
    python3 - "$po" "$work/words.pot" <<'PYTHON'
import re, sys
def words(file):
    text = open(file, encoding="utf-8").read()
    return ["".join(re.findall(r'"((?:[^"\\]|\\.)*)"', lines))
            for lines in re.findall(r'^msgid ((?:"(?:[^"\\]|\\.)*"\n?)+)', text, re.M)]


text = open(sys.argv[1], encoding="utf-8").read()
faults = 0
said = set(words(sys.argv[2])) | {""}
for word in words(sys.argv[1]):
    if word not in said:
        print(f'{sys.argv[1]}: "{word}" is translated and no longer said')
        faults += 1
for entry in text.split("\n\n")[1:]:
    parts = dict()
    for key, lines in re.findall(r'^(msg\w+(?:\[\d\])?) ((?:"(?:[^"\\]|\\.)*"\n?)+)', entry, re.M):
        parts[key] = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', lines))
    wanted = parts.get("msgid", "").count("{}")
    for key, value in parts.items():
        if key.startswith("msgstr") and value.count("{}") != wanted:
            print(f'{sys.argv[1]}: "{parts["msgid"]}": {wanted} places to fill in, its translation has {value.count("{}")}')
            faults += 1
sys.exit(faults > 0)
PYTHON
done
echo "translations: complete"
