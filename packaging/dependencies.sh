#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The one list of Debian packages. Installs what is missing; does nothing when all is there.
#   packaging/dependencies.sh          what building and running needs
#   packaging/dependencies.sh --tests  the same and what the tests need
set -euo pipefail

build=(
    build-essential cmake ninja-build pkg-config ccache
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qtkeychain-qt6-dev libsodium-dev libexpected-dev libcpp-httplib-dev libssl-dev
)
# Loaded at run time, so no package pulls them in.
run=(
    libqt6sql6-sqlite libqt6svg6 qt6-image-formats-plugins libsecret-1-0 tzdata
    fonts-dejavu-core fonts-noto-color-emoji
)
tests=(
    libyaml-cpp-dev libbenchmark-dev libimage-exiftool-perl python3 python3-jsonschema
    dbus gnome-keyring libsecret-tools xvfb xauth
)

wanted=("${build[@]}" "${run[@]}")
if [ "${1:-}" = "--tests" ]; then
    wanted+=("${tests[@]}")
    # npm packages are peers and strangers in tests only; any Node.js from 18 on will do.
    command -v node >/dev/null || wanted+=(nodejs)
    command -v npm >/dev/null || wanted+=(npm)
fi

missing=()
for package in "${wanted[@]}"; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "These Debian packages are missing: ${missing[*]}" >&2
        echo "Install them as root (apt-get install …) and run this again." >&2
        exit 3
    }
    as_root=(sudo)
fi
echo "Installing ${#missing[@]} Debian packages: ${missing[*]}"
"${as_root[@]}" apt-get update -qq -o DPkg::Lock::Timeout=900
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends -o DPkg::Lock::Timeout=900 "${missing[@]}" >/dev/null
