// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/school_day.h"

#include "app/base/school_time.h"
#include "app/policy/parameter_reader.h"
#include "app/policy/rule_hours.h"

#include <QLocale>

#include <algorithm>

namespace policy {
namespace {

// Without hours in the policy the school day begins here.
constexpr int firstHour = 8;

bool isBankHoliday(const Pack& pack, QDate date)
{
    return std::any_of(pack.rules.begin(), pack.rules.end(), [date](const PackRule& rule) {
        return rule.kind == u"closed-day"
            && dayNamed(rule.parameters, QStringLiteral("days"), date).has_value();
    });
}

// When the hours of the policy begin that day; not valid if they leave the day out.
QTime openingOn(const Pack& pack, QDate date)
{
    QTime opening(firstHour, 0);
    bool hours = false;
    for (const PackRule& rule : pack.rules) {
        if (rule.kind != u"hours")
            continue;
        const OpeningHours open = openingHours(rule, pack.readings);
        if (!open.weekdays.contains(date.dayOfWeek()))
            return {};
        opening = hours ? std::max(opening, open.from) : open.from;
        hours = true;
    }
    return opening;
}

} // namespace

bool isSchoolDay(const Pack& pack, const SchoolCalendar& calendar, QDate date)
{
    return date.isValid() && date.dayOfWeek() <= Qt::Friday && !isBankHoliday(pack, date)
        && !calendar.closedOn(date);
}

std::optional<QDateTime> nextSchoolMoment(
    const Pack& pack, const SchoolCalendar& calendar, const QDateTime& moment)
{
    if (!moment.isValid())
        return std::nullopt;
    const QDate today = base::schoolWallTime(moment).date();
    constexpr int farthest = 366;
    for (int days = 1; days <= farthest; ++days) {
        const QDate date = today.addDays(days);
        if (!isSchoolDay(pack, calendar, date))
            continue;
        if (const QTime opening = openingOn(pack, date); opening.isValid())
            return base::momentOfSchoolTime(date, opening);
    }
    return std::nullopt;
}

QString dayAndTime(const QDateTime& moment)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(base::schoolWallTime(moment), QStringLiteral("dddd d MMMM, HH:mm"));
}

} // namespace policy
