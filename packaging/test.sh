#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Nestbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is needed, builds with warnings as errors and passes every test:
# the whole program, the build without Qt Widgets as C++23, and the app tests under sanitizers.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

packaging/dependencies.sh --tests
for folder in tests/npm tests/npm/oidc; do
    [ -d "$folder/node_modules" ] || (cd "$folder" && npm ci --silent --no-audit --no-fund)
done

step() { printf '\n== %s\n' "$*"; }

step "Whole program, warnings are errors"
cmake --preset dev >/dev/null
cmake --build --preset dev

step "Translations agree with the source"
before=$(sha256sum translations/*.ts)
cmake --build --preset dev --target update_translations >/dev/null 2>&1
if [ "$before" != "$(sha256sum translations/*.ts)" ] || grep -q unfinished translations/*.ts; then
    echo "translations/ is behind the source: fill in what update_translations has written." >&2
    exit 1
fi

step "Without Qt Widgets, as C++23"
cmake --preset headless >/dev/null
cmake --build --preset headless

step "app tests with AddressSanitizer and UndefinedBehaviorSanitizer"
cmake --preset asan >/dev/null
cmake --build --preset asan
ctest --preset asan -j "$(nproc)"

step "Every test"
ctest --preset dev -j "$(nproc)"
