// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/mention_hint.h"

#include "app/policy/mention_judge.h"

#include <QCoreApplication>

namespace governance {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::MentionHint)
};

// Option of the field "type" for each rule kind about inappropriate words.
const QMap<QString, QString>& typeByRule()
{
    static const QMap<QString, QString> types{
        {QStringLiteral("extremism"), QStringLiteral("extremist")},
        {QStringLiteral("offensive"), QStringLiteral("offensive")},
        {QStringLiteral("undermining"), QStringLiteral("undermining")}};
    return types;
}

} // namespace

MentionHint hintFrom(const policy::Verdict& verdict)
{
    // Extremism is a safeguarding matter and goes before everything else.
    for (const QString& rule : {QStringLiteral("extremism"), QString()}) {
        for (const policy::Finding& finding : verdict.findings) {
            const QString type = typeByRule().value(finding.rule);
            if (type.isEmpty() || (!rule.isEmpty() && finding.rule != rule))
                continue;
            return {type,
                finding.text.isEmpty()
                    ? Text::tr("The words suggest this kind. Change it if that is wrong.")
                    : Text::tr("“%1” suggests this kind. Change it if that is wrong.")
                          .arg(finding.text)};
        }
    }
    return {};
}

MentionJudge mentionJudge(const policy::Pack& pack, const policy::SchoolFacts& school)
{
    return [pack, school](const QString& words) {
        return hintFrom(policy::judgeMention(words, pack, school));
    };
}

} // namespace governance
