#!/usr/bin/env bash
# Writes the template of the interface's words, as translators and the tests take them, to standard output.
#   tests/extract_messages.sh SOURCE_ROOT
set -euo pipefail
cd "$1"
find app geo -name '*.cpp' -o -name '*.hpp' | LC_ALL=C sort |
    xgettext --files-from=- --language=C++ --from-code=UTF-8 --no-location --sort-output --omit-header \
        --keyword --keyword=say --keyword=phrase --keyword=to_say --keyword=say_n:1,2 --keyword=phrase_n:1,2 \
        --output=-
