// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_grammar.h"

#include "app/policy/phrase_findings.h"

namespace policy {

QString GrammarRule::id() const
{
    return QStringLiteral("grammar");
}

QStringList GrammarRule::cases() const
{
    return {QStringLiteral("verb"), QStringLiteral("word"), QStringLiteral("agreement"),
        QStringLiteral("apostrophe"), QStringLiteral("spelling")};
}

void GrammarRule::judge(const Matter& matter, Report& report) const
{
    if (matter.subject.kind == PostKind::Retweet)
        return; // somebody else's words
    reportWordings(
        matter, report, id(), tr("“%1” is a slip in standard written English. Put it right."));
}

} // namespace policy
