// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/quotation.h"

namespace policy {

std::optional<text::Range> longQuotation(
    const QString& readable, const names::Words& words, int fewestWords)
{
    for (qsizetype from = readable.indexOf(u'"'); from >= 0;) {
        const qsizetype to = readable.indexOf(u'"', from + 1);
        if (to < 0)
            return std::nullopt;
        const qsizetype first = names::wordFrom(words, static_cast<int>(from));
        const qsizetype after = names::wordFrom(words, static_cast<int>(to));
        if (after - first >= fewestWords)
            return text::Range{static_cast<int>(from), static_cast<int>(to) + 1};
        from = readable.indexOf(u'"', to + 1);
    }
    return std::nullopt;
}

} // namespace policy
