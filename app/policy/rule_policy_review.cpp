// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_policy_review.h"

#include "app/base/school_time.h"
#include "app/policy/policy_standing.h"

namespace policy {
namespace {

QString caseOf(StandingKind kind)
{
    switch (kind) {
    case StandingKind::InDate:
        return {};
    case StandingKind::DueSoon:
        return QStringLiteral("due-soon");
    case StandingKind::Overdue:
        return QStringLiteral("overdue");
    case StandingKind::Undated:
        return QStringLiteral("undated");
    case StandingKind::CarriedOn:
        return QStringLiteral("carried-on");
    }
    return {};
}

} // namespace

QString PolicyReviewRule::id() const
{
    return QStringLiteral("policy-review");
}

QStringList PolicyReviewRule::cases() const
{
    return {QStringLiteral("overdue"), QStringLiteral("undated"), QStringLiteral("due-soon"),
        QStringLiteral("carried-on")};
}

void PolicyReviewRule::judge(const Matter& matter, Report& report) const
{
    if (!matter.subject.moment.isValid())
        return;
    const QDate day = base::schoolWallTime(matter.subject.moment).date();
    const PolicyStanding standing = policyStanding(matter.pack, day, matter.school.carriedOnUntil);
    if (standing.kind != StandingKind::InDate)
        report.add(caseOf(standing.kind), std::nullopt, standingSentence(standing));
}

} // namespace policy
