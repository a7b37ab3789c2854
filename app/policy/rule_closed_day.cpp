// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_closed_day.h"

#include "app/base/school_time.h"
#include "app/policy/parameter_reader.h"
#include "app/policy/school_day.h"

namespace policy {

QString ClosedDayRule::id() const
{
    return QStringLiteral("closed-day");
}

QStringList ClosedDayRule::cases() const
{
    return {QStringLiteral("closed")};
}

QVector<ParameterSpec> ClosedDayRule::parameters() const
{
    return {{QStringLiteral("days"), ParameterType::Days}};
}

void ClosedDayRule::judge(const Matter& matter, Report& report) const
{
    const QDateTime& moment = matter.subject.moment;
    if (!moment.isValid() || !report.cares(QStringLiteral("closed")))
        return;
    const QDate date = base::schoolWallTime(moment).date();
    const auto bankHoliday = dayNamed(matter.rule.parameters, QStringLiteral("days"), date);
    const auto closed = bankHoliday ? ClosedDay{DayKind::Holiday, *bankHoliday}
                                    : matter.school.calendar.closedOn(date);
    if (!closed)
        return;
    const auto next = nextSchoolMoment(matter.pack, matter.school.calendar, moment);
    QVector<Fix> fixes;
    if (next)
        fixes.append({tr("Send on %1").arg(dayAndTime(*next)), {}, {}, FixKind::SendAt, {}, *next});
    report.add(QStringLiteral("closed"), std::nullopt, sentence(*closed), fixes);
}

QString ClosedDayRule::sentence(const ClosedDay& day)
{
    if (day.kind == DayKind::Inset)
        return tr("The children are not in school that day (%1). Check that you want to post then.")
            .arg(day.name.isEmpty() ? tr("INSET day") : day.name);
    return tr("The school is closed that day (%1). Check that you want to post then.")
        .arg(day.name.isEmpty() ? tr("outside the school's terms") : day.name);
}

} // namespace policy
