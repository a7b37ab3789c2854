// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/removal_fix.h"

namespace policy {

Fix removalFix(const QString& label, const QString& text, text::Range range)
{
    if (range.start > 0 && text.at(range.start - 1) == u' ')
        --range.start;
    else if (range.end < text.size() && text.at(range.end) == u' ')
        ++range.end;
    return {label, range, {}};
}

} // namespace policy
