// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_closed_day.h"

#include "app/base/school_time.h"
#include "app/policy/parameter_reader.h"

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
    if (!matter.subject.moment.isValid())
        return;
    const QDate date = base::schoolWallTime(matter.subject.moment).date();
    const auto name = dayNamed(matter.rule.parameters, QStringLiteral("days"), date);
    if (name)
        report.add(QStringLiteral("closed"), std::nullopt,
            tr("The school is closed that day (%1). Check that you want to post then.").arg(*name));
}

} // namespace policy
