#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with_keyring.sh <unlocked|relocked|no_keyring|no_service|no_bus> <program> [arguments]
# Runs a program in a private D-Bus session with a GNOME keyring in the named condition. The real
# home, keyring and session are not touched. Ends with 77 when this computer lacks the tools.
set -euo pipefail

condition=$1
shift

missing() {
    echo "skipped: $1 is not installed"
    exit 77
}
command -v dbus-run-session > /dev/null || missing dbus-run-session
command -v gnome-keyring-daemon > /dev/null || missing gnome-keyring-daemon

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/runtime"
export HOME=$home XDG_RUNTIME_DIR=$home/runtime XDG_DATA_HOME=$home/data
export XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache NESTBOX_KEYRING=$condition
export GIO_USE_VFS=local
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL KDE_FULL_SESSION
unset XDG_CURRENT_DESKTOP DESKTOP_SESSION

# Opens the keyring, making it first if there is none; returns when its service answers.
open_keyring='
    printf test-password | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1
    for _ in $(seq 50); do
        dbus-send --session --print-reply --dest=org.freedesktop.secrets \
            /org/freedesktop/secrets/aliases/default org.freedesktop.DBus.Properties.Get \
            string:org.freedesktop.Secret.Collection string:Locked > /dev/null 2>&1 && break
        sleep 0.1
    done'

case $condition in
unlocked)
    dbus-run-session -- bash -c "$open_keyring; \"\$@\"" bash "$@"
    ;;
relocked)
    # The program runs twice: with the keyring open, then in a new session that never opened it.
    NESTBOX_KEYRING=before_relocking dbus-run-session -- bash -c "$open_keyring; \"\$@\"" bash "$@"
    dbus-run-session -- "$@"
    ;;
no_keyring)
    dbus-run-session -- "$@"
    ;;
no_service)
    cat > "$home/bus.conf" <<'CONF'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
    dbus-run-session --config-file="$home/bus.conf" -- "$@"
    ;;
no_bus)
    "$@"
    ;;
*)
    echo "unknown condition: $condition" >&2
    exit 2
    ;;
esac
