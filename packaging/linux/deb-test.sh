#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes the Debian packages, installs each in a bare system of its own, starts it there, removes it and looks for leftovers.
# usage: packaging/linux/deb-test.sh [AREACLIENTE.deb AREACLIENTE-SERVER.deb]   (as root: it makes a system with debootstrap)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if [ "$(id -u)" -ne 0 ]; then
    echo "deb-test.sh installs into a system of its own, which needs root." >&2
    exit 1
fi
# Mounts made in here end with the script.
if [ -z "${DEB_TEST_INSIDE:-}" ]; then
    DEB_TEST_INSIDE=1 exec unshare --mount --pid --fork "$0" "$@"
fi

package=${1:-}
server_package=${2:-}
if [ -z "$package" ]; then
    cmake --preset release -DAREACLIENTE_TESTS=OFF -DAREACLIENTE_BENCHES=OFF
    cmake --build --preset release
    rm -rf build/release/packages
    cpack --preset deb
    package=$(echo build/release/packages/areacliente_*.deb)
    server_package=$(echo build/release/packages/areacliente-server_*.deb)
fi
for each in "$package" "$server_package"; do
    dpkg-deb --info "$each"
    dpkg-deb --contents "$each"
done

codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
system=$(mktemp -d /var/tmp/areacliente-deb.XXXXXX)
trap 'umount "$system/proc" 2>/dev/null || true; rm -rf "$system"' EXIT
debootstrap --variant=minbase "$codename" "$system" ${DEB_TEST_MIRROR:+"$DEB_TEST_MIRROR"} >"$system.log" ||
    { cat "$system.log"; exit 1; }
rm -f "$system.log"
cp /etc/resolv.conf /etc/hosts "$system/etc/"
mount -t proc proc "$system/proc"

inside() { chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root DEBIAN_FRONTEND=noninteractive "$@"; }
files() { (cd "$system" && find etc usr opt var/lib -xdev \( -path var/lib/apt -o -path var/lib/dpkg -o -path var/lib/systemd \) -prune -o -print | sort); }

inside apt-get update -q
# The tools come first, with what the package will need besides: what remains at the end is then the package's own doing.
inside apt-get install -y -q --no-install-recommends xvfb xauth desktop-file-utils appstream fonts-dejavu-core
files >"$system/tmp/before"

cp "$package" "$system/tmp/areacliente.deb"
inside apt-get install -y -q --no-install-recommends /tmp/areacliente.deb
inside desktop-file-validate /usr/share/applications/es.areacliente.AreaCliente.desktop
inside appstreamcli validate --no-net /usr/share/metainfo/es.areacliente.AreaCliente.metainfo.xml
inside test -s /usr/share/icons/hicolor/scalable/apps/areacliente.svg
# QtKeychain loads it by name: without it no session would ever be remembered.
inside sh -c 'ls /usr/lib/*/libsecret-1.so.0'
inside areacliente --version
inside areacliente --capture /tmp/pictures
inside sh -c 'ls /tmp/pictures/*.png >/dev/null && test -s /tmp/pictures/data-change-form.pdf && test -s /tmp/pictures/invoice.pdf'

# With a real display: the window has to come up and stay up until it is asked to go.
code=0
inside timeout 20 xvfb-run -a areacliente --sample --data-dir /tmp/data || code=$?
if [ "$code" -ne 124 ]; then
    echo "areacliente left by itself under Xvfb, with code $code" >&2
    exit 1
fi

# purged PACKAGE: nothing of it is left behind.
purged() {
    inside apt-get purge -y -q "$1"
    inside apt-get autoremove --purge -y -q
    files >"$system/tmp/after"
    if ! diff "$system/tmp/before" "$system/tmp/after"; then
        echo "Removing $1 left the files above behind." >&2
        exit 1
    fi
}
purged areacliente

cp "$server_package" "$system/tmp/areacliente-server.deb"
inside apt-get install -y -q --no-install-recommends /tmp/areacliente-server.deb
if inside sh -c 'ls /usr/lib/*/libQt6Widgets.so.6' 2>/dev/null; then
    echo "The service's package brings the widgets." >&2
    exit 1
fi
inside areacliente-server --version
inside areacliente-server serve --print-config
inside test -s /usr/lib/systemd/system/areacliente-server.service
inside test -s /usr/share/doc/areacliente-server/examples/nginx.conf
server() { inside areacliente-server --database /tmp/store/authority.sqlite "$@"; }
server sample --invoices 12
server check
server backup /tmp/store/copy.sqlite
# It comes up, says so, and goes when it is asked to.
code=0
server --listen 127.0.0.1:0 --admin-listen 127.0.0.1:0 serve 2>"$system/tmp/log" &
service=$!
for _ in $(seq 100); do
    grep -q '"event":"ready"' "$system/tmp/log" && break
    kill -0 $service || break
    sleep 0.2
done
cat "$system/tmp/log"
grep -q '"event":"ready"' "$system/tmp/log"
chroot "$system" sh -c 'for p in /proc/[0-9]*; do case "$(tr "\\0" " " <$p/cmdline)" in areacliente-server*) kill -TERM "${p#/proc/}" ;; esac; done'
wait $service || code=$?
grep -q '"event":"stopped"' "$system/tmp/log"
test "$code" -eq 0
purged areacliente-server
echo "The packages install, start and go without a trace."
