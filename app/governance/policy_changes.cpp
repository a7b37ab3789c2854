// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/governance/policy_changes.h"

#include "app/policy/reading_questions.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace governance {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(governance::PolicyChanges)
};

const policy::PackRule* ruleOf(const policy::Pack& pack, const QString& id)
{
    const auto found = std::find_if(pack.rules.begin(), pack.rules.end(),
        [&id](const policy::PackRule& rule) { return rule.id == id; });
    return found == pack.rules.end() ? nullptr : &*found;
}

QString severityOf(const policy::PackRule& rule, const QString& name)
{
    const auto found = rule.cases.find(name);
    return severityTitle(found == rule.cases.end() ? policy::Severity::Clear : found->severity);
}

QString valueText(const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(value.toInt());
    if (value.isString())
        return value.toString();
    return Text::tr("a list");
}

void addClauses(
    const policy::Pack& before, const policy::Pack& after, QVector<PolicyChange>& changes)
{
    for (const policy::Clause& clause : after.clauses) {
        const policy::Clause* old = policy::findClause(before, clause.id);
        const QString was = old ? policy::sentenceOf(before, *old) : QString();
        const QString is = policy::sentenceOf(after, clause);
        if (was != is)
            changes.append({clause.id, was, is});
        const QString told = old ? policy::parentsSentenceOf(before, *old) : QString();
        const QString tells = policy::parentsSentenceOf(after, clause);
        if (told != tells)
            changes.append({Text::tr("%1, to parents").arg(clause.id), told, tells});
    }
}

void addRule(
    const policy::PackRule& before, const policy::PackRule& after, QVector<PolicyChange>& changes)
{
    for (const QString& name : after.cases.keys()) {
        const QString was = severityOf(before, name);
        const QString is = severityOf(after, name);
        if (was != is)
            changes.append(
                {QStringLiteral("%1 (%2)").arg(after.summary, plainCase(name)), was, is});
    }
    for (const QString& name : after.parameters.keys()) {
        const QJsonValue was = before.parameters.value(name);
        const QJsonValue is = after.parameters.value(name);
        if (was != is)
            changes.append({QStringLiteral("%1 (%2)").arg(after.summary, plainCase(name)),
                valueText(was), valueText(is)});
    }
}

} // namespace

QString plainCase(const QString& caseName)
{
    QString plain = caseName;
    return plain.replace(QLatin1Char('-'), QLatin1Char(' '));
}

QString severityTitle(policy::Severity severity)
{
    switch (severity) {
    case policy::Severity::Clear:
        return Text::tr("Nothing is said");
    case policy::Severity::Advice:
        return Text::tr("Advice");
    case policy::Severity::Review:
        return Text::tr("A reviewer decides");
    case policy::Severity::Blocked:
        return Text::tr("Blocked");
    }
    return {};
}

QVector<PolicyChange> changesBetween(const policy::Pack& before, const policy::Pack& after)
{
    QVector<PolicyChange> changes;
    addClauses(before, after, changes);
    for (const policy::PackRule& rule : after.rules) {
        if (const policy::PackRule* old = ruleOf(before, rule.id))
            addRule(*old, rule, changes);
    }
    for (const policy::ReadingQuestion& reading : policy::readingQuestions()) {
        const int was = reading.chosen(before);
        const int is = reading.chosen(after);
        if (was != is)
            changes.append(
                {reading.question, reading.answers.value(was), reading.answers.value(is)});
    }
    return changes;
}

} // namespace governance
