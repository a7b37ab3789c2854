// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/policy_questions.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace services {
namespace {

using policy::Severity;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(services::PolicyQuestions)
};

constexpr int networkLimit = 280;
const auto yes = QStringLiteral("yes");
const auto no = QStringLiteral("no");
const auto everywhere = QStringLiteral("everywhere");
const auto leaving = QStringLiteral("leaving");

QVector<PolicyQuestion::Option> yesOrNo(const QString& yesWords, const QString& noWords)
{
    return {{yes, yesWords}, {no, noWords}};
}

QString yesNo(bool value)
{
    return value ? yes : no;
}

int limitOf(const policy::Pack& pack)
{
    for (const policy::PackRule& rule : pack.rules) {
        if (rule.kind == QLatin1String("length"))
            return rule.parameters.value(QLatin1String("limit")).toInt(networkLimit);
    }
    return networkLimit;
}

bool hasRule(const policy::Pack& pack, QLatin1String kind)
{
    return std::any_of(pack.rules.begin(), pack.rules.end(),
        [kind](const policy::PackRule& rule) { return rule.kind == kind; });
}

QVector<PolicyQuestion> questionsOfForm(const policy::Pack& pack)
{
    const policy::Readings& r = pack.readings;
    return {{QStringLiteral("limitIsRule"),
                Text::tr("Is the limit of %1 characters in the policy a rule?").arg(limitOf(pack)),
                Text::tr("X itself allows 280 today. Policies from before 2017 say 140."),
                yesOrNo(Text::tr("Yes, it holds until the policy is renewed"),
                    Text::tr("No, use the limit of X")),
                yesNo(r.limitIsRule)},
        {QStringLiteral("closingSecondInside"),
            Text::tr("When posting ends at 6 pm, may a post leave at 6 pm exactly?"),
            hasRule(pack, QLatin1String("hours"))
                ? Text::tr("Your policy says from when to when the account posts.")
                : Text::tr("Your policy has no hours yet; the answer counts once it has."),
            yesOrNo(Text::tr("Yes, one second later is too late"),
                Text::tr("No, it must have left before")),
            yesNo(r.closingSecondInside)},
        {QStringLiteral("midSentenceTags"), Text::tr("Hashtags inside a sentence?"),
            Text::tr("One click moves them to the end."),
            hasRule(pack, QLatin1String("hashtag-position"))
                ? QVector<PolicyQuestion::Option>{{policy::severityName(Severity::Advice),
                                                      Text::tr("Advise against them")},
                    {policy::severityName(Severity::Review), Text::tr("A reviewer decides")}}
                : QVector<PolicyQuestion::Option>{{policy::severityName(Severity::Clear),
                    Text::tr("The policy does not mind")}},
            policy::severityName(r.midSentenceTags)},
        {QStringLiteral("testedAt"), Text::tr("When are the rules tested?"),
            Text::tr("Always once more at the moment of sending."),
            {{everywhere,
                 Text::tr("While typing, when sent to a reviewer, when approved, and at "
                          "sending")},
                {leaving, Text::tr("When sent to a reviewer, when approved, and at sending")}},
            everywhere}};
}

QVector<PolicyQuestion> questionsOfNames(const policy::Pack& pack)
{
    const policy::Readings& r = pack.readings;
    return {
        {QStringLiteral("bareForenameAllowed"), Text::tr("May a child's forename stand alone?"),
            Text::tr("Where “Olivia B” is allowed, “Olivia” says less."),
            yesOrNo(Text::tr("Yes, where the policy allows forename and initial"), Text::tr("No")),
            yesNo(r.bareForenameAllowed)},
        {QStringLiteral("nicknamesAreNames"), Text::tr("Is a nickname a name?"),
            Text::tr("Ellie for Eleanor, Ben for Benedict."),
            yesOrNo(Text::tr("Yes"), Text::tr("No, only the name on the register")),
            yesNo(r.nicknamesAreNames)},
        {QStringLiteral("reviewersMayAllowNames"),
            Text::tr("May a reviewer let a child's name or face through against the policy?"),
            Text::tr("A reviewer can always record that a match is not a child."),
            yesOrNo(Text::tr("Yes"), Text::tr("No, nobody may")), yesNo(r.reviewersMayAllowNames)}};
}

