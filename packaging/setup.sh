# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Sourced by run.sh and test.sh: knows what the project needs on each system and installs what is missing.

# One line for each need: its group, then the package's name on Debian 12, on Ubuntu 24.04 and in Homebrew
# ("-": part of the system, of another package of the table, or not needed there).
#   build  to compile the program     test   to compile and run the tests and checks
#   run    to start it                clang  for the fuzzers and clang-tidy
#   deb    to make and try a package  clazy  for clazy
package_table() {
    cat <<'TABLE'
build   g++                     g++                     -
build   cmake                   cmake                   cmake
build   ninja-build             ninja-build             ninja
build   pkg-config              pkg-config              pkgconf
build   ccache                  ccache                  ccache
build   mold                    mold                    -
build   qt6-base-dev            qt6-base-dev            qt
build   qt6-svg-dev             qt6-svg-dev             -
build   qt6-pdf-dev             qt6-pdf-dev             -
build   qt6-charts-dev          qt6-charts-dev          -
build   libqt6opengl6-dev       libqt6opengl6-dev       -
build   qt6-tools-dev           qt6-tools-dev           -
build   qt6-tools-dev-tools     qt6-tools-dev-tools     -
build   qt6-l10n-tools          qt6-l10n-tools          -
build   qtkeychain-qt6-dev      qtkeychain-qt6-dev      qtkeychain
build   libqpdf-dev             libqpdf-dev             qpdf
build   libqrencode-dev         libqrencode-dev         qrencode
build   libsodium-dev           libsodium-dev           libsodium
build   zlib1g-dev              zlib1g-dev              -
build   libarchive-dev          libarchive-dev          libarchive
build   libboost-dev            libboost-dev            boost
build   libssl-dev              libssl-dev              openssl@3
build   liboath-dev             liboath-dev             oath-toolkit
build   libsqlite3-dev          libsqlite3-dev          sqlite
run     libqt6sql6-sqlite       libqt6sql6-sqlite       -
run     libqt6sql6-psql         libqt6sql6-psql         -
run     libqt6svg6              libqt6svg6              -
run     libsecret-1-0           libsecret-1-0           -
run     qt6-wayland             qt6-wayland             -
run     qt6-translations-l10n   qt6-translations-l10n   -
run     fonts-inter             fonts-inter             -
run     fonts-dejavu-core       fonts-dejavu-core       -
test    git                     git                     git
test    libssl-dev              libssl-dev              openssl
test    libbenchmark-dev        libbenchmark-dev        google-benchmark
test    xvfb                    xvfb                    -
test    xauth                   xauth                   -
test    dbus                    dbus                    -
test    gnome-keyring           gnome-keyring           -
test    libsecret-tools         libsecret-tools         -
test    at-spi2-core            at-spi2-core            -
test    poppler-utils           poppler-utils           poppler
test    qpdf                    qpdf                    -
test    sqlite3                 sqlite3                 -
test    postgresql-15           postgresql-16           postgresql@16
test    util-linux              util-linux              -
test    unzip                   unzip                   -
test    python3                 python3                 python
test    python3-jsonschema      python3-jsonschema      -
test    nodejs                  nodejs                  node
test    npm                     npm                     -
test    nginx-light             nginx-light             nginx
test    systemd                 systemd                 -
test    openssl                 openssl                 openssl
test    clang-format-19         clang-format-19         clang-format@19
test    reuse                   reuse                   reuse
test    shellcheck              shellcheck              shellcheck
test    desktop-file-utils      desktop-file-utils      desktop-file-utils
test    appstream               appstream               appstream
deb     file                    file                    -
deb     dpkg-dev                dpkg-dev                -
deb     debootstrap             debootstrap             -
clang   clang-19                clang-19                llvm@19
clang   libclang-rt-19-dev      libclang-rt-19-dev      -
clang   clang-tidy-19           clang-tidy-19           -
clazy   clazy                   clazy                   -
TABLE
}

# Which column of the table this machine reads: debian, ubuntu, homebrew or unknown.
detect_system() {
    if [ "$(uname -s)" = Darwin ]; then
        if command -v brew >/dev/null; then echo homebrew; else echo unknown; fi
        return
    fi
    local id=unknown version=unknown
    if [ -r /etc/os-release ]; then
        # shellcheck source=/dev/null
        id=$(. /etc/os-release && echo "${ID:-}")
        # shellcheck source=/dev/null
        version=$(. /etc/os-release && echo "${VERSION_ID:-}")
    fi
    case "$id-$version" in
        debian-12) echo debian ;;
        ubuntu-24.04) echo ubuntu ;;
        *) echo unknown ;;
    esac
}

# packages_of SYSTEM GROUP… → the names, one on each line.
packages_of() {
    local system=$1 column
    shift
    case "$system" in
        debian) column=2 ;;
        ubuntu) column=3 ;;
        homebrew) column=4 ;;
    esac
    package_table | awk -v groups=" $* " -v column="$column" \
        'index(groups, " " $1 " ") && $column != "-" { print $column }'
}

# missing_packages SYSTEM NAME… → those that are not installed. Asks the local database only, so it works offline.
missing_packages() {
    local system=$1 installed
    shift
    case "$system" in
        debian | ubuntu) installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | awk '$1 == "installed" { print $2 }') ;;
        homebrew) installed=$(brew list --formula -1) ;;
    esac
    # The Node.js of nodesource.com brings npm with it, and Debian's cannot be installed beside it.
    if command -v npm >/dev/null; then installed+=$'\nnpm'; fi
    comm -23 <(printf '%s\n' "$@" | sort -u) <(printf '%s\n' "$installed" | sort -u)
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Installing needs root, and there is no sudo here. As root, run:" >&2
        echo "  $*" >&2
        return 1
    fi
}

install_packages() {
    local system=$1
    shift
    case "$system" in
        debian | ubuntu)
            as_root apt-get update -q
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
            ;;
        homebrew) brew install "$@" ;;
    esac
}

explain_unknown_system() {
    cat >&2 <<TEXT
This system is not one the script can install on (Debian 12, Ubuntu 24.04, macOS with Homebrew).
Install the equivalents of these Debian packages (Qt 6.4 or later, CMake 3.25, a compiler with C++23's <expected>):

$(packages_of debian "$@" | sed 's/^/  /')

and run the same command again with --no-setup.
TEXT
}

# set_up GROUP… installs what is missing of the groups; does nothing, quickly, when all is there.
set_up() {
    local system names missing
    system=$(detect_system)
    if [ "$system" = unknown ]; then
        explain_unknown_system "$@"
        return 1
    fi
    names=$(packages_of "$system" "$@")
    # shellcheck disable=SC2086 # package names hold no spaces
    missing=$(missing_packages "$system" $names)
    if [ -n "$missing" ]; then
        # shellcheck disable=SC2086
        echo "Installing:" $missing
        # shellcheck disable=SC2086
        install_packages "$system" $missing
    fi
    if [ "$system" = homebrew ]; then
        PATH="$(brew --prefix)/opt/llvm@19/bin:$PATH"
        CMAKE_PREFIX_PATH=$(brew --prefix)
        OPENSSL_ROOT_DIR=$(brew --prefix openssl@3)
        export PATH CMAKE_PREFIX_PATH OPENSSL_ROOT_DIR
    fi
}
