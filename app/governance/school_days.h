// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the school's calendar says of one day, and whether a new line fits into it. Pure; any
// thread.
#pragma once

#include "app/governance/calendar_store.h"

namespace governance {

enum class DayState
{
    Open,
    Weekend,
    Holiday, // in a holiday, or between terms
    Inset,
    Closed,
    Unknown // a weekday of a school year whose terms nobody has entered
};

struct Day
{
    DayState state = DayState::Unknown;
    QString name; // of the line that says so; may be empty
};

// A closure counts before an INSET day, that before a holiday, a holiday before a term.
[[nodiscard]] Day dayOf(const policy::SchoolCalendar& calendar, QDate date);

// The year (September to August) in which this day lies: the year of its September.
[[nodiscard]] int schoolYearOf(QDate date);

// Why this line cannot stand beside the others, in plain words; empty: it can. The line itself
// may be among the others, known by its id.
[[nodiscard]] QString problemWithDays(
    const CalendarLine& line, const QVector<CalendarLine>& others);

} // namespace governance
