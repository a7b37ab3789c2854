// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// On which days the school is open, by its policy and its calendar together. Pure; any thread.
#pragma once

#include "app/policy/pack.h"
#include "app/policy/school_calendar.h"

namespace policy {

// Monday to Friday, no bank holiday of the policy, no closed day of the calendar.
[[nodiscard]] bool isSchoolDay(const Pack& pack, const SchoolCalendar& calendar, QDate date);

// The next morning on which the school is open, strictly after the day of this moment: when the
// policy's hours begin, or at 08:00 if it has none. Nothing within a year: nothing.
[[nodiscard]] std::optional<QDateTime> nextSchoolMoment(
    const Pack& pack, const SchoolCalendar& calendar, const QDateTime& moment);

// "Monday 23 November, 08:00": school wall time, for sentences.
[[nodiscard]] QString dayAndTime(const QDateTime& moment);

} // namespace policy
