// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/school_calendar.h"

namespace policy {

std::optional<ClosedDay> SchoolCalendar::closedOn(QDate date) const
{
    if (!date.isValid())
        return std::nullopt;
    bool inTerm = false;
    bool before = false; // a term has begun
    bool after = false; // a term is still to end
    for (const CalendarEntry& entry : entries) {
        const bool covers = entry.first <= date && date <= entry.last;
        if (entry.kind != DayKind::Term) {
            if (covers)
                return ClosedDay{entry.kind, entry.name};
            continue;
        }
        inTerm = inTerm || covers;
        before = before || entry.first <= date;
        after = after || date <= entry.last;
    }
    const bool weekend = date.dayOfWeek() > Qt::Friday;
    if (inTerm || weekend || !before || !after)
        return std::nullopt;
    return ClosedDay{DayKind::Holiday, {}};
}

} // namespace policy
