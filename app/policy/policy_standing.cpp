// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/policy_standing.h"

#include <QCoreApplication>
#include <QLocale>

namespace policy {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(policy::PolicyStanding)
};

QString inWords(QDate day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(day, QStringLiteral("d MMMM yyyy"));
}

} // namespace

PolicyStanding policyStanding(const Pack& pack, QDate today, std::optional<QDate> carriedOnUntil)
{
    const bool overdue = pack.review && *pack.review < today;
    if (!pack.review || overdue) {
        if (carriedOnUntil && *carriedOnUntil >= today)
            return {StandingKind::CarriedOn, *carriedOnUntil};
        return overdue ? PolicyStanding{StandingKind::Overdue, *pack.review}
                       : PolicyStanding{StandingKind::Undated, {}};
    }
    const bool soon = today.daysTo(*pack.review) <= dueSoonDays;
    return {soon ? StandingKind::DueSoon : StandingKind::InDate, *pack.review};
}

QString standingSentence(const PolicyStanding& standing)
{
    const QString day = inWords(standing.day);
    switch (standing.kind) {
    case StandingKind::InDate:
        return Text::tr("The policy is in date. Its next review is on %1.").arg(day);
    case StandingKind::DueSoon:
        return Text::tr("The policy is due for review by %1. Put it to the governors in good time.")
            .arg(day);
    case StandingKind::Overdue:
        return Text::tr("The review of this policy was due on %1. Posting goes on; the head should "
                        "renew the policy or sign to carry on with it.")
            .arg(day);
    case StandingKind::Undated:
        return Text::tr("This policy names no day of review. Posting goes on; the head should set "
                        "one or sign to carry on without it.");
    case StandingKind::CarriedOn:
        return Text::tr("The head has signed to carry on with this policy until %1.").arg(day);
    }
    return {};
}

} // namespace policy
