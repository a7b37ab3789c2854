// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/opening_hours.h"

#include "app/base/school_time.h"

namespace policy {

bool OpeningHours::contains(const QDateTime& moment) const
{
    if (!moment.isValid())
        return false;
    const QDateTime wall = base::schoolWallTime(moment);
    if (!weekdays.contains(wall.date().dayOfWeek()))
        return false;
    const int second = wall.time().msecsSinceStartOfDay() / 1000;
    const int closing = to.msecsSinceStartOfDay() / 1000;
    return second >= from.msecsSinceStartOfDay() / 1000
        && (second < closing || (closingSecondInside && second == closing));
}

std::optional<QDateTime> OpeningHours::next(const QDateTime& moment) const
{
    if (!moment.isValid() || !from.isValid())
        return std::nullopt;
    if (contains(moment))
        return moment.toUTC();
    const QDate today = base::schoolWallTime(moment).date();
    for (int days = 0; days <= 7; ++days) {
        const QDate date = today.addDays(days);
        if (!weekdays.contains(date.dayOfWeek()))
            continue;
        const QDateTime opening = base::momentOfSchoolTime(date, from);
        if (opening >= moment)
            return opening;
    }
    return std::nullopt;
}

} // namespace policy
