// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_hours.h"

#include "app/base/school_time.h"
#include "app/policy/opening_hours.h"
#include "app/policy/parameter_reader.h"
#include "app/policy/school_day.h"

#include <QLocale>

#include <algorithm>

namespace policy {
namespace {

bool saysSomething(const QString& reason)
{
    return std::count_if(reason.begin(), reason.end(), [](QChar c) { return c.isLetter(); }) >= 3;
}

// "Monday 08:00"; with the date if that is a week away or more.
QString shortDayAndTime(const QDateTime& moment, const QDateTime& now)
{
    const QDateTime wall = base::schoolWallTime(moment);
    const bool soon = base::schoolWallTime(now).date().daysTo(wall.date()) < 7;
    const QString form = soon ? QStringLiteral("dddd HH:mm") : QStringLiteral("dddd d MMMM, HH:mm");
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(wall, form);
}

// Within the hours by the letter; where the school is closed then, its next morning first.
QVector<QDateTime> betterMoments(const Matter& matter, const std::optional<QDateTime>& next)
{
    if (!next)
        return {};
    const SchoolCalendar& calendar = matter.school.calendar;
    if (isSchoolDay(matter.pack, calendar, base::schoolWallTime(*next).date()))
        return {*next};
    const auto open = nextSchoolMoment(matter.pack, calendar, *next);
    return open ? QVector<QDateTime>{*open, *next} : QVector<QDateTime>{*next};
}

} // namespace

QString HoursRule::id() const
{
    return QStringLiteral("hours");
}

QStringList HoursRule::cases() const
{
    return {QStringLiteral("outside"), QStringLiteral("event"), QStringLiteral("urgent"),
        QStringLiteral("event-without-reason"), QStringLiteral("urgent-without-reason")};
}

QVector<ParameterSpec> HoursRule::parameters() const
{
    return {{QStringLiteral("days"), ParameterType::Weekdays},
        {QStringLiteral("from"), ParameterType::Time}, {QStringLiteral("to"), ParameterType::Time}};
}

void HoursRule::judge(const Matter& matter, Report& report) const
{
    const OpeningHours hours = openingHours(matter.rule, matter.pack.readings);
    const QDateTime& moment = matter.subject.moment;
    if (hours.contains(moment))
        return;
    const bool reason = saysSomething(matter.subject.reason);
    switch (matter.subject.category) {
    case PostCategory::Event:
        if (reason)
            report.add(QStringLiteral("event"), std::nullopt,
                tr("This goes out outside school hours because it is about an event."));
        else
            report.add(QStringLiteral("event-without-reason"), std::nullopt,
                tr("This is outside school hours. Say which school event it is about, such as a "
                   "match, a residential or a performance."));
        return;
    case PostCategory::Urgent:
        if (reason)
            report.add(QStringLiteral("urgent"), std::nullopt,
                tr("This goes out outside school hours because it is urgent."));
        else
            report.add(QStringLiteral("urgent-without-reason"), std::nullopt,
                tr("This is outside school hours. Say why the news is urgent, such as a closure "
                   "because of the weather."));
        return;
    case PostCategory::Celebration:
        break;
    }
    const auto next = hours.next(moment);
    QVector<Fix> fixes;
    for (const QDateTime& better : betterMoments(matter, next))
        fixes.append({tr("Send on %1").arg(shortDayAndTime(better, moment)), {}, {},
            FixKind::SendAt, {}, better});
    report.add(QStringLiteral("outside"), std::nullopt,
        next ? tr(
            "The account is quiet at this time. The post can go out on %1, or earlier if it is "
            "about an event or urgent and you say why.")
                   .arg(dayAndTime(*next))
             : tr("The time for this post is not clear. Choose a time within school hours."),
        fixes);
}

OpeningHours openingHours(const PackRule& rule, const Readings& readings)
{
    return {weekdaysParameter(rule.parameters, QStringLiteral("days")),
        timeParameter(rule.parameters, QStringLiteral("from")),
        timeParameter(rule.parameters, QStringLiteral("to")), readings.closingSecondInside};
}

} // namespace policy
