// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The hours in which a school posts, by the clock on its wall, across both clock changes. A value.
#pragma once

#include <QDateTime>
#include <QSet>

#include <optional>

namespace policy {

struct OpeningHours
{
    QSet<int> weekdays; // 1 is Monday
    QTime from;
    QTime to;
    bool closingSecondInside = true;

    // Whole seconds count: with closing at 18:00, 18:00:00 is inside and 18:00:01 is not.
    [[nodiscard]] bool contains(const QDateTime& moment) const;
    // The first moment (UTC) at or after this one that is inside; nothing if there is none.
    [[nodiscard]] std::optional<QDateTime> next(const QDateTime& moment) const;
};

} // namespace policy
