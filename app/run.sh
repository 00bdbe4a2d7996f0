#!/usr/bin/env bash
# Installs what is missing, builds, and opens the story. Options: --build-only; --packages lists what it installs; all
# others go to the program.
set -euo pipefail
cd "$(dirname "$0")/.."

build_only=no
if [ "${1:-}" = --build-only ]; then
    build_only=yes
    shift
fi

packages=(g++ cmake ninja-build pkg-config libsfml-dev libproj-dev libgdal-dev libgeos-dev libimgui-dev libstb-dev
          libepoxy-dev libegl-dev libgl-dev libgl1-mesa-dri libegl1 libglu1-mesa-dev nlohmann-json3-dev libvalijson-dev
          libcli11-dev libfmt-dev libicu-dev libxml2-dev libmd4c-dev libpng-dev libharfbuzz-dev
          libraqm-dev libfreetype-dev libfribidi-dev libx11-dev libboost-locale-dev gettext)
if [ "${1:-}" = --packages ]; then
    echo "${packages[@]}"
    exit 0
fi
tests/install_packages.sh "${packages[@]}"

mkdir -p build
options=()
[ -e build/CMakeCache.txt ] || options=(-G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON -DDATELINE_TESTS=OFF)
cmake -S . -B build "${options[@]}" >build/configure.log 2>&1 || { cat build/configure.log >&2; exit 1; }
cmake --build build --target dateline
[ "$build_only" = yes ] && exit 0

case "${1:-}" in
    render | links | describe | check | --help | -h | --version) exec build/dateline "$@" ;;
esac
if [ -z "${DISPLAY:-}" ]; then
    build/dateline render -o build/idlib.png "$@"
    echo "There is no display: the opening map is in build/idlib.png"
    exit 0
fi
exec build/dateline "$@"
