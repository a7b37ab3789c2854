// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A long passage between quotation marks. Pure function.
#pragma once

#include "app/names/word.h"

#include <QString>

#include <optional>

namespace policy {

// The first quotation of at least this many words in a text with plain marks (readableText), whose
// words these are; marks included.
[[nodiscard]] std::optional<text::Range> longQuotation(
    const QString& readable, const names::Words& words, int fewestWords);

} // namespace policy
