// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The school's own days: terms, holidays, INSET days. A value; any thread.
#pragma once

#include <QDate>
#include <QString>
#include <QVector>

namespace policy {

enum class DayKind
{
    Term, // the school is open on its weekdays
    Holiday, // half term and the long ones
    Inset, // staff only
    Closed // for any other reason
};

struct CalendarEntry
{
    DayKind kind = DayKind::Holiday;
    QDate first; // both ends included
    QDate last;
    QString name; // "Autumn half term"

    bool operator==(const CalendarEntry&) const = default;
};

struct SchoolCalendar
{
    QVector<CalendarEntry> entries;
};

} // namespace policy
