// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_professional_boundary.h"

#include "app/policy/phrase_findings.h"

namespace policy {

QString ProfessionalBoundaryRule::id() const
{
    return QStringLiteral("professional-boundary");
}

QStringList ProfessionalBoundaryRule::cases() const
{
    return {QStringLiteral("private-life"), QStringLiteral("complaint"), QStringLiteral("sarcasm"),
        QStringLiteral("gossip"), QStringLiteral("alcohol"), QStringLiteral("familiar"),
        QStringLiteral("first-person")};
}

void ProfessionalBoundaryRule::judge(const Matter& matter, Report& report) const
{
    reportPhrases(matter, report, QStringLiteral("professional-boundary"), [](const QString& name) {
        if (name == u"complaint")
            return tr("This complains about work or colleagues. The account speaks for the whole "
                      "school; leave it out.");
        if (name == u"sarcasm")
            return tr("This can be read as sarcasm. Say plainly what the children did well.");
        if (name == u"gossip")
            return tr("This talks about people behind their backs. Leave it out.");
        if (name == u"alcohol")
            return tr("This is about drinking. Keep it off the school's account.");
        if (name == u"familiar")
            return tr("This is more familiar than the school should sound. Write it as you would "
                      "say it in assembly.");
        if (name == u"first-person")
            return tr(
                "This speaks as one person. The account speaks for the school: write “we”, or "
                "leave it out.");
        return tr("This is about somebody's private life. The account shows what the school does; "
                  "leave it out.");
    });
}

} // namespace policy
