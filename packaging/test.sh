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
  --deb      make the Debian package and try it in a clean system (needs root)
  --no-setup install nothing
TEXT
}

mode=dev
setup=yes
for argument in "$@"; do
    case "$argument" in
        --asan | --tsan | --tidy | --clazy | --bench | --deb) mode=${argument#--} ;;
        --no-setup) setup=no ;;
        --help) usage && exit 0 ;;
        *) usage >&2 && exit 64 ;;
    esac
done

groups="build run test"
case "$mode" in
    asan | tsan | tidy) groups="$groups clang" ;;
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
finish() {
    local code=$?
    if [ "$code" -eq 0 ]; then echo "== passed in $SECONDS s"; else echo "== FAILED after $SECONDS s"; fi
}
trap finish EXIT

# What the system did not let the tests try: a test program passes although one of its functions was skipped.
list_skipped() {
    local log="build/$mode/Testing/Temporary/LastTest.log"
    echo "== skipped: $(grep -c '^SKIP' "$log" || true)"
    sed -n 's/^SKIP *: */   /p' "$log" | sort
}

export LC_ALL=C.UTF-8
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
    deb) stage "package" packaging/linux/deb-test.sh ;;
esac
