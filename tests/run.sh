#!/usr/bin/env bash
# Installs what the tests need, builds, and runs all of them. Exit status 0: all passed.
#   tests/run.sh            the release build's tests, the command line and the real window among them
#   tests/run.sh --all      also the pure code's tests under the sanitizers, each in a build of its own
set -euo pipefail
cd "$(dirname "$0")/.."
all=no
[ "${1:-}" = --all ] && all=yes

app/run.sh --build-only
tests/install_packages.sh catch2 xvfb xdotool jq imagemagick python3

started=$SECONDS
step() { echo "== $1 ($((SECONDS - started)) s)"; }

step "release build with tests"
cmake -S . -B build -DDATELINE_TESTS=ON >build/configure.log 2>&1 || { cat build/configure.log; exit 1; }
cmake --build build
step "release tests"
ctest --test-dir build --output-on-failure -j 2
[ "$all" = yes ] || exit 0

# Sanitizers: the pure code's tests under address and undefined, the scene builder's under thread. Warnings are no
# errors here: g++ 12 warns wrongly of its own regular expressions once they are instrumented.
configure() {
    mkdir -p "$1"
    cmake -S . -B "$1" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O1 -DDATELINE_TESTS=ON \
        -DDATELINE_WERROR=OFF "-DDATELINE_SANITIZE=$2" >"$1/configure.log" 2>&1 || { cat "$1/configure.log"; exit 1; }
    cmake --build "$1" --target unit_tests
}
step "address and undefined behavior sanitizers"
configure build/address address,undefined
# Libraries keep memory for themselves until the process ends; leaks of ours are looked for by their stacks.
ASAN_OPTIONS=detect_leaks=1 LSAN_OPTIONS=suppressions=tests/leaks.txt:print_suppressions=0 \
    UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 build/address/unit_tests "~[slow]"
step "thread sanitizer"
configure build/thread thread
TSAN_OPTIONS=halt_on_error=1 build/thread/unit_tests "[threads]"
step "all passed"
