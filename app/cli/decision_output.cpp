// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/decision_output.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace cli {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::DecisionOutput)
};

QString stateWord(const governance::Decision& decision)
{
    return decision.closed ? QStringLiteral("closed") : QStringLiteral("open");
}

QString dutyWord(governance::DutyState state)
{
    using State = governance::DutyState;
    switch (state) {
    case State::Later:
        return QStringLiteral("later");
    case State::Soon:
        return QStringLiteral("soon");
    case State::DueToday:
        return QStringLiteral("today");
    case State::Overdue:
        return QStringLiteral("overdue");
    }
    return {};
}

QString titleOf(const QString& kind, const governance::DecisionBook& book)
{
    const governance::DecisionKind* known = book.find(kind);
    return known ? known->title : kind;
}

QJsonArray stepsJson(const governance::Decision& decision)
{
    QJsonArray steps;
    for (const governance::TakenStep& step : decision.steps)
        steps.append(QJsonObject{{QStringLiteral("step"), step.step},
            {QStringLiteral("note"), step.note}, {QStringLiteral("by"), step.takenByName},
            {QStringLiteral("at"), step.takenAt.toString(Qt::ISODate)}});
    return steps;
}

} // namespace

QJsonObject decisionJson(const governance::Decision& decision)
{
    QJsonObject fields;
    for (auto it = decision.answers.begin(); it != decision.answers.end(); ++it)
        fields.insert(it.key(), it.value());
    return {{QStringLiteral("decision"), decision.id.value},
        {QStringLiteral("kind"), decision.kind}, {QStringLiteral("state"), stateWord(decision)},
        {QStringLiteral("subject"), decision.subject}, {QStringLiteral("fields"), fields},
        {QStringLiteral("choice"), decision.choice}, {QStringLiteral("reason"), decision.reason},
        {QStringLiteral("clauses"), QJsonArray::fromStringList(decision.clauses)},
        {QStringLiteral("policyVersion"), decision.policyVersion},
        {QStringLiteral("due"), decision.due.toString(Qt::ISODate)},
        {QStringLiteral("by"), decision.recordedByName},
        {QStringLiteral("at"), decision.recordedAt.toString(Qt::ISODate)},
        {QStringLiteral("steps"), stepsJson(decision)}};
}

QString decisionLine(const governance::Decision& decision, const governance::DecisionBook& book)
{
    return QStringLiteral("%1  %2  %3  %4  %5")
        .arg(QString::number(decision.id.value), stateWord(decision), titleOf(decision.kind, book),
            decision.subject, decision.choice)
        .trimmed();
}

QJsonObject dutyJson(const governance::Duty& duty)
{
    return {{QStringLiteral("kind"), duty.kind},
        {QStringLiteral("due"), duty.due.toString(Qt::ISODate)},
        {QStringLiteral("state"), dutyWord(duty.state)}};
}

QString dutyLine(const governance::Duty& duty, const governance::DecisionBook& book)
{
    return Text::tr("%1  %2  %3", "day, state, what")
        .arg(duty.due.toString(Qt::ISODate), dutyWord(duty.state), titleOf(duty.kind, book));
}

QJsonObject kindJson(const governance::DecisionKind& kind, const QString& policy)
{
    QJsonArray fields;
    for (const governance::DecisionField& field : kind.fields) {
        QJsonArray options;
        for (const governance::FieldOption& option : field.options)
            options.append(option.id);
        fields.append(QJsonObject{{QStringLiteral("id"), field.id},
            {QStringLiteral("title"), field.title}, {QStringLiteral("required"), field.required},
            {QStringLiteral("options"), options}});
    }
    QJsonArray choices;
    for (const governance::DecisionChoice& choice : kind.choices)
        choices.append(choice.id);
    QJsonArray steps;
    for (const governance::ChecklistStep& step : kind.steps)
        steps.append(step.id);
    return {{QStringLiteral("kind"), kind.id}, {QStringLiteral("title"), kind.title},
        {QStringLiteral("question"), kind.question}, {QStringLiteral("fields"), fields},
        {QStringLiteral("choices"), choices}, {QStringLiteral("usual"), kind.usual},
        {QStringLiteral("steps"), steps},
        {QStringLiteral("clauses"),
            QJsonArray::fromStringList(kind.clausesFor(policy, QString()))}};
}

} // namespace cli
