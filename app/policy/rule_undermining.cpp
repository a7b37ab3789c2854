// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_undermining.h"

#include "app/policy/phrase_findings.h"

namespace policy {

QString UnderminingRule::id() const
{
    return QStringLiteral("undermining");
}

QStringList UnderminingRule::cases() const
{
    return {QStringLiteral("school"), QStringLiteral("people"), QStringLiteral("pupils"),
        QStringLiteral("unfavourable")};
}

void UnderminingRule::judge(const Matter& matter, Report& report) const
{
    reportPhrases(matter, report, QStringLiteral("undermining"), [](const QString& name) {
        if (name == u"pupils")
            return tr("This runs children down. Say what they did well, or leave it out.");
        if (name == u"people")
            return tr("This runs down people who belong to the school. Leave it out.");
        if (name == u"unfavourable")
            return tr("This does not show the school in a good light. Read it again.");
        return tr("This runs the school down. Leave it out.");
    });
}

} // namespace policy