// From leaving it alone, where the policy does, to never.
QVector<PolicyQuestion::Option> gradesOfParts(Severity now)
{
    QVector<PolicyQuestion::Option> grades{
        {policy::severityName(Severity::Advice), Text::tr("Advise to look again")},
        {policy::severityName(Severity::Review), Text::tr("A reviewer decides")},
        {policy::severityName(Severity::Blocked), Text::tr("Never")}};
    if (now == Severity::Clear)
        grades.prepend(
            {policy::severityName(now), Text::tr("As the policy treats photographs of children")});
    return grades;
}

QVector<PolicyQuestion> questionsOfPictures(const policy::Pack& pack)
{
    const policy::Readings& r = pack.readings;
    return {{QStringLiteral("personParts"),
                Text::tr("Hands, backs of heads, blurred figures in a picture?"),
                Text::tr("A face is treated as a photograph of a child in any case."),
                gradesOfParts(r.personParts), policy::severityName(r.personParts)},
        {QStringLiteral("unknownConsentIsNo"),
            Text::tr("Nothing is on file about a parent's consent. What then?"),
            Text::tr("The safe answer is no until the parents have said yes."),
            yesOrNo(Text::tr("It counts as no"), Text::tr("A reviewer decides each time")),
            yesNo(r.unknownConsentIsNo)}};
}

void limitToNetwork(policy::Pack& pack)
{
    for (policy::PackRule& rule : pack.rules) {
        if (rule.kind == QLatin1String("length"))
            rule.parameters.insert(QLatin1String("limit"), networkLimit);
    }
}

void gradeHashtags(policy::Pack& pack, Severity severity)
{
    pack.readings.midSentenceTags = severity;
    for (policy::PackRule& rule : pack.rules) {
        if (rule.kind == QLatin1String("hashtag-position"))
            rule.cases[QStringLiteral("not-at-end")].severity = severity;
    }
}

void answerYesNo(policy::Pack& pack, const QString& id, bool isYes)
{
    policy::Readings& r = pack.readings;
    if (id == QLatin1String("limitIsRule")) {
        r.limitIsRule = isYes;
        if (!isYes)
            limitToNetwork(pack);
    } else if (id == QLatin1String("closingSecondInside")) {
        r.closingSecondInside = isYes;
    } else if (id == QLatin1String("bareForenameAllowed")) {
        r.bareForenameAllowed = isYes;
    } else if (id == QLatin1String("nicknamesAreNames")) {
        r.nicknamesAreNames = isYes;
    } else if (id == QLatin1String("unknownConsentIsNo")) {
        r.unknownConsentIsNo = isYes;
    } else if (id == QLatin1String("reviewersMayAllowNames")) {
        r.reviewersMayAllowNames = isYes;
    }
}

void answerOne(policy::Pack& pack, const QString& id, const QString& value)
{
    if (value == yes || value == no) {
        answerYesNo(pack, id, value == yes);
    } else if (id == QLatin1String("testedAt")) {
        pack.readings.testedAt
            = {QStringLiteral("submit"), QStringLiteral("approve"), QStringLiteral("send")};
        if (value == everywhere)
            pack.readings.testedAt.prepend(QStringLiteral("typing"));
    } else if (const auto severity = policy::severityFromName(value)) {
        if (id == QLatin1String("personParts"))
            pack.readings.personParts = *severity;
        else
            gradeHashtags(pack, *severity);
    }
}

} // namespace

QVector<PolicyQuestion> policyQuestions(const policy::Pack& pack)
{
    return questionsOfForm(pack) + questionsOfNames(pack) + questionsOfPictures(pack);
}

policy::Pack withAnswers(policy::Pack pack, const QMap<QString, QString>& answers)
{
    for (const PolicyQuestion& question : policyQuestions(pack)) {
        const QString value = answers.value(question.id);
        const bool offered = std::any_of(question.options.begin(), question.options.end(),
            [&value](const PolicyQuestion::Option& option) { return option.value == value; });
        if (offered)
            answerOne(pack, question.id, value);
    }
    return pack;
}

} // namespace services
