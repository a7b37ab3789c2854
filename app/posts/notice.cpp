// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/notice.h"

#include <QCoreApplication>

namespace posts {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(posts::Notice)
};

QString nowSentence(const Notice& notice)
{
    const QString clauses = notice.clauses.join(QStringLiteral(", "));
    switch (notice.after) {
    case policy::Severity::Clear:
        return Text::tr("Nothing speaks against this post any more.");
    case policy::Severity::Advice:
        return Text::tr("There is advice about this post (%1).").arg(clauses);
    case policy::Severity::Review:
        return Text::tr("A reviewer has to decide about this post (%1).").arg(clauses);
    case policy::Severity::Blocked:
        break;
    }
    return Text::tr("This post cannot go as it is (%1).").arg(clauses);
}

} // namespace

QString sentenceOf(const Notice& notice)
{
    QStringList sentences;
    for (const RulesCause cause : allRulesCauses) {
        if (notice.causes.contains(cause))
            sentences.append(causeSentence(cause));
    }
    sentences.append(nowSentence(notice));
    if (notice.voided)
        sentences.append(Text::tr("Its approval no longer holds, and it waits for review again."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace posts
