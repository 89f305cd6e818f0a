#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs what is missing, builds Release and starts the program on the sample account.
# usage: packaging/run.sh [--no-setup] [arguments for areacliente…]
# Without a display it renders every tab and document into a folder instead, and says where.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/setup.sh

if [ "${1:-}" = --no-setup ]; then
    shift
else
    set_up build run
fi

# Warnings are for those who change the code: a compiler nobody here has met must not stop a user.
cmake --preset release -DAREACLIENTE_TESTS=OFF -DAREACLIENTE_BENCHES=OFF -DAREACLIENTE_WERROR=OFF
cmake --build --preset release --target areacliente
program=build/release/bin/areacliente
[ "$(uname -s)" != Darwin ] || program+=.app/Contents/MacOS/areacliente

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ $# -eq 0 ]; then
    pictures=build/release/pictures
    echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): rendering the program instead."
    "$program" --capture "$pictures"
    echo "Pictures of every tab, the data-change form and an invoice: $PWD/$pictures"
else
    exec "$program" --sample "$@"
fi
