// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/policy_family.h"

#include "app/governance/mention_hint.h"

namespace governance {

QString policyFamily(const policy::Pack& pack)
{
    static const QMap<QString, QString> families{
        {QStringLiteral("LH-"), QStringLiteral("lickey-hills")},
        {QStringLiteral("WS-"), QStringLiteral("william-stockton")}};
    if (families.values().contains(pack.id))
        return pack.id;
    for (const policy::PackRule& rule : pack.rules) {
        for (const policy::Consequence& consequence : rule.cases) {
            for (const QString& clause : consequence.clauses) {
                if (families.contains(clause.left(3)))
                    return families.value(clause.left(3));
            }
        }
    }
    return pack.id;
}

DecisionHouse decisionHouse(const policy::Pack& pack, const policy::SchoolFacts& school)
{
    DecisionHouse house;
    house.policy = policyFamily(pack);
    house.policyVersion = pack.id + QLatin1Char(' ') + pack.version;
    house.judge = mentionJudge(pack, school);
    return house;
}

} // namespace governance
