// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads lines one at a time from a file or, for "-", from standard input, so that a long list
// is answered as it comes.
#pragma once

#include "app/cli/console.h"

#include <functional>

namespace cli {

// `each` gets a line without its end; empty lines are passed over. Stops at the first error.
[[nodiscard]] base::Result<void> forEachLine(
    const QString& file, Console& console, const std::function<void(const QByteArray&)>& each);

} // namespace cli
