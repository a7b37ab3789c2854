// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text in plain characters of the same length, so that ranges found in it hold for the original.
#pragma once

#include <QString>

namespace policy {

// Curly quotes become straight, special spaces become spaces, hyphens become '-', full-width digits
// become digits, broken halves of surrogate pairs become U+FFFD.
[[nodiscard]] QString readableText(const QString& text);

} // namespace policy
