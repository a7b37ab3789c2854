// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads term dates as schools and councils publish them, one line each, pasted as text:
//
//   Autumn term: 3 September 2026 – 18 December 2026
//   Half term    Monday 26th October to Friday 30th October 2026
//   INSET days   01/09/2026, 02/09/2026 and 4 January 2027
//
// A line without a day is a heading; it may give the year ("Spring term 2027"). Pure; any thread
// and any input.
#pragma once

#include "app/governance/calendar_store.h"

namespace governance {

struct DateLine
{
    QString line; // as it was pasted, in short
    QVector<policy::CalendarEntry> entries;
    QString problem; // why there are no entries
};

inline constexpr qsizetype longestPaste = 20000; // UTF-16 units; the rest is not read

// Headings and empty lines are left out.
[[nodiscard]] QVector<DateLine> readTermDates(const QString& pasted);

} // namespace governance
