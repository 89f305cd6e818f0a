#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs what is missing, builds everything with warnings as errors and runs every test and check, headless.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/setup.sh

usage() {
    cat <<'TEXT'
usage: packaging/test.sh [MODE] [--no-setup]
  (no mode)  the tests and the checks: licences, layers, house rules, format, scripts, translations, desktop files
  --asan     the tests under AddressSanitizer and UndefinedBehaviorSanitizer
  --tsan     the tests under ThreadSanitizer
  --tidy     clang-tidy on every source
  --clazy    clazy on every source
  --bench    the benches, in a release build
  --fuzz SECONDS  each fuzzer for that long, under AddressSanitizer and UndefinedBehaviorSanitizer
  --deb      make the Debian packages and try them in a clean system (needs root)
  --halves   build the desktop program without the service, and the service without the desktop program
  --nightly  five hundred runs of desktops and a service over a bad network, instead of thirty
  --no-setup install nothing
TEXT
}

mode=dev
setup=yes
seconds=
for argument in "$@"; do
    if [ "$mode" = fuzz ] && [ -z "$seconds" ]; then
        seconds=$argument
        continue
    fi
    case "$argument" in
        --fuzz | --asan | --tsan | --tidy | --clazy | --bench | --deb | --halves | --nightly) mode=${argument#--} ;;
        --no-setup) setup=no ;;
        --help) usage && exit 0 ;;
        *) usage >&2 && exit 64 ;;
    esac
done

if [ "$mode" = fuzz ] && ! [ "$seconds" -gt 0 ] 2>/dev/null; then
    usage >&2
    exit 64
fi

groups="build run test"
case "$mode" in
    tidy | fuzz) groups="$groups clang" ;;
    clazy) groups="$groups clazy" ;;
    deb) groups="$groups deb" ;;
esac

# stage NAME COMMAND… runs the command and says how long it took.
stage() {
    local name=$1 begin=$SECONDS
    shift
    echo "== $name"
    "$@"
    echo "== $name: $((SECONDS - begin)) s"
}
# Said by the last line alone: where a signal ends the script, the trap's own status is that of whatever ran before.
passed=no
finish() {
    case "${TMPDIR:-}" in /dev/shm/areacliente.*) rm -rf "$TMPDIR" ;; esac
    if [ "$passed" = yes ]; then echo "== passed in $SECONDS s"; else echo "== FAILED after $SECONDS s"; fi
}
trap finish EXIT

# What the system did not let the tests try: a test program passes although one of its functions was skipped.
list_skipped() {
    local log="build/$mode/Testing/Temporary/LastTest.log"
    echo "== skipped: $(grep -c '^SKIP' "$log" || true)"
    sed -n 's/^SKIP *: */   /p' "$log" | sort
}

# fuzz PROGRAM runs a fuzzer on its seeds and on what earlier runs found; what broke it is kept in build/fuzz/crashes.
fuzz() {
    local name=${1##*/fuzz_} words=
    mkdir -p "build/fuzz/corpus/$name" build/fuzz/crashes
    [ ! -f "tests/fuzz/$name.dict" ] || words=-dict=tests/fuzz/$name.dict
    # shellcheck disable=SC2086 # there may be no words
    "$1" -max_total_time="$seconds" -print_final_stats=1 -timeout=10 -rss_limit_mb=2048 $words \
        -artifact_prefix="build/fuzz/crashes/$name-" "build/fuzz/corpus/$name" "tests/fuzz/seeds/$name"
}

export LC_ALL=C.UTF-8
# Ninja would start two more, which each load a large precompiled header: measured, it took a tenth longer for each source.
CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(getconf _NPROCESSORS_ONLN)}
export CMAKE_BUILD_PARALLEL_LEVEL
# The tests open thousands of stores that wait for the disk as a real one does; none of them tests the disk.
if [ -d /dev/shm ] && [ -w /dev/shm ]; then
    TMPDIR=$(mktemp -d /dev/shm/areacliente.XXXXXX)
    chmod 755 "$TMPDIR" # PostgreSQL's user looks for its folder in it
    export TMPDIR
fi
# shellcheck disable=SC2086 # the groups are words
[ "$setup" = no ] || stage "set-up" set_up $groups

case "$mode" in
    dev | asan | tsan)
        stage "configure" cmake --preset "$mode"
        stage "build" cmake --build --preset "$mode"
        stage "test" ctest --preset "$mode"
        list_skipped
        ;;
    tidy | clazy)
        CLAZY_CHECKS=$(sed -n 's/^CHECKS //p' .clazy)
        export CLAZY_CHECKS
        stage "configure" cmake --preset "$mode"
        stage "analyse" cmake --build --preset "$mode" -- -k 0
        ;;
    bench)
        stage "configure" cmake --preset release
        stage "build" cmake --build --preset release
        stage "bench" ctest --preset bench
        ;;
    fuzz)
        stage "configure" cmake --preset fuzz
        stage "build" cmake --build --preset fuzz
        for fuzzer in build/fuzz/bin/fuzz_*; do
            stage "$(basename "$fuzzer")" fuzz "$fuzzer"
        done
        ;;
    deb) stage "package" packaging/linux/deb-test.sh ;;
    nightly)
        stage "configure" cmake --preset dev
        stage "build" cmake --build --preset dev --target tst_networkruns
        NETWORK_RUNS=500 stage "runs" build/dev/bin/tst_networkruns -maxwarnings 0
        ;;
    halves)
        # That each is configured alone is a check of every run; here it is built, with what only the other needs hidden.
        common=(-G Ninja -DAREACLIENTE_TESTS=OFF -DAREACLIENTE_WERROR=ON -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_FLAGS_DEBUG=-g1 -O0")
        stage "configure the service" cmake -B build/halves/server "${common[@]}" -DAREACLIENTE_DESKTOP=OFF -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Widgets=ON
        stage "build the service" cmake --build build/halves/server
        stage "configure the desktop" cmake -B build/halves/desktop "${common[@]}" -DAREACLIENTE_SERVER=OFF -DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON -DCMAKE_DISABLE_FIND_PACKAGE_OpenSSL=ON
        stage "build the desktop" cmake --build build/halves/desktop
        ;;
esac
passed=yes
