#!/bin/sh
# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-keyring.sh MODE COMMAND [ARGUMENT…]
# Runs COMMAND with a private home and a D-Bus session of its own, without a display:
#   unlocked   a real gnome-keyring, unlocked
#   locked     the same with its "login" collection locked; who wants to read is asked for a password
#   bus        a session bus on which no keyring may be started
#   none       no session bus at all
# Exits as COMMAND does, or with 2 when it cannot be run. KEYRING_PID is the number of the keyring's process.
set -eu

mode=$1
shift
for program in dbus-run-session dbus-send gnome-keyring-daemon; do
    command -v "$program" >/dev/null || { echo "with-keyring.sh: $program is missing" >&2; exit 2; }
done

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir -m 0700 "$room/home" "$room/run"
export HOME="$room/home" XDG_RUNTIME_DIR="$room/run" XDG_DATA_HOME="$room/home/.local/share" XDG_CONFIG_HOME="$room/home/.config"
export XDG_CACHE_HOME="$room/home/.cache"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION GNOME_KEYRING_CONTROL

# A bus that starts no service by itself: what answers on it is what is started here.
cat >"$room/session.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$room/run</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF

# Starting with a password makes the "login" collection where there is none, and opens it. The daemon detaches before it is
# on the bus, so the bus is asked until it is there. It ends by itself with its bus.
session='
    printf test | gnome-keyring-daemon --daemonize --unlock --components=secrets >/dev/null
    tries=0
    until dbus-send --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetNameOwner \
        string:org.freedesktop.secrets >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ "$tries" -lt 2000 ] || { echo "with-keyring.sh: the keyring does not start" >&2; exit 2; }
    done
    KEYRING_PID=$(dbus-send --print-reply=literal --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets | sed "s/.* //")
    export KEYRING_PID
    trap "kill -CONT $KEYRING_PID 2>/dev/null || true" EXIT # a test may leave it suspended
    if [ "$MODE" = locked ]; then
        dbus-send --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets org.freedesktop.Secret.Service.Lock \
            array:objpath:/org/freedesktop/secrets/collection/login >/dev/null
    fi
    "$@"'

case $mode in
unlocked | locked)
    MODE=$mode dbus-run-session --config-file="$room/session.conf" -- sh -euc "$session" sh "$@"
    ;;
bus)
    dbus-run-session --config-file="$room/session.conf" -- "$@"
    ;;
none)
    "$@"
    ;;
*)
    echo "with-keyring.sh: unknown mode $mode" >&2
    exit 2
    ;;
esac
