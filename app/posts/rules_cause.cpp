// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/posts/rules_cause.h"

#include <QCoreApplication>
#include <QStringList>

namespace posts {
namespace {

struct CauseWord
{
    RulesCause cause;
    const char* word;
    const char* sentence;
};

constexpr std::array causeWords{
    CauseWord{RulesCause::Policy, "policy",
        QT_TRANSLATE_NOOP("posts::RulesCause", "The school's policy has changed.")},
    CauseWord{RulesCause::ClassList, "class-list",
        QT_TRANSLATE_NOOP("posts::RulesCause", "The class list has changed.")},
    CauseWord{RulesCause::Consent, "consent",
        QT_TRANSLATE_NOOP("posts::RulesCause", "A family's consent has changed.")},
    CauseWord{RulesCause::TermDates, "term-dates",
        QT_TRANSLATE_NOOP("posts::RulesCause", "The school's term dates have changed.")},
    CauseWord{RulesCause::Words, "words",
        QT_TRANSLATE_NOOP("posts::RulesCause", "The school's word lists have changed.")},
    CauseWord{RulesCause::PhraseDecision, "phrase-decision",
        QT_TRANSLATE_NOOP("posts::RulesCause", "A decision about a phrase has been recorded.")},
    CauseWord{RulesCause::Clock, "clock",
        QT_TRANSLATE_NOOP("posts::RulesCause", "The day or the hour has changed.")},
};

} // namespace

QString causeNames(const RulesCauses& causes)
{
    QStringList names;
    for (const CauseWord& entry : causeWords) {
        if (causes.contains(entry.cause))
            names.append(QString::fromLatin1(entry.word));
    }
    return names.join(QLatin1Char(' '));
}

RulesCauses causesFromNames(const QString& names)
{
    RulesCauses causes;
    const QStringList words = names.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const CauseWord& entry : causeWords) {
        if (words.contains(QLatin1String(entry.word)))
            causes.insert(entry.cause);
    }
    return causes;
}

QString causeSentence(RulesCause cause)
{
    for (const CauseWord& entry : causeWords) {
        if (entry.cause == cause)
            return QCoreApplication::translate("posts::RulesCause", entry.sentence);
    }
    return {};
}

} // namespace posts
