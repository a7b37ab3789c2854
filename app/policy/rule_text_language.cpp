// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_text_language.h"

#include "app/policy/phrase_findings.h"

namespace policy {

QString TextLanguageRule::id() const
{
    return QStringLiteral("text-language");
}

QStringList TextLanguageRule::cases() const
{
    return {QStringLiteral("shortened"), QStringLiteral("chat")};
}

void TextLanguageRule::judge(const Matter& matter, Report& report) const
{
    if (matter.subject.kind == PostKind::Retweet)
        return; // somebody else's words
    reportWordings(matter, report, id(), tr("“%1” is text-speak. Write it out in full."));
}

} // namespace policy
