// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/reading_questions.h"

#include <QCoreApplication>

namespace policy {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(policy::Readings)
};

template <bool Readings::*member> ReadingQuestion yesOrNo(const QString& question)
{
    return {question, {Texts::tr("Yes"), Texts::tr("No")},
        [](const Pack& pack) { return pack.readings.*member ? 0 : 1; },
        [](Pack& pack, int answer) { pack.readings.*member = answer == 0; }};
}

QStringList severityAnswers()
{
    return {Texts::tr("Nothing is said"), Texts::tr("The author is advised"),
        Texts::tr("A reviewer decides"), Texts::tr("The post is blocked")};
}

const QVector<QStringList>& testMoments()
{
    static const QStringList all{QStringLiteral("typing"), QStringLiteral("submit"),
        QStringLiteral("approve"), QStringLiteral("send")};
    static const QVector<QStringList> moments{all, all.mid(1), all.mid(3)};
    return moments;
}

ReadingQuestion personParts()
{
    return {Texts::tr("Are hands, backs of heads or blurred figures photographs of children?"),
        severityAnswers(),
        [](const Pack& pack) { return static_cast<int>(pack.readings.personParts); },
        [](Pack& pack, int answer) { pack.readings.personParts = static_cast<Severity>(answer); }};
}

ReadingQuestion midSentenceTags()
{
    return {Texts::tr("What happens to hashtags in the middle of a sentence?"), severityAnswers(),
        [](const Pack& pack) { return static_cast<int>(pack.readings.midSentenceTags); },
        [](Pack& pack, int answer) {
            pack.readings.midSentenceTags = static_cast<Severity>(answer);
            for (PackRule& rule : pack.rules) {
                const auto found = rule.cases.find(QStringLiteral("not-at-end"));
                if (found != rule.cases.end())
                    found->severity = pack.readings.midSentenceTags;
            }
        }};
}

ReadingQuestion testedAt()
{
    return {Texts::tr("When is a post checked?"),
        {Texts::tr("While typing, when submitted, when approved, and again when sent"),
            Texts::tr("When submitted, when approved, and again when sent"),
            Texts::tr("Only when sent")},
        [](const Pack& pack) {
            return static_cast<int>(testMoments().indexOf(pack.readings.testedAt));
        },
        [](Pack& pack, int answer) { pack.readings.testedAt = testMoments().value(answer); }};
}

} // namespace

const QVector<ReadingQuestion>& readingQuestions()
{
    static const QVector<ReadingQuestion> questions{
        yesOrNo<&Readings::limitIsRule>(
            Texts::tr("Does the length in the policy hold, even where X allows more?")),
        yesOrNo<&Readings::closingSecondInside>(
            Texts::tr("Is the last minute, such as 18:00 exactly, still inside the hours?")),
        yesOrNo<&Readings::bareForenameAllowed>(
            Texts::tr("May a child be named by forename alone?")),
        personParts(),
        yesOrNo<&Readings::nicknamesAreNames>(Texts::tr("Does a nickname count as a name?")),
        midSentenceTags(),
        yesOrNo<&Readings::unknownConsentIsNo>(
            Texts::tr("Does no answer about consent count as no?")),
        yesOrNo<&Readings::reviewersMayAllowNames>(
            Texts::tr("May the senior leadership team allow a name or a photograph?")),
        testedAt()};
    return questions;
}

} // namespace policy
