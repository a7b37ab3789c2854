// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/decision_csv.h"

#include "app/base/school_time.h"

#include <QCoreApplication>

namespace governance {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::DecisionCsv)
};

// Quoted, and never read as a formula by a spreadsheet.
QString cell(QString text)
{
    static const QString formula = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formula.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString line(const QStringList& cells)
{
    QStringList quoted;
    for (const QString& text : cells)
        quoted.append(cell(text));
    return quoted.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

QString whenText(const QDateTime& moment)
{
    return moment.isValid()
        ? base::schoolWallTime(moment).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
        : QString();
}

// Only accounts; other subjects are free text.
QString account(const Decision& decision)
{
    return decision.answers.value(QStringLiteral("handle"));
}

} // namespace

QString initials(const QString& name)
{
    QString letters;
    for (const QString& word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        letters += word.front().toUpper();
    return letters;
}

QByteArray decisionsAsCsv(const std::vector<Decision>& decisions, const DecisionBook& book)
{
    QString table = line({Text::tr("Number"), Text::tr("Decision"), Text::tr("Recorded"),
        Text::tr("By"), Text::tr("Account"), Text::tr("Answer"), Text::tr("Closed"),
        Text::tr("Steps"), Text::tr("Clauses"), Text::tr("Policy"), Text::tr("Next due")});
    for (const Decision& decision : decisions) {
        const DecisionKind* kind = book.find(decision.kind);
        const DecisionChoice* choice = kind ? kind->choice(decision.choice) : nullptr;
        table += line({QString::number(decision.id.value), kind ? kind->title : decision.kind,
            whenText(decision.recordedAt), initials(decision.recordedByName), account(decision),
            choice ? choice->title : QString(), whenText(decision.closedAt()),
            QString::number(decision.steps.size()), decision.clauses.join(QLatin1Char(' ')),
            decision.policyVersion, decision.due.toString(Qt::ISODate)});
    }
    return QByteArray("\xEF\xBB\xBF") + table.toUtf8();
}

} // namespace governance
