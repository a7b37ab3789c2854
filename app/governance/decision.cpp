// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/decision.h"

#include <algorithm>

namespace governance {

bool Decision::has(const QString& step) const
{
    return std::any_of(
        steps.begin(), steps.end(), [&step](const TakenStep& taken) { return taken.step == step; });
}

bool Decision::hasReceiptOf(base::StaffId person) const
{
    return std::any_of(steps.begin(), steps.end(), [person](const TakenStep& taken) {
        return taken.step == stepReceipt && taken.takenBy == person;
    });
}

QDateTime Decision::closedAt() const
{
    const auto closing = std::find_if(steps.begin(), steps.end(),
        [](const TakenStep& taken) { return taken.step == stepClosed; });
    return closing == steps.end() ? QDateTime() : closing->takenAt;
}

} // namespace governance
