// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/duty.h"

namespace governance {
namespace {

constexpr int earliestDaysBefore = 60;

// The first of the yearly days that `day` may still count for.
QDate yearlyDayFor(const Recurrence& recurs, QDate day)
{
    QDate yearly(day.year(), recurs.month, recurs.day);
    while (yearly.addDays(-earliestDaysBefore) <= day)
        yearly = yearly.addYears(1);
    return yearly;
}

} // namespace

QDate nextDue(const Recurrence& recurs, QDate lastDone, QDate since)
{
    if (!recurs.isYearly())
        return (lastDone.isValid() ? lastDone : since).addDays(recurs.everyDays);
    if (lastDone.isValid())
        return yearlyDayFor(recurs, lastDone);
    QDate yearly(since.year(), recurs.month, recurs.day);
    return yearly < since ? yearly.addYears(1) : yearly;
}

DutyState dutyState(QDate due, QDate today)
{
    if (due < today)
        return DutyState::Overdue;
    if (due == today)
        return DutyState::DueToday;
    return due <= today.addDays(soonDays) ? DutyState::Soon : DutyState::Later;
}

} // namespace governance
