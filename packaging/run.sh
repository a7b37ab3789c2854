#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is needed, builds, and opens Nestbox on a practice school with a practice X
# server on this PC. With no display the same journey runs in the terminal.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/dependencies.sh
cmake -S . -B build/run -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF >/dev/null
cmake --build build/run --target nestbox nestbox-cli

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here, so the journey runs in the terminal:"
    exec build/run/nestbox-cli demo "$@"
fi
exec build/run/nestbox "$@"
