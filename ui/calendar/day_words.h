// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the calendar's pages call things. Pure; any thread.
#pragma once

#include "app/governance/school_days.h"

namespace calendar {

[[nodiscard]] QString kindTitle(policy::DayKind kind);
[[nodiscard]] QString stateTitle(governance::DayState state);
// The letter that stands in a day's cell, so that colour is not the only sign; empty: open.
[[nodiscard]] QString stateSign(governance::DayState state);
[[nodiscard]] QString dayText(QDate date); // "Thu 3 Sep 2026"
// "Friday 20 November 2026: open, Autumn term"
[[nodiscard]] QString sentenceFor(QDate date, const governance::Day& day);

} // namespace calendar
