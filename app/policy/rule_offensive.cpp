// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_offensive.h"

#include "app/policy/masked_words.h"
#include "app/policy/phrase_findings.h"

namespace policy {

QString OffensiveRule::id() const
{
    return QStringLiteral("offensive");
}

QStringList OffensiveRule::cases() const
{
    return {QStringLiteral("strong"), QStringLiteral("mild"), QStringLiteral("insult"),
        QStringLiteral("prejudice")};
}

void OffensiveRule::judge(const Matter& matter, Report& report) const
{
    const QString list = QStringLiteral("offensive");
    const names::Words words
        = unmasked(matter.subject.text, matter.evidence.words, matter.school.phrases.words(list));
    reportEveryPhrase(matter, report, list, words, [](const QString& name) {
        if (name == u"strong")
            return tr("This word offends. Take it out.");
        if (name == u"insult")
            return tr("This puts somebody down. Say it kindly, or leave it out.");
        if (name == u"prejudice")
            return tr("This can hurt a whole group of people. Leave it out.");
        return tr("Some readers will find this word rude. Choose another.");
    });
}

} // namespace policy
