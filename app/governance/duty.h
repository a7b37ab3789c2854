// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a recurring duty is due. Pure; any thread. Days are the school's.
#pragma once

#include "app/governance/decision_kind.h"

#include <QDate>

namespace governance {

enum class DutyState
{
    Later, // not to be thought of yet
    Soon, // within the days below
    DueToday,
    Overdue
};
inline constexpr int soonDays = 14;

struct Duty
{
    QString kind;
    QDate due;
    DutyState state = DutyState::Later;
};

// `lastDone` may be invalid: never done; `since` is the first day on which it could be expected.
// A yearly duty done up to 60 days before its day counts for that day.
[[nodiscard]] QDate nextDue(const Recurrence& recurs, QDate lastDone, QDate since);

[[nodiscard]] DutyState dutyState(QDate due, QDate today);

} // namespace governance
