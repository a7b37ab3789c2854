// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_extremism.h"

#include "app/policy/phrase_findings.h"

namespace policy {

QString ExtremismRule::id() const
{
    return QStringLiteral("extremism");
}

QStringList ExtremismRule::cases() const
{
    return {QStringLiteral("violence"), QStringLiteral("hate"), QStringLiteral("recruiting"),
        QStringLiteral("conspiracy")};
}

void ExtremismRule::judge(const Matter& matter, Report& report) const
{
    reportPhrases(matter, report, QStringLiteral("extremism"), [](const QString& name) {
        if (name == u"violence")
            return tr("This sounds like a call for violence. Do not post it; tell the designated "
                      "safeguarding lead.");
        if (name == u"conspiracy")
            return tr("This spreads a story that is used to win people for extreme views. Do not "
                      "post it; tell the designated safeguarding lead.");
        if (name == u"recruiting")
            return tr("This praises or recruits for an extreme group. Do not post it; tell the "
                      "designated safeguarding lead.");
        return tr("This turns people against a group. Do not post it; tell the designated "
                  "safeguarding lead.");
    });
}

} // namespace policy
