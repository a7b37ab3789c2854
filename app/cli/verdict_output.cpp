// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verdict_output.h"

#include "app/base/school_time.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::Verdict)
};

QJsonObject findingJson(const policy::Finding& finding)
{
    QJsonObject object{{QStringLiteral("rule"), finding.rule},
        {QStringLiteral("severity"), policy::severityName(finding.severity)},
        {QStringLiteral("clause"), finding.clause},
        {QStringLiteral("origin"), policy::originName(finding.origin)},
        {QStringLiteral("text"), finding.text}, {QStringLiteral("message"), finding.message}};
    if (finding.range) {
        object.insert(QStringLiteral("start"), finding.range->start);
        object.insert(QStringLiteral("end"), finding.range->end);
    }
    QJsonArray fixes;
    for (const policy::Fix& fix : finding.fixes) {
        if (fix.kind == policy::FixKind::Replace)
            fixes.append(QJsonObject{{QStringLiteral("label"), fix.label},
                {QStringLiteral("start"), fix.range.start}, {QStringLiteral("end"), fix.range.end},
                {QStringLiteral("replacement"), fix.replacement}});
    }
    object.insert(QStringLiteral("fixes"), fixes);
    return object;
}

} // namespace

QString schoolText(const QDateTime& moment)
{
    return base::schoolWallTime(moment).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
}

QJsonObject verdictJson(const policy::Verdict& verdict)
{
    QJsonArray findings;
    for (const policy::Finding& finding : verdict.findings)
        findings.append(findingJson(finding));
    QJsonObject object{{QStringLiteral("verdict"), policy::severityName(verdict.severity)},
        {QStringLiteral("weightedLength"), verdict.weightedLength},
        {QStringLiteral("limit"), verdict.limit}, {QStringLiteral("findings"), findings}};
    if (verdict.sendableAt)
        object.insert(QStringLiteral("sendableAt"), schoolText(*verdict.sendableAt));
    return object;
}

void printVerdict(const policy::Verdict& verdict, Console& console)
{
    console.line(Text::tr("%1, %2 of %3")
                     .arg(policy::severityName(verdict.severity))
                     .arg(verdict.weightedLength)
                     .arg(verdict.limit));
    for (const policy::Finding& finding : verdict.findings) {
        const QString words
            = finding.text.isEmpty() ? QString() : QStringLiteral(" “%1”").arg(finding.text);
        console.line(QStringLiteral("  %1 %2 (%3)%4: %5")
                         .arg(policy::severityName(finding.severity), finding.clause, finding.rule,
                             words, finding.message));
        for (const policy::Fix& fix : finding.fixes) {
            if (fix.kind == policy::FixKind::Replace)
                console.line(Text::tr("      fix: %1").arg(fix.label));
        }
    }
    if (verdict.sendableAt)
        console.line(Text::tr("  may go at %1").arg(schoolText(*verdict.sendableAt)));
}

} // namespace cli
