#!/usr/bin/env bash
# Installs what the tests need, builds, and runs all of them. Exit status 0: all passed.
#   tests/run.sh            the release build's tests, the command line and the real window among them; the pure code's
#                           unit tests under the address and undefined behavior sanitizers, and those that have
#                           threads under the thread sanitizer, each in a build of its own
#   tests/run.sh --quick    without the sanitizers: the unit tests run in the release build
#   tests/run.sh --again    also where nothing has changed since all passed
set -euo pipefail
cd "$(dirname "$0")/.."
quick=no
again=no
case "${1:-}" in
    "") ;;
    --quick) quick=yes ;;
    --again) again=yes ;;
    *) echo "usage: tests/run.sh [--quick | --again]" >&2; exit 2 ;;
esac

started=$SECONDS
step() { echo "== $1 ($((SECONDS - started)) s)"; }

step "packages and the program"
# shellcheck disable=SC2046 # words of a list
tests/install_packages.sh $(app/run.sh --packages) catch2 xvfb xdotool jq imagemagick python3 parallel libxml2-utils
app/run.sh --build-only

step "release build with tests"
cmake -S . -B build -DDATELINE_TESTS=ON >build/configure.log 2>&1 || { cat build/configure.log; exit 1; }
# The unit tests are built and run once: the sanitizers' build takes as long as this one, and finds more.
targets=(dateline drawing_tests x11_source) left_out=(--exclude-regex "^unit tests$")
[ "$quick" = no ] || targets+=(unit_tests) left_out=()
cmake --build build --target "${targets[@]}"
# What the tests are made of and run on, libraries too: the linker would have made the program anew.
passed=build/all_passed
[ "$quick" = no ] || passed=build/quick_passed
if [ "$again" = no ] && [ -e "$passed" ] &&
    [ -z "$(find app geo assets tests CMakeLists.txt build/dateline build/drawing_tests -newer "$passed" -print -quit)" ]; then
    step "nothing has changed since all passed on $(date -r "$passed" '+%F %R'); --again runs them again"
    exit 0
fi
# Of the time at the start: what is changed while they run has not been tested.
touch build/tests_started
step "release tests"
ctest --test-dir build --output-on-failure -j 2 "${left_out[@]}"
[ "$quick" = yes ] && { mv build/tests_started build/quick_passed; step "all passed; the sanitizers were left out"; exit 0; }

# sanitized_build FOLDER SANITIZERS OPTIMIZATION. Warnings are no errors here: g++ 12 warns wrongly of its own regular expressions
# once they are instrumented.
sanitized_build() {
    mkdir -p "$1"
    cmake -S . -B "$1" -G Ninja -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_FLAGS_DEBUG=$3" -DCMAKE_UNITY_BUILD=ON \
        -DDATELINE_TESTS=ON -DDATELINE_WERROR=OFF "-DDATELINE_SANITIZE=$2" >"$1/configure.log" 2>&1 || { cat "$1/configure.log"; exit 1; }
    cmake --build "$1" --target unit_tests
}
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1
export TSAN_OPTIONS=halt_on_error=1:suppressions=$PWD/tests/threads.txt
step "build with the address and undefined behavior sanitizers"
sanitized_build build/address address,undefined,float-cast-overflow -O1
# One process: the second build meanwhile has the other core.
build/address/unit_tests >build/address/tests.log 2>&1 &
address_tests=$!
trap 'kill $address_tests 2>/dev/null || true' EXIT
step "build with the thread sanitizer"
sanitized_build build/thread thread -O0 # compiling is what takes time here
step "tests with the thread sanitizer"
build/thread/unit_tests "[threads]"
step "tests with the address and undefined behavior sanitizers"
wait $address_tests || { cat build/address/tests.log; exit 1; }
tail -n 3 build/address/tests.log
mv build/tests_started build/all_passed
step "all passed"
