// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The school's own days: terms, holidays, INSET days. A value; any thread.
#pragma once

#include <QDate>
#include <QString>
#include <QVector>

#include <optional>

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

// Why a day is no school day.
struct ClosedDay
{
    DayKind kind = DayKind::Holiday; // never Term
    QString name; // "Autumn half term"; empty between two terms that nobody named

    bool operator==(const ClosedDay&) const = default;
};

struct SchoolCalendar
{
    QVector<CalendarEntry> entries;

    // Nothing: the school is open, or the calendar says nothing of this day. A holiday, INSET day
    // or closure beats the term it lies in; a weekday between the first and the last term known
    // that lies in none is a holiday. Weekends are left to the hours.
    [[nodiscard]] std::optional<ClosedDay> closedOn(QDate date) const;
};

} // namespace policy
